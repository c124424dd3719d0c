import { compareWords, readClaimWords } from '#check/likeness.ts';
import type { Probe } from '#check/material.ts';
import { probeWordings } from '#check/probe.ts';
import type { Hit, Reader } from '#store/store.ts';
import { normalWords } from '#text/normal.ts';
import { hashNames, hashWords } from './mark.ts';

/** Records of up to this many documents are looked at whole. */
const SMALL_RECORD = 40;

/** How many each search brings up, to be compared with the claim (measured in docs/decisions/016-search.md). */
const BY_PRINTS = 60;
const BY_WORDS = 80;
const BY_SPEAKER = 40;
const BY_REST = 30;

/** Words that are so much alike are nearly the claim's: all documents that have them matter, up to so many. */
const NEARLY = 0.6;
const NEAR_DOCUMENTS = 60;
/** Of others the best; and of the speaker's own, and of passages of all documents, and of fact-checks and replies, the best too. */
const RELATED = 16;
const BY_PASSAGE = 8;

/** A statement that has the claim's words in order to this share leaves nothing to look for beside it. */
const WHOLE = 0.85;

/** Words fewer than this in a row are in many statements. */
const SHORTEST_RUN = 3;

/** So many that have what the best has not are put beside those that are like it. */
const MOST_ADDING = 8;

/** A statement that may bear on a claim. */
export interface Candidate {
  readonly statement: string;
  readonly document: string;
  /** How like it is to the claimed words, 0 to 1. */
  readonly likeness: number;
}

/** What the searches bring up for a claim. */
export interface Candidates {
  /** Documents to look at whole, those that matter most first. */
  readonly documents: readonly string[];
  /** Statements, best first. */
  readonly statements: readonly Candidate[];
}

/**
 * Finds the statements that a claim may be about and the documents to look at for it: all documents of a small record. The words are
 * looked for as they are and by what they are about, with the speaker's own beside those of all.
 * @param names under which whoever is asked about may speak; empty if nobody is
 */
export async function findCandidates(
  reader: Reader,
  probe: Omit<Probe, 'persons'>,
  names: readonly string[],
): Promise<Candidates> {
  const words = hashWords(probe.words);
  const voices = names.length === 0 ? null : hashNames(names);
  const search = reader.search();
  const found = new Found(reader, probe.wordings);
  await found.add(await search.findByPrints(probe.fingerprints, { limit: BY_PRINTS, voices: null }));
  if (voices !== null) await found.add(await search.findByPrints(probe.fingerprints, { limit: BY_SPEAKER, voices }));
  await found.add(await search.findByWords(words, { limit: BY_WORDS, voices: null }));
  const theirs = voices === null ? [] : await search.findByWords(words, { limit: BY_SPEAKER, voices });
  await found.add(theirs);
  const rest = found.wordsLeft();
  if (rest.words.length > 0)
    await found.add(
      await search.findByBoth(
        { prints: rest.fingerprints, words: hashWords(rest.words) },
        { limit: BY_REST, voices: null },
      ),
    );
  const statements = found.ranked();
  const documents = await reader.documentIds(SMALL_RECORD + 1);
  if (documents.length <= SMALL_RECORD) return { documents, statements };
  const own = new Set(theirs.map(({ statement }) => statement));
  const passages = [
    ...(await search.findPassages(words, { limit: BY_PASSAGE, among: 'all' })),
    ...(await search.findPassages(words, { limit: BY_PASSAGE, among: 'answers' })),
  ];
  const near = statements.filter(({ likeness }) => likeness >= NEARLY).map(({ document }) => document);
  const wanted = [
    ...[...new Set(near)].slice(0, NEAR_DOCUMENTS),
    ...statements.slice(0, RELATED).map(({ document }) => document),
    ...statements
      .filter(({ statement }) => own.has(statement))
      .slice(0, RELATED)
      .map(({ document }) => document),
    ...passages.map(({ document }) => document),
  ];
  return { documents: [...new Set(wanted)], statements };
}

interface Compared extends Candidate {
  /** Which words of the first wording it has, in order. */
  readonly has: readonly boolean[];
  readonly aligned: number;
  readonly content: string;
}

