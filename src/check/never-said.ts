import { tokensOf, type Token } from './words.ts';

/** "never said", "did not write", "has not used" and the like. */
export const NEVER_SAID =
  /\b(?:never|did not|didn['’]?t|has not|hasn['’]?t|have not|haven['’]?t|had not|would never|neither)\s+(?:ever\s+|actually\s+)?(?:say|said|write|wrote|written|post|posted|tweet|tweeted|utter|uttered|speak|spoke|spoken|make|made|use|used)\b/giu;

/** "I have never called anybody a thief". */
const NEVER_CALLED =
  /\b(?:never|did not|didn['’]?t|has not|hasn['’]?t|have not|haven['’]?t|had not)\s+(?:ever\s+)?call(?:ed)?\s+(?:anybody|anyone|any \p{L}+|him|her|them|you|it|the \p{L}+)\s/iu;
/** Only verbs whose object is always words: who "never used" a boat may be quoted on the boat. */
const NEVER_SPOKE =
  /\b(?:never|did not|didn['’]?t|has not|hasn['’]?t|have not|haven['’]?t|had not)\s+(?:ever\s+|actually\s+)?(?:say|said|write|wrote|written|utter|uttered)\s+(?=that\b|["“‘«„']|(?:the|my|our|his|her|their|a|an|\p{L}+s)\s)/giu;
/** Where what is denied ends: the sentence, its quotation, or another clause. */
const DENIED_ENDS = /[.!?;:”"»]|,\s+(?:and|but|only|just|i|we|he|she|they|what)\b|\s(?:but|although|though)\s/iu;

/** Longer than this nobody denies in one clause; in characters. */
const LONGEST_DENIED = 300;

/** The tokens of a record that stand outside of what it says was never said: token numbers, end exclusive. */
export function affirmedStretches(text: string, tokens: readonly Token[]): { from: number; to: number }[] {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  const said = text.slice(start, end);
  const stretches: { from: number; to: number }[] = [];
  let from = 0;
  for (const match of said.matchAll(NEVER_SPOKE)) {
    const at = match.index + match[0].length;
    const rest = said.slice(at, at + LONGEST_DENIED).replace(/^(that\s+)?["“‘«„']?/iu, all => ' '.repeat(all.length));
    const cut = rest.search(DENIED_ENDS);
    const stop = start + at + (cut < 0 ? rest.length : cut);
    const first = tokens.findIndex(token => token.start >= start + at);
    const next = tokens.findIndex(token => token.start >= stop);
    if (first < 0) continue;
    if (first > from) stretches.push({ from, to: first });
    from = next < 0 ? tokens.length : Math.max(from, next);
  }
  if (from < tokens.length) stretches.push({ from, to: tokens.length });
  return stretches;
}

/** True if words deny a saying themselves. */
export function deniesSaying(words: string): boolean {
  // A claim is asked of every passage that it is laid against.
  if (asked?.words !== words) {
    const plain = words.replace(/["“”«»„]/gu, '');
    asked = { words, denies: plain.search(NEVER_SAID) >= 0 || NEVER_CALLED.test(plain) };
  }
  return asked.denies;
}

let asked: { readonly words: string; readonly denies: boolean } | null = null;

/** True if somebody's words come to the very words that are denied, neither more nor less. */
export function isVery(words: readonly string[], denied: readonly string[]): boolean {
  return words.length > 0 && words.length === denied.length && words.every(word => denied.includes(word));
}

/** What a denial denies in so many words, as tokens. */
export function deniedTokens(object: string): Token[] {
  const text = object.replace(/^\s*(?:that\s+)?["“‘«„']?/iu, '');
  const cut = text.search(DENIED_ENDS);
  return tokensOf(cut < 0 ? text : text.slice(0, cut));
}
