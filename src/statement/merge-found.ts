import type { Span } from '#base/span.ts';
import { spansOverlap } from '#base/span.ts';
import type { Pattern } from './draft.ts';
import type { Found } from './found.ts';

/** What is joined where the rules' reading of a sentence meets the model's. */
export interface BothReadings {
  /** What the model found with its cue in the sentence. */
  readonly modelled: readonly Found[];
  readonly rules: readonly Found[];
  /** All words that the model gives to anybody in the block. */
  readonly words: readonly Span[];
}

/** What rules find and the model does not is kept where rules are seldom wrong. */
const SURE: ReadonlySet<Pattern> = new Set([
  'quote-before',
  'quote-after',
  'quote-colon',
  'answered',
  'mixed',
  'told',
  'clause-that',
  'clause-before',
  'according-before',
  'according-after',
]);
const QUOTED: ReadonlySet<Pattern> = new Set(['quote-before', 'quote-after', 'quote-colon']);

const meet = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some(span => b.some(other => spansOverlap(span, other)));

/**
 * One reading of a sentence out of two: the model's, mended where the rules know better who speaks or where a quotation ends, and what
 * the rules alone see.
 */
export function mergeFound({ modelled, rules, words }: BothReadings): Found[] {
  const merged = modelled.flatMap(one => {
    const mended = mend(one, rules);
    return mended === null ? [] : [mended];
  });
  for (const [i, one] of merged.entries()) {
    const outer = rules.find(rule => rule.lemma === 'according to' && meet(rule.cue, one.cue));
    if (outer === undefined) continue;
    const said = saidInside(one, rules);
    if (said !== null && !merged.some(other => meet(other.cue, said.cue))) merged.push(said);
    else if (meet(one.source, outer.source)) continue;
    merged[i] = outer;
  }
  const added = rules.filter(
    rule =>
      !merged.includes(rule) &&
      (isOuter(rule, merged) ||
        (SURE.has(rule.pattern) && !meet(rule.content, words) && !merged.some(one => meet(one.cue, rule.cue)))),
  );
  return [...new Set([...merged, ...added])];
}

/** What the model found, with the source that only the rules saw; the rules' own reading where the model's can be no attribution. */
function mend(one: Found, rules: readonly Found[]): Found | null {
  const same = rules.find(rule => meet(rule.cue, one.cue) && meet(rule.content, one.content));
  const rival = same ?? rules.find(rule => QUOTED.has(rule.pattern) && meet(rule.content, one.content));
  if (one.cue.length === 0) {
    // A clause that holds the verb is no source.
    const holder = rules.findLast(rule => meet(rule.content, one.content) && rule.source.length > 0);
    return holder ?? one;
  }
  if (same !== undefined && one.pattern === 'mixed' && QUOTED.has(same.pattern) && same.source.length > 0) return same;
  if (one.source.length === 0 && rival !== undefined && rival.source.length > 0)
    return { ...one, source: rival.source };
  return one;
}

/** "“…,” she said according to the Clarion", where the model has the Clarion alone: who is said to have said it. */
function saidInside(one: Found, rules: readonly Found[]): Found | null {
  const said = rules.find(
    rule =>
      rule.lemma !== 'according to' &&
      QUOTED.has(rule.pattern) &&
      rule.source.length > 0 &&
      meet(rule.content, one.content) &&
      !meet(rule.source, one.source),
  );
  return said ?? null;
}

/** "“…,” she said, according to a person in the room": who is named for the whole sentence, where the model has the words alone. */
function isOuter(rule: Found, merged: readonly Found[]): boolean {
  return (
    rule.lemma === 'according to' &&
    !merged.some(one => meet(one.cue, rule.cue) || meet(one.source, rule.source)) &&
    merged.some(one => meet(one.content, rule.content))
  );
}