/** What was found so far, compared with the claim. */
class Found {
  readonly #reader: Reader;
  readonly #wordings: Probe['wordings'];
  readonly #claims: readonly ReturnType<typeof readClaimWords>[];
  readonly #compared = new Map<string, Compared>();

  constructor(reader: Reader, wordings: Probe['wordings']) {
    this.#reader = reader;
    this.#wordings = wordings;
    this.#claims = wordings.map(readClaimWords);
  }

  async add(hits: readonly Hit[]): Promise<void> {
    const fresh = hits.filter(({ statement }) => !this.#compared.has(statement));
    const contents = await this.#reader.contentsOf(fresh.map(({ statement }) => statement));
    // Copies are many, and compared once.
    const known = new Map<string, Pick<Compared, 'likeness' | 'has' | 'aligned'>>();
    for (const { statement, document } of fresh) {
      const content = contents.get(statement) ?? '';
      const compared = known.get(content) ?? this.#compare(content);
      known.set(content, compared);
      this.#compared.set(statement, { statement, document, content, ...compared });
    }
  }

  #compare(content: string): Pick<Compared, 'likeness' | 'has' | 'aligned'> {
    const words = normalWords(content).map(({ word }) => word);
    const [first, ...others] = this.#claims.map(claim => compareWords(claim, words));
    if (first === undefined) return { likeness: 0, has: [], aligned: 0 };
    const likeness = Math.max(first.score, ...others.map(({ score }) => score));
    return { likeness, has: first.has, aligned: first.aligned };
  }

  /** What to look up for the words that the best statement does not have: it may be one of two that were put together. */
  wordsLeft(): Omit<Probe, 'persons'> {
    const best = this.#sorted()[0];
    const wording = this.#wordings[0] ?? [];
    if (best === undefined || best.aligned >= WHOLE) return probeWordings([], []);
    const runs: string[][] = [[]];
    const had = inRuns(best.has);
    for (const [i, word] of wording.entries())
      if (had[i] !== true) runs.at(-1)?.push(word);
      else runs.push([]);
    return probeWordings(
      runs.filter(run => run.length >= SHORTEST_RUN),
      [],
    );
  }

  /**
   * The most alike first; where the best has not all, every second one is of those that have most of what it has not, for of two statements
   * that were put together one is as good as the other. The same words again come last.
   */
  ranked(): readonly Candidate[] {
    const [best, ...others] = this.#sorted();
    if (best === undefined) return [];
    const weights = this.#claims[0]?.weights ?? [];
    const left = inRuns(best.has).map((had, i) => (had ? 0 : (weights[i] ?? 0)));
    const adding = others
      .map(each => ({ each, weight: inRuns(each.has).reduce((sum, had, i) => sum + (had ? (left[i] ?? 0) : 0), 0) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, best.aligned >= WHOLE ? 1 : MOST_ADDING)
      .map(({ each }) => each);
    const order = [best, ...new Set([...interleave(adding, others.slice(0, adding.length - 1)), ...others])];
    const met = new Set<string>();
    const again: Compared[] = [];
    const first = order.filter(each => {
      const repeats = met.has(each.content);
      met.add(each.content);
      if (repeats) again.push(each);
      return !repeats;
    });
    return [...first, ...again].map(({ statement, document, likeness }) => ({ statement, document, likeness }));
  }

  /** In the order in which they were found where they are alike: that is by date, then identifier. */
  #sorted(): readonly Compared[] {
    return [...this.#compared.values()].sort((a, b) => b.likeness - a.likeness);
  }
}

/** Words that stand alone in a stretch that is not there are chance: of five in a row three must be had. */
function inRuns(has: readonly boolean[]): readonly boolean[] {
  return has.map((had, i) => {
    let around = 0;
    for (let at = i - 2; had && at <= i + 2; at += 1) if (has[at] === true) around += 1;
    return around >= SHORTEST_RUN;
  });
}

/** One of the first, one of the second, and so on; what is left of either at the end. */
function interleave<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, i) => [...first.slice(i, i + 1), ...second.slice(i, i + 1)]).flat();
}
