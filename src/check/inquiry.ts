import type { Worth } from '#origin/origin.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { aliasesOf } from './aliases.ts';
import type { Claim } from './claim.ts';
import type { Material, MaterialDocument } from './material.ts';
import { claimSides, compareMatches, matchPassage, vocabularyOf, type ClaimSide, type Match } from './matches.ts';
import { readPassages, type Passage } from './passages.ts';
import { makeWeigher } from './weigh.ts';
import { tokensOf, type Token } from './words.ts';

/** All that the rules look at for one claim; made once. */
export interface Inquiry {
  readonly claim: Claim;
  readonly material: Material;
  readonly sides: readonly ClaimSide[];
  readonly passages: readonly Passage[];
  /** Matches with passages that are a record of words, best first, by whom the claim names and by others. */
  readonly own: readonly Match[];
  readonly others: readonly Match[];
  readonly weigh: (statement: KeptStatement) => Worth;
  readonly known: (word: string) => boolean;
  /** For each part of a person's name the one that stands for all of them. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly documentTokens: (document: MaterialDocument) => readonly Token[];
}

/** True if the passage may be called a record of its words. */
export function isRecord(passage: Passage): boolean {
  return passage.said === 'words' && isGiven(passage);
}

/** True if the passage stands in the text, is given as its speaker's and has some worth, whether it is words or a denial. */
export function isGiven({ statements: [first], worth }: Passage): boolean {
  return first.role === 'body' && !first.negated && worth.basis !== null;
}

const cachedDocuments = new WeakMap<MaterialDocument, readonly Token[]>();

/**
 * Readies a claim and a material for the rules.
 * @param sides the claim's words in each of its readings; none where only what is said about somebody is looked for.
 */
export function openInquiry(
  claim: Claim,
  material: Material,
  sides: readonly ClaimSide[] = claimSides(claim),
): Inquiry {
  const weigh = makeWeigher(material, sides);
  const passages = readPassages(claim, material, weigh);
  const known = vocabularyOf(passages);
  const matchAll = (by: (passage: Passage) => boolean): Match[] =>
    passages
      .filter(by)
      .flatMap(passage => {
        const found = sides.flatMap(side => matchPassage(side, passage, known) ?? []);
        const [first, second] = found.toSorted(compareMatches);
        // The whole claim is taken for the words only where they stand so.
        const framed = found.find(match => match.side === sides[0]);
        const chosen =
          first !== undefined && first.side !== sides[0] && !(first.exact || first.alignment.similarity > 0.9)
            ? framed
            : first;
        return chosen ?? second ?? [];
      })
      .filter(({ passage }) => isRecord(passage))
      .toSorted(compareMatches);
  return {
    claim,
    material,
    sides,
    passages,
    own: matchAll(passage => passage.by === 'own'),
    others: claim.asked === null ? [] : matchAll(passage => passage.by !== 'own'),
    weigh,
    known,
    aliases: aliasesOf(material.people),
    documentTokens: document => {
      const before = cachedDocuments.get(document);
      if (before !== undefined) return before;
      const tokens = tokensOf(document.text);
      cachedDocuments.set(document, tokens);
      return tokens;
    },
  };
}
