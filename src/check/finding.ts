import type { PartialTime } from '#base/time.ts';
import type { Hop } from '#origin/chains.ts';
import type { Knower } from '#origin/knower.ts';
import type { Basis, Origin } from '#origin/origin.ts';
import type { Obtained } from '#document/document.ts';
import type { Why } from './why.ts';

export const FINDINGS = [
  'verbatim',
  'disputed',
  'out_of_context',
  'stitched',
  'altered',
  'misattributed',
  'paraphrase',
  'denied',
  'contradicted',
  'unsupported',
] as const;
export type FindingName = (typeof FINDINGS)[number];

export const FLAGS = [
  'single_source',
  'secondhand',
  'anonymous_source',
  'copies_only',
  'headline_only',
  'later_changed',
  'translated',
  'speaker_denies',
] as const;
export type Flag = (typeof FLAGS)[number];

export const EVIDENCE_ROLES = ['match', 'denial', 'fact-check', 'contradiction', 'context', 'misattribution'] as const;
export type EvidenceRole = (typeof EVIDENCE_ROLES)[number];

/** One step of a word diff: kept (`=`), only in the record (`-`), only in the claim (`+`). */
export type DiffStep = readonly ['=' | '-' | '+', string];

/** A quotation in place: positions are UTF-16 units of the reading's text, end exclusive. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/** What a finding rests on, so that a reader can see it in place. */
export interface Evidence {
  readonly role: EvidenceRole;
  readonly document: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: PartialTime | null;
  readonly speaker: string | null;
  readonly quote: Quote;
  /** Claimed words against recorded words; absent where nothing is compared. */
  readonly diff?: readonly DiffStep[];
  readonly sha256: string;
  readonly textSha256: string;
  readonly obtained: Obtained;
}

/** A page that reports the words, and its way to whoever knew first. */
export interface ShownReport {
  readonly document: string;
  readonly outlet: string | null;
  /** The way in plain words, nearest first ("cites The Harbour Post by name", "interview with Radio Skarv"). */
  readonly path: readonly string[];
  readonly hops: readonly Hop[];
  readonly network?: string;
}

/** One who knew first, and the pages that go back to it. */
export interface ShownRoot {
  readonly label: string;
  /** The label as data; absent from findings made before there was any. */
  readonly knower?: Knower;
  readonly kind: Origin['kind'];
  readonly document: string | null;
  readonly url: string | null;
  readonly basis: Basis;
  readonly reports: readonly ShownReport[];
  readonly network?: string;
}

/** The claim as it was understood. */
export interface ClaimRead {
  readonly text: string;
  /** What is claimed to have been said, without its frame. */
  readonly words: string;
  /** Canonical full name of whom the claim gives the words to; where it names nobody, of who has them on record; null if neither. */
  readonly speaker: string | null;
  /** Another name in the claim's own frame than the speaker asked about. */
  readonly frameSpeaker: string | null;
  readonly on: PartialTime | null;
  /** Only where the name or role that the claim gives fits several people of the record: all of them, the likeliest first. */
  readonly candidates?: readonly string[];
}

/** What the record holds that could have contained the claim. */
export interface Coverage {
  readonly documents: number;
  readonly outlets: number;
  readonly from: PartialTime | null;
  readonly to: PartialTime | null;
  readonly bySpeaker: number;
  readonly firstHandBySpeaker: number;
  readonly inWindow: number;
  readonly unread: { readonly language: number; readonly failed: number };
  readonly gaps: readonly { readonly from: PartialTime; readonly to: PartialTime }[];
  /** How many documents have statements of the speaker, and how many of those first-hand ones. */
  readonly documentsBySpeaker?: number;
  readonly firstHandDocumentsBySpeaker?: number;
  /** The days that `inWindow` counts, both included: around the date asked, else around the first that has the words; null where there is none. */
  readonly window?: { readonly from: PartialTime; readonly to: PartialTime } | null;
  /** Only where the asker wants no statement less sure: how many of those looked at are left out for that. */
  readonly leftOut?: { readonly minConfidence: number; readonly statements: number };
}

/** A published check of the same claim, with its rating as published; it is cited beside the finding and decides nothing. */
export interface KnownCheck {
  readonly claimReviewed: string;
  readonly rating: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly published: PartialTime | null;
  readonly document: string;
  /** How likely it is about the same claim, 0 to 1. */
  readonly score: number;
}

/** What the record shows about a claim: made by the program, with evidence, the same every time. */
export interface Finding {
  readonly id: string | null;
  readonly claim: ClaimRead;
  readonly finding: FindingName;
  readonly basis: Basis | null;
  readonly flags: readonly Flag[];
  /** Two or three plain sentences that say why, with names and dates. */
  readonly summary: string;
  /** What `summary` says, sentence by sentence as data; absent from findings made before there was any. */
  readonly why?: readonly Why[];
  readonly evidence: readonly Evidence[];
  readonly origins: {
    readonly independent: number;
    readonly firstPublished: PartialTime | null;
    readonly firstCaptured: PartialTime | null;
    readonly documents: number;
    readonly outlets: number;
    /** Whom `independent` counts; absent in findings made before there were any. */
    readonly roots?: readonly ShownRoot[];
    /** Only where there are any: documents that cite each other round and round. */
    readonly circles?: readonly (readonly string[])[];
    /** Only where there are any: pages whose way breaks off at somebody without a name. */
    readonly deadEnds?: readonly { readonly document: string; readonly label: string; readonly words: string | null }[];
  };
  readonly coverage: Coverage;
  /** Fact-checks on record that are about the same claim, the likeliest first; absent from findings made before they were cited. */
  readonly known?: readonly KnownCheck[];
  readonly made: {
    readonly program: string;
    readonly model: string;
    readonly rules: string;
    /** The record's digest. */
    readonly record: string;
    /** Under which identifier the record keeps the finding; none before it is kept, or if it was made before there were any. */
    readonly finding?: string;
  };
}
