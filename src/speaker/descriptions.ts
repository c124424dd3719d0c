import type { NameRun } from './find-names.ts';
import { roleHead } from './names.ts';
import { describesNext } from './opening-aside.ts';
import { parentBefore } from './parents.ts';
import { isOwnersMark, isPluralOwner } from './plural-owners.ts';
import type { Token } from './tokens.ts';
import { FUNCTION_WORDS } from './english/function-words.ts';
import { RETINUE, STANDS_BY } from './english/retinue.ts';
import { ADDRESS_GENDER } from './english/titles.ts';

/** What a text says that one person is: "the transport minister", "Norrland's captain", "her spokeswoman". */
export interface Description {
  /** The words without article and possessor: "transport minister", "chairman of Harbour United". */
  readonly text: string;
  /** The noun it turns on, lower case. */
  readonly head: string;
  /** The words before the head, lower case. */
  readonly modifiers: readonly string[];
  /** Token positions of the whole phrase with its determiner, half-open. */
  readonly from: number;
  readonly to: number;
  /** The token that says whose ("her", "Norrland's"), or null. */
  readonly whose: number | null;
  /** The tokens after "of" or "for", half-open, or null. */
  readonly of: readonly [number, number] | null;
  /** `the`, `a`, or null where there is no article. */
  readonly article: 'the' | 'a' | null;
}

const WHOSE = /^(?:his|her|their|its|my|our|whose)$/u;

/** Words between somebody and whose he or she is: "an aide to", "the lawyer representing". */
const JOINS = /^(?:of|for|to|with|representing|advising|assisting|defending|treating|guarding)$/u;

/** Words of praise and place that are no part of a role. */
const LOOSE = /^(?:percent|good|great|dear|fine|favou?rite|beloved|wonderful|away|back|fellow)$/u;

/** Words of other forms that stand inside roles: "chief operating officer", "second seed". */
const INNER =
  /^(?:first|second|third|running|operating|managing|acting|marketing|engineering|accounting|planning|housing|banking|training|commanding|founding|advertising|outgoing|incoming|visiting|sitting|reigning|defending|leading)$/u;

/** Longest run of words in front of a head that is still taken as its description. */
const MOST_MODIFIERS = 6;

function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i += 1) {
    const token = tokens[i] as Token;
    const gap = i === from || token.start === (tokens[i - 1] as Token).end ? '' : ' ';
    text += gap + token.text + (token.possessive ? '’s' : '');
  }
  return text;
}

/** The position of the first modifier before a head at `head`: plain words in the same sentence. */
export function modifiersFrom(tokens: readonly Token[], head: number): number {
  let from = head;
  while (from > 0 && head - from < MOST_MODIFIERS) {
    const token = tokens[from - 1] as Token;
    if (token.sentence !== tokens[head]?.sentence) break;
    const next = tokens[from] as Token;
    // "the 54-year-old striker"
    if (next.lower === 'year-old' && token.text === '-' && tokens[from - 2]?.kind === 'number') {
      from -= 2;
      continue;
    }
    if (token.kind !== 'word' || token.possessive) break;
    if (INNER.test(token.lower)) {
      from -= 1;
      continue;
    }
    if (FUNCTION_WORDS.has(token.lower) || LOOSE.test(token.lower) || token.lower.endsWith('ly')) break;
    // "the sporting director", but not "by firing director Ann Roe".
    if (token.lower.endsWith('ing') && !isDetermined(tokens, from - 1)) break;
    // "admires Russian President …": a verb stands before the capitals.
    if (!token.capital && next.capital && /[^s]s$/u.test(token.lower)) break;
    if (!token.capital && token.lower.endsWith('ed') && !opensPhrase(tokens, from - 1)) break;
    from -= 1;
  }
  return from;
}

