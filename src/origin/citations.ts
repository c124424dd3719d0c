import { sliceSpan, type Span } from '#base/span.ts';
import { paragraphsOf } from '#document/document.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { isUnnamed } from '#statement/outlet-words.ts';
import { readLinks } from './links.ts';
import { castMember, isNamedMedium, isOwn, isSpeaker } from './publishers.ts';
import { readAround, spanIn, type Around, type Stretch } from './sentences.ts';
import type { OriginDocument, OriginSetting } from './setting.ts';
import { isAudience } from './outlet-names.ts';
import { makeStep, type Step } from './step.ts';
import { readWork } from './works.ts';

const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}\p{N}’'-]*(?:\.\p{L}+)*`;
/** The name of a medium, in quotation marks or not; the first group is the article, the second the name. */
const NAME = String.raw`([Tt]he )?[“"]?(${CAPITAL}(?: (?:of |and |& |de |for )?${CAPITAL})*)[”"]?`;
/** What may stand between a verb and a name: what sort of medium it is. */
const SORT = String.raw`(?:(?:the|an?|its|our|of) )?(?:(?!(?:in|at|on|of|from|by|to|for|with|that)\b)\p{Ll}[\p{L}-]* ){0,3}`;

const TOLD = new RegExp(
  String.raw`\b(?:told|tells?|telling|informed|answers?|answered|spoke to|speaks to|speaking to|talking to|talked to|interviews? (?:with|to|for|in|on)|asked by) (?:${SORT})${NAME}`,
  'gu',
);
const CITED = new RegExp(
  String.raw`\b(?:according to|citing|quoting|[Ii]f one believes|(?:reported|quoted|carried|published|printed|cited|revealed|broadcast|aired|spread|shared|obtained|written|claimed)(?: first| today| yesterday)? (?:as saying )?(?:by|in|on)|(?:edition|episode|issue) of|, (?:so )?(?:writes|wrote|reports|reported)) (?:${SORT})${NAME}`,
  'gu',
);
const REPORTS = new RegExp(
  String.raw`${NAME}(?:,? (?:which|who|whose) [^,.;]{1,60},)?,? (?:(?:has|had|have|first|also|later|then|today|yesterday|on \p{Lu}\p{Ll}+day) )*(?:reports?|reported|writes|wrote|reveals|revealed|learned|learnt|found|quotes|quoted|notes|noted|prints|printed|publishes|published|aired|is to be believed)\b`,
  'gu',
);
/** Only a medium reports a thing first, whatever its name. */
const FIRST_REPORTED = /^(?:first )?reported(?: first)? by /u;
/** Words that open a sentence before a name and are no part of it. */
const OPENER = /^(?:As|So|But|And|In|On|At|When|While|If|Like|What|That|This|Now|Today|Yesterday) /u;

