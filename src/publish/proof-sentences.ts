import type { DraftForm } from '#proof/draft-quote.ts';
import type { ProofCounts } from '#proof/proof.ts';
import { VERDICTS, type Verdict } from '#proof/verdict.ts';

const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

const SOME: Readonly<Record<Verdict, readonly [one: string, many: string]>> = {
  stands: ['stands', 'stand'],
  differs: ['differs', 'differ'],
  missing: ['is missing', 'are missing'],
  unattributed: ['has nobody named for it', 'have nobody named for them'],
  noted: ['is noted', 'are noted'],
};

/** What was found in a draft, in one line: "12 quotes, 2 paraphrases: 9 stand, 3 differ, 2 are missing". */
export function sayCounts(counts: ProofCounts): string {
  const { quotes, paraphrases } = counts;
  if (quotes + paraphrases === 0) return 'no quotes';
  const all = `${count(quotes, 'quote')}${paraphrases === 0 ? '' : `, ${count(paraphrases, 'paraphrase')}`}`;
  return `${all}: ${VERDICTS.flatMap(verdict => sayCount(verdict, counts[verdict]) ?? []).join(', ')}`;
}

/** "3 differ", "1 is missing"; null for none. */
export function sayCount(verdict: Verdict, n: number): string | null {
  const [one, many] = SOME[verdict];
  return n === 0 ? null : `${n} ${n === 1 ? one : many}`;
}

/** How a draft gives words, where that is not as a plain quotation. */
export const FORMS: Readonly<Record<DraftForm, string>> = {
  quote: '',
  paraphrase: 'paraphrase',
  unattributed: 'nobody named',
};

/** Texts of these forms come to the reader of the proof with their own lines; of others the paragraphs are what he can count. */
const WITH_LINES = /\.(?:txt|text|md|markdown)$/iu;

/** Where words of a draft stand: "line 12", or "paragraph 4" where the file has no lines to count. */
export function sayPlace(
  path: string | null,
  { line, paragraph }: { readonly line: number; readonly paragraph: number },
): string {
  return path === null || WITH_LINES.test(path) ? `line ${line}` : `paragraph ${paragraph}`;
}
