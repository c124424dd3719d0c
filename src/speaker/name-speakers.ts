import { spansOverlap, type Span } from '#base/span.ts';
import { isRead, type Reading } from '#document/document.ts';
import type { FoundStatement } from '#statement/statement.ts';
import { findAuthor, resolveLabel } from './authors.ts';
import { findDescriptions } from './descriptions.ts';
import { followDiscourse } from './discourse.ts';
import type { DocumentText } from './document-text.ts';
import { findNames } from './find-names.ts';
import { gatherCast } from './gather-cast.ts';
import { newMember, readRole, type Member } from './member.ts';
import { foldName } from './names.ts';
import { resolveSource } from './resolve-source.ts';
import { spokenFor } from './speaks-for.ts';
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
  const document = readDocument(reading, found);
  let author: Speaker | null | undefined;
  const statements: Statement[] = [];
  for (const statement of found) {
    const before = statement.continues === null ? undefined : statements[statement.continues];
    let speaker: Speaker | null;
    if (statement.form === 'own' && statement.parent === null) speaker = author ??= findAuthor(reading, document);
    else if (statement.form === 'turn' && statement.source[0] !== undefined)
      speaker = resolveLabel(document, reading.text.slice(...statement.source[0]));
    else if (before !== undefined) speaker = before.speaker;
    else speaker = resolveSource(document, statement.source);
    statements.push({ ...statement, speaker });
  }
  return { statements, cast: listCast(document, statements) };
}

function readDocument(reading: Reading, found: readonly FoundStatement[]): DocumentText {
  const blocks = reading.blocks.filter(isRead).map(block => block.span);
  const tokens = readTokens(reading.text, blocks.length > 0 ? blocks : [[0, reading.text.length]]);
  const runs = findNames(tokens);
  const prose = found.filter(statement => statement.form !== 'own' && statement.source.length > 0);
  const sources = prose
    .flatMap(statement => statement.source.map(span => ({ span, afterQuote: followsQuote(statement, span) })))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const { members, mentions } = gatherCast({ tokens, runs, sources: sources.map(source => source.span) });
  const taken = new Set<number>();
  for (const { run, member, description } of mentions) {
    if (member === null) continue;
    for (let i = run.titleFrom; i < run.to; i += 1) taken.add(i);
    for (let i = description?.from ?? 0; i < (description?.to ?? 0); i += 1) taken.add(i);
  }
  const descriptions = findDescriptions(tokens, taken);
  const quoted = found
    .filter(statement => statement.form === 'prose')
    .flatMap(statement => statement.quoted)
    .sort((a, b) => a[0] - b[0]);
  const spoken = followDiscourse({ tokens, mentions, descriptions, members, quoted, sources });
  const document: DocumentText = { text: reading.text, tokens, runs, members, spoken, descriptions };
  for (const mention of mentions)
    if (mention.member?.kind === 'person' && mention.description !== null && mention.member.speaksFor === null)
      mention.member.speaksFor = spokenFor(document, mention.description);
  return document;
}

/** True if the source stands behind quoted words of its statement ("…," the minister said). */
function followsQuote(statement: FoundStatement, source: Span): boolean {
  return statement.quoted.some(quoted => quoted[1] <= source[0] && source[0] - quoted[1] < 40);
}

function listCast(document: DocumentText, statements: readonly Statement[]): CastMember[] {
  const members: Member[] = [...document.members];
  const known = new Map(members.map(member => [member.words.join(' '), member]));
  for (const { speaker, source } of statements) {
    if (speaker === null || (speaker.kind !== 'person' && speaker.kind !== 'organization')) continue;
    const key = foldName(speaker.name).join(' ');
    let member = known.get(key);
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
