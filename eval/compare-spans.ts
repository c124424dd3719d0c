import type { Span } from '#base/span.ts';
import type { Attribution } from './polnear.ts';
import type { Tallies } from './tally.ts';

const OUTER = new Set(' \t\r\n"“”\'‘’`');
const OUTER_AT_END = new Set([...OUTER, ',', '.', ';', ':']);

/**
 * Spans as the outside scorer compares them: stripped of white space, quotation marks and closing punctuation, and joined where
 * nothing else stands between them.
 */
export function trimSpans(text: string, spans: readonly Span[]): Span[] {
  const trimmed: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    let [start, end] = [from, to];
    while (start < end && OUTER.has(text.charAt(start))) start++;
    while (end > start && OUTER_AT_END.has(text.charAt(end - 1))) end--;
    if (start >= end) continue;
    const last = trimmed.at(-1);
    const between = last === undefined ? null : text.slice(last[1], start);
    if (last !== undefined && between !== null && Array.from(between).every(character => OUTER_AT_END.has(character)))
      last[1] = Math.max(end, last[1]);
    else trimmed.push([start, end]);
  }
  return trimmed;
}

export const CONTENT_KINDS = ['quoted', 'said', 'other'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

/** The cues of said-type speech, as the outside scorer lists them. */
const SAID_CUE =
  /\b(?:said|says|saying|told|tells|added|adds|according to|stated|wrote|writes|tweeted|announced|asked|argued|claimed|insisted|explained|noted)\b/iu;

/** `quoted`: the content starts with a quotation mark; `said`: its cue is one of saying; else `other`. */
export function contentKindOf(text: string, { cue, content }: Attribution): ContentKind {
  const slice = (spans: readonly Span[]): string =>
    spans
      .toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
      .map(([start, end]) => text.slice(start, end))
      .join(' ');
  if (/^["“]/u.test(slice(content).trim())) return 'quoted';
  return SAID_CUE.test(slice(cue)) ? 'said' : 'other';
}

/** Trimmed spans as a key for comparison. */
export function keyOfSpans(text: string, spans: readonly Span[]): string {
  return trimSpans(text, spans).join(' ');
}

/**
 * Compares the attributions of a text as the outside scorer does, and adds to the tallies `source`, `cue`, `content` (each wanted
 * span can be met once) and `content quoted`, `content said`, `content other`.
 */
export function compareAttributions(
  tallies: Tallies,
  text: string,
  { given, wanted }: { readonly given: readonly Attribution[]; readonly wanted: readonly Attribution[] },
): void {
  for (const role of ['source', 'cue', 'content'] as const) {
    const keys = (all: readonly Attribution[]): string[] =>
      all.filter(each => each[role].length > 0).map(each => keyOfSpans(text, each[role]));
    const [gave, want] = [keys(given), keys(wanted)];
    const left = new Map<string, number>();
    for (const key of want) left.set(key, (left.get(key) ?? 0) + 1);
    let right = 0;
    for (const key of gave) {
      const open = left.get(key) ?? 0;
      if (open === 0) continue;
      left.set(key, open - 1);
      right++;
    }
    tallies.add(role, { given: gave.length, wanted: want.length, right });
  }
  compareContentsByKind(tallies, text, { given, wanted });
}

/** The scorer counts hits by the kind that was given, and what is missed by the kind that was wanted. */
function compareContentsByKind(
  tallies: Tallies,
  text: string,
  { given, wanted }: { readonly given: readonly Attribution[]; readonly wanted: readonly Attribution[] },
): void {
  const withContent = (all: readonly Attribution[]) =>
    all
      .filter(each => each.content.length > 0)
      .map(each => ({ key: keyOfSpans(text, each.content), name: `content ${contentKindOf(text, each)}` }));
  const [gave, want] = [withContent(given), withContent(wanted)];
  const [gaveKeys, wantKeys] = [gave, want].map(all => new Set(all.map(({ key }) => key)));
  for (const { key, name } of gave) {
    const right = wantKeys?.has(key) === true ? 1 : 0;
    tallies.add(name, { given: 1, wanted: right, right });
  }
  for (const { key, name } of want) if (gaveKeys?.has(key) !== true) tallies.add(name, { wanted: 1 });
}
