import type { Finding } from '#server/contract.ts';
import { LOSSES } from './catalogue/losses.ts';
import { WHY, type SaysWhy, type WhyBySays } from './catalogue/why.ts';
import type { Language } from './language.ts';
import { sayCoverage } from './show-coverage.ts';

/**
 * Why a finding is what it is, in the language of the page. Null where that can be told in the finding's own English alone: it was
 * made before its `why` was kept as data, or by a later program that says more than this one knows.
 */
export function sayWhy(finding: Finding, language: Language): string | null {
  if (language === 'en' || finding.why === undefined) return null;
  const sentences = finding.why.map(why => {
    if (why.says === 'coverage') return sayCoverage(finding, language);
    if (why.says === 'loses' && !Object.hasOwn(LOSSES[language], why.loss)) return null;
    return Object.hasOwn(WHY[language], why.says) ? sayOneWhy(why.says, why, language) : null;
  });
  return sentences.some(sentence => sentence === null) ? null : sentences.join(' ');
}

/** One of its sentences. */
export function sayOneWhy<Says extends keyof SaysWhy>(
  says: Says,
  why: WhyBySays[Says],
  language: Exclude<Language, 'en'>,
): string {
  return WHY[language][says](why);
}
