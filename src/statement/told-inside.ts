import type { Span } from '#base/span.ts';
import { spanHolds, spansOverlap } from '#base/span.ts';
import { readSentences } from '#text/sentences.ts';
import type { Draft } from './draft.ts';
import type { ReadBlock } from './find-drafts.ts';
import { findByRules, type Found } from './found.ts';

/** Of fewer words nobody tells who said them. */
const MIN_WORDS = 3;
const FIRST_PERSON = /^(?:I|we)$/iu;
const SPOKEN: ReadonlySet<string> = new Set(['say', 'tell', 'ask']);
/** How far a mark may reach over the quotation that a report's words are, in UTF-16 units. */
const SLACK = 2;

/**
 * What the quoted words of somebody quote of others (“He rang and said, ‘We would take five,’” she told us): prose sees a quotation as
 * one piece, so that these words would be hers alone.
 */
export function findToldInside(text: string, blocks: readonly ReadBlock[], drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const read of blocks)
    for (const [k, { items }] of read.sentences.entries())
      for (const { quotation } of items) {
        if (quotation === null || quotation.within.length === 0) continue;
        if (!drafts.some(({ content }) => content.some(span => spansOverlap(span, quotation.span)))) continue;
        const within = quotation.within.map(({ span }) => span);
        for (const sentence of readSentences(text, quotation.inner, quotation.within))
          for (const { source, cue, content, pattern, kind, lemma, negated } of findByRules(sentence).filter(report =>
            isToldOn(text, report, within),
          ))
            found.push({
              source,
              cue,
              content,
              pattern,
              kind,
              lemma,
              negated,
              block: read.index,
              sentence: read.first + k,
              continues: null,
              form: 'prose',
            });
      }
  return found.filter(
    ({ cue }) => !drafts.some(draft => draft.cue.some(own => cue.some(span => spansOverlap(span, own)))),
  );
}

/** True for a report of quoted words by somebody other than the one who tells it. */
function isToldOn(text: string, { source, cue, content, kind }: Found, within: readonly Span[]): boolean {
  const [mention] = source;
  if (mention === undefined || cue.length === 0 || !SPOKEN.has(kind)) return false;
  if (FIRST_PERSON.test(text.slice(...mention))) return false;
  const holds = ([start, end]: Span): boolean =>
    within.some(([from, to]) => spanHolds([from - SLACK, to + SLACK], [start, end]));
  const words = content
    .map(span => text.slice(...span))
    .join(' ')
    .trim()
    .split(/\s+/u);
  return content.length > 0 && content.every(holds) && words.length >= MIN_WORDS;
}
