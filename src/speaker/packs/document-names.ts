import type { Span } from '#base/span.ts';
import { spanHolds } from '#base/span.ts';
import { isRead, type Reading } from '#document/document.ts';
import { foldForm, GERMAN_NO_NAME, type LanguagePack } from '#text/language-pack.ts';
import { isCapital, tokenize } from '#text/tokens.ts';
import { SpansByPlace } from './spans-by-place.ts';

/** One word of the document's read blocks. */
export interface NameToken {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  readonly block: number;
}

/** A name in the text: words `[name, to)` of a run that begins at `from`, with what stands before it as role. */
export interface NameMention {
  readonly from: number;
  readonly name: number;
  readonly to: number;
  readonly given: readonly string[];
  readonly surname: string;
  readonly written: string;
  readonly span: Span;
  readonly block: number;
  /** Folded role words beside it ("verkehrsminister"), and the role as written. */
  readonly roles: readonly string[];
  readonly role: string | null;
  readonly subject: boolean;
  readonly possessor: boolean;
  /** True inside quotation marks: no pronoun outside goes back to it. */
  readonly inside: boolean;
}

export function readNameTokens(reading: Reading): NameToken[] {
  return reading.blocks
    .filter(isRead)
    .flatMap((block, i) =>
      tokenize(reading.text, block.span).map(token => ({ ...token, lower: foldForm(token.text), block: i })),
    );
}

const PARTICLES = new Set('von van de der den zu zur vom la le di da del el al bin ibn'.split(' '));
const LONGEST_RUN = 6;
const ARTICLE = /^(?:der|die|das|dem|den|des|ein|eine|einer|einem|einen|eines|kein|keine)$/iu;

interface Looking {
  readonly pack: LanguagePack;
  /** Where sources of statements stand; `subject` if a verb shows that the name is in its basic form. */
  readonly sources: readonly { readonly span: Span; readonly subject: boolean }[];
  readonly quoted: readonly Span[];
}

/** The same, to be asked by place. */
interface Placed {
  readonly pack: LanguagePack;
  readonly sources: SpansByPlace<Looking['sources'][number]>;
  readonly quoted: SpansByPlace<Span>;
}

/** Every name of a person in the text: known by a given name, a role before it, or by being the source of a statement. */
export function findNameMentions(tokens: readonly NameToken[], { pack, sources, quoted }: Looking): NameMention[] {
  const mentions: NameMention[] = [];
  const looking: Placed = {
    pack,
    sources: new SpansByPlace(sources, ({ span }) => span),
    quoted: new SpansByPlace(quoted, span => span),
  };
  for (let at = 0; at < tokens.length;) {
    const to = runEnd(tokens, at, pack);
    if (to === at) {
      at += 1;
      continue;
    }
    const found = readRun(tokens, { from: at, to, whole: true }, looking);
    mentions.push(...found.flatMap(mention => [...besideOf(tokens, mention, pack), mention]));
    at = to;
  }
  return mentions;
}

/** "Олена та Ірина Гайдук", "Jan und Uwe Roth": the one who shares the surname with the name behind "and". */
function besideOf(tokens: readonly NameToken[], mention: NameMention, pack: LanguagePack): NameMention[] {
  const join = tokens[mention.name - 1];
  const given = tokens[mention.name - 2];
  if (mention.given.length === 0 || join === undefined || given === undefined || given.block !== mention.block)
    return [];
  if (!/^(?:und|та|і|й|sowie)$/u.test(join.lower) || !isCapital(given.text) || !pack.isGiven(given.lower)) return [];
  const before = tokens[mention.name - 3];
  // "Olena Horak und Iryna Haiduk": a surname that is also a given name.
  if (before !== undefined && isCapital(before.text) && pack.isGiven(before.lower)) return [];
  const surname = mention.written.split(' ').slice(-mention.surname.split(' ').length).join(' ');
  return [
    {
      ...mention,
      from: mention.name - 2,
      name: mention.name - 2,
      to: mention.name - 1,
      given: [given.lower],
      written: `${given.text} ${surname}`,
      span: [given.start, given.end],
      role: null,
      subject: false,
    },
  ];
}

