import { sliceSpans } from '#base/span.ts';
import { timeRange, type PartialTime } from '#base/time.ts';
import { openDenials } from '#check/made-denials.ts';
import type { Material, MaterialDocument } from '#check/material.ts';
import { matterOf } from '#check/matter.ts';
import { stem } from '#check/stem.ts';
import { makeWeigher } from '#check/weigh.ts';
import { tokensOf } from '#check/words.ts';
import type { Worth } from '#origin/origin.ts';
import type { KeptStatement, Person } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import { findChanges } from './changes.ts';
import { lineDenials, piecesOf, type PlacedStatement } from './denials.ts';
import { showInPlace } from './in-place.ts';
import { findMatters, type FoundMatter } from './matters.ts';
import { compareLines, isOutside, readSaidOnce, type InOrder, type SaidOnce } from './said.ts';
import type { DenialLine, Matter, PositionChange, UtteranceLine } from './timeline.ts';

/** What of a person's timeline is asked for. */
export interface TimelineAsked {
  /** Words that all stand in an utterance, in any form, or that name its matter; null for everything. */
  readonly about: string | null;
  readonly from: PartialTime | null;
  readonly to: PartialTime | null;
}

/** What a person said, each thing once, in order of time, and where two of it disagree. */
export interface TimelineRead {
  /** Those that any of the lines is on, the weightiest first. */
  readonly matters: readonly Matter[];
  readonly lines: readonly (UtteranceLine | DenialLine)[];
  readonly changes: readonly PositionChange[];
}

/**
 * Reads what a person said out of documents: a pure function of the documents and the people, in whatever order they came.
 * @param material `documents` in the order of their identifiers; `candidates` and `coverage` are not looked at.
 */
export function readTimeline(person: Person, material: Material, asked: TimelineAsked): TimelineRead {
  const placed = material.documents.flatMap(document =>
    document.statements.flatMap(statement => (statement.person === person.person ? [{ statement, document }] : [])),
  );
  const judgeIn = (documents: readonly MaterialDocument[]) => makeWeigher({ ...material, documents }, []);
  const judgeAlone = ({ statement, document }: PlacedStatement): Worth => judgeIn([document])(statement);
  const byId = new Map(material.documents.map(document => [document.document, document]));
  const documentOf = ({ document }: KeptStatement): MaterialDocument | null => byId.get(document) ?? null;
  const denying = openDenials({ person, material });
  const denied = denying.made;
  const spoken = placed.filter(({ statement }) => isOutside(statement, denied));
  // What a fact-check quotes in order to check it belongs to its check.
  const isGiven = ({ statement, document }: PlacedStatement): boolean =>
    statement.standing !== 'checked' &&
    (document.kind !== 'fact-check' || judgeAlone({ statement, document }).basis !== null);
  const said = readSaidOnce(
    spoken.filter(isGiven).map(({ statement }) => statement),
    { documentOf, judgeIn },
  );
  const pieces = piecesOf(
    said,
    placed.filter(each => each.statement.negated || !isGiven(each)),
  );
  const worths = new Map(said.flatMap(each => [...each.worths]));
  const denials = lineDenials(denying.tie(pieces), pieces, statement => {
    const document = documentOf(statement);
    return worths.get(statement.id) ?? (document === null ? NO_WORTH : judgeAlone({ statement, document }));
  });
  const names = wordsIn(person.names);
  const filed = fileMatters(said, findMatters(textsOf(said, material, person), names));
  const lines = [...said.map(each => lineOf(each, filed.matterOf(each.id), denials)), ...denials];
  const kept = lines.filter(line => isWithin(line.on, asked) && isAbout(line, { asked, filed, said }));
  const ids = new Set(kept.map(idOf));
  // Words that are only passed on, and that the speaker's side denies, show no change of theirs.
  const firm = said.filter(({ id, basis }) => basis === 'first_hand' || !isDenied(id, denials));
  const changes = findChanges(firm, wordsIn([...person.names, ...person.roles.map(({ text }) => text)]))
    .filter(({ earlier, later }) => ids.has(earlier.utterance) || ids.has(later.utterance))
    .map(({ kind, how, ...rest }): PositionChange => {
      const matter = filed.matterOf(rest.later.utterance) ?? filed.matterOf(rest.earlier.utterance);
      return { kind, how, matter, ...rest };
    });
  return {
    matters: countMatters(filed.matters, kept),
    lines: kept.sort((a, b) => compareLines(orderOf(a), orderOf(b))),
    changes,
  };
}

const NO_WORTH: Worth = { basis: null, origin: null, reason: 'a statement whose document is not at hand' };

function isDenied(id: string, denials: readonly DenialLine[]): boolean {
  return denials.some(({ denies }) => denies.some(({ utterance }) => utterance === id));
}

