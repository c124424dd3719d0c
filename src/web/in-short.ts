/** How much of a claim a list shows; the whole of it is on its own page. */
const MOST_SHOWN = 240;
/** More marks upon one letter than any language writes would run over the lines above and below. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Words as a list shows them: cut behind a word where that is near, and marked as cut. */
export function inShort(words: string): string {
  const plain = words.replaceAll(PILED_MARKS, '$1');
  if (plain.length <= MOST_SHOWN) return plain;
  const cut = plain.slice(0, MOST_SHOWN).replace(/[\uD800-\uDBFF]$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > MOST_SHOWN / 2 ? space : cut.length)} …`;
}
