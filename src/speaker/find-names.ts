import { spansOverlap, type Span } from '#base/span.ts';
import { ADVOCATES, isBodyBefore, isBodyName, isNameWord, joinedEnd } from './body-names.ts';
import { countTitleWords, foldName, isAllCapitals, plainWord } from './names.ts';
import { isTitleCase, type Token } from './tokens.ts';
import { BODIES, GROUPS } from './english/sources.ts';
import { CALENDAR, DEMONYM, FUNCTION_WORDS } from './english/function-words.ts';
import { ADDRESS, ADDRESS_GENDER, PARTICLES } from './english/titles.ts';
import { TIME_WORDS } from '#text/english.ts';
import { ROLES, SURNAME_ROLES } from './english/roles.ts';

/** A run of capitalised words that may name somebody. Token positions are half-open. */
export interface NameRun {
  /** The tokens of the name itself, without titles. */
  readonly from: number;
  readonly to: number;
  /** The first token of the capitalised title before it; equals `from` if there is none. */
  readonly titleFrom: number;
  readonly span: Span;
  /** The folded words of the name. */
  readonly words: readonly string[];
  readonly key: string;
  /** The name as written. */
  readonly text: string;
  /** True if the run is, by its own words, the name of a body and not of a person. */
  readonly body: boolean;
  /** True if "the" stands before it. */
  readonly article: boolean;
  readonly possessive: boolean;
  /** True for a role that may be a surname ("Dean said"); such runs are kept only where the text has the surname in full. */
  readonly doubtful?: true;
  /** True where every word has a capital (a headline in title case), so that the run's borders are not to be trusted. */
  readonly shouting: boolean;
}

/** Particles with which a name may begin in running text. */
const OPENING_PARTICLES = new Set(['van', 'von', 'de', 'der', 'bin', 'al', 'ter', 'di', 'da', 'dos']);

const JOINS = new Set(['of', '&', 'for', 'on']);

/** Many whose body may bear their name: "the Dockers’ League" needs no mark, "the People’s Daily" does. */
const MANY = /^(?:people|women|men|children|workers|farmers|veterans|writers|teachers|players|girls|boys)$/u;

/** Words such as "Harbour-based" that stand before a name with a capital only because they open the sentence or hold another name. */
const COMPOUND =
  /[-‐‑](?:based|born|led|backed|owned|run|trained|raised|bred|educated|style|era)$|[-‐‑](?:by|to|of|in|the)[-‐‑]/u;

/** Words that, even with a capital, end a name. */
const NO_NAME = /^(?:but|and|the|or|if|with|from|when|who|what|how|why|that|this|versus|vs)$/u;

/** Months that people are called by as well. */
const NAME_MONTHS = /^(?:may|april|june|august|jan)$/u;

/** True if the capitalised word is a day or month and not a name ("Theresa May", "April Roe"). */
function isDate(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (!CALENDAR.has(token.lower)) return false;
  return !NAME_MONTHS.test(token.lower) || tokens[i + 1]?.kind === 'number' || tokens[i - 1]?.kind === 'number';
}

/** The same at the start of a run, where a month alone is a date. */
function opensWithDate(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (isDate(tokens, i)) return true;
  if (!CALENDAR.has((tokens[i] as Token).lower)) return false;
  // "May said" can be a name; "in May", "late May" cannot.
  const before = tokens[i - 1];
  const opens = before === undefined || before.kind === 'mark' || before.sentence !== tokens[i]?.sentence;
  return !(isNameWord(next) && !next.opens) && !(opens && next?.kind === 'word');
}

/** A small word in capitals. */
export function isShout({ text, lower }: Token): boolean {
  return text.length > 1 && FUNCTION_WORDS.has(lower) && isAllCapitals(text);
}

