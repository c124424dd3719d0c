import type { PartialTime } from '#base/time.ts';
import type { ClaimRead, Coverage } from './finding.ts';
import { sayCount, sayDate } from './say-date.ts';

/** What a record covers, and for whom it is said. */
export interface Covered {
  readonly coverage: Coverage;
  readonly claim: ClaimRead;
}

/** So large a part of the months without a document makes the first and the last date say too much. */
const MOSTLY_EMPTY = 0.5;

/**
 * What of the record could have held the words: how many documents of how many outlets, from when to when; what there is by the speaker and
 * of the time asked about; what could not be read; and the months without a document, where they matter. Two to four plain sentences.
 */
export function sayCoverage({ coverage, claim }: Covered): string {
  if (coverage.documents === 0) return `This record holds no documents${sayUnread(coverage)}.`;
  return [sayHoldings({ coverage, claim }), sayPeriod({ coverage, claim }), sayGaps({ coverage, claim })]
    .filter(sentence => sentence !== '')
    .join(' ');
}

function sayHoldings({ coverage, claim }: Covered): string {
  const { documents, outlets, from, to } = coverage;
  const span =
    from === null || to === null
      ? ', none of them with a date'
      : `, published ${from.slice(0, 10)} to ${to.slice(0, 10)}`;
  const of = outlets === 0 ? '' : ` of ${sayCount(outlets, 'outlet')}`;
  return `This record holds ${sayCount(documents, 'document')}${of}${span}${saySpeaker({ coverage, claim })}${sayUnread(coverage)}.`;
}

/** What is on record by whom the claim names. */
function saySpeaker({ coverage, claim: { speaker, candidates = [] } }: Covered): string {
  const { bySpeaker, firstHandBySpeaker, documentsBySpeaker, firstHandDocumentsBySpeaker } = coverage;
  if (speaker === null) return '';
  const several = candidates.length > 1 && !candidates.includes(speaker);
  const whom = several ? `the ${candidates.length} who may be meant` : speaker;
  if (bySpeaker === 0) return `; it holds no statement by ${several ? 'any of ' : ''}${whom}`;
  const where =
    documentsBySpeaker === undefined ? '' : `${several ? ',' : ''} in ${sayCount(documentsBySpeaker, 'document')}`;
  if (firstHandBySpeaker === 0)
    return `; ${sayCount(bySpeaker, 'statement')} by ${whom}${where}, none of them first-hand`;
  const firstHand =
    firstHandDocumentsBySpeaker === undefined || firstHandDocumentsBySpeaker === documentsBySpeaker
      ? ''
      : `, in ${sayCount(firstHandDocumentsBySpeaker, 'document')}`;
  return `; ${sayCount(bySpeaker, 'statement')} by ${whom}${where}, ${firstHandBySpeaker} of them first-hand${firstHand}`;
}

function sayUnread({ unread: { language, failed } }: Coverage): string {
  const foreign =
    language === 0 ? '' : `; the statements of ${sayCount(language, 'document')} in other languages were not read`;
  return `${foreign}${failed === 0 ? '' : `; ${sayCount(failed, 'document')} could not be read`}`;
}

/** What was published around the date asked about; empty if none is asked. */
function sayPeriod({ coverage: { window, inWindow }, claim: { on } }: Covered): string {
  if (on === null || window == null) return '';
  const count =
    inWindow === 0 ? 'No document was' : `${sayCount(inWindow, 'document')} ${inWindow === 1 ? 'was' : 'were'}`;
  return `${count} published between ${sayDate(window.from)} and ${sayDate(window.to)}.`;
}

/** The months without a document: those around the date asked; where none is asked, if they are most of them. */
function sayGaps({ coverage: { gaps, from, to, window }, claim: { on } }: Covered): string {
  if (on !== null && window != null) {
    const [first, last] = [window.from.slice(0, 7), window.to.slice(0, 7)];
    const cut = gaps.flatMap(gap => (gap.to < first || last < gap.from ? [] : [sayMonths(gap)]));
    return cut.length === 0 ? '' : `There is no document at all ${cut.join(' and ')}.`;
  }
  if (from === null || to === null) return '';
  const all = countMonths({ from, to });
  const empty = gaps.reduce((sum, gap) => sum + countMonths(gap), 0);
  return empty < all * MOSTLY_EMPTY ? '' : `Of the ${all} months from first to last, ${empty} have no document.`;
}

interface Months {
  readonly from: PartialTime;
  readonly to: PartialTime;
}

function sayMonths({ from, to }: Months): string {
  return from.slice(0, 7) === to.slice(0, 7)
    ? `in ${sayDate(from.slice(0, 7))}`
    : `from ${sayDate(from.slice(0, 7))} to ${sayDate(to.slice(0, 7))}`;
}

/** Both included; a bare year counts from its first month. */
function countMonths({ from, to }: Months): number {
  const number = (time: PartialTime): number => Number(time.slice(0, 4)) * 12 + Number(time.slice(5, 7) || '01');
  return number(to) - number(from) + 1;
}