/** True if the token stands right behind a determiner or a border: "a retired teacher", but not "the jury cleared owner Ann Roe". */
function opensPhrase(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at] as Token;
  if (before === undefined || before.sentence !== token.sentence) return true;
  return before.kind === 'mark' || before.possessive || FUNCTION_WORDS.has(before.lower);
}

/** True if the token stands right behind an article or whose it is. */
function isDetermined(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.sentence !== tokens[at]?.sentence) return false;
  return before.possessive || /^(?:the|an?|his|her|its|their|our|my)$/u.test(before.lower);
}

/** The end of a complement after "of" or "for": at most six words, up to a mark, a verb-like function word or a clause. */
function complementEnd(tokens: readonly Token[], start: number): number {
  let end = start;
  while (end < tokens.length && end - start < 6) {
    const token = tokens[end] as Token;
    if (end > start && isPluralOwner(tokens, end)) {
      end += 1;
      continue;
    }
    if (token.kind === 'mark' || token.sentence !== tokens[start]?.sentence) break;
    const inside =
      /^(?:the|a|an|of|and|his|her|their|its)$/u.test(token.lower) || (end === start && token.lower === 'state');
    if (FUNCTION_WORDS.has(token.lower) && !token.capital && !inside) break;
    if (token.lower === 'and' && tokens[end + 1]?.capital !== true) break;
    // After a capitalised word a small one is the verb of the clause ("of Marrow Bay faces fury").
    if (end > start && !token.capital && !inside && tokens[end - 1]?.capital === true) break;
    end += 1;
    if (token.possessive) break;
  }
  return end;
}

/** The description whose head stands at `head`, with what stands before it and its complement. */
export function describeAt(tokens: readonly Token[], head: number, first = modifiersFrom(tokens, head)): Description {
  // "the drivers’ leader": the mark of a plural owner is a token of its own.
  const owner = isOwnersMark(tokens, first - 1) ? first - 2 : first - 1;
  const before = owner < first - 1 ? { ...(tokens[owner] as Token), possessive: true } : tokens[owner];
  const same = before !== undefined && before.sentence === tokens[head]?.sentence;
  const whose = same && (before.possessive || WHOSE.test(before.lower)) ? owner : null;
  const article =
    same && /^(?:the|this|that)$/u.test(before.lower)
      ? 'the'
      : same && /^(?:an?|one|another)$/u.test(before.lower)
        ? 'a'
        : null;
  let to = head + 1;
  let of: readonly [number, number] | null = null;
  const join = tokens[to];
  if (join !== undefined && (join.lower === 'of' || join.lower === 'for') && join.sentence === tokens[head]?.sentence) {
    const end = complementEnd(tokens, to + 1);
    if (end > to + 1) {
      of = [to + 1, end];
      to = end;
    }
  }
  let from = whose ?? (article !== null ? first - 1 : first);
  // "the council's chair": the possessor's own words and article belong to the phrase.
  if (whose !== null && before?.possessive === true) {
    while (from > 0) {
      const token = tokens[from - 1] as Token;
      const part =
        token.kind === 'word' &&
        ((token.capital && !(token.opens && FUNCTION_WORDS.has(token.lower))) || token.lower === 'the') &&
        token.sentence === before.sentence;
      if (!part || token.possessive) break;
      from -= 1;
    }
    from = articleBefore(tokens, from) ?? from;
  }
  const named = whose !== null && before?.possessive === true;
  const start = named ? (/^(?:the|an?)$/u.test(tokens[from]?.lower ?? '') ? from + 1 : from) : first;
  return {
    text: textOf(tokens, start, to),
    head: roleHead(textOf(tokens, first, head + 1)) ?? (tokens[head] as Token).lower,
    modifiers: tokens.slice(start, head).map(token => token.lower),
    from,
    to,
    whose,
    of,
    article,
  };
}

