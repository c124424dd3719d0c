import type { DocumentText } from './document-text.ts';
import type { Mention } from './mention.ts';
import { readPhrase } from './phrase.ts';
import { isPlural, resolvePhrase } from './resolve-phrase.ts';
import type { Speaker } from './speaker.ts';
import type { Token } from './tokens.ts';
import { ENDS, PERSON_NOUNS } from './english/phrases.ts';

/** How many nouns before "who" are tried: "officials of the city, who" is the officials. */
const MOST_NOUNS = 3;

/** Words without a determiner or a name that are still taken as one phrase, since a verb may stand before them. */
const MOST_PLAIN = 2;

const DETERMINERS =
  /^(?:the|an?|this|that|these|those|his|her|their|its|some|many|several|few|two|three|four|five|most|all|other|one|any|every|each)$/u;

/** Whom "who", "which", "many of whom" means: the nearest noun phrase before it that can be; null if none can. */
export function headOfRelative(document: DocumentText, at: number): Speaker | null {
  const { tokens } = document;
  const relative = tokens[at] as Token;
  const person = relative.lower !== 'which' && relative.lower !== 'that';
  let end = at;
  let last = at;
  for (let tries = 0; tries < MOST_NOUNS; tries += 1) {
    while (end > 0 && isGap(tokens[end - 1] as Token, relative)) end -= 1;
    let from = startOf(document, end, relative);
    if (from === end) return null;
    const phrase = readPhrase(document, [from, end]);
    if (tries === 0) last = end;
    const speaker = phrase === null ? null : resolvePhrase(document, phrase, [from, last]);
    // "of Ashton, who": a place.
    const place = phrase?.name?.member === null && /^(?:of|in|at|near|from)$/u.test(tokens[from - 1]?.lower ?? '');
    if (speaker !== null && phrase !== null && !place && fits(speaker, person, isPlural(document, phrase)))
      return speaker;
    if (phrase !== null && person && PERSON_NOUNS.has(tokens[phrase.head]?.lower ?? '')) return speaker;
    if (!/^(?:of|for|at|in|on|from|to|with|,)$/u.test(tokens[from - 1]?.lower ?? '')) return null;
    end = from - 1;
  }
  return null;
}

function fits(speaker: Speaker, person: boolean, plural: boolean): boolean {
  if (person) return speaker.kind !== 'organization';
  return speaker.kind === 'organization' || plural;
}

function isGap(token: Token, relative: Token): boolean {
  return (
    token.sentence === relative.sentence &&
    (/^[-.,()–—"“”]$/u.test(token.text) || /^(?:[DRI]|[DRI][-‐‑].+|\d{1,3})$/u.test(token.text))
  );
}

/** Where the description begins that stands before a name, or the name itself. */
function openingOf({ run, description }: Mention): number {
  return description !== null && description.to <= run.from && description.to >= run.titleFrom - 1
    ? description.from
    : run.titleFrom;
}

/** The token of the determiner before a name, with one word between at most; the name's own if it has none. */
function withDeterminer(tokens: readonly Token[], from: number): number {
  if (DETERMINERS.test(tokens[from - 1]?.lower ?? '')) return from - 1;
  const between = tokens[from - 1];
  const plain = between?.kind === 'word' && !ENDS.has(between.lower);
  return plain && DETERMINERS.test(tokens[from - 2]?.lower ?? '') ? from - 2 : from;
}

/** The first token of the noun phrase that ends right before `end`; without a determiner or name it has two words at most. */
function startOf(document: DocumentText, end: number, relative: Token): number {
  const { tokens, named, spoken } = document;
  const described = spoken.find(item => item.description !== null && item.to === end);
  if (described !== undefined) return described.from;
  const nearest = named.get(end - 1);
  if (nearest !== undefined && nearest.run.to >= end)
    return withDeterminer(tokens, Math.min(nearest.run.titleFrom, openingOf(nearest)));
  let from = end;
  let plain = 0;
  while (from > 0) {
    const token = tokens[from - 1] as Token;
    if (token.sentence !== relative.sentence) break;
    if (named.has(from - 1)) plain = 0;
    else if (
      token.kind === 'mark'
        ? token.text !== '&' && token.text !== '/'
        : ENDS.has(token.lower) && !DETERMINERS.test(token.lower)
    )
      break;
    else if (plain === MOST_PLAIN && !token.capital && !DETERMINERS.test(token.lower) && token.kind === 'word') break;
    else plain += 1;
    from -= 1;
    if (DETERMINERS.test(token.lower)) break;
  }
  return from;
}
