import { spansOverlap, type Span } from '#base/span.ts';
import { hasAge } from './descriptions.ts';
import { addressBefore, type NameRun } from './find-names.ts';
import type { CastInput, Mention } from './mention.ts';
import { foldName, genderOfGiven, parseName } from './names.ts';
import type { Token } from './tokens.ts';
import { FUNCTION_WORDS, PLACES } from './english/function-words.ts';
import { ANY_BODY } from './english/body-kinds.ts';
import { BODIES, GROUPS } from './english/sources.ts';

/** What speaks for a name's being a person's or a body's. */
export interface Candidate {
  readonly runs: number[];
  person: number;
  body: number;
  /** True if a statement is attributed to it. */
  source: boolean;
  /** True if "he" or "she" seems to mean it. */
  human: boolean;
}

const PLACE_BEFORE = /^(?:in|at|near|from|outside|inside|across|around|towards?|to|through)$/u;

/** Verbs whose object is somebody, if he or she is spoken of right after. */
const MEETS =
  /^(?:met|meets?|meeting|asked|interviewed|phoned|telephoned|called|rang|visited|found|joined|accompanied|saw|approached|pressed|questioned)$/u;

/** Whoever is this "of" a name is so of a body. */
const HEADS =
  /^(?:head|heads|chief|boss|bosses|director|directors|chair|chairman|chairwoman|executive|executives|manager|managers|founder|co-founder|founders|ceo|board|shareholders|employees|customers|bosses|presidents?)$/u;

/** Particles that stand in people's names and hardly in others. */
const PERSONAL = /^(?:van|von|bin|ibn|ter|den|der)$/u;

