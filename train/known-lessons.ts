import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, orderRanked, COMPARED } from '../src/known/rank.ts';
import { buildLexicon, hashStem, type Lexicon } from '../src/known/lexicon.ts';
import { wordsOfChecked } from '../src/known/checked.ts';
import { askAbout, compareTold, wordsWanted } from '../src/known/question.ts';
import type { Facts } from '../src/known/compare.ts';
import type { Ranker } from '../src/model/ranker.ts';

/** A checked claim of the set. */
export interface SetClaim {
  readonly id: string;
  readonly claim: string;
  readonly title: string | null;
}

/** A post, and the checked claims that fit it. */
export interface SetPost {
  readonly id: string;
  readonly text: string;
  readonly fitting: ReadonlySet<string>;
}

/** A post with its candidates, compared. */
export interface KnownLesson {
  readonly post: SetPost;
  readonly candidates: readonly Candidate[];
}

export interface Candidate extends SetClaim {
  readonly facts: Facts;
  readonly fits: boolean;
}

/** The checked claims of the folder. @throws if a file is missing */
export function readSetClaims(folder: string): SetClaim[] {
  return readTable(join(folder, 'claims.tsv')).map(([id = '', claim = '', title]) => ({
    id,
    claim,
    title: title === undefined || title === '' || title === claim ? null : title,
  }));
}

/** The posts of a part of the folder that some checked claim fits. */
export function readSetPosts(folder: string, part: 'train' | 'dev'): SetPost[] {
  const fitting = new Map<string, Set<string>>();
  for (const line of readFileSync(join(folder, `${part}.qrels`), 'utf8').split('\n')) {
    const [post, , claim, fits] = line.trim().split(/\s+/u);
    if (post === undefined || claim === undefined || fits !== '1') continue;
    fitting.set(post, (fitting.get(post) ?? new Set()).add(claim));
  }
  return readTable(join(folder, `${part}.queries.tsv`)).flatMap(([id = '', ...text]) => {
    const fits = fitting.get(id);
    return fits === undefined ? [] : [{ id, text: text.join(' '), fitting: fits }];
  });
}

/** Rows of tab-separated values that begin with a number; a cell in quotation marks may hold anything. */
function readTable(file: string): string[][] {
  const rows = readFileSync(file, 'utf8').matchAll(/(?:(?:"(?:[^"]|"")*"|[^\t\n]*)(?:\t|(?=\r?\n)|$))+/gu);
  return [...rows].flatMap(([row]) => {
    const cells = [...row.matchAll(/("(?:[^"]|"")*"|[^\t\n]*)(?:\t|$)/gu)].map(([, cell = '']) =>
      cell.startsWith('"') && cell.endsWith('"') && cell.length > 1
        ? cell.slice(1, -1).replaceAll('""', '"')
        : cell.trimEnd(),
    );
    return /^\d+$/u.test(cells[0] ?? '') ? [cells] : [];
  });
}

/** Looks candidates up for every post, as the store does, and compares them. */
export function makeLessons(
  claims: readonly SetClaim[],
  posts: readonly SetPost[],
  lexicon: Lexicon = buildLexicon(claims),
): KnownLesson[] {
  const places = new Map<number, number[]>();
  for (const [i, claim] of claims.entries())
    for (const hash of wordsOfChecked(claim)) {
      const known = places.get(hash);
      if (known === undefined) places.set(hash, [i]);
      else known.push(i);
    }
  return posts.map(post => {
    const question = askAbout(post.text, lexicon);
    const scores = new Map<number, number>();
    for (const { hash, weight } of wordsWanted(question, lexicon))
      for (const place of places.get(hash) ?? []) scores.set(place, (scores.get(place) ?? 0) + weight);
    const found = [...scores]
      .flatMap(([place, score]) => {
        const claim = claims[place];
        return claim === undefined ? [] : { claim, score };
      })
      .sort((a, b) => b.score - a.score || compareTold(a.claim, b.claim))
      .slice(0, COMPARED)
      .map(({ claim }) => claim);
    const facts = factsOf(question, found, lexicon);
    return {
      post,
      candidates: found.map((claim, i) => ({ ...claim, facts: facts[i] ?? {}, fits: post.fitting.has(claim.id) })),
    };
  });
}

/** The candidates of a lesson, the best first, as the program ranks them. */
export function rankLesson({ candidates }: KnownLesson, ranker: Ranker): (Candidate & { readonly score: number })[] {
  return orderRanked(candidates, ranker).map(({ checked, score }) => ({ ...checked, score }));
}

/** Which of so many folds a post belongs to: all posts that one claim fits are in the same, so that none is known from another. */
export function foldOfPost({ fitting }: SetPost, folds: number): number {
  return hashStem([...fitting].toSorted()[0] ?? '') % folds;
}
