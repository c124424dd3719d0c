import { isEmptyWord, stem } from '#check/stem.ts';
import { isModal, isNegation, isQuantifier } from '#check/meanings.ts';
import { isFigure } from '#check/numbers.ts';
import { tokensOf, type Token } from '#check/words.ts';

/** Some words of one person, or of others in the same documents. */
export interface Worded {
  readonly text: string;
  /** True if it is an utterance of the person whose matters are looked for. */
  readonly own: boolean;
}

/** A matter with the utterances that are on it first of all, by their numbers. */
export interface FoundMatter {
  readonly label: string;
  readonly terms: readonly string[];
  readonly members: readonly number[];
}

/** A term must recur: in so many of the person's utterances. */
const RECURS = 2;
/** Terms that stand together in so much of what the rarer one stands in are of one matter. */
const TOGETHER = 0.6;
/** Two words that stand side by side tell more than one. */
const PAIR_WEIGHT = 1.6;
/** A term is a noun if so many of its occurrences look like one. */
const NOUN_SHARE = 0.34;
/** Terms in a label. */
const LABEL_TERMS = 3;

const BEFORE_NOUN = new Set(
  'the a an our my your his her their its this that these those no any all some every each of in for on with about against by from at into over'.split(
    ' ',
  ),
);

/** Words that recur in anybody's speech, whatever it is about. */
const GENERAL = new Set(
  `people person time year day thing way work part number place need want good great new old big long high little right first last next week month
  hour morning evening today tomorrow yesterday everybody nobody somebody nothing everything something anything lot kind sort side end hand case
  fact point question answer reason word step world country life problem issue situation decision role level look come take see ask mean keep put
  give start begin try help find thank friend member colleague side bit moment matter idea name term
  january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday`
    .split(/\s+/u)
    .map(stem),
);

interface Term {
  readonly key: string;
  readonly weight: number;
  readonly label: string;
  readonly members: ReadonlySet<number>;
}

/**
 * The matters of what a person said: terms that recur in their utterances and are rare in what the same documents have from all, put
 * together where they stand in the same utterances. It depends on nothing but the texts, in whatever order they come, and on no list of matters.
 * @param without words that name the person.
 * @returns matters in order of weight; each utterance is a member of one at most.
 */
export function findMatters(worded: readonly Worded[], without: ReadonlySet<string>): readonly FoundMatter[] {
  const own = worded.flatMap(({ text, own: isOwn }) => (isOwn ? [text] : []));
  const terms = weighTerms(worded, new Set([...without].map(stem)));
  const groups: { readonly seed: Term; readonly terms: Term[] }[] = [];
  for (const term of terms) {
    const near = groups.find(({ seed }) => shareTogether(seed, term) >= TOGETHER);
    if (near === undefined) groups.push({ seed: term, terms: [term] });
    else near.terms.push(term);
  }
  return settle(groups, own.length).map(({ terms: kept, members }) => ({
    label: labelOf(kept),
    terms: kept.map(({ key }) => key),
    members,
  }));
}

interface Group {
  readonly terms: readonly Term[];
}

/** Gives each utterance to the group that it has most of; groups that are left with too few give theirs to the others, the lightest first. */
function settle(
  groups: readonly Group[],
  utterances: number,
): readonly (Group & { readonly members: readonly number[] })[] {
  const weights = Array.from({ length: utterances }, () => new Map<number, number>());
  for (const [at, { terms }] of groups.entries())
    for (const { members, weight } of terms)
      for (const number of members) weights[number]?.set(at, (weights[number].get(at) ?? 0) + weight);
  const gone = new Set<number>();
  const chosen = weights.map(theirs => heaviest(theirs, gone));
  const members = groups.map((_, at) => chosen.flatMap((group, number) => (group === at ? [number] : [])));
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const theirs = members[at] ?? [];
    if (theirs.length >= RECURS) continue;
    gone.add(at);
    members[at] = [];
    for (const number of theirs) {
      const next = heaviest(weights[number] ?? new Map(), gone);
      if (next !== null) members[next]?.push(number);
    }
  }
  return groups.flatMap(({ terms }, at) => {
    const theirs = [...(members[at] ?? [])].sort((a, b) => a - b);
    return theirs.length === 0 ? [] : [{ terms, members: theirs }];
  });
}