/** The article of a possessor with small words ("the presidential nominee’s daughter"), if it stands near. */
function articleBefore(tokens: readonly Token[], from: number): number | null {
  for (let i = from - 1; i >= Math.max(0, from - 4); i -= 1) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.possessive || token.sentence !== tokens[from]?.sentence) return null;
    if (/^(?:the|an?)$/u.test(token.lower)) return i;
    if (FUNCTION_WORDS.has(token.lower)) return null;
  }
  return null;
}

/** The last token of a role phrase that ends right before `end`: the head itself, or the head before "of …"; null if none. */
function headBefore(tokens: readonly Token[], end: number): number | null {
  for (let i = end - 1; i >= 0 && i >= end - 8; i -= 1) {
    const token = tokens[i] as Token;
    if (isPluralOwner(tokens, i)) continue;
    if (token.sentence !== tokens[end]?.sentence || token.kind === 'mark') return null;
    if (roleHead(token.text) === null && !isOfficer(tokens, i)) continue;
    if (i === end - 1) return i;
    const phrase = describeAt(tokens, i);
    return phrase.to === end || (phrase.article !== null && isHome(tokens, i + 1, end)) ? i : null;
  }
  return null;
}

/** True if the tokens say where somebody is from: "from Fenton", "at the Old School". */
function isHome(tokens: readonly Token[], from: number, end: number): boolean {
  const place = tokens.slice(from + 1, end);
  if (!/^(?:from|in|at|with)$/u.test(tokens[from]?.lower ?? '') || place.length === 0) return false;
  return place.every(({ capital, lower, possessive }) => (capital || lower === 'the') && !possessive);
}

/** True where the phrase that begins at `from` says whose somebody is: "a supporter of the mayor". */
export function isOwning(tokens: readonly Token[], from: number): boolean {
  const outer = tokens[from - 2];
  if (outer?.sentence !== tokens[from]?.sentence || !JOINS.test(tokens[from - 1]?.lower ?? '')) return false;
  return STANDS_BY.has(outer?.lower ?? '') || RETINUE.has(outer?.lower ?? '');
}

/**
 * What a phrase that ends before `end` says of one person, its last role head at `head`: "a spokeswoman for the mayor" says it of the
 * spokeswoman, "a letter to the mayor" of the mayor. Null where it cannot be told, or only whose he or she is ("a supporter of the mayor").
 */
function describeOutermost(tokens: readonly Token[], head: number, end: number): Description | null {
  const inner = describeAt(tokens, head);
  const join = tokens[inner.from - 1];
  const at = inner.from - 2;
  const outer = tokens[at];
  if (join === undefined || outer === undefined || outer.sentence !== join.sentence || !JOINS.test(join.lower))
    return inner;
  if (outer.kind !== 'word' || outer.possessive) return inner;
  if (roleHead(outer.text) === null && !isOfficer(tokens, at)) return STANDS_BY.has(outer.lower) ? null : inner;
  const description = describeOutermost(tokens, at, end);
  if (description === null || (join.lower !== 'of' && !RETINUE.has(description.head))) return null;
  const first = at - describeAt(tokens, at).modifiers.length;
  const outermost = description.to === at + 1 || description.of?.[0] === at + 2;
  return outermost ? { ...description, text: textOf(tokens, first, end), to: end, of: [at + 2, end] } : description;
}

/** True for the second word of "press officer", "communications director" and the like. */
function isOfficer(tokens: readonly Token[], i: number): boolean {
  return /^(?:officer|offices?|sec)$/u.test(tokens[i]?.lower ?? '');
}

