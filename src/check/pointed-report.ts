import type { Span } from '#base/span.ts';
import { daysBetween } from '#base/time.ts';
import { normalWords } from '#text/normal.ts';
import type { Inquiry } from './inquiry.ts';
import type { MaterialDocument } from './material.ts';
import { foundMatter, matterOf } from './matter.ts';
import { tokensOf } from './words.ts';

/** "The words that were ascribed to him at the tribunal yesterday": where what is denied was printed or told. */
const PRINTED =
  /\b(?:words?|remarks?|quot\p{L}+|sentences?|comments?|statements?)\b[^.!?]{0,40}?\b(?:printed|ascribed|attributed|reported|quoted|published|put|given|carried|credited|imputed)\b[^.!?]{0,30}?\b(?:in|at|by|on|before|during) (?<where>[^,.!?;]{3,60})/iu;
const DAY =
  /^(?:today|yesterday|tonight|morning|afternoon|evening|night|week|day|last|this|mon|tues|wednes|thurs|fri|satur|sun)/u;
/** A denial answers what was printed in so many days before. */
const OF_LATE = 7;

/** True if a denial says where the words that it denies were printed or told, and the claim stands so in a report of those days. */
export function pointsAtReport(
  { document, span }: { readonly document: MaterialDocument; readonly span: Span },
  { own, others }: Inquiry,
): boolean {
  const where = PRINTED.exec(document.text.slice(...span))?.groups?.['where'];
  if (where === undefined) return false;
  const place = matterOf(tokensOf(where).filter(({ word }) => !DAY.test(word)));
  if (place.length === 0) return false;
  return [...own, ...others].some(({ exact, passage }) => {
    const { published, outlet, text } = passage.document;
    if (!exact || passage.document === document) return false;
    if (published !== null && document.published !== null) {
      const days = daysBetween(published, document.published);
      if (days < 0 || days > OF_LATE) return false;
    }
    return foundMatter(place, [...tokensOf(text), ...normalWords(outlet ?? '')]).length === place.length;
  });
}
