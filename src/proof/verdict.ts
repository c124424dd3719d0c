import type { Finding, FindingName } from '#check/finding.ts';
import type { DraftForm, DraftQuote } from './draft-quote.ts';
import { countWords } from './plain-words.ts';

/**
 * What is to be done with words in a draft: they `stand`; the record has them otherwise and they are to be mended (`differs`); the record
 * has no such words (`missing`); nobody is named for them (`unattributed`); or they are `noted`, a reporter's indirect speech that
 * the record neither carries nor contradicts.
 */
export const VERDICTS = ['stands', 'differs', 'missing', 'unattributed', 'noted'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Which finding gives which verdict, by how the draft gives the words. What `judge` asks first comes before it. */
export const VERDICT_OF: Readonly<Record<FindingName, Readonly<Record<DraftForm, Verdict>>>> = {
  verbatim: { quote: 'stands', paraphrase: 'stands', unattributed: 'unattributed' },
  paraphrase: { quote: 'differs', paraphrase: 'stands', unattributed: 'unattributed' },
  altered: { quote: 'differs', paraphrase: 'noted', unattributed: 'differs' },
  stitched: { quote: 'differs', paraphrase: 'noted', unattributed: 'differs' },
  out_of_context: { quote: 'differs', paraphrase: 'noted', unattributed: 'differs' },
  disputed: { quote: 'differs', paraphrase: 'noted', unattributed: 'differs' },
  misattributed: { quote: 'differs', paraphrase: 'differs', unattributed: 'unattributed' },
  denied: { quote: 'missing', paraphrase: 'missing', unattributed: 'missing' },
  contradicted: { quote: 'missing', paraphrase: 'missing', unattributed: 'unattributed' },
  unsupported: { quote: 'missing', paraphrase: 'noted', unattributed: 'unattributed' },
};

/** So many words in quotation marks are an utterance: one that nobody is named for and that is not on record is missing. */
const UTTERANCE_WORDS = 6;

/** True for the verdicts that a draft is not to be published with. */
export function isFailing(verdict: Verdict): boolean {
  return verdict === 'differs' || verdict === 'missing';
}

/** What decides about words of a draft. */
export interface Judged {
  readonly quote: Pick<DraftQuote, 'form' | 'words' | 'credits'>;
  readonly finding: Pick<Finding, 'finding' | 'basis'>;
  /** True if every record of the words has them as indirect speech alone. */
  readonly indirect: boolean;
}

/** The verdict on words of a draft, by what the record shows about them. */
export function judge(judged: Judged): Verdict {
  const { quote, finding } = judged;
  if (isUncredited(judged)) return 'differs';
  if (quote.form === 'unattributed' && finding.finding === 'unsupported' && countWords(quote.words) >= UTTERANCE_WORDS)
    return 'missing';
  return VERDICT_OF[findingFor(judged)][quote.form];
}

/** The finding as a draft has to take it: indirect speech carries a meaning, and no words to put in quotation marks. */
export function findingFor({ quote, finding, indirect }: Judged): FindingName {
  return finding.finding === 'verbatim' && indirect && quote.form === 'quote' ? 'paraphrase' : finding.finding;
}

/** True for words that the record has from an unnamed source alone, and that the draft gives as if it knew. */
export function isUncredited({ quote, finding }: Judged): boolean {
  return (
    quote.form === 'quote' &&
    finding.finding === 'verbatim' &&
    finding.basis === 'unnamed' &&
    quote.credits.length === 0
  );
}
