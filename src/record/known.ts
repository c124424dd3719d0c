import { Fault } from '#base/fault.ts';
import type { PartialTime } from '#base/time.ts';
import { rarityOf, type Lexicon } from '#known/lexicon.ts';
import { askAbout, wordsWanted, type Question } from '#known/question.ts';
import { COMPARED, rankChecked, type Ranked } from '#known/rank.ts';
import { loadRanker } from '#model/load-ranker.ts';
import type { Ranker } from '#model/ranker.ts';
import type { Reader, StoredCheckedClaim } from '#store/store.ts';
import type { Desk } from './desk.ts';
import { KNOWN_RANKER } from './program.ts';

/** A claim or post for which published fact-checks are looked for. */
export interface KnownAsked {
  /** The asker's own name for it; comes back as it is. */
  readonly id?: string | null;
  readonly claim: string;
  /** No more than this many; 10 if not given. */
  readonly limit?: number;
}

/** A published fact-check on record, and how likely it is about the claim asked for. */
export interface KnownResult {
  readonly claimReviewed: string;
  /** As published, in the publisher's own words. */
  readonly rating: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  /** From 0 to 1: the share of such results that are about the same claim, where every second claim has been checked. */
  readonly score: number;
  readonly title: string | null;
  readonly published: PartialTime | null;
  readonly document: string;
}

export interface Known {
  readonly id: string | null;
  /** The best first. */
  readonly results: readonly KnownResult[];
  /** How many claims the fact-checks on record are about. */
  readonly checkedClaims: number;
}

const DEFAULT_LIMIT = 10;

/**
 * Finds published fact-checks on record that fit a claim or a post.
 * @throws Fault `bad-request` if there is no claim or the limit is no whole number above 0
 */
export async function findKnown(desk: Desk, { id = null, claim, limit = DEFAULT_LIMIT }: KnownAsked): Promise<Known> {
  if (claim.trim() === '') throw new Fault('bad-request', 'the claim is empty');
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new Fault('bad-request', `a limit is a whole number above 0, not ${limit}`);
  const { ranked, total } = await desk.store.read(async reader => {
    const lexicon = await desk.library.lexicon(reader);
    return { ranked: (await rankKnown(reader, { lexicon, claim, limit })).ranked, total: lexicon.total };
  });
  await keepNewsIfPossible(desk);
  return { id, results: ranked.slice(0, limit).map(resultOf), checkedClaims: total };
}

interface RankAsked {
  readonly lexicon: Lexicon;
  readonly claim: string;
  readonly limit?: number;
}

/** The candidates on record for a claim, ranked, with the claim as it was understood. */
export async function rankKnown(
  reader: Reader,
  { lexicon, claim, limit = 0 }: RankAsked,
): Promise<{ readonly ranked: readonly Ranked<StoredCheckedClaim>[]; readonly question: Question | null }> {
  if (lexicon.total === 0) return { ranked: [], question: null };
  const question = askAbout(claim, lexicon);
  const words = wordsWanted(question, lexicon).map(({ hash, weight }) => ({
    hash,
    weight: weight * rarityOf(lexicon, hash),
    places: lexicon.counts.get(hash) ?? 0,
  }));
  const candidates = await reader.findCheckedClaims(words, Math.max(COMPARED, limit));
  return { ranked: rankChecked(question, candidates, { lexicon, ranker: await openRanker() }), question };
}

const loaded: Promise<Ranker>[] = [];

/** The weights, loaded with their first use. @throws Fault `model-unusable` */
function openRanker(): Promise<Ranker> {
  const first =
    loaded[0] ??
    loadRanker()
      .then(ranker => {
        if (ranker.name !== KNOWN_RANKER) throw new Error(`models/known.json is "${ranker.name}", not "${KNOWN_RANKER}"`);
        return ranker;
      })
      .catch((error: unknown) => {
        loaded.length = 0;
        const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        throw new Fault('model-unusable', `the weights that rank fact-checks cannot be opened (${why})`, { cause: error });
      });
  if (loaded.length === 0) loaded.push(first);
  return first;
}

function resultOf({ checked, score }: Ranked<StoredCheckedClaim>): KnownResult {
  const { claim, rating, url, publisher, title, published, document } = checked;
  return { claimReviewed: claim, rating, url, publisher, score, title, published, document };
}

/** What was worked out is worked out again next time where the record can only be read, or is written to just now. */
export async function keepNewsIfPossible(desk: Desk): Promise<void> {
  if (!desk.library.hasNews) return;
  try {
    await desk.store.write(writer => desk.library.keepNews(writer));
  } catch (error) {
    if (!(error instanceof Fault && (error.code === 'record-unusable' || error.code === 'record-busy'))) throw error;
  }
}
