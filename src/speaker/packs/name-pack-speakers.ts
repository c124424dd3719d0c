import { sliceSpan, type Span } from '#base/span.ts';
import { isRead, type Reading } from '#document/document.ts';
import { foldForm, type LanguagePack, type PackGender } from '#text/language-pack.ts';
import type { FoundStatement } from '#statement/statement.ts';
import { postHead } from '#speaker/authors.ts';
import { GERMAN_NAMES } from '#speaker/german/fold-german.ts';
import type { CastMember, Speaker, Statement } from '#speaker/speaker.ts';
import { UKRAINIAN_NAMES } from '#speaker/ukrainian/fold-ukrainian.ts';
import { findNameMentions, readNameTokens, type NameMention } from './document-names.ts';
import { PackCast, type PackPerson } from './pack-cast.ts';
import { SpansByPlace } from './spans-by-place.ts';
import { spokenForBy } from './spoken-for.ts';

const FOLDERS = { de: GERMAN_NAMES, uk: UKRAINIAN_NAMES } as const;

/** What the sources of one document are resolved against. */
export interface PackDocument {
  readonly pack: LanguagePack;
  readonly text: string;
  readonly cast: PackCast;
  readonly mentions: SpansByPlace<NameMention>;
  /** Ends of the read blocks, by number. */
  readonly blocks: readonly Span[];
}

/**
 * Says of every statement of a document in a language with a pack who its speaker is, names folded to their basic form.
 * @returns the statements in the order given, and the cast in order of appearance.
 */
export function namePackSpeakers(
  reading: Reading,
  found: readonly FoundStatement[],
  pack: LanguagePack,
): { statements: Statement[]; cast: CastMember[] } {
  const sources = found
    .filter(({ form }) => form !== 'own')
    .flatMap(({ source, cue, form }) =>
      source.map(span => ({ span, subject: form === 'turn' || isVerb(reading.text, cue, pack) })),
    );
  const quoted = found.filter(({ form }) => form === 'prose').flatMap(statement => statement.quoted);
  const mentions = findNameMentions(readNameTokens(reading), { pack, sources, quoted });
  const blocks = reading.blocks.filter(isRead).map(block => block.span);
  const document: PackDocument = {
    pack,
    text: reading.text,
    mentions: new SpansByPlace(mentions, ({ span }) => span),
    blocks,
    cast: new PackCast(mentions, FOLDERS[pack.language], pack),
  };
  const speakers: (Speaker | null)[] = [];
  for (const statement of found) speakers.push(speakerOf(statement, { reading, document, speakers }));
  const statements = found.map((statement, i) => ({ ...statement, speaker: speakers[i] ?? null }));
  return { statements, cast: listCast(document, statements) };
}

/** True if a cue is a verb, whose subject its source is, and no "according to". */
function isVerb(text: string, cue: readonly Span[], pack: LanguagePack): boolean {
  return (
    cue.length === 0 ||
    cue.some(span =>
      sliceSpan(text, span)
        .split(/\s+/u)
        .some(word => pack.cues.has(foldForm(word)) || pack.so.has(foldForm(word))),
    )
  );
}

interface Naming {
  readonly reading: Reading;
  readonly document: PackDocument;
  readonly speakers: readonly (Speaker | null)[];
}

function speakerOf(statement: FoundStatement, { reading, document, speakers }: Naming): Speaker | null {
  if (statement.continues !== null) return speakers[statement.continues] ?? null;
  if (statement.form === 'own') return authorOf(reading, document);
  const [source] = statement.source;
  if (source === undefined) return null;
  const { pack, text } = document;
  const gender = statement.cue
    .flatMap(span => pack.cues.get(foldForm(sliceSpan(text, span).split(/\s+/u).at(-1) ?? '')) ?? [])
    .map(cue => cue.gender)
    .find(each => each !== null);
  return resolveSource(document, source, gender ?? null);
}

/** Who is named by a source; `told` is the gender that the verb tells. */
function resolveSource(document: PackDocument, source: Span, told: PackGender | null): Speaker | null {
  const { pack, text, cast, mentions } = document;
  const written = sliceSpan(text, source);
  const word = foldForm(written);
  const pronoun = pack.pronouns.get(word) ?? pack.accordingOwn.find(({ words, at }) => words[at] === word)?.gender;
  if (pronoun !== undefined) {
    const person = lastNamed(document, source, pronoun);
    return person === null ? null : asSpeaker(person);
  }
  const inside = mentions.within(source);
  const mention = inside.findLast(each => isHead(document, each, source)) ?? null;
  if (mention !== null) {
    const person =
      mention.given.length > 0
        ? cast.byName(mention.given, mention.surname)
        : (cast.bySurname(mention.surname, {
            subject: mention.subject,
            gender: told ?? genderBeside(document, mention),
          }) ?? (pack.isGiven(mention.surname) ? cast.byGiven(mention.surname) : null));
    const speaksFor = spokenForBy(document, source, mention);
    if (person === null) return { name: mention.written, kind: 'person', description: mention.role, speaksFor };
    person.speaksFor ??= speaksFor;
    return asSpeaker(person, roleBeside(document, source, mention));
  }
  return nameless(document, source, told);
}

