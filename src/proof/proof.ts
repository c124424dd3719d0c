import type { Block, Reading } from '#document/document.ts';
import type { Coverage, DiffStep, Finding } from '#check/finding.ts';
import type { DraftQuote } from './draft-quote.ts';
import { isIndirect, printInstead, type EvidenceDocument, type Printable } from './print-instead.ts';
import { notesFor, reasonFor, type Told } from './reason.ts';
import { sayReason } from './say-reason.ts';
import type { ProofWhy } from './why.ts';
import { isFailing, judge, type Verdict } from './verdict.ts';

/** Words of a draft, with what the record shows about them and what to print instead. */
export interface ProofedQuote extends DraftQuote {
  /** The paragraph and the line of the draft's text that they begin in, from 1. */
  readonly paragraph: number;
  readonly line: number;
  readonly verdict: Verdict;
  /** True if it is not to be published so: what differs or is missing. */
  readonly failing: boolean;
  /** Why, in one plain sentence. */
  readonly reason: string;
  /** What to say beside words that stand: whom to credit, who denies them, what came later. */
  readonly notes: readonly string[];
  /** What `reason` says, then each of `notes`, as data. */
  readonly why: readonly [reason: ProofWhy, ...notes: ProofWhy[]];
  /** The draft's words against the recorded ones; absent where nothing is compared. */
  readonly diff?: readonly DiffStep[];
  /** What the record has to print in their place; empty for words that stand, and where it has nothing. */
  readonly printInstead: readonly Printable[];
  readonly finding: Finding;
}

/** A draft as it was read: spans of its quotes point into `text`. */
export interface ProofedDraft {
  /** The file's path or name as given; null for text without one. */
  readonly path: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly textSha256: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Plain remarks on what could not be read. */
  readonly gaps: readonly string[];
}

/** How much was checked, quotations apart from indirect speech, and how many of all that got each verdict. */
export type ProofCounts = { readonly quotes: number; readonly paraphrases: number } & Readonly<Record<Verdict, number>>;

/** A draft with every quote in it checked. */
export interface Proof {
  readonly draft: ProofedDraft;
  readonly quotes: readonly ProofedQuote[];
  readonly counts: ProofCounts;
  /** What the record holds, whoever is asked about. */
  readonly coverage: Coverage;
}

/** Puts what the record shows to words of a draft. */
export function proofQuote(
  quote: DraftQuote,
  {
    reading,
    finding,
    documents,
  }: { readonly reading: Reading; readonly finding: Finding; readonly documents: readonly EvidenceDocument[] },
): ProofedQuote {
  const told: Told = { quote, finding, indirect: isIndirect(finding, documents) };
  const verdict = judge(told);
  const [start] = quote.span;
  const [reason, notes] = [reasonFor(told), notesFor(told)];
  const diff = isFailing(verdict) ? diffOf(finding) : undefined;
  return {
    ...quote,
    paragraph: reading.blocks.filter(({ role, span }) => role !== 'furniture' && span[0] <= start).length,
    line: reading.text.slice(0, start).split(/\r\n|[\n\r\u2028\u2029]/u).length,
    verdict,
    failing: isFailing(verdict),
    reason: sayReason(reason, finding),
    notes: notes.map(note => sayReason(note, finding)),
    why: [reason, ...notes],
    ...(diff === undefined ? {} : { diff }),
    printInstead: isFailing(verdict) ? printInstead(finding, documents) : [],
    finding,
  };
}

/** What the draft changes; absent where it changes nothing, and for joined words, of which each piece is compared for itself. */
function diffOf({ finding, evidence }: Finding): readonly DiffStep[] | undefined {
  if (finding === 'stitched') return undefined;
  const diff = evidence.find(each => each.diff !== undefined && each.role !== 'context')?.diff;
  return diff?.some(([sign]) => sign !== '=') === true ? diff : undefined;
}

/** Counts what was checked, and each verdict. */
export function countVerdicts(quotes: readonly Pick<ProofedQuote, 'verdict' | 'form'>[]): ProofCounts {
  const count = (verdict: Verdict): number => quotes.filter(quote => quote.verdict === verdict).length;
  const paraphrases = quotes.filter(({ form }) => form === 'paraphrase').length;
  return {
    quotes: quotes.length - paraphrases,
    paraphrases,
    stands: count('stands'),
    differs: count('differs'),
    missing: count('missing'),
    unattributed: count('unattributed'),
    noted: count('noted'),
  };
}
