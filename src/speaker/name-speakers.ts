import { sliceSpan, spansOverlap, type Span } from '#base/span.ts';
import { isRead, type Reading } from '#document/document.ts';
import type { FoundStatement } from '#statement/statement.ts';
import { isReadLanguage, packFor } from '#text/language-pack.ts';
import { carryInterviews } from './carry-interview.ts';
import { findAuthor, isOwnName, namesOfLabels, postHead, resolveLabel } from './authors.ts';
import { findParties } from './affiliations.ts';
import type { Description } from './descriptions.ts';
import { findDescriptions } from './find-descriptions.ts';
import { followDiscourse } from './discourse.ts';
import { mapNamed, type DocumentText } from './document-text.ts';
import { findNames } from './find-names.ts';
import { gatherCast } from './gather-cast.ts';
import { intervieweeOf } from './interviewee.ts';
import { newMember, readRole, type Member } from './member.ts';
import { foldName, looksLikeName, parseName } from './names.ts';
import { namedOffices } from './office-labels.ts';
import { namePackSpeakers } from './packs/name-pack-speakers.ts';
import { resolveSource } from './resolve-source.ts';
import { spokenFor } from './speaks-for.ts';
import { toldOf } from './told-of.ts';
import type { CastMember, Speaker, Statement } from './speaker.ts';
import { readTokens } from './tokens.ts';

/**
 * Says of every statement of a document who its speaker is, and lists everybody whom the document names.
 * A speaker is null where the document does not tell; nobody is guessed.
 * @returns the statements in the order given, and the cast in order of appearance.
 */
