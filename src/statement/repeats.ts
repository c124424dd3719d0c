import type { Span } from '#base/span.ts';
import type { Block, Reading } from '#document/document.ts';
import { normalWords } from '#text/normal.ts';

/** A pull quote is short; more characters than this are a text of their own. */
const LONGEST_PULLED = 400;
/** More such paragraphs make a page of quotations, which pulls none out; it bounds the work as well. */
const MOST_PULLED = 60;
/** Fewer words may recur by chance ("Yes, we do"). */
const FEWEST_WORDS = 4;
/** The whole of a paragraph in quotation marks, with the name that may stand under it behind a dash, a comma or a line's end. */
const PULLED = /^\s*["“„«‘']{1,2}([^"“”„«»]+)["”»’']{1,2}[.]?\s*(?:(?:[—–-]{1,2}|,|\n|\|)\s*([^"“”\n]{2,80}))?$/su;
/** A name with a role, alone on its line. */
const NAME_LINE =
  /^(?:[—–-]{1,2}\s*)?\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|of|the|al|bin)){1,4}(?:, [^.!?]{2,50})?$/u;
const SAYING = /\b(?:said|says|told|tells|wrote|writes|asked|asks|added|adds|replied|according)\b/iu;
const ELLIPSIS = /\s*(?:\[?(?:…|\.{3})\]?)\s*/u;

const wordsOf = (text: string): string[] => normalWords(text).map(({ word }) => word);

/** The words that a paragraph sets off, cut at its ellipses; null for a paragraph that is no pull quote. */
function pulledWords(text: string, { quoted }: Block): string[][] | null {
  if (text.length > LONGEST_PULLED) return null;
  const match = PULLED.exec(text.trim());
  if (match === null && quoted !== true) return null;
  if (SAYING.test(match?.[2] ?? '')) return null;
  const parts = (match?.[1] ?? text)
    .split(ELLIPSIS)
    .map(wordsOf)
    .filter(part => part.length > 0);
  return parts.flat().length >= FEWEST_WORDS ? parts : null;
}

/** True if runs of words stand in a text, each unbroken, one after the other. */
function holdsRuns(words: readonly string[], runs: readonly (readonly string[])[]): boolean {
  let from = 0;
  return runs.every(run => {
    for (let i = from; i + run.length <= words.length; i += 1)
      if (run.every((word, k) => words[i + k] === word)) {
        from = i + run.length;
        return true;
      }
    return false;
  });
}

/**
 * A reading in which pull quotes and other paragraphs that only repeat words of the text stand as teasers, so that nothing is read
 * from them: the quote is one statement, however often the page shows it. Of two that are alike the first stays.
 */
export function withoutRepeats(reading: Reading): Reading {
  if (reading.kind === 'transcript') return reading;
  const textOf = ({ span }: { readonly span: Span }): string => reading.text.slice(span[0], span[1]);
  const body = reading.blocks.filter(({ role }) => role === 'body');
  const pulled = new Map(
    body.flatMap(block => {
      const runs = pulledWords(textOf(block), block);
      return runs === null ? [] : [[block, runs] as const];
    }),
  );
  if (pulled.size === 0 || pulled.size > MOST_PULLED) return reading;
  const words = new Map(body.map(block => [block, wordsOf(textOf(block))]));
  const repeats = new Set<Block>();
  for (const [block, runs] of pulled) {
    const at = body.indexOf(block);
    const shown = body.some(
      (other, i) =>
        other !== block &&
        (pulled.has(other) ? i < at && !repeats.has(other) : true) &&
        holdsRuns(words.get(other) ?? [], runs),
    );
    if (!shown) continue;
    repeats.add(block);
    const next = body[at + 1];
    if (next !== undefined && NAME_LINE.test(textOf(next).trim()) && textOf(next).length < 90) repeats.add(next);
  }
  if (repeats.size === 0) return reading;
  return {
    ...reading,
    blocks: reading.blocks.map(block => (repeats.has(block) ? { ...block, role: 'teaser' } : block)),
  };
}
