import type { Span } from '#base/span.ts';
import type { LanguagePack } from '#text/language-pack.ts';
import type { Item } from '#text/sentences.ts';
import { isMark, isNameWord } from './phrase.ts';

/** A medium to whom the words were said, as a sentence names it. */
export interface Told {
  readonly name: string;
  readonly span: Span;
  readonly interview: boolean;
}

const GERMAN_TO = new Set('dem der den gegenüber im in mit'.split(' '));
const LONGEST_NAME = 4;
const AGENCIES = new Set('dpa afp kna epd'.split(' '));
/** Nouns that say what a medium is and are no part of its name. */
const GENERIC = new Set(
  'zeitung magazin sender nachrichtenagentur portal blatt wochenzeitung nachrichtenportal agentur podcast sendung'.split(
    ' ',
  ),
);

/** "sagte Roth dem Sternauer Boten", "в інтерв'ю «Заріччю»", "газеті «Вечірнє Заріччя»"; null if the sentence names no medium so. */
export function findTold(items: readonly Item[], pack: LanguagePack, source: Span | null): Told | null {
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'word' || (source !== null && source[0] <= item.start && item.end <= source[1])) continue;
    const interview = pack.interviews.has(item.lower);
    if (!interview && !pack.isMedium(item.lower)) continue;
    const named = nameAt(items, at, { pack, interview });
    if (named !== null && !(source !== null && named.span[0] < source[1] && source[0] < named.span[1]))
      return { ...named, interview };
  }
  return null;
}

interface At {
  readonly pack: LanguagePack;
  readonly interview: boolean;
}

function nameAt(items: readonly Item[], at: number, { pack, interview }: At): Omit<Told, 'interview'> | null {
  let i = at + 1;
  if (interview) while (i - at < 5 && items[i]?.kind === 'word' && !isNameWord(items[i])) i += 1;
  const next = items[i];
  // A medium's noun with the name in quotation marks behind it, or an interview with the name right there.
  if (next?.kind === 'quotation' && next.text.length < 60 && addressed(items, at, pack, interview))
    return { name: next.text.replace(/^[„“«»"‚]|[“”«»"’]$/gu, ''), span: next.quotation.inner };
  let from = interview ? i : at;
  if (!interview && !isNameWord(items[at])) {
    // "виданню Заріччя": the noun has a small letter, the name follows; "der dpa" is one itself.
    const item = items[at];
    if (item !== undefined && AGENCIES.has(item.lower) && addressed(items, at, pack, interview))
      return { name: item.text, span: [item.start, item.end] };
    if (!isNameWord(next)) return null;
    from = i;
  }
  while (
    !interview &&
    from > 0 &&
    isNameWord(items[from - 1]) &&
    from > at - LONGEST_NAME &&
    !isMark(items[from - 1], /./u)
  )
    from -= 1;
  let to = from;
  while (isNameWord(items[to]) && to - from < LONGEST_NAME) to += 1;
  if (!addressed(items, Math.min(from, at), pack, interview)) return null;
  // "dem Sender Radio Förde": what it is, then its name.
  if (to - from > 1 && GENERIC.has(items[from]?.lower ?? '')) from += 1;
  const first = items[from];
  const last = items[to - 1];
  if (first === undefined || last === undefined || to === from) return null;
  if (to - from === 1 && GENERIC.has(first.lower)) return null;
  if (interview && !items.slice(from, to).some(item => pack.isMedium(item.lower)) && pack.language === 'de')
    return null;
  return {
    name: items
      .slice(from, to)
      .map(item => item.text)
      .join(' '),
    span: [first.start, last.end],
  };
}

/** True if the words before a medium's name make it the one that was spoken to. */
function addressed(items: readonly Item[], at: number, pack: LanguagePack, interview: boolean): boolean {
  if (interview) return true;
  const before = items[at - 1]?.lower ?? '';
  if (pack.language === 'de') return GERMAN_TO.has(before) && items[at - 2]?.lower !== 'in';
  // A dative, or what an interview or comment was given to.
  const form = items[at]?.lower ?? '';
  return (
    /(?:і|у|ю|ові|еві)$/u.test(form) ||
    items.slice(Math.max(0, at - 3), at).some(item => pack.interviews.has(item.lower))
  );
}