function runEnd(tokens: readonly NameToken[], at: number, pack: LanguagePack): number {
  let to = at;
  while (to < tokens.length && to - at < LONGEST_RUN) {
    const token = tokens[to];
    if (token === undefined || token.kind !== 'word' || token.block !== tokens[at]?.block) break;
    const named = isCapital(token.text) && !GERMAN_NO_NAME.has(token.lower) && !(to === at && isFiller(token, pack));
    const particle =
      pack.language === 'de' &&
      to > at &&
      PARTICLES.has(token.lower) &&
      (isCapital(tokens[to + 1]?.text ?? '') || PARTICLES.has(tokens[to + 1]?.lower ?? '')) &&
      pack.isGiven(tokens[to - 1]?.lower ?? '');
    const second =
      pack.language === 'de' &&
      to > at + 1 &&
      PARTICLES.has(token.lower) &&
      PARTICLES.has(tokens[to - 1]?.lower ?? '') &&
      isCapital(tokens[to + 1]?.text ?? '');
    if (!named && !particle && !second) break;
    to += 1;
    // "Scholz’ Boot": the apostrophe ends the name.
    if (/^[’']$/u.test(tokens[to]?.text ?? '')) break;
  }
  return to;
}

/** A capital at the head of a sentence that begins no name. */
const isFiller = (token: NameToken, pack: LanguagePack): boolean =>
  pack.stops.has(token.lower) ||
  pack.pronouns.has(token.lower) ||
  pack.allegations.has(token.lower) ||
  /^(?:der|die|das|dem|den|des|ein|eine|einer|einem|einen|mein|sein|ihr)$/u.test(token.lower);

interface Run {
  readonly from: number;
  readonly to: number;
  /** False for the part of a run before its last name, which is never a subject. */
  readonly whole: boolean;
}

/** The names of one run: two where a genitive stands before a nominative ("Остапа Зарічного Дарина Гай"). */
function readRun(tokens: readonly NameToken[], { from, to, whole }: Run, looking: Placed): NameMention[] {
  const { pack, sources } = looking;
  const words = tokens.slice(from, to).map(token => token.lower);
  const span: Span = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  const source = whole ? sources.within(span).find(each => spanHolds(each.span, span)) : undefined;
  const isSource = source !== undefined;
  let name = pack.nameStart(words, false);
  if (pack.language === 'uk' && source?.subject === true && name < words.length) {
    const subject = pack.nameStart(words, true);
    if (subject < words.length) name = subject;
  }
  const mentions: NameMention[] = [];
  if (pack.language === 'uk' && name >= 2 && pack.isGiven(words[name - 2] ?? ''))
    mentions.push(...readRun(tokens, { from, to: from + name, whole: false }, looking));
  if (name >= words.length) return mentions;
  if (words.length === 1 && pack.isBody(words[0] ?? '')) return mentions;
  // "ein Zuhörer", "der Sturm": a common noun.
  if (pack.language === 'de' && words.length === 1 && ARTICLE.test(tokens[from - 1]?.text ?? '')) return mentions;
  if (pack.language === 'de' && words.length === 1 && /^jährigen?$/u.test(words[0] ?? '')) return mentions;
  let end = words.length;
  let possessor = false;
  if (pack.language === 'de') {
    // "Malte Krugs Firma": the noun behind is theirs.
    const given = pack.isGiven(words[name] ?? '');
    if (given && end - name === 3 && (words[end - 2] ?? '').endsWith('s') && !pack.isGiven(words[name + 1] ?? '')) {
      end -= 1;
      possessor = true;
    } else if (!given && end - name === 2 && name === 0 && (words[0] ?? '').endsWith('s') && !isSource) {
      end = 1;
      possessor = true;
    }
  }
  const told = name > 0 && pack.isRole(words[name - 1] ?? '');
  const lead = roleBefore(tokens, from + name, pack);
  const given = words.slice(name, end - 1).filter(word => !PARTICLES.has(word));
  const known = given.some(word => pack.isGiven(word));
  if (!known && !told && lead === null && !isSource) {
    // A bare surname is somebody's only if the document names them in full elsewhere.
    if (end - name > 1) return mentions;
  }
  const parts = tokens.slice(from + name, from + end);
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return mentions;
  const [start] = [first.start];
  const surnameAt = surnameStart(parts);
  const behind = roleBehind(tokens, from + end, pack);
  mentions.push({
    from,
    name: from + name,
    to: from + end,
    given: parts.slice(0, surnameAt).map(token => token.lower),
    surname: parts
      .slice(surnameAt)
      .map(token => token.lower)
      .join(' '),
    written: parts.map(token => token.text).join(' '),
    span: [start, last.end],
    block: first.block,
    roles: [
      ...words.slice(0, name).filter(word => pack.isRole(word)),
      ...(lead?.words ?? []),
      ...(behind === null ? [] : [behind]),
    ],
    role:
      name > 0
        ? tokens
            .slice(from, from + name)
            .map(token => token.text)
            .join(' ')
        : (lead?.text ?? null),
    subject: source?.subject === true,
    possessor,
    inside: looking.quoted.within([start, start + 1]).length > 0,
  });
  return mentions;
}

/** Where the surname begins: at its particle, else the last word. */
function surnameStart(parts: readonly NameToken[]): number {
  const particle = parts.findIndex((token, i) => i > 0 && PARTICLES.has(token.lower));
  return particle > 0 ? particle : Math.max(0, parts.length - 1);
}

/** The office in small letters before a name ("міністерка транспорту Оксана Литвин"); null if there is none. */
function roleBefore(
  tokens: readonly NameToken[],
  at: number,
  pack: LanguagePack,
): { readonly words: string[]; readonly text: string } | null {
  if (pack.language !== 'uk') return null;
  for (let i = at - 1; i >= Math.max(0, at - 6); i -= 1) {
    const token = tokens[i];
    if (token === undefined || token.block !== tokens[at]?.block) return null;
    if (token.kind === 'mark' && !/^[«»"“”„]$/u.test(token.text)) return null;
    if (token.kind === 'word' && pack.isRole(token.lower))
      return {
        words: [token.lower],
        text: tokens
          .slice(i, at)
          .map(each => each.text)
          .join(' ')
          .replace(/([«„“]) /gu, '$1')
          .replace(/ ([»”])/gu, '$1'),
      };
    if (token.kind === 'word' && (pack.stops.has(token.lower) || pack.cues.has(token.lower))) return null;
  }
  return null;
}

/** ", Sprecherin des Hafenamts", ", речниця порту" behind a name: its role word. */
function roleBehind(tokens: readonly NameToken[], at: number, pack: LanguagePack): string | null {
  if (tokens[at]?.text !== ',') return null;
  for (let i = at + 1; i < at + 4; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || token.block !== tokens[at]?.block) return null;
    if (pack.isRole(token.lower)) return token.lower;
    if (pack.cues.has(token.lower) && !isCapital(token.text)) return null;
  }
  return null;
}
