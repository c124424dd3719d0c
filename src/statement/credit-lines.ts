import type { Span } from '#base/span.ts';
import { spansOverlap } from '#base/span.ts';
import type { Draft } from './draft.ts';
import type { ReadBlock } from './find-drafts.ts';

/**
 * A line that is a quotation with its speaker behind a dash: "“It stays.” ― Ida Pell", "— Ida Pell, 34, of Liskard". Opening marks may
 * be set the wrong way round, as they often are on the web; the name is two to five capitalised words up to the line's end or a comma.
 */
const CREDIT =
  /(?:^|\n)[ \t]*([“”"](?=\S)[^\n]{10,}?[”“"])[ \t]*([―—–]|--?)[ \t]*((?:\p{Lu}[\p{L}’'.-]*)(?: (?:\p{Lu}[\p{L}’'.-]*|de|la|van|von|bin|al|del|da)){1,4})(?:, [^\n]{2,60})?[ \t]*(?=\n|$)/gu;
/** Spares most blocks the longer look. */
const MARK_AND_DASH = /[”“"] *[―—–-]/u;
/** Between such a quotation's marks no other may open: that line has more than one. */
const INNER_MARK = /[“”"]/u;

/** The quotations of a text that have their speaker behind a dash at the end of the line. */
export function findCreditLines(text: string, blocks: readonly ReadBlock[]): Draft[] {
  return blocks.flatMap(read => {
    const [start, end] = read.block.span;
    if (read.block.role !== 'body' || !MARK_AND_DASH.test(text.slice(start, end))) return [];
    const found: Draft[] = [];
    for (const match of text.slice(start, end).matchAll(CREDIT)) {
      const [line, quotation = '', dash = '', name = ''] = match;
      if (INNER_MARK.test(quotation.slice(1, -1))) continue;
      const from = start + match.index + line.indexOf(quotation);
      const content: Span = [from, from + quotation.length];
      const dashAt = content[1] + line.slice(line.indexOf(quotation) + quotation.length).indexOf(dash);
      const nameAt = dashAt + dash.length + text.slice(dashAt + dash.length, end).indexOf(name);
      const sentence = read.sentences.findLastIndex(one => one.span[0] <= from);
      found.push({
        source: [[nameAt, nameAt + name.length]],
        cue: [[dashAt, dashAt + dash.length]],
        content: [content],
        pattern: 'signed',
        kind: 'say',
        lemma: '',
        negated: false,
        block: read.index,
        sentence: read.first + Math.max(0, sentence),
        continues: null,
        form: 'prose',
      });
    }
    return found;
  });
}

/** Drafts with credit lines in the place of what else was made of their words. */
export function withCreditLines(drafts: readonly Draft[], credits: readonly Draft[]): Draft[] {
  if (credits.length === 0) return [...drafts];
  const taken = (draft: Draft): boolean =>
    credits.some(({ content, source }) =>
      [...draft.content, ...draft.source].some(span => [...content, ...source].some(own => spansOverlap(span, own))),
    );
  return [...drafts.filter(draft => !taken(draft)), ...credits];
}