/** Weighs for every name of the text whether it is a person's or a body's; by key. */
export function weighNames(
  { tokens, runs, sources, outlet, headlines }: CastInput,
  mentions: readonly Mention[],
): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  const bare = new Set(runs.filter(run => run.to - run.from === 1).map(run => run.key));
  let source = 0;
  runs.forEach((run, i) => {
    let candidate = candidates.get(run.key);
    if (candidate === undefined)
      candidates.set(run.key, (candidate = { runs: [], person: 0, body: 0, source: false, human: false }));
    candidate.runs.push(i);
    const several = run.to - run.from > 1;
    const before = tokens[run.titleFrom - 1];
    const inSentence = before?.sentence === tokens[run.from]?.sentence;
    const atPlace = inSentence && run.titleFrom === run.from && PLACE_BEFORE.test(before?.lower ?? '');
    if (atPlace) candidate.person -= /^(?:to|from)$/u.test(before?.lower ?? '') ? 0.5 : 2;
    // "the Roe administration" tells nothing against Roe's being a person.
    if (run.article && !modifiesNoun(tokens, run)) candidate.person -= 4;
    // "Anna Roe, of Springfield, Va."
    const home = before?.lower === 'of' && tokens[run.titleFrom - 2]?.text === ',';
    const state = tokens[run.to]?.text === ',' && PLACES.has(tokens[run.to + 1]?.lower ?? '');
    if (home || state) candidate.person -= 4;
    if (
      before?.lower === 'of' &&
      /^(?:city|town|village|state|county|island|port|university|republic)$/u.test(
        tokens[run.titleFrom - 2]?.lower ?? '',
      )
    )
      candidate.person -= 4;
    const headed = several && before?.lower === 'of' && HEADS.test(tokens[run.titleFrom - 2]?.lower ?? '');
    if (headed) candidate.body += 5;
    if (sitsFor(tokens, run)) candidate.person -= 6;
    if (PLACES.has(run.words.at(-1) ?? '') || run.words[0] === 'united') candidate.person -= 3;
    if (run.body) candidate.body += 4;
    // "Coast Committee Republicans"
    if (several && GROUPS.has(tokens[run.to - 1]?.lower ?? '')) candidate.person -= 8;
    // "the group, Harbour Watch"
    const noun = before?.text === ',' && inSentence ? tokens[run.titleFrom - 2] : undefined;
    const told = noun !== undefined && !noun.capital && (BODIES.has(noun.lower) || ANY_BODY.has(noun.lower));
    if (told && /^(?:the|an?|its|their)$/u.test(tokens[run.titleFrom - 3]?.lower ?? '')) candidate.body += 8;
    if (run.shouting) return;
    weighForm(tokens, run, { candidate, described: mentions[i]?.description !== null, bare });
    if (several && !run.article && !atPlace && candidate.runs.length === 1)
      candidate.person += 1 + Number(/[-‐‑]/u.test(tokens[run.to - 1]?.text ?? ''));
    if (
      several &&
      tokens[run.from]?.opens === true &&
      candidate.runs.length === 1 &&
      !headlines.has(tokens[run.from]?.block ?? 0)
    )
      addPronoun(candidate, pronounAfter(tokens, run));
    // "Late in the day Anna Roe lost patience. … she told them": the subject of a sentence behind its opening.
    else if (several && !run.body && !run.article && !run.possessive && inSentence && isSubject(tokens, run))
      addPronoun(candidate, Math.max(0, pronounAfter(tokens, run)));
    // "What did Anna Roe say?"
    else if (several && !run.body && !run.article && inSentence && isAskedOf(tokens, run))
      addPronoun(candidate, Math.max(0, pronounAfter(tokens, run)));
    // "I met Anna Roe on the stairs and asked her …".
    if (several && !run.body && !run.article && inSentence && MEETS.test(before?.lower ?? ''))
      addPronoun(candidate, Math.max(0, pronounAfter(tokens, run)));
    // "I stood beside Anna Roe when she …".
    if (several && !run.body && !run.article && /^(?:when|as|while|before|after)$/u.test(tokens[run.to]?.lower ?? ''))
      candidate.person += /^s?he$/u.test(tokens[run.to + 1]?.lower ?? '') ? 3 : 0;
    const next = tokens[run.to];
    while (source < sources.length && (sources[source] as Span)[1] <= run.span[0]) source += 1;
    for (let k = source; k < sources.length && (sources[k] as Span)[0] < run.span[1]; k += 1) {
      const span = sources[k] as Span;
      // "the Roe campaign", "Roe supporters": the name only says whose.
      const modifies =
        next?.kind === 'word' && !next.capital && next.start < span[1] && !FUNCTION_WORDS.has(next.lower);
      // "the head of Fenwick Stone": it is not the firm that speaks.
      if (run.possessive || modifies || headed || !spansOverlap(span, run.span)) continue;
      candidate.source = true;
      if (!several && /^report(?:s|ed)?$/u.test(next?.lower ?? '')) candidate.body += 3;
      if (run.body || run.article) candidate.body += 2;
      else candidate.person += several ? 3 : 1;
    }
  });
  const own = candidates.get(foldName((outlet ?? '').replace(/^the\s+/iu, '')).join(' '));
  if (own !== undefined) own.body += 20;
  // "Wells Fargo chief John Poe": what stands in front of the role is a body or a place.
  for (const { description } of mentions) {
    const words = description === null ? [] : foldName(description.text);
    for (let length = 2; length <= Math.min(4, words.length - 1); length += 1) {
      const candidate = candidates.get(words.slice(0, length).join(' '));
      if (candidate !== undefined && candidate.person < 4) candidate.body += 3;
    }
  }
  for (const run of runs)
    if (run.to - run.from > 1 && !run.shouting && (candidates.get(run.key)?.person ?? 0) >= 2) {
      const last = candidates.get(foldName(parseName(run.text).surname).join(' '));
      if (last !== undefined) last.body = 0;
    }
  return candidates;
}

/** Whoever sits, stands or is member "for" a name of one word does so for a place. */
const SITS =
  /^(?:sits?|sat|sitting|stands?|stood|standing|elected|returned|members?|mps?|mep|msp|mla|deputy|deputies|councillors?|cllr|senators?|representatives?|candidates?|delegates?|seat)$/u;

/** True for "who sits for Ludmarsh", "the member for Ludmarsh": a lone name without a title behind such a "for". */
function sitsFor(tokens: readonly Token[], run: NameRun): boolean {
  const before = tokens[run.titleFrom - 1];
  const alone = run.to - run.from === 1 && run.titleFrom === run.from && !run.possessive;
  return alone && before?.lower === 'for' && SITS.test(tokens[run.titleFrom - 2]?.lower ?? '');
}

function addPronoun(candidate: Candidate, weight: number): void {
  candidate.person += weight;
  candidate.human ||= weight > 0;
}

/** True if a small noun follows whose the name is: "the Roe campaign". */
function modifiesNoun(tokens: readonly Token[], run: NameRun): boolean {
  const next = tokens[run.to];
  return run.to - run.from === 1 && next?.kind === 'word' && !next.capital && BODIES.has(next.lower);
}