/** Of groups alike the first. */
function heaviest(weights: ReadonlyMap<number, number>, gone: ReadonlySet<number>): number | null {
  let best: readonly [at: number, weight: number] | null = null;
  for (const [at, weight] of weights)
    if (!gone.has(at) && (best === null || weight > best[1] || (weight === best[1] && at < best[0])))
      best = [at, weight];
  return best?.[0] ?? null;
}

function shareTogether(a: Term, b: Term): number {
  const [few, many] = a.members.size <= b.members.size ? [a.members, b.members] : [b.members, a.members];
  return [...few].filter(number => many.has(number)).length / few.size;
}

/** The heaviest terms, without those that another has in it. */
function labelOf(terms: readonly Term[]): string {
  const chosen: Term[] = [];
  for (const term of terms) {
    if (chosen.length === LABEL_TERMS) break;
    const parts = new Set(term.key.split(' '));
    if (chosen.some(({ key }) => key.split(' ').some(part => parts.has(part)))) continue;
    chosen.push(term);
  }
  return chosen.map(({ label }) => label).join(', ');
}

function weighTerms(worded: readonly Worded[], without: ReadonlySet<string>): readonly Term[] {
  const met = new Map<
    string,
    { members: Set<number>; all: number; nouns: number; times: number; forms: Map<string, number> }
  >();
  let number = 0;
  for (const { text, own } of worded) {
    const seen = new Set<string>();
    for (const { key, isNoun, form } of readTerms(text)) {
      if (key.split(' ').some(part => without.has(part))) continue;
      const term = met.get(key) ?? { members: new Set(), all: 0, nouns: 0, times: 0, forms: new Map() };
      met.set(key, term);
      if (!seen.has(key)) term.all += 1;
      seen.add(key);
      if (!own) continue;
      term.members.add(number);
      term.times += 1;
      term.nouns += isNoun ? 1 : 0;
      term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
    }
    if (own) number += 1;
  }
  return [...met]
    .filter(([, { members, nouns, times }]) => members.size >= RECURS && nouns >= NOUN_SHARE * times)
    .map(([key, { members, all, forms }]): Term => {
      const pair = key.includes(' ') ? PAIR_WEIGHT : 1;
      const weight = pair * members.size * Math.log(1 + worded.length / all);
      return { key, weight, members, label: commonest(forms) };
    })
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

interface ReadTerm {
  readonly key: string;
  /** As the text has it. */
  readonly form: string;
  readonly isNoun: boolean;
}

function readTerms(text: string): readonly ReadTerm[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, i): ReadTerm[] => {
    if (!isTelling(token)) return [];
    const one: ReadTerm = {
      key: stem(token.word),
      form: text.slice(token.start, token.end),
      isNoun: looksLikeNoun(tokens, i, text),
    };
    const next = tokens[i + 1];
    if (next === undefined || !isTelling(next) || !/^[ -]$/u.test(text.slice(token.end, next.start))) return [one];
    return [one, { key: `${one.key} ${stem(next.word)}`, form: text.slice(token.start, next.end), isNoun: one.isNoun }];
  });
}

function isTelling({ word }: Token): boolean {
  return (
    word.length > 2 &&
    !isEmptyWord(word) &&
    !isNegation(word) &&
    !isModal(word) &&
    !isQuantifier(word) &&
    !isFigure(word) &&
    !GENERAL.has(stem(word))
  );
}

/** An article, a preposition or a possessive before it, or a capital inside a sentence. */
function looksLikeNoun(tokens: readonly Token[], at: number, text: string): boolean {
  const [before, further] = [tokens[at - 1], tokens[at - 2]];
  if (before !== undefined && BEFORE_NOUN.has(before.word)) return true;
  if (before !== undefined && further !== undefined && BEFORE_NOUN.has(further.word) && !isEmptyWord(before.word))
    return true;
  const start = tokens[at]?.start ?? 0;
  return (
    before !== undefined && /\p{Lu}/u.test(text.charAt(start)) && !/[.!?:“"]\s*$/u.test(text.slice(before.end, start))
  );
}
