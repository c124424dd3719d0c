import type { Checked } from './checked.ts';
import { hashStem, type Lexicon } from './lexicon.ts';
import type { Question } from './question.ts';

/** Likeness counts for so much more than it says, up to one: what is learnt from few claims is timid. */
const BOLDER = 1.5;
/** A word of who wrote the post stands for the claim's as well as this. */
const AUTHOR = 0.5;
/** Another form, or a slip of the finger. */
const NEAR = 0.6;
/** A word that nothing stands for is this likely all the same. */
const FLOOR = 0.02;

/** Facts about words that stand for one another ("vets" for "veterans"), as the record's checked claims use them. */
export function soften({
  question,
  checked,
  has,
  near,
  byAuthor,
  lexicon,
  rarity,
}: {
  readonly question: Question;
  readonly checked: Checked;
  readonly has: ReadonlySet<string>;
  /** Stems that a word of the question is spelt nearly like. */
  readonly near: ReadonlySet<string>;
  readonly byAuthor: ReadonlySet<string>;
  readonly lexicon: Lexicon;
  readonly rarity: (stem: string) => number;
}): Readonly<Record<string, number>> {
  const asked = new Map([...question.stems].map(stem => [hashStem(stem), stem]));
  const best = new Map<string, number>();
  const standsFor = new Map<string, number>();
  for (const stem of checked.all.keys()) {
    let value = has.has(stem) ? 1 : near.has(stem) ? NEAR : byAuthor.has(stem) ? AUTHOR : 0;
    for (const [other, likeness] of lexicon.likeness.get(hashStem(stem)) ?? []) {
      const word = asked.get(other);
      if (word === undefined) continue;
      if (likeness > value) value = likeness;
      if (!has.has(word) && likeness > (standsFor.get(word) ?? 0)) standsFor.set(word, likeness);
    }
    best.set(stem, value);
  }
  const told = (stems: Iterable<string>): { share: number; extra: number; likelihood: number } => {
    let [mass, held, extra, likelihood] = [0, 0, 0, 0];
    for (const stem of stems) {
      const weight = rarity(stem);
      const value = best.get(stem) ?? 0;
      const bold = has.has(stem) ? 1 : Math.min(1, BOLDER * value);
      mass += weight;
      held += weight * bold;
      if (!has.has(stem)) extra += weight * bold;
      likelihood += weight * Math.log(FLOOR + value);
    }
    return mass === 0
      ? { share: 0, extra: 0, likelihood: Math.log(FLOOR) }
      : { share: held / mass, extra, likelihood: likelihood / mass };
  };
  const claim = told(checked.inClaim.keys());
  const title = told(checked.inTitle.keys());
  let [askedMass, askedHeld, askedExtra] = [0, 0, 0];
  for (const stem of question.stems) {
    const weight = rarity(stem);
    const extra = has.has(stem) ? 0 : weight * (standsFor.get(stem) ?? 0);
    askedMass += weight;
    askedExtra += extra;
    askedHeld += has.has(stem) ? weight : extra;
  }
  return {
    softOfClaim: claim.share,
    softOfTitle: title.share,
    softMass: claim.extra,
    softMassOfTitle: title.extra,
    likelihoodOfClaim: claim.likelihood,
    likelihoodOfTitle: title.likelihood,
    softOfAsked: askedMass === 0 ? 0 : askedHeld / askedMass,
    softMassOfAsked: askedExtra,
  };
}
