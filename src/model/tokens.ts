import type { Span } from '#base/span.ts';

/** Where a token stands in the text, half-open. */
export type TokenSpan = Span;

/**
 * Words as the Penn Treebank cuts them, found by their longest form: addresses, initials and short forms with their points, numbers with
 * inner marks, words with inner hyphens and apostrophes, runs of points or dashes, then single marks. No part can match in two ways,
 * so the time is linear.
 */
const TOKEN =
  /https?:\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#]\p{L}[\p{L}\p{M}\p{N}_]*|(?:\p{L}\.){2,}|\p{Lu}\.(?=\s)|(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|Sec|Cllr|St|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|vs|Inc|Corp|Ltd|Co|Dept|Bros|Fla|Calif|Mass|Pa|Va|Ariz|Conn|Ga|Ill|Ky|La|Md|Mich|Minn|Miss|Mo|Neb|Nev|Okla|Ore|Tenn|Tex|Wis|Ark|Ala|Colo|Del)\.(?=\s|,)|\p{N}+(?:[.,:/]\p{N}+)*(?:\p{L}+)?(?:-[\p{L}\p{N}]+)*|['’]\d\ds?\b|\p{L}[\p{L}\p{M}\p{N}\u00ad_]*(?:(?:['’ʼ&/](?=[\p{L}\p{N}])|[-‑](?=[\p{L}\p{N}])|\.(?=(?:com|org|net|gov|co)\b))[\p{L}\p{M}\p{N}\u00ad_]+)*|''|``|\.{2,}|(?:\. ){2}\.|-{2,}|[^\s]/gu;

/** Endings that are tokens of their own: "’s", "n’t", "’re" …, at the end of a word that has an apostrophe. */
const ENDING = /(?:n['’ʼ]t|['’ʼ](?:s|S|re|ve|ll|d|m|RE|VE|LL|D|M))$/u;
const APOSTROPHE = /['’ʼ]/u;

/** Words that the Treebank cuts in two, with where. */
const CUT: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
]);

/** The tokens of one span of a text, in order, as the attribution model was trained on them. */
export function cutTokens(text: string, span: Span = [0, text.length]): TokenSpan[] {
  const tokens: TokenSpan[] = [];
  const part = span[0] === 0 && span[1] === text.length ? text : text.slice(span[0], span[1]);
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(part); match !== null; match = TOKEN.exec(part)) {
    const [word] = match;
    const start = span[0] + match.index;
    const end = start + word.length;
    const at = cutOf(word);
    if (at > 0 && at < word.length) tokens.push([start, start + at], [start + at, end]);
    else tokens.push([start, end]);
  }
  return tokens;
}

/** How many units of a word stand before its ending, 0 if it is not cut. */
function cutOf(word: string): number {
  if (word.length < 3) return 0;
  if (APOSTROPHE.test(word)) {
    const ending = ENDING.exec(word);
    return ending === null ? 0 : ending.index;
  }
  return CUT.get(word.toLowerCase()) ?? 0;
}
