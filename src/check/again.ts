import type { Basis } from '#origin/origin.ts';
import type { PartialTime } from '#base/time.ts';
import type { Evidence, Finding, FindingName, Flag } from './finding.ts';
import type { Change } from './since.ts';

/** What a finding comes to, for comparing it with the one before. */
export interface Outcome {
  readonly finding: FindingName;
  readonly basis: Basis | null;
  readonly flags: readonly Flag[];
  readonly independent: number;
  readonly speaker: string | null;
}

/** A document that a reason points at. */
export type ReasonDocument = Pick<Evidence, 'document' | 'outlet' | 'title' | 'published' | 'url' | 'role'>;

/** What has changed between two findings on one question, and on the record that they were made on. That one follows from the other is for the reader to see. */
export type Reason =
  /** Evidence now: `came` since, `read anew` since, or there and not counted then (`counted`). */
  | { readonly kind: 'new evidence'; readonly how: 'came' | 'read anew' | 'counted'; readonly document: ReasonDocument }
  /** Evidence then: the document is `gone` from the record, was `read anew`, or is there and `not counted` any more. */
  | {
      readonly kind: 'lost evidence';
      readonly how: 'gone' | 'read anew' | 'not counted';
      readonly document: ReasonDocument;
    }
  /** The record says now that the words are taken back: in a document that `came` or was `read anew` since, or that was there. */
  | {
      readonly kind: 'taken back';
      readonly how: 'came' | 'read anew' | 'there';
      readonly document: ReasonDocument;
      readonly quote: string;
    }
  | { readonly kind: 'people corrected'; readonly count: number }
  | { readonly kind: 'outlets named'; readonly count: number }
  | ({ readonly kind: 'program' | 'model' | 'rules' } & Change);

export function outcomeOf({ finding, basis, flags, origins, claim }: Finding): Outcome {
  return { finding, basis, flags, independent: origins.independent, speaker: claim.speaker };
}

/** True if two findings come to the same; their evidence may be other. */
export function isSameOutcome(a: Outcome, b: Outcome): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** How the record stands to the documents of two findings. */
export interface Standing {
  /** True if a document came in after the first finding was made. */
  readonly cameSince: (document: string) => boolean;
  /** True if the current reading of a document was made after the first finding. */
  readonly readSince: (document: string) => boolean;
  readonly isThere: (document: string) => boolean;
  readonly notes: readonly Evidence[];
  readonly peopleCorrected: number;
  readonly outletsNamed: number;
}

/** What differs between a finding and the one that the same question gives now: evidence, corrections, and what made them. */
export function compareFindings(was: Finding, now: Finding, standing: Standing): readonly Reason[] {
  const { cameSince, readSince, isThere, notes } = standing;
  const how = (document: string): 'came' | 'read anew' | null =>
    cameSince(document) ? 'came' : readSince(document) ? 'read anew' : null;
  const [then, today] = [was, now].map(({ evidence }) => firstOfEach(evidence));
  const [before, after] = [then ?? new Map<string, Evidence>(), today ?? new Map<string, Evidence>()];
  const made = (['program', 'model', 'rules'] as const).flatMap((kind): Reason[] =>
    was.made[kind] === now.made[kind] ? [] : [{ kind, was: was.made[kind], now: now.made[kind] }],
  );
  const reasons: readonly (readonly Reason[])[] = [
    [...firstOfEach(notes).values()].map(note => ({
      kind: 'taken back',
      how: how(note.document) ?? 'there',
      document: pointAt(note),
      quote: note.quote.exact,
    })),
    [...after.values()].flatMap((piece): Reason[] => {
      const old = before.get(piece.document);
      if (old !== undefined && old.textSha256 === piece.textSha256) return [];
      return [{ kind: 'new evidence', how: how(piece.document) ?? 'counted', document: pointAt(piece) }];
    }),
    [...before.values()].flatMap((piece): Reason[] => {
      if (after.has(piece.document)) return [];
      const lost = !isThere(piece.document) ? 'gone' : readSince(piece.document) ? 'read anew' : 'not counted';
      return [{ kind: 'lost evidence', how: lost, document: pointAt(piece) }];
    }),
    standing.peopleCorrected === 0 ? [] : [{ kind: 'people corrected', count: standing.peopleCorrected }],
    standing.outletsNamed === 0 ? [] : [{ kind: 'outlets named', count: standing.outletsNamed }],
    made,
  ];
  return reasons.flat();
}

function firstOfEach(evidence: readonly Evidence[]): ReadonlyMap<string, Evidence> {
  return new Map(
    evidence
      .toReversed()
      .map(piece => [piece.document, piece] as const)
      .toReversed(),
  );
}

function pointAt({ document, outlet, title, published, url, role }: Evidence): ReasonDocument {
  return { document, outlet, title, published, url, role };
}

/** A finding, and what the same question gives on the record as it is now. */
export interface AskedAgain {
  readonly id: string;
  readonly madeAt: PartialTime;
  readonly claim: Finding['claim'];
  readonly state: 'same' | 'changed';
  readonly was: Outcome;
  readonly now: Outcome;
  /** The identifier of the finding that was made now; the same as `id` where nothing has changed at all. */
  readonly again: string;
  readonly why: readonly Reason[];
}
