import { coverSpans } from '#base/span.ts';
import type { KeptDocument } from '#document/document.ts';
import type { CastMember, KeptStatement } from '#speaker/speaker.ts';
import { foldWord, normalWords } from '#text/normal.ts';
import { readOccasion, type OccasionRead, type WordAround } from './occasion-words.ts';
import { readForms } from './said-forms.ts';
import { windowOf, type Window } from './when-said.ts';

/** What of a document tells whose words it reports, and on what occasion. */
export interface ReportingDocument extends Pick<KeptDocument, 'document' | 'kind' | 'text' | 'published'> {
  readonly cast: readonly CastMember[];
}

/** A statement with what it tells of words, speaker, time and occasion. */
export interface Report {
  readonly statement: KeptStatement;
  readonly words: readonly string[];
  /** What `readForms` makes of them. */
  readonly forms: readonly string[];
  /** Whoever is known across documents by an identifier, else by name; null where the document does not tell. */
  readonly speaker: string | null;
  /** Where the document tells a speaker by role alone: the role's words. */
  readonly role: readonly string[];
  /** True where the text gives the words to a pronoun or their own writer, whom the reading could not name. */
  readonly unresolved: boolean;
  /** All roles that the document gives its speaker. */
  readonly roles: ReadonlySet<string>;
  readonly window: Window;
  readonly occasion: OccasionRead;
}

/** How far around its words a report is read for the occasion, in UTF-16 units; no further than its paragraph. */
const AROUND = 300;

/** "The archbishop", "her deputy": one whom the text tells by an office, and not by a name. */
const BY_ROLE = /^(?:the|her|his|its|their|our)\s+(?<role>.+)/iu;

/** Sources of whom only that they told is known. */
const NOBODY =
  /\b(?:sources?|insiders?|informants?|officials?|aides?|persons?|people|friends?|members?|witness(?:es)?)\b/iu;

/**
 * Reads a statement for grouping; null for what reports nothing: denied, checked and retracted statements, thoughts and questions that
 * are not quoted, and sources without a name, an office or a pronoun, who may be anybody.
 */
export function readReport(statement: KeptStatement, document: ReportingDocument): Report | null {
  const { attitude, standing, quoted, form, negated, speaker } = statement;
  // What somebody thinks, means or asks is said only where it is quoted, or stands in a turn of theirs.
  const said = attitude === 'statement' || quoted.length > 0 || form !== 'prose';
  if (!said || standing === 'checked' || standing === 'retracted' || negated) return null;
  const byRole = speaker?.kind === 'unnamed' ? (BY_ROLE.exec(speaker.name)?.groups?.['role'] ?? null) : null;
  if (speaker?.kind === 'unnamed' && (byRole === null || NOBODY.test(byRole))) return null;
  const unresolved = speaker === null && isUnresolved(statement, document);
  if (speaker === null && !unresolved) return null;
  const words = statement.content.flatMap(span => normalWords(document.text, span).map(({ word }) => word));
  if (words.length === 0) return null;
  const occasion = readOccasion(wordsAround(statement, document), statement.occasion?.kind ?? null);
  const dated = document.kind === 'transcript' || form === 'own' || form === 'turn';
  const namesOccasion = dated || statement.occasion !== null || occasion.nouns.size > 0;
  const known = speaker === null || speaker.kind === 'unnamed' ? null : foldName(speaker.name);
  return {
    statement,
    words,
    forms: readForms(document.text, statement.content).map(({ form }) => form),
    speaker: statement.person ?? known,
    unresolved,
    role: byRole === null || statement.person !== null ? [] : normalWords(byRole).map(({ word }) => word),
    roles: rolesOf(statement, document),
    window: windowOf({ saidOn: statement.saidOn, published: document.published, namesOccasion }),
    occasion,
  };
}

function isUnresolved({ form, source }: KeptStatement, { text }: ReportingDocument): boolean {
  const [start, end] = source[0] ?? [0, 0];
  return form === 'own' || /^(?:he|she)$/iu.test(text.slice(start, end));
}

function rolesOf({ speaker }: KeptStatement, { cast }: ReportingDocument): ReadonlySet<string> {
  const told = cast.flatMap(({ name, descriptions }) => (name === speaker?.name ? descriptions : []));
  const all = [speaker?.description ?? '', ...told].join(' ');
  return new Set(normalWords(all).map(({ word }) => word));
}

/** The words of a paragraph that are neither what is reported nor who says it. */
function wordsAround(statement: KeptStatement, { text }: ReportingDocument): WordAround[] {
  const cover = coverSpans([...statement.content, ...statement.source, ...statement.cue]);
  if (cover === null || statement.form === 'own' || statement.form === 'turn') return [];
  const before = text.slice(Math.max(0, cover[0] - AROUND), cover[0]);
  const after = text.slice(cover[1], cover[1] + AROUND);
  const from = cover[0] - (before.length - (before.lastIndexOf('\n') + 1));
  const to = cover[1] + (/\n/u.exec(after)?.index ?? after.length);
  const inside = [...statement.content, ...statement.source];
  return normalWords(text, [from, to])
    .filter(({ start, end }) => !inside.some(span => span[0] < end && start < span[1]))
    .map(({ word, start }) => ({ word, capital: /\p{Lu}/u.test(text.charAt(start)) }));
}

function foldName(name: string): string {
  return name.split(/\s+/u).map(foldWord).join(' ');
}