/** "told a women's magazine": a medium that is only described. */
const DESCRIBED =
  /\b(?:told|tells|telling|spoke to|speaking to|interview (?:with|to|for|on)) ((?:an?|another) (?:[\p{L}’'-]+ ){0,4}(?:magazine|newspaper|radio station|television station|TV station|station|broadcaster|podcast|website|news site|news agency|weekly|tabloid|talk show))\b/gu;

/** Signs that the page claims to have heard the words itself. */
const HEARD_ITSELF =
  /\b(?:(?:told|tells|assured|said to|answered|promised) (?:us\b|me\b|(?:this|our) (?:news)?(?:paper|magazine|agency|reporter|programme|site|critic|correspondent|presenter|photographer)\b)|[Aa]sked by (?:this|our) \p{L}+|our (?:own )?(?:reporter|correspondent|photographer|critic|camera|microphone|presenter)\b|this reporter\b|[Ww]e (?:met|asked|visited|rode)\b)/u;

/** "She is quoted as telling a dinner": the page has read the words elsewhere, and mostly says before where. */
const QUOTED_ELSEWHERE =
  /\b(?:is|are|was|were|has been|have been) (?:(?:being|also|further|then|later) )?quoted (?:there |in it )?as (?:having \p{Ll}+|\p{Ll}+ing)\b/u;
/** So many paragraphs before such words say where they were read. */
const PARAGRAPHS_BEFORE = 2;

/** A sentence behind the words that speaks of where they come from, and not of something else. */
const OF_THE_WORDS =
  /^\W*(?:So|That is|This is|Thus|(?:The|His|Her|Their|This|That|These|Those) (?:[\p{L}’'-]+ ){0,4}(?:sentence|words?|remarks?|comments?|quote|statement|claim|line|interview)|It (?:was|is)|(?:He|She|They) (?:spoke|was speaking|made)|[^.]{0,60}\bwas (?:sent|given|shown)|[^.“”"]{0,60},? as (?:first )?(?:quoted|reported|cited))\b/u;

/** Who is not named, behind what a page has from them or before what they tell. */
const SOMEBODY = String.raw`((?:an?|one|two|three|four|several|some|many|various) \p{Ll}[^,.;:“”"\uE000()]{2,80}?|staff|people|sources|insiders|officials|aides)`;
const TELLS = String.raw`(?:told|tells?|says?|said|remembers?|remembered|recalls?|recalled)\b`;
const UNNAMED_TELLS = new RegExp(String.raw`(?:\uE000[”"’']*,?|,[”"’']?) ${SOMEBODY},? ${TELLS}`, 'gu');
const HAD_FROM = new RegExp(
  String.raw`\b(?:learned|learnt|heard|found out|(?:sent|given|shown|leaked|handed|passed) [^.;]{0,60}?(?=by|from)(?:by|from)?|citing|according to)(?: from| by)? ${SOMEBODY}(?=[.,;:”"]| (?:who|which|that|on|and|in)\b|$)`,
  'gu',
);
/** "A source at city hall: …", "We hear from an insider that …", before who is said to have said it. */
const UNNAMED_LEAD = new RegExp(
  String.raw`^\W*(?:(?:[Ww]e|I) (?:hear|heard|learn|learned|learnt|(?:have|had|got) (?:it|this|word)) from |(?:[Ww]e are|[Ww]e were|I am|I was) told by |(?:[Ww]ord|[Nn]ews|[Aa] tip|[Hh]eard) from |[Ff]rom )?((?:[Aa]n?|[Oo]ne|[Oo]ur|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome) (?:\p{Ll}[\p{L}-]* ){0,3}?(?:sources?|insiders?|informants?|staffers?|employees?|aides?|officials?|friends?|colleagues?)(?: [^.,;:“”"\uE000()]{2,60}?)?|[Ss]ources?(?: [^.,;:“”"\uE000()]{2,60}?)?|[Ii]nsiders(?: [^.,;:“”"\uE000()]{2,60}?)?)(?::| (?:tells?|told) (?:us|me)(?: that|,|:)?| (?:says?|said|whispers?)(?: that|,|:)| that) `,
  'u',
);
const MANY_MEDIA =
  /\b((?:several|some|many|various|other|numerous) (?:media|outlets|news sites|sites|newspapers|papers|reports))\b[^.;]{0,20}\b(?:reports?|reported|say|said|write|wrote|quote|quoted)\b/gu;
const CHANNEL = new RegExp(
  String.raw`\b(?:anonymous|unnamed|Telegram|WhatsApp)(?: \p{L}+)? (?:channel|account|chat|group)s?,? [“"]?(${CAPITAL}(?: ${CAPITAL})*)`,
  'gu',
);
const KEEPS_NAME =
  /\b(?:anonym\w+|unnamed|unidentified|not (?:to )?(?:be )?(?:named|identified)|not to give (?:a|the) name|without (?:being named|giving)|stay unnamed|afraid|fear of)\b/iu;

interface Read {
  readonly citations: Map<string, readonly Step[]>;
  readonly hearing: Map<string, boolean>;
}
const known = new WeakMap<OriginSetting, Read>();

/** What was read in a setting before; the same statement is asked about from many sides. */
function readBefore(setting: OriginSetting): Read {
  const read = known.get(setting) ?? {
    citations: new Map<string, readonly Step[]>(),
    hearing: new Map<string, boolean>(),
  };
  known.set(setting, read);
  return read;
}

/** Through whom the text around a statement says that the page has it, where reading the statement itself did not find it. */
export function readCitations(
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): readonly Step[] {
  if (statement.form === 'own' || statement.form === 'turn') return [];
  const { citations } = readBefore(setting);
  const read = citations.get(statement.id) ?? findCitations(statement, document, setting);
  citations.set(statement.id, read);
  return read;
}

function findCitations(statement: KeptStatement, document: OriginDocument, setting: OriginSetting): Step[] {
  const around = readAround(statement, document);
  const links = readLinks(statement, document, { around, setting });
  const after = OF_THE_WORDS.test(around.after.text) ? [around.after] : [];
  const stretches = [around.own, ...after];
  const heard = saysHearing(around.own.text, document, setting);
  const named = (stretch: Stretch): Step[] => namedMedia(stretch, statement, document, setting);
  const here = heard ? [] : stretches.flatMap(named);
  const elsewhere = !heard && here.length === 0 && QUOTED_ELSEWHERE.test(around.own.text);
  const media = elsewhere ? nearestReporter(around, document, named) : here;
  const alleged = statement.standing === 'alleged' ? [around.before] : [];
  const unnamed = [...stretches, ...alleged].flatMap(stretch => unnamedIn(stretch, document));
  const persons = [...personsIn(around.own, statement, document), ...witnessBefore(around.block, statement, document)];
  const found = [...links, ...media, ...(persons.length > 0 ? persons : unnamed)];
  if (found.length > 0 || heard) return found;
  const head = headlineMedium(statement, document, setting);
  if (head !== null) return [head];
  return readWork([around.own, ...after, around.before], statement, document);
}

/** The medium that reported something in the nearest sentence or paragraph before, as the text tells it. */
function nearestReporter(
  { before, block }: Around,
  document: OriginDocument,
  named: (stretch: Stretch) => Step[],
): Step[] {
  const paragraphs = paragraphsOf(document)
    .filter(([, end]) => end <= block[0])
    .slice(-PARAGRAPHS_BEFORE)
    .map(([from, to]): Stretch => ({
      text: document.text.slice(from, to),
      at: Array.from({ length: to - from + 1 }, (_, i) => from + i),
    }));
  for (const stretch of [before, ...paragraphs.toReversed()]) {
    const reporter = named(stretch).findLast(({ how }) => how === 'reports');
    if (reporter !== undefined) return [reporter];
  }
  return [];
}

/** True if some paragraph of a document says that its own reporter was there, or was told. */
export function claimsHearing(document: OriginDocument, setting: OriginSetting): boolean {
  const { hearing } = readBefore(setting);
  const claims =
    hearing.get(document.document) ??
    paragraphsOf(document).some(span => saysHearing(sliceSpan(document.text, span), document, setting));
  hearing.set(document.document, claims);
  return claims;
}

/** True if a text says that the words were said to its own outlet or reporter. */
function saysHearing(text: string, document: OriginDocument, setting: OriginSetting): boolean {
  if (HEARD_ITSELF.test(text)) return true;
  return [...text.matchAll(TOLD)].some(match => isOwn(match[2] ?? '', document, setting));
}

const HEADLINE_TO = new RegExp(String.raw`\bto ${NAME}:`, 'u');

/** The medium to which a headline says that the speaker spoke ("Toll to Skarv Rundt: no more elms"). */
function headlineMedium(statement: KeptStatement, document: OriginDocument, setting: OriginSetting): Step | null {
  const block = document.blocks.find(({ role }) => role === 'headline');
  const match = block === undefined ? null : HEADLINE_TO.exec(sliceSpan(document.text, block.span));
  const name = match?.[2];
  if (block === undefined || match === null || name === undefined) return null;
  if (!isNamedMedium({ name, article: match[1] !== undefined }, statement, document, setting)) return null;
  const from = block.span[0] + match.index;
  return makeStep('medium', name, { how: 'told', span: [from, from + match[0].length - 1] });
}

function namedMedia(
  stretch: Stretch,
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): Step[] {
  const { text } = stretch;
  const named = (pattern: RegExp, how: Step['how']): Step[] =>
    [...text.matchAll(pattern)].flatMap(match => {
      const whole = match[2] ?? '';
      const name = whole
        .replace(OPENER, '')
        .replace(/[’']s? .*$/u, '')
        .replace(/[’']s?$/u, '');
      const article = match[1] !== undefined || whole !== name;
      const first = FIRST_REPORTED.test(match[0]) && !isAudience(name) && castMember(name, document)?.kind !== 'person';
      if (!first && !isNamedMedium({ name, article }, statement, document, setting)) return [];
      if (first && (isOwn(name, document, setting) || isSpeaker(name, statement))) return [];
      return [makeStep('medium', name, { how, span: spanIn(stretch, match.index, match.index + match[0].length) })];
    });
  const described = [...text.matchAll(DESCRIBED)].map(match =>
    makeStep('medium', match[1] ?? '', {
      how: 'told',
      span: spanIn(stretch, match.index, match.index + match[0].length),
    }),
  );
  return [...named(REPORTS, 'reports'), ...named(CITED, 'reports'), ...named(TOLD, 'told'), ...described];
}

function unnamedIn(stretch: Stretch, document: OriginDocument): Step[] {
  const { text } = stretch;
  const step = (match: RegExpMatchArray): Step =>
    makeStep('unnamed', match[1] ?? '', {
      span: spanIn(stretch, match.index ?? 0, (match.index ?? 0) + match[0].length),
    });
  const people = [...text.matchAll(UNNAMED_TELLS), ...text.matchAll(HAD_FROM)].filter(match => {
    const mention = match[1] ?? '';
    return !namesSomebody(mention, document) && (isUnnamed(mention) || KEEPS_NAME.test(text.slice(match.index)));
  });
  const lead = UNNAMED_LEAD.exec(text);
  if (lead !== null && !namesSomebody(lead[1] ?? '', document)) people.push(lead);
  return [...[...text.matchAll(CHANNEL), ...text.matchAll(MANY_MEDIA)].map(step), ...people.map(step)];
}

function namesSomebody(mention: string, document: OriginDocument): boolean {
  const names = mention.match(new RegExp(`${CAPITAL} ${CAPITAL}`, 'gu')) ?? [];
  return names.some(name => castMember(name, document)?.kind === 'person');
}

const TELLER = new RegExp(
  String.raw`\uE000[”"’']*([^;.]*?)(?:, | and )(?:(?:an?|the|his|her|their|its|one|former) )?(?:\p{Ll}[\p{L}’'-]* ){0,6}?,? ?(?:(?:for|of|at) (?:the )?[\p{L} ]{2,30}, )?(${CAPITAL}(?: ${CAPITAL})+),? (?:told|recalls?|recalled|remembers?|remembered|testified|noted)\b`,
  'u',
);
const POOL = new RegExp(String.raw`\bpool report(?:er)?\b[^.;]{0,80}?, (${CAPITAL}(?: ${CAPITAL})+)`, 'u');

/** "His niece, Inga Toll, told the Skarv Rundt what he used to say": a witness whom the paragraph names before the words. */
const TELLS_HOW = new RegExp(
  String.raw`(${CAPITAL}(?: ${CAPITAL})+)(?:, [^.;“”"]{2,60},)? (?:has |had )?(?:told|tells|remembers|recalls|remembered|recalled)\b[^.;“”"]{0,40}? (?:how|what)\b`,
  'u',
);

/** Somebody with a name who tells what another said: behind the words and the speaker, before "told". */
function personsIn(stretch: Stretch, statement: KeptStatement, document: OriginDocument): Step[] {
  const match = POOL.exec(stretch.text) ?? TELLER.exec(stretch.text);
  const name = match?.at(-1);
  if (match === null || name === undefined || isSpeaker(name, statement)) return [];
  // Only where the words have a speaker of their own before the teller ("…,” she said, her aide Ivo Toll told").
  if (match.length > 2 && !/\p{L}/u.test(match[1] ?? '')) return [];
  const member = castMember(name, document);
  if (member !== undefined && member.kind !== 'person') return [];
  return [
    makeStep('person', member?.name ?? name, {
      span: spanIn(stretch, match.index, match.index + match[0].length),
    }),
  ];
}

function witnessBefore(block: Span, statement: KeptStatement, document: OriginDocument): Step[] {
  const end = statement.content[0]?.[0] ?? block[0];
  const match = TELLS_HOW.exec(document.text.slice(block[0], Math.max(block[0], end)));
  const member = match?.[1] === undefined ? undefined : castMember(match[1], document);
  const name = member?.name ?? match?.[1] ?? '';
  if (match === null || (member !== undefined && member.kind !== 'person') || isSpeaker(name, statement)) return [];
  const from = block[0] + match.index;
  return [makeStep('person', name, { span: [from, from + match[0].length] })];
}