/** What stands before a name: capitals and small words ("NATO Secretary General", "union secretary"), or a phrase and a comma. */
export function describedBefore(tokens: readonly Token[], run: NameRun): Description | null {
  const plainAddress = tokens.slice(run.titleFrom, run.from).every(token => ADDRESS_GENDER.has(token.lower));
  if (run.titleFrom < run.from && !plainAddress) {
    // "The rector, Professor Anna Roe, …", "the vicar of Harle, the Revd Ben Itow, …": what comes before the title tells more.
    const opening = tokens[run.titleFrom - 1]?.lower === 'the' ? run.titleFrom - 1 : run.titleFrom;
    const told = tokens[opening - 1]?.text === ',' ? appositionBefore(tokens, run, opening) : null;
    if (told !== null) return told;
    const first = modifiersFrom(tokens, run.titleFrom);
    const description = describeAt(tokens, run.from - 1, first);
    return { ...description, to: run.from, of: null };
  }
  const start = plainAddress ? run.titleFrom : run.from;
  const previous = tokens[start - 1];
  if (previous === undefined || previous.sentence !== tokens[run.from]?.sentence) return null;
  if (
    previous.kind === 'word' &&
    !previous.possessive &&
    (roleHead(previous.text) !== null || isOfficer(tokens, start - 1))
  )
    return { ...describeAt(tokens, start - 1), to: start, of: null };
  const parent = parentBefore(tokens, start);
  if (parent !== null) return { ...describeAt(tokens, parent), to: start, of: null };
  return previous.text === ',' ? appositionBefore(tokens, run, start) : null;
}

/** What stands before the comma in front of a name that opens at `start`, if a mark closes the name as well. */
function appositionBefore(tokens: readonly Token[], run: NameRun, start: number): Description | null {
  const [comma, next] = [tokens[start - 1], tokens[run.to]];
  if (comma?.sentence !== tokens[run.from]?.sentence) return null;
  const closes = next === undefined || next.kind === 'mark' || next.sentence !== comma?.sentence;
  const head = closes ? headBefore(tokens, start - 1) : null;
  if (head === null) return null;
  const description = describeOutermost(tokens, head, start - 1);
  if (description === null) return null;
  return description.article === null && description.whose === null ? null : description;
}

/** What follows a name between commas ("the branch secretary", "61, a farmer", "her spokeswoman"). */
export function describedAfter(tokens: readonly Token[], run: NameRun): Description | null {
  let i = run.to;
  if (tokens[i]?.text !== ',' || run.possessive) return null;
  i += 1;
  if (tokens[i]?.kind === 'number' && tokens[i + 1]?.text === ',') i += 2;
  if (/^(?:now|then|currently|formerly|once|also)$/u.test(tokens[i]?.lower ?? '')) i += 1;
  const start = i;
  let end = i;
  while (end < tokens.length && end - start < 16) {
    const token = tokens[end] as Token;
    const inner = token.text === '&' || isOwnersMark(tokens, end);
    if (token.sentence !== tokens[start]?.sentence || (token.kind === 'mark' && !inner)) break;
    end += 1;
  }
  if (describesNext(tokens, run, end)) return null;
  for (let head = start; head < Math.min(end, start + 9); head += 1) {
    const token = tokens[head] as Token;
    if (/^(?:who|whose|which|of|for|in|at|on|and|but|is|was|has|had|said|says|told|to|with|from)$/u.test(token.lower))
      return null;
    const following = tokens[head + 1];
    if (roleHead(token.text) === null && !isOfficer(tokens, head)) continue;
    if (head + 1 < end && (roleHead(following?.text ?? '') !== null || token.possessive)) continue;
    const description = describeAt(tokens, head);
    if (description.from !== start) return null;
    const stands =
      head + 1 === end ||
      /^(?:of|for|in|at|on|and|with|to|from|who|whose|during|under|since|until)$/u.test(following?.lower ?? '');
    if (stands) return description;
  }
  return null;
}

/** The age that follows a name ("Hal Dempster, 61,"): only people have one. */
export function hasAge(tokens: readonly Token[], run: Pick<NameRun, 'to'>): boolean {
  const number = tokens[run.to + 1];
  const end = tokens[run.to + 2];
  return (
    tokens[run.to]?.text === ',' &&
    number?.kind === 'number' &&
    /^\d{1,3}$/u.test(number.text) &&
    (end === undefined || end.text === ',' || end.text === '.' || end.sentence !== number.sentence)
  );
}