/** The end (exclusive) of the run of capitalised words that starts at `i`. */
function runEnd(tokens: readonly Token[], i: number): number {
  let end = i + 1;
  while (end < tokens.length) {
    const last = tokens[end - 1] as Token;
    const next = tokens[end] as Token;
    // "the People’s Daily": a body of many, not somebody's.
    const many = last.possessive && MANY.test(last.lower) && BODIES.has(next.lower) && next.capital;
    if ((last.possessive && !many) || next.sentence !== last.sentence) break;
    if (next.capital && NO_NAME.test(next.lower)) break;
    // "Roe ON RECORD": a shout behind the name.
    if (isShout(next) && !isAllCapitals(last.text)) break;
    if (isNameWord(next) && !next.opens && !isDate(tokens, end)) {
      end += 1;
      continue;
    }
    const after = tokens[end + 1];
    if (PARTICLES.has(next.lower) && next.kind === 'word' && isNameWord(after)) {
      end += 2;
      continue;
    }
    const second = tokens[end + 2];
    if (PARTICLES.has(next.lower) && after !== undefined && PARTICLES.has(after.lower) && isNameWord(second)) {
      end += 3;
      continue;
    }
    if (JOINS.has(next.lower) && isNameWord(after) && (BODIES.has(last.lower) || next.lower === '&')) {
      if (next.lower === 'on' && isDate(tokens, end + 1)) break;
      end += 2;
      continue;
    }
    // "Committee for a Responsible Budget", "Citizens for Tax Justice".
    if (next.lower === 'for' && (BODIES.has(last.lower) || ADVOCATES.test(last.lower))) {
      const topic = after?.lower === 'a' || after?.lower === 'the' ? end + 2 : end + 1;
      if (isNameWord(tokens[topic])) {
        end = topic + 1;
        continue;
      }
    }
    const joined = next.lower === 'and' ? joinedEnd(tokens, i, end) : 0;
    if (joined > 0) {
      end = joined;
      continue;
    }
    if (next.text === ',' && after !== undefined && /^(?:Jr|Sr)\.?$/u.test(after.text)) {
      end += 2;
      continue;
    }
    break;
  }
  return end;
}

/** Finds the runs of capitalised words of one sentence's tokens. `from` and `to` are positions in `tokens`. */
function findInSentence(tokens: readonly Token[], [from, to]: readonly [number, number], runs: NameRun[]): void {
  const shouting = isTitleCase(tokens, [from, to]);
  let i = from;
  while (i < to) {
    const token = tokens[i] as Token;
    const startsWithParticle = !token.capital && token.kind === 'word' && OPENING_PARTICLES.has(token.lower);
    if (startsWithParticle ? !isNameWord(tokens[i + 1]) : !isNameWord(token) || opensWithDate(tokens, i)) {
      i += 1;
      continue;
    }
    const end = Math.min(to, runEnd(tokens, i));
    // "(R-Iowa)" behind a politician's name is a party and a state.
    if (!/^[DRI][-‐‑]/u.test(token.text)) addRun(tokens, i, end, shouting, runs);
    i = end;
  }
}

function addRun(tokens: readonly Token[], start: number, end: number, shouting: boolean, runs: NameRun[]): void {
  let from = start;
  let article = false;
  while (from < end) {
    const token = tokens[from] as Token;
    const givenName = /^(?:will|may|an|do)$/u.test(token.lower) && from + 1 < end && !shouting;
    const opensPlainly = FUNCTION_WORDS.has(token.lower) && !PARTICLES.has(token.lower) && !givenName;
    if (!opensPlainly || (!token.opens && token.lower !== 'the' && !shouting)) break;
    article = token.lower === 'the';
    from += 1;
  }
  const before = tokens[from - 1];
  if (from === start && before !== undefined && before.lower === 'the' && before.sentence === tokens[from]?.sentence)
    article = true;
  while (end - from > 1 && COMPOUND.test((tokens[from] as Token).lower)) from += 1;
  let titleFrom = from;
  const texts = () => tokens.slice(from, end).map(token => token.text);
  // "Secretary of State Anna Roe": the office ends inside the run.
  const office =
    from === start && end - from > 1 && tokens[from - 1]?.lower === 'of' && tokens[from - 2]?.lower === 'secretary';
  // "Citizens for Tax Justice": the last word is no title.
  const whole =
    end - from > 2 &&
    isBodyBefore(tokens[from + 1]?.lower ?? '', tokens[from]?.lower ?? '') &&
    JOINS.has(tokens[from + 1]?.lower ?? '');
  const titles = office ? 1 : whole ? 0 : countTitleWords(texts());
  if (titles > 0 && from + titles >= end) return;
  // "General Assembly", "Judge Advocate Office": a body's name begins with what could be a title.
  const body = titles > 0 && !office && end - from - titles === 1 && BODIES.has(tokens[end - 1]?.lower ?? '');
  if (!body) from += titles;
  // "Ukrainian Volodymyr Zelensky", "Democrat Jill Stein": the adjective is no part of the name.
  while (
    end - from > 2 &&
    !BODIES.has(tokens[end - 1]?.lower ?? '') &&
    DEMONYM.test(tokens[from]?.lower ?? '') &&
    !PARTICLES.has(tokens[from + 1]?.lower ?? '')
  )
    from += 1;
  // A calendar word or a plain one may open a sentence before a name ("Yesterday Anna Roe …").
  if (from >= end) return;
  if (titles === 0 || body) titleFrom = from;
  if (office) titleFrom = start - 2;
  const only = tokens[from] as Token;
  const plain =
    FUNCTION_WORDS.has(only.lower) ||
    ROLES.has(only.lower) ||
    GROUPS.has(only.lower) ||
    DEMONYM.test(only.lower.slice(only.lower.lastIndexOf('-') + 1));
  const month = NAME_MONTHS.test(only.lower) && !only.opens;
  const held = end - from === 1 && plain && titles === 0 && !month;
  // "Dean said": a role that is a surname elsewhere in the text is one here too.
  if (held && (article || !SURNAME_ROLES.has(only.lower))) return;
  // "QUESTIONABLE CLAIMS MADE — For years …": a heading in the line.
  const heading = end - from > 2 && !shouting && only.opens;
  if (heading && tokens.slice(from, end).every(token => isAllCapitals(token.text))) return;
  if (end - from === 1 && only.opens === false && titles === 0 && PARTICLES.has(only.lower)) return;
  // "Mayor Anna Roe THIS WEEK": a time in capitals is no name.
  if (tokens.slice(from, end).every(token => TIME_WORDS.has(token.lower) && isAllCapitals(token.text))) return;
  const run = makeRun(tokens, { from, to: end, titleFrom, article: article && titles === 0, shouting });
  if (run.words.length > 0) runs.push(held ? { ...run, doubtful: true } : run);
}

