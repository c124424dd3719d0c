import type { Finding } from '#server/contract.ts';
import { COVERAGE } from './catalogue/coverage.ts';
import type { Language } from './language.ts';
import { sayTime } from './say-time.ts';

/** What of the record could have held the words, in plain sentences that a careful person would sign. */
export function sayCoverage({ coverage, claim }: Pick<Finding, 'coverage' | 'claim'>, language: Language): string {
  const t = COVERAGE[language];
  const { documents, outlets, from, to, bySpeaker, firstHandBySpeaker, unread, window, inWindow } = coverage;
  if (documents === 0) return t.empty;
  const day = (time: string): string => sayTime(time.slice(0, 10), language);
  return (
    [
      t.holds(documents, outlets, from === null || to === null ? null : [day(from), day(to)]),
      claim.speaker === null
        ? ''
        : bySpeaker === 0
          ? t.nothingBy(claim.speaker)
          : t.by(claim.speaker, bySpeaker, firstHandBySpeaker),
      claim.on === null || window == null ? '' : t.around(inWindow, [day(window.from), day(window.to)]),
      unread.language === 0 ? '' : t.foreign(unread.language),
      unread.failed === 0 ? '' : t.failed(unread.failed),
      coverage.gaps.length === 0 ? '' : t.gaps(coverage.gaps.map(gap => [day(gap.from), day(gap.to)] as const)),
    ]
      .filter(sentence => sentence !== '')
      // A date that ends in a full stop of its own ends the sentence too.
      .map(sentence => sentence.replace(/\.\.$/u, '.'))
      .join(' ')
  );
}