/** The last one named before a place who can be of a gender. */
function lastNamed({ cast, text, blocks }: PackDocument, [at]: Span, gender: PackGender): PackPerson | null {
  const block = blocks.findIndex(span => span[0] <= at && at < span[1]);
  return cast.byPronoun(gender, { at, block, text });
}

/** "Frau Roth": the gender that the words before a surname tell. */
function genderBeside({ pack }: PackDocument, { roles }: NameMention): PackGender | null {
  return roles.map(role => pack.genderOfRole(role)).find(each => each !== null) ?? null;
}

/** True if a name within a source is its head, and not whom an office is of ("ein Sprecher von Anna Roth"). */
function isHead({ text, pack }: PackDocument, mention: NameMention, source: Span): boolean {
  if (pack.language === 'uk')
    return mention.span[1] === source[1] || /^\s*,/u.test(text.slice(mention.span[1], source[1]));
  const before = text.slice(source[0], mention.span[0]);
  const role = mention.from < mention.name ? '' : before;
  return (
    !/(?:^|\s)(?:von|vom|des|für)\s(?:\p{L}+\s)?$/u.test(role) &&
    !(/(?:^|\s)(?:von|vom|für)\s(?:\p{L}+\s)*$/u.test(before) && !before.includes(','))
  );
}

function roleBeside({ text }: PackDocument, source: Span, mention: NameMention): string | null {
  const before = text
    .slice(source[0], mention.span[0])
    .replace(/^(?:der|die|das|ein|eine)\s+/iu, '')
    .replace(/[\s,]+$/u, '');
  const behind = text.slice(mention.span[1], source[1]).replace(/^[\s,]+/u, '');
  return before !== '' ? before : behind !== '' ? behind : null;
}

/** "Der 47-Jährige": whom a text speaks of goes on by age; the article tells the gender. */
const BY_AGE = /^(der|die) \d{1,3}-jährige$/iu;

/** An office, a body, or somebody without a name. */
function nameless(document: PackDocument, source: Span, told: PackGender | null): Speaker {
  const { pack, text, cast } = document;
  const written = sliceSpan(text, source);
  const age = pack.language === 'de' ? BY_AGE.exec(written.trim()) : null;
  const aged = age === null ? null : lastNamed(document, source, /^die$/iu.test(age[1] ?? '') ? 'female' : 'male');
  if (aged !== null) return asSpeaker(aged);
  const words = written.split(/\s+/u).map(foldForm);
  const bare = words.filter(word => !/^(?:der|die|das|dem|des|den|ein|eine|einer|einem)$/u.test(word));
  const role = bare.find(word => pack.isRole(word));
  const speaksFor = spokenForBy(document, source, null);
  if (role !== undefined && !pack.isSpokesperson(role)) {
    const person = bare.length <= 2 ? cast.byRole(role, told ?? pack.genderOfRole(role)) : null;
    if (person !== null) return asSpeaker(person);
    const gender = told ?? pack.genderOfRole(role);
    const before =
      bare.length === 1 && gender !== null && pack.anaphors.has(role) ? lastNamed(document, source, gender) : null;
    if (before !== null) return asSpeaker(before);
  }
  if (role === undefined && bare.some(word => pack.isBody(word)) && !/^(?:ein|eine|einer)$/u.test(words[0] ?? ''))
    return {
      name: written.replace(/^(?:der|die|das|dem|des|den)\s+/iu, ''),
      kind: 'organization',
      description: null,
      speaksFor: null,
    };
  return { name: written, kind: 'unnamed', description: null, speaksFor };
}

function asSpeaker(person: PackPerson, role: string | null = null): Speaker {
  return {
    name: person.name,
    kind: 'person',
    description: role ?? person.descriptions[0] ?? null,
    speaksFor: person.speaksFor,
  };
}

/** Whose words a post, letter or release is. */
function authorOf(reading: Reading, { cast }: PackDocument): Speaker | null {
  const name =
    reading.letter?.from.name ??
    postHead(reading)?.name ??
    (reading.kind === 'release' ? null : (reading.bylines[0] ?? null));
  if (name !== null) {
    const words = name.trim().split(/\s+/u).map(foldForm);
    const person = words.length > 1 ? cast.byName(words.slice(0, -1), words.at(-1) ?? '') : null;
    return person === null
      ? { name: name.trim(), kind: words.length > 1 ? 'person' : 'unnamed', description: null, speaksFor: null }
      : asSpeaker(person);
  }
  return reading.outlet === null
    ? null
    : { name: reading.outlet, kind: 'organization', description: null, speaksFor: null };
}

function listCast({ cast }: PackDocument, statements: readonly Statement[]): CastMember[] {
  const members: CastMember[] = cast.people.map(({ name, descriptions, speaksFor, mentions, gender }) => ({
    name,
    kind: 'person',
    descriptions,
    speaksFor,
    mentions: mentions.map(({ span }) => span),
    ...(gender === null ? {} : { gender }),
  }));
  const known = new Set(members.map(({ name }) => name));
  for (const { speaker, source } of statements) {
    if (speaker === null || known.has(speaker.name) || (speaker.kind !== 'person' && speaker.kind !== 'organization'))
      continue;
    known.add(speaker.name);
    members.push({
      name: speaker.name,
      kind: speaker.kind,
      descriptions: speaker.description === null ? [] : [speaker.description],
      speaksFor: speaker.speaksFor,
      mentions: source,
    });
  }
  return members;
}
