import type { Term } from './terms.ts';

/** English, German and Ukrainian; with and without the apostrophe, which folding takes away. */
const NEGATIONS = new Set(
  `no not never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt
  havent hasnt hadnt aint refuses refused denies denied nicht kein keine keinen keiner nie niemals ohne не ні ніколи без`.split(
    /\s+/u,
  ),
);

/** True if the words deny an odd number of times. */
export function isDenial(terms: readonly Term[]): boolean {
  return terms.filter(({ word }) => NEGATIONS.has(word)).length % 2 === 1;
}