/** True if the name stands between a plain word or comma and what can only be its verb; between commas behind "The first oboe", too. */
function isSubject(tokens: readonly Token[], run: NameRun): boolean {
  const before = tokens[run.titleFrom - 1] as Token;
  const set = before.text === ',' && tokens[run.to]?.text === ',' && isPart(tokens, run.titleFrom - 2);
  const verb = tokens[set ? run.to + 1 : run.to];
  const opened =
    before.text === ',' || (before.kind === 'word' && !before.capital && !FUNCTION_WORDS.has(before.lower));
  return opened && verb?.kind === 'word' && PAST.test(verb.lower) && verb.sentence === before.sentence;
}

/** What those in an orchestra, choir or team are called by what they play. */
const PARTS =
  /^(?:flute|oboe|clarinet|bassoon|horn|trumpet|trombone|tuba|violin|viola|cello|bass|harp|piano|organ|guitar|soprano|alto|tenor|baritone|prop|lock|hooker|fly-half|wing|slip|oar|bow|stroke)$/u;

/** True for the noun of "the first oboe", "the principal bassoon". */
function isPart(tokens: readonly Token[], at: number): boolean {
  const rank = /^(?:first|second|third|fourth|principal|lead|solo)$/u;
  return PARTS.test(tokens[at]?.lower ?? '') && rank.test(tokens[at - 1]?.lower ?? '');
}

/** True if the name is the subject of a question or of a verb behind an auxiliary: "What did Anna Roe say?" */
function isAskedOf(tokens: readonly Token[], run: NameRun): boolean {
  const before = tokens[run.titleFrom - 1]?.lower ?? '';
  const verb = tokens[run.to];
  return /^(?:did|does|has|had|would|will|could)$/u.test(before) && verb?.kind === 'word' && !verb.capital;
}

/** Verbs in the past, as far as their form or commonness tells. */
const PAST =
  /^(?:\p{Ll}{2,}ed|was|had|has|is|lost|went|came|took|gave|made|got|left|stood|sat|rose|spoke|began|broke|told|met|saw|won|held|kept|felt|found|ran|led|drew|grew|knew|threw|wrote|heard|put|set|let)$/u;

/** What the first pronoun after a sentence's opening name says: a person if it is "she" or "he", a body if "they" or "it". */
function pronounAfter(tokens: readonly Token[], run: NameRun): number {
  const last = (tokens[run.from] as Token).sentence + 1;
  let quoted = false;
  for (let i = run.to; i < tokens.length && (tokens[i] as Token).sentence <= last; i += 1) {
    const { lower } = tokens[i] as Token;
    // What is quoted speaks of others.
    if (/^["“”]$/u.test(lower)) quoted = lower === '"' ? !quoted : lower === '“';
    if (quoted) continue;
    if (/^(?:he|she|his|her|him)$/u.test(lower)) return 1;
    if (/^(?:its?|their|they)$/u.test(lower)) return -1;
  }
  return 0;
}

/** What the form of a name and its surroundings say for a person. */
function weighForm(
  tokens: readonly Token[],
  run: NameRun,
  {
    candidate,
    described,
    bare,
  }: { readonly candidate: Candidate; readonly described: boolean; readonly bare: ReadonlySet<string> },
): void {
  const after = tokens[run.to];
  if (addressBefore(tokens, run) !== null) candidate.person += 5;
  else if (described) candidate.person += run.body ? 1 : 4;
  if (hasAge(tokens, run)) candidate.person += 5;
  const parts = parseName(run.text);
  if (parts.given[0] !== undefined && genderOfGiven(parts.given[0]) !== null) candidate.person += run.body ? 1 : 4;
  if (parts.given.some(given => /^\p{Lu}\.?$/u.test(given))) candidate.person += 4;
  if (run.to - run.from > 2 && tokens.slice(run.from + 1, run.to).some(token => PERSONAL.test(token.lower)))
    candidate.person += 3;
  if (run.to - run.from > 1 && bare.has(foldName(parts.surname).join(' '))) candidate.person += 2;
  const who = /^(?:,|[–—])$/u.test(after?.text ?? '') ? tokens[run.to + 1] : after;
  if (who?.lower === 'who' || who?.lower === 'whose') candidate.person += 3;
}
