import type { Item } from '#text/sentences.ts';
import { contentEnd } from './content-end.ts';
import type { Run, VerbGroup } from './draft.ts';
import { base } from './sentence-draft.ts';
import type { SentenceReading } from './sentence-draft.ts';

/** An answer of more than a few words is understood without its question. */
export const isLong = (items: readonly Item[], i: number): boolean => (items[i]?.text.split(/\s+/u).length ?? 0) > 3;

export const ANSWERS = /^(?:answer|reply|respond)$/u;

/** "Asked by the judge whether …," before a source: the run of the question, or null. */
export function questionBefore(items: readonly Item[], to: number, source: Run): Run | null {
  const asked =
    items[0]?.lower === 'asked'
      ? 0
      : /^(?:when|if|after)$/u.test(items[0]?.lower ?? '') &&
          /^(?:asked|pressed|questioned)$/u.test(items[1]?.lower ?? '')
        ? 1
        : null;
  if (asked === null || source.from <= asked + 2 || to < asked + 2) return null;
  const from = items.findIndex(
    (item, i) => i > asked && /^(?:whether|if|how|why|what|who|when|where|which)$/u.test(item.lower),
  );
  const end = items[source.from - 1]?.text === ',' ? source.from - 1 : source.from;
  return from > 0 && from < end ? { from, to: end } : null;
}

/** "…, he answered positively": what was asked, and the answer. */
export function pushAnswer(
  { items, drafts, taken }: SentenceReading,
  group: VerbGroup,
  source: Run,
  question: Run,
): void {
  let to = items.length;
  while (to > group.to && items[to - 1]?.kind === 'mark') to -= 1;
  const quotation = items.findIndex((item, i) => i >= group.to && item.kind === 'quotation');
  const answer: Run =
    quotation >= 0
      ? { from: quotation, to: quotation + 1 }
      : { from: group.to, to: Math.min(to, contentEnd(items, group.to, items.length)) };
  const content = answer.to > answer.from ? [question, answer] : [question];
  drafts.push({ source, cue: { from: group.from, to: group.to }, content, pattern: 'answered', ...base(group) });
  for (let i = question.from; i < items.length; i += 1) taken[i] = true;
}