function wordsIn(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap(name => normalWords(name)).flatMap(({ word }) => [word, stem(word)]));
}

/** What others say is only counted, to tell rare words from common ones; so many statements are enough for that. */
const OTHERS = 1000;

/** The utterances, and beside them what others say in the same documents: a word that all use tells no matter from another. */
function textsOf(said: readonly SaidOnce[], { documents }: Material, { person }: Person) {
  const own = said.map(({ words }) => ({ text: words, own: true }));
  const others = documents.flatMap(({ text, statements }) =>
    statements.flatMap(({ person: by, content }) =>
      by === person ? [] : [{ text: sliceSpans(text, content), own: false }],
    ),
  );
  return [...own, ...others.slice(0, OTHERS)];
}

interface Filed {
  readonly matters: readonly FoundMatter[];
  readonly matterOf: (utterance: string) => number | null;
}

function fileMatters(said: readonly SaidOnce[], matters: readonly FoundMatter[]): Filed {
  const numbers = new Map(
    matters.flatMap(({ members }, matter) => members.map(member => [said[member]?.id ?? '', matter] as const)),
  );
  return { matters, matterOf: utterance => numbers.get(utterance) ?? null };
}

function countMatters(matters: readonly FoundMatter[], lines: readonly (UtteranceLine | DenialLine)[]): Matter[] {
  return matters.flatMap(({ label, terms }, matter) => {
    const utterances = lines.filter(line => line.kind === 'utterance' && line.matter === matter).length;
    return utterances === 0 ? [] : [{ matter, label, terms, utterances }];
  });
}

function lineOf(said: SaidOnce, matter: number | null, denials: readonly DenialLine[]): UtteranceLine {
  const { id, on, dated, words, shown, document, documents, reports, basis, origins } = said;
  return {
    kind: 'utterance',
    utterance: id,
    on,
    dated,
    words,
    type: shown.type,
    speaker: shown.speaker?.name ?? null,
    occasion: reports.find(({ occasion }) => occasion !== null)?.occasion ?? null,
    matter,
    headlineOnly: reports.every(({ role }) => role !== 'body'),
    basis,
    origins,
    reports: reports.length,
    outlets: [...new Set(documents.flatMap(({ outlet }) => outlet ?? []))].sort(),
    documents: documents.map(each => each.document),
    deniedBy: denials.flatMap(({ denial, denies }) =>
      denies.some(({ utterance }) => utterance === id) ? [denial] : [],
    ),
    evidence: showInPlace(document, [said.at, Math.max(said.at, ...shown.content.map(([, end]) => end))]),
  };
}

const idOf = (line: UtteranceLine | DenialLine): string => (line.kind === 'utterance' ? line.utterance : line.denial);

function orderOf(line: UtteranceLine | DenialLine): InOrder {
  const { on, dated, evidence } = line;
  return { id: idOf(line), on, dated, document: evidence, at: evidence.quote.start };
}

/** True if a time lies in what is asked for, as far as it is known: what has no date is left out where dates are asked for. */
function isWithin(on: PartialTime | null, { from, to }: TimelineAsked): boolean {
  if (from === null && to === null) return true;
  const range = on === null ? null : timeRange(on);
  if (range === null) return false;
  const [first, last] = [from, to].map(time => (time === null ? null : timeRange(time)));
  return (first == null || range.last >= first.first) && (last == null || range.first <= last.last);
}

interface About {
  readonly asked: TimelineAsked;
  readonly filed: Filed;
  readonly said: readonly SaidOnce[];
}

/** True if all words asked for stand in it, in any form, or are all of those that name its matter. */
function isAbout(line: UtteranceLine | DenialLine, { asked, filed, said }: About): boolean {
  const wanted = stemsOf(asked.about ?? '');
  if (wanted.length === 0) return true;
  const holds = (text: string): boolean => {
    const stems = new Set(tokensOf(text).map(({ word }) => stem(word)));
    return wanted.every(word => stems.has(word));
  };
  if (line.kind === 'denial') return holds([line.words, ...line.denies.map(({ words }) => words)].join(' '));
  const terms = line.matter === null ? [] : (filed.matters[line.matter]?.terms ?? []);
  const named = new Set(terms.flatMap(term => term.split(' ')));
  if (wanted.every(word => named.has(word))) return true;
  const once = said.find(({ id }) => id === line.utterance);
  return (
    once?.reports.some(report => {
      const document = once.documents.find(each => each.document === report.document);
      return document !== undefined && holds(sliceSpans(document.text, report.content));
    }) ?? false
  );
}

/** The stems of words that somebody types; of words without matter all of them. */
function stemsOf(words: string): readonly string[] {
  const tokens = tokensOf(words);
  const matter = matterOf(tokens);
  return matter.length > 0 ? matter : tokens.map(({ word }) => stem(word));
}