export function nameSpeakers(
  reading: Reading,
  found: readonly FoundStatement[],
): { statements: Statement[]; cast: CastMember[] } {
  const pack = packFor(reading.language);
  if (pack !== null) return namePackSpeakers(reading, found, pack);
  if (!isReadLanguage(reading.language)) return { statements: [], cast: [] };
  const { document, labelled } = readDocument(reading, found);
  const turns = found.filter(({ form }) => form === 'turn').flatMap(({ source }) => source);
  const headlines = headlinesOf(reading);
  const speakers = new Map<number, Speaker | null>();
  const speakerAt = (i: number): Speaker | null => {
    const known = speakers.get(i);
    if (known !== undefined) return known;
    // Set first, so that statements that point at each other in a circle end.
    speakers.set(i, null);
    const statement = found[i];
    const speaker = statement === undefined ? null : speakerFor(statement);
    speakers.set(i, speaker);
    return speaker;
  };
  const speakerFor = (statement: FoundStatement): Speaker | null => {
    const source = statement.source[0];
    if (statement.form === 'turn' && source !== undefined) {
      const label = labelled(sliceSpan(reading.text, source));
      return intervieweeOf(document, { label, turns, headlines }) ?? resolveLabel(document, label);
    }
    if (statement.continues !== null) return speakerAt(statement.continues);
    if (source !== undefined && /^(?:I|[Ww]e|my|our)(?:['’ ]\p{L}{1,4})?$/u.test(sliceSpan(reading.text, source))) {
      // Who says "I" inside somebody's words is that somebody; in a reporter's text the reporter.
      const outer = statement.parent ?? found.findIndex(other => other !== statement && holds(other, source));
      return outer < 0 ? findAuthor(reading, document) : speakerAt(outer);
    }
    if (statement.form === 'own' && (statement.parent === null || source === undefined))
      return findAuthor(reading, document);
    const speaker = resolveSource(document, statement.source);
    // "He rang me and said, ‘…’" in somebody's words: "he" is anybody but that somebody.
    const teller = statement.parent === null ? undefined : found[statement.parent];
    const inside = source !== undefined && teller !== undefined && holds(teller, source);
    const told = inside ? speakerAt(statement.parent ?? -1) : null;
    const isTeller = told !== null && (speaker === null || told.name === speaker.name);
    return source !== undefined && isTeller ? toldOf(document, source, told.name) : speaker;
  };
  const statements = carryInterviews(found.map((statement, i) => ({ ...statement, speaker: speakerAt(i) })));
  return { statements, cast: listCast(document, statements) };
}

/** True if the place lies within the quoted words of the statement, whose own source lies outside them. */
function holds({ quoted, form }: FoundStatement, [start, end]: Span): boolean {
  return form === 'prose' && quoted.some(span => span[0] <= start && end <= span[1]);
}

/** The numbers of the headlines among the blocks that are read. */
function headlinesOf(reading: Reading): Set<number> {
  return new Set(reading.blocks.filter(isRead).flatMap((block, i) => (block.role === 'headline' ? [i] : [])));
}

function readDocument(
  reading: Reading,
  found: readonly FoundStatement[],
): { readonly document: DocumentText; readonly labelled: (label: string) => string } {
  const blocks = reading.blocks.filter(isRead).map(block => block.span);
  const tokens = readTokens(reading.text, blocks.length > 0 ? blocks : [[0, reading.text.length]]);
  const labels = found.filter(statement => statement.form === 'turn').flatMap(statement => statement.source);
  const head = postHead(reading);
  const runs = findNames(tokens, head === null ? labels : [head.span, ...labels]);
  const sources = listSources(reading.text, found);
  const spans = sources.map(source => source.span);
  const written = labels.map(span => sliceSpan(reading.text, span));
  const labelled = namedOffices(written);
  const known = namesOfLabels(new Set(written.map(labelled)));
  if (head !== null && isOwnName(head.name)) known.push(head.name);
  const headlines = headlinesOf(reading);
  const { members, mentions } = gatherCast({ tokens, runs, sources: spans, known, outlet: reading.outlet, headlines });
  const taken = new Set<number>();
  for (const { run, member, description } of mentions) {
    if (member === null) continue;
    for (let i = run.titleFrom; i < run.to; i += 1) taken.add(i);
    for (let i = description?.from ?? 0; i < (description?.to ?? 0); i += 1) taken.add(i);
  }
  const isSource = (at: Description) => {
    const span = [tokens[at.from]?.start ?? 0, tokens[at.to - 1]?.end ?? 0] as const;
    return spans.some(each => spansOverlap(each, span));
  };
  const descriptions = findDescriptions(tokens, taken, isSource);
  const quoted = found
    .filter(statement => statement.form === 'prose')
    .flatMap(statement => statement.quoted)
    .sort((a, b) => a[0] - b[0]);
  const bylines = new Set(
    blocks.flatMap(([start, end], i) => (isByline(reading.text.slice(start, end), reading.bylines) ? [i] : [])),
  );
  const spoken = followDiscourse({
    tokens,
    mentions,
    descriptions,
    members,
    parties: findParties(tokens, mentions),
    headlines,
    bylines,
    quoted,
    sources,
  });
  const document: DocumentText = {
    text: reading.text,
    tokens,
    runs,
    members,
    mentions,
    spoken,
    descriptions,
    named: mapNamed(mentions),
    sources: spans,
    quoted,
    bodies: new Map(),
  };
  for (const mention of mentions)
    if (mention.member?.kind === 'person' && mention.description !== null && mention.member.speaksFor === null)
      mention.member.speaksFor = spokenFor(document, mention.description);
  for (const item of spoken)
    if (item.member?.kind === 'person' && item.description !== null && item.member.speaksFor === null)
      item.member.speaksFor = spokenFor(document, item.description);
  return { document, labelled };
}

/** True if the block is a name and nothing else ("By Anna Roe"), or a byline that the reading has. */
function isByline(block: string, bylines: readonly string[]): boolean {
  const text = block.trim().replace(/^by\s+/iu, '');
  return (
    text.length < 60 &&
    (bylines.includes(text) ||
      (!/[.!?:“"]$/u.test(text) && /\s/u.test(text) && text === parseName(text).name && looksLikeName(text)))
  );
}

/**
 * Where statements in prose name their sources, in order; `afterQuote` for those that stand behind their quoted words within the
 * sentence ("…," the minister said).
 */
function listSources(text: string, found: readonly FoundStatement[]): { span: Span; afterQuote: boolean }[] {
  return found
    .filter(statement => statement.form !== 'own' && statement.form !== 'turn')
    .flatMap(({ source, quoted }) =>
      source.map(span => ({
        span,
        afterQuote:
          /^\p{Ll}/u.test(text.slice(span[0], span[1])) &&
          quoted.some(
            words => words[1] <= span[0] && !/[.!?]\s/u.test(text.slice(words[1], span[0])) && span[0] - words[1] < 30,
          ),
      })),
    )
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

function listCast(document: DocumentText, statements: readonly Statement[]): CastMember[] {
  const members: Member[] = [...document.members];
  const known = new Map(members.map(member => [member.words.join(' '), member]));
  for (const { speaker, source } of statements) {
    if (speaker === null || (speaker.kind !== 'person' && speaker.kind !== 'organization')) continue;
    // "the company", "the prosecution": whose it is only the document itself tells.
    if (!/\p{Lu}/u.test(speaker.name)) continue;
    const key = foldName(speaker.name).join(' ');
    let member = known.get(key) ?? members.find(({ name }) => name === speaker.name);
    if (member === undefined) {
      member = newMember(speaker.name, speaker.kind, source[0]?.[0] ?? 0);
      if (speaker.description !== null) member.descriptions.push(readRole(speaker.description));
      member.speaksFor = speaker.speaksFor;
      known.set(key, member);
      members.push(member);
    }
    for (const span of source) if (!member.mentions.some(each => spansOverlap(each, span))) member.mentions.push(span);
  }
  return members.map(member => ({
    name: member.name,
    kind: member.kind,
    descriptions: member.descriptions.map(role => role.text),
    speaksFor: member.speaksFor,
    mentions: member.mentions,
    ...(member.gender === null || member.guessed ? {} : { gender: member.gender }),
  }));
}