type RunBounds = Pick<NameRun, 'from' | 'to' | 'titleFrom' | 'article' | 'shouting'>;

/** The run with these borders. */
function makeRun(tokens: readonly Token[], bounds: RunBounds): NameRun {
  const name = tokens.slice(bounds.from, bounds.to);
  const last = name.at(-1) as Token;
  const texts = name.map((token, i) => (token.possessive && i + 1 < name.length ? `${token.text}’s` : token.text));
  const words = texts.flatMap(foldName);
  const lowers = name.map(token => token.lower);
  return {
    ...bounds,
    span: [(name[0] as Token).start, last.end],
    words,
    key: words.join(' '),
    text: texts.join(' ').replaceAll(' , ', ' '),
    body: bounds.titleFrom === bounds.from && isBodyName(lowers, texts, bounds.shouting),
    possessive: last.possessive,
  };
}

/** The run cut down to the tokens `[from, to)`, which lie within it. */
export function cutRun(tokens: readonly Token[], run: NameRun, [from, to]: readonly [number, number]): NameRun {
  const titleFrom = from === run.from ? run.titleFrom : from;
  return makeRun(tokens, { from, to, titleFrom, article: run.article && from === run.from, shouting: run.shouting });
}

/** The runs of capitalised words of a text that may name somebody, in order, except those inside the `skipped` spans. */
export function findNames(tokens: readonly Token[], skipped: readonly Span[] = []): NameRun[] {
  const runs: NameRun[] = [];
  let from = 0;
  while (from < tokens.length) {
    const sentence = (tokens[from] as Token).sentence;
    let to = from;
    while (to < tokens.length && (tokens[to] as Token).sentence === sentence) to += 1;
    findInSentence(tokens, [from, to], runs);
    from = to;
  }
  const described = rolesBefore(tokens, runs);
  const surnames = new Set(runs.filter(run => run.to - run.from > 1 && !run.shouting).map(run => run.words.at(-1)));
  return runs
    .map(run => withoutDescription(tokens, run, described))
    .filter(
      run => (run.doubtful !== true || surnames.has(run.key)) && !skipped.some(span => spansOverlap(span, run.span)),
    );
}

/** The common nouns right before names ("the explorer Anna Roe"), each with the surnames of those it stands before. */
function rolesBefore(tokens: readonly Token[], runs: readonly NameRun[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const run of runs) {
    const [before, surname] = [tokens[run.titleFrom - 1], run.words.at(-1)];
    if (run.body || run.words.length < 2 || surname === undefined || before?.kind !== 'word' || before.capital)
      continue;
    if (FUNCTION_WORDS.has(before.lower) || before.sentence !== tokens[run.from]?.sentence) continue;
    found.set(before.lower, (found.get(before.lower) ?? new Set()).add(surname));
  }
  return found;
}

/** "Explorer Roe sails again": what opens a sentence with a capital and is a common noun before the name elsewhere is no first name. */
function withoutDescription(
  tokens: readonly Token[],
  run: NameRun,
  described: ReadonlyMap<string, ReadonlySet<string>>,
): NameRun {
  const first = tokens[run.from];
  if (first?.opens !== true || run.to - run.from < 2 || run.titleFrom < run.from) return run;
  if (described.get(first.lower)?.has(run.words.at(-1) ?? '') !== true) return run;
  return { ...cutRun(tokens, run, [run.from + 1, run.to]), titleFrom: run.from };
}

/** The word of address directly before a name ("mrs"), or null. */
export function addressBefore(tokens: readonly Token[], run: NameRun): string | null {
  const word = run.titleFrom < run.from ? plainWord(tokens[run.from - 1]?.text ?? '') : '';
  return ADDRESS.has(word) || ADDRESS_GENDER.has(word) ? word : null;
}
