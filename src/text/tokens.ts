import type { Span } from '#base/span.ts';

/** `word` (with inner apostrophes, hyphens and the points of abbreviations), `number`, or one `mark` of any kind. */
export type TokenKind = 'word' | 'number' | 'mark';

/** One token and where it stands: `text` is the slice of the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  readonly kind: TokenKind;
}

/**
 * Initials ("U.S.", "J."), titles and short forms keep their point; a word keeps inner apostrophes and hyphens; two straight
 * apostrophes, two backticks and runs of points or dashes are one mark. No part can match in two ways, so the time is linear.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s+\p{Lu})|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|Sec|Cllr|St|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|Inc|Corp|Ltd|Co|Dept|Fla|Calif|Mass|Pa|Va|Ariz|Conn|Ga|Ill|Ind|Ky|La|Md|Mich|Minn|Miss|Mo|Neb|Nev|Okla|Ore|Tenn|Tex|Wis|Ark|Ala|Colo|Del)\.(?=\s)|[#@$€£]?\p{N}+(?:[.,:]\p{N}+)*\p{L}{0,2}%?|[#@]?\p{L}[\p{L}\p{M}\p{N}\u00ad_]*(?:(?:['’ʼ]|-(?=[\p{L}\p{N}]))[\p{L}\p{M}\p{N}\u00ad_]+)*|''|``|\.{2,}|-{2,}|[^\s]/gu;

const FIRST_NUMBER = /^[#@$€£]?\p{N}/u;
const FIRST_LETTER = /^[#@]?\p{L}/u;

/** The tokens of a text, or of one span of it, in order. */
export function tokenize(text: string, span: Span = [0, text.length]): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const part = span[0] === 0 && span[1] === text.length ? text : text.slice(span[0], span[1]);
  for (let match = TOKEN.exec(part); match !== null; match = TOKEN.exec(part)) {
    const found = match[0];
    const start = span[0] + match.index;
    const kind = FIRST_LETTER.test(found) ? 'word' : FIRST_NUMBER.test(found) ? 'number' : 'mark';
    const lower = kind === 'word' ? found.toLowerCase().replaceAll('’', "'").replaceAll('ʼ', "'") : found;
    tokens.push({ start, end: start + found.length, text: found, lower, kind });
  }
  return tokens;
}

/** True if the text begins with a capital letter. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}
