import type { Span } from '#base/span.ts';
import { spansOverlap } from '#base/span.ts';
import type { Item, Sentence } from '#text/sentences.ts';
import type { Draft } from './draft.ts';
import { spanOfRun } from './draft.ts';
import type { ReadBlock } from './find-drafts.ts';
import { readsSubject } from './set-off.ts';

/** How a text is introduced that is then printed: "It reads:", "The letter went on:", "The note, in full, says:". */
const READS = /^(?:reads?|reading|states|stated|goes|went|ran|runs|follows)$/u;
/** Words that may stand between the verb and the colon. */
const BETWEEN = /^(?:as|follows|in|part|full|on|thus|like|this|out|,|\()$/u;

const quotationsIn = (items: readonly Item[]): Span[] =>
  items.flatMap(item => (item.kind === 'quotation' ? [item.quotation.span] : []));

const isAllQuoted = ({ items }: Sentence): boolean =>
  items.some(item => item.kind === 'quotation') &&
  items.every(item => item.kind === 'quotation' || item.kind === 'mark');

/** The verb before a colon that introduces a printed text, and the colon, as item numbers; null if the sentence has none. */
function findIntroduction(items: readonly Item[]): { readonly verb: number; readonly colon: number } | null {
  const colon = items.findIndex(item => item.text === ':');
  if (colon < 2) return null;
  let verb = colon - 1;
  while (verb > 0 && BETWEEN.test(items[verb]?.lower ?? '')) verb -= 1;
  return READS.test(items[verb]?.lower ?? '') ? { verb, colon } : null;
}

/** Statements and letters that are printed behind "it reads:" in quotation marks, where nobody else was found to speak them. */
export function findReads(blocks: readonly ReadBlock[], others: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const read of blocks) {
    if (read.block.role !== 'body') continue;
    for (const [k, sentence] of read.sentences.entries()) {
      const introduction = findIntroduction(sentence.items);
      if (introduction === null) continue;
      const { verb, colon } = introduction;
      let content = quotationsIn(sentence.items.slice(colon + 1));
      if (content.length === 0 && colon === sentence.items.length - 1) {
        const rest = read.sentences.slice(k + 1);
        const next = blocks[read.index + 1];
        const after = rest.length > 0 ? rest : next?.block.role === 'body' ? next.sentences : [];
        const end = after.findIndex(one => !isAllQuoted(one));
        content = after.slice(0, end < 0 ? after.length : end).flatMap(one => quotationsIn(one.items));
      }
      const source = readsSubject(sentence.items, verb);
      const cue = spanOfRun(sentence.items, { from: verb, to: verb + 1 });
      if (content.length === 0 || source === null || cue === null) continue;
      const isTaken = others.some(
        draft => draft.source.length > 0 && draft.content.some(span => content.some(own => spansOverlap(span, own))),
      );
      if (isTaken) continue;
      found.push({
        source: [source],
        cue: [cue],
        content,
        pattern: 'quote-colon',
        kind: 'say',
        lemma: 'read',
        negated: false,
        block: read.index,
        sentence: read.first + k,
        continues: null,
        form: 'prose',
      });
    }
  }
  return found;
}
