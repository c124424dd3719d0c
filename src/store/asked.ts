/** What a look-up brings up: higher scores are better. */
export interface Hit {
  readonly document: string;
  readonly statement: string;
  readonly score: number;
}

export interface PassageHit {
  readonly document: string;
  readonly score: number;
}

/** Searches of one question, which reads no list twice. */
export interface Search {
  /** Current statements that share fingerprints with the hashes, most shared first; of equals those published first, then by identifier. */
  findByPrints(hashes: readonly number[], query: StatementsQuery): Promise<readonly Hit[]>;
  /** Current statements that share words, by the sum of the words' rarity, within a budget of places, the rarest first; equals as above. */
  findByWords(hashes: readonly number[], query: StatementsQuery): Promise<readonly Hit[]>;
  /** The same by fingerprints and words together: a few common words in their order are as rare as one rare word. */
  findByBoth(
    hashes: { readonly prints: readonly number[]; readonly words: readonly number[] },
    query: StatementsQuery,
  ): Promise<readonly Hit[]>;
  /** Documents (all, or fact-checks and replies) with passages that share words, by their best passage. */
  findPassages(hashes: readonly number[], query: PassagesQuery): Promise<readonly PassageHit[]>;
}

export interface StatementsQuery {
  readonly limit: number;
  /** Hashes of names: only statements of speakers so named; null for all. */
  readonly voices: readonly number[] | null;
}

export interface PassagesQuery {
  readonly limit: number;
  readonly among: 'all' | 'answers';
}

export interface OutdatedQuery {
  /** Programs whose readings are left out; null for none. */
  readonly upToDate: readonly string[] | null;
  /** Only these documents, 500 at most; null for all. */
  readonly documents: readonly string[] | null;
  /** The last capture of the answer before, or null. */
  readonly after: string | null;
  /** How many captures to look at. */
  readonly captures: number;
}
