import { foldName } from '#origin/setting.ts';
import { compareTimes } from '#base/time.ts';
import type { Claim } from './claim.ts';
import { evidenceAt } from './evidence.ts';
import type { Evidence } from './finding.ts';
import { isRecord, openInquiry, type Inquiry } from './inquiry.ts';
import type { Material, MaterialDocument } from './material.ts';
import { compareMatches, matchPassage, type ClaimSide, type Match } from './matches.ts';
import type { Passage } from './passages.ts';
import { sentenceAround } from './sentence.ts';

/** A paper took the claimed words back: the words it stands for instead, where its note gives them, and who still has the old ones. */
export interface TakenBack {
  /** Where the paper says that it takes them back, the first of all such notes first. */
  readonly notes: readonly [Passage, ...Passage[]];
  readonly right: Match | null;
  /** Reports of the misquote that are no record any more, best first. */
  readonly misquotes: readonly Match[];
}

/** Characters within which a note gives the right words, before or after the wrong ones. */
const ONE_NOTE = 500;
/** The claim follows the misquote if it is so much like it. */
const IS_MISQUOTE = 0.9;

/** What the material says of the claimed words being taken back; null if nobody took them back. */
export function findTakenBack(inquiry: Inquiry): TakenBack | null {
  const { passages, sides, known } = inquiry;
  const [side] = sides;
  if (side === undefined) return null;
  const follows = (passage: Passage): Match | null => {
    const match = matchPassage(side, passage, known);
    return match !== null && (match.exact || match.alignment.similarity >= IS_MISQUOTE) ? match : null;
  };
  const notes = passages.filter(
    passage =>
      passage.by !== 'other' &&
      passage.statements[0].standing === 'retracted' &&
      (follows(passage) !== null || (isPart(passage, side) && rightWords(passage, inquiry) !== null)),
  );
  const [note] = notes;
  if (note === undefined) return null;
  const misquotes = passages
    .filter(passage => passage.statements[0].standing !== 'retracted' && notes.some(each => isOf(passage, each)))
    .flatMap(passage => follows(passage) ?? []);
  return {
    notes: [note, ...notes.slice(1)],
    right: rightWords(note, inquiry),
    misquotes: misquotes.toSorted(compareMatches),
  };
}

/** Fewer words may stand in a claim by chance. */
const FEWEST_IN_PART = 2;

/** "She said “we pay monthly”, not “nothing”": a note may take back only the part of the words that was wrong. */
function isPart({ tokens }: Passage, side: ClaimSide): boolean {
  return (
    tokens.length >= FEWEST_IN_PART &&
    side.tokens.some((_, i) => tokens.every(({ word }, k) => side.tokens[i + k]?.word === word))
  );
}

/** True if a report of the words goes back to the outlet that took them back: its own, a copy, or one that cites it. */
function isOf(passage: Passage, note: Passage): boolean {
  const { document, statements } = passage;
  if (document === note.document || statements[0].person !== note.statements[0].person) return false;
  const outlet = note.document.outlet;
  if (document.copyGroup !== null && document.copyGroup === note.document.copyGroup) return true;
  if (outlet === null) return false;
  if (document.outlet !== null && foldName(document.outlet) === foldName(outlet))
    return isBefore(document, note.document);
  return statements.some(({ via }) => via.some(({ name }) => bare(name) === bare(outlet)));
}

const bare = (name: string): string => foldName(name).replace(/^the /u, '');

function isBefore(a: MaterialDocument, b: MaterialDocument): boolean {
  return a.published === null || b.published === null || compareTimes(a.published, b.published) <= 0;
}

/** The words that the note gives in the place of those it takes back: the same speaker's, next to them. */
function rightWords(note: Passage, { passages, sides, known }: Inquiry): Match | null {
  const [side] = sides;
  const place = note.spans[0]?.[0] ?? 0;
  if (side === undefined) return null;
  return (
    passages
      .filter(
        passage =>
          passage.document === note.document &&
          passage.by === 'own' &&
          passage.statements[0].standing === 'asserted' &&
          Math.abs((passage.spans[0]?.[0] ?? 0) - place) <= ONE_NOTE &&
          isRecord(passage),
      )
      .flatMap(passage => matchPassage(side, passage, known) ?? [])
      .filter(match => !match.exact)
      .toSorted(compareMatches)[0] ?? null
  );
}

/** The notes by which the claimed words are taken back, where the material has them. */
export function findNotes(claim: Claim, material: Material): readonly Evidence[] {
  const taken = findTakenBack(openInquiry(claim, material));
  return (taken?.notes ?? []).map(({ document, spans, statements: [{ speaker }] }) =>
    evidenceAt('context', document, {
      span: sentenceAround(document.text, spans[0] ?? [0, 0]),
      speaker: speaker?.name ?? null,
    }),
  );
}

/** The inquiry without the reports that were taken back. */
export function withoutTakenBack(inquiry: Inquiry, { misquotes }: TakenBack): Inquiry {
  const gone = new Set(misquotes.map(({ passage }) => passage));
  const isGone = ({ passage }: Match): boolean => gone.has(passage);
  return {
    ...inquiry,
    passages: inquiry.passages.map(passage =>
      gone.has(passage) ? { ...passage, worth: { ...passage.worth, basis: null } } : passage,
    ),
    own: inquiry.own.filter(match => !isGone(match)),
    others: inquiry.others.filter(match => !isGone(match)),
  };
}
