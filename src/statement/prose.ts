import { CLAUSE_OPENERS, CONJUNCTIONS } from '#text/english.ts';
import type { Sentence } from '#text/sentences.ts';
import { readAfterwards } from './afterwards.ts';
import { contentEnd } from './content-end.ts';
import type { Run } from './draft.ts';
import { readForwards } from './forwards.ts';
import { mentionToComma } from './mention-after.ts';
import { mentionBefore } from './mention-before.ts';
import { base, contentStart, LEADING, take } from './sentence-draft.ts';
import type { SentenceReading, SentenceDraft } from './sentence-draft.ts';
import { findVerbGroups } from './verb-group.ts';

/** "according to X, …" and "…, according to X". */
function readAccording(reading: SentenceReading): void {
  const { items, drafts } = reading;
  for (let i = 0; i + 2 < items.length; i += 1) {
    if (items[i]?.lower !== 'according' || items[i + 1]?.lower !== 'to') continue;
    const source = mentionToComma(items, i + 2);
    if (source === null) continue;
    const cue: Run = { from: i, to: i + 2 };
    const common = { source, cue, kind: 'say' as const, lemma: 'according to', negated: false };
    const before = contentStart(items, 0, i);
    const leads =
      i - before < 1 ||
      items
        .slice(0, i)
        .every(item => item.kind === 'mark' || LEADING.test(item.lower) || CLAUSE_OPENERS.has(item.lower));
    if (leads) {
      const comma = items[source.to]?.text === ',' ? source.to + 1 : source.to;
      const to = contentEnd(items, comma, items.length);
      if (to > comma) drafts.push({ ...common, content: [{ from: comma, to }], pattern: 'according-before' });
    } else {
      const edge = items[i - 1]?.text === ',' ? i - 1 : i;
      const content: Run[] = [{ from: before, to: edge }];
      const next = items[source.to];
      if (next?.text === ',' && items[i - 1]?.text === ',' && !CONJUNCTIONS.has(items[source.to + 1]?.lower ?? '')) {
        const to = contentEnd(items, source.to + 1, items.length);
        if (to - source.to > 3) content.push({ from: source.to + 1, to });
      }
      drafts.push({ ...common, content, pattern: 'according-after' });
    }
    take(reading, cue);
    take(reading, source);
  }
}

/** Between the verb of such a clause and its words: a circumstance, perhaps between commas. */
const LONGEST_CIRCUMSTANCE = 12;

/** "What she said, in all nine towns, is that …", "What he told them was: “…”". */
function readCleft(reading: SentenceReading): void {
  const { items, groups, drafts } = reading;
  const at = items[0]?.kind === 'mark' ? 1 : 0;
  if (items[at]?.lower !== 'what') return;
  const group = groups.find(
    ({ mood, passive, word }) => mood === 'finite' && !passive && (word.kind === 'say' || word.kind === 'tell'),
  );
  const source = group === undefined ? null : mentionBefore(items, group.from, at + 1);
  if (group === undefined || source === null || source.from !== at + 1) return;
  const verb = items.findIndex((item, i) => i >= group.to && /^(?:is|was)$/u.test(item.lower));
  if (verb < 0 || verb - group.to > LONGEST_CIRCUMSTANCE || groups.some(({ head }) => head > group.head && head < verb))
    return;
  const from = items[verb + 1]?.text === ':' ? verb + 2 : verb + 1;
  const next = items[from];
  if (next?.lower !== 'that' && next?.kind !== 'quotation') return;
  const to = next.kind === 'quotation' ? from + 1 : contentEnd(items, from, items.length);
  if (to - from < 1) return;
  const pattern = next.kind === 'quotation' ? 'quote-after' : 'clause-that';
  drafts.push({ source, cue: { from: group.from, to: group.to }, content: [{ from, to }], pattern, ...base(group) });
}

/** The attributions of one sentence, by where their cue stands. */
export function readSentence(sentence: Sentence): SentenceDraft[] {
  const { items } = sentence;
  const groups = findVerbGroups(items);
  const reading: SentenceReading = {
    items,
    groups,
    drafts: [],
    taken: Array.from({ length: items.length }, () => false),
  };
  readCleft(reading);
  if (reading.drafts.length > 0) return reading.drafts;
  readAccording(reading);
  if (groups.length > 0) {
    readAfterwards(reading);
    readForwards(reading);
  }
  return reading.drafts.toSorted((a, b) => a.cue.from - b.cue.from);
}
