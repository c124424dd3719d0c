import type { AskedAgain, Outcome, Reason, ReasonDocument } from '#check/again.ts';
import { wrap } from './wrap.ts';
import { sayDay } from './sentences.ts';

/** What came of asking a finding's question again, for a terminal: plain text without a line break at its end. */
export function reportAgain({ id, claim, state, was, now, again, why }: AskedAgain): string {
  const of = `${claim.speaker ?? 'nobody named'}: “${claim.words.replaceAll(/\s+/gu, ' ')}”`;
  const whose = was.speaker === now.speaker ? '' : ` of ${was.speaker ?? 'nobody'}, now ${now.speaker ?? 'nobody'}`;
  const head =
    state === 'same'
      ? `${id}  same: ${sayOutcome(now)}`
      : `${id}  changed${whose}: ${sayOutcome(was)} → ${sayOutcome(now)}`;
  const next = again === id ? [] : wrap(`The finding as of now is ${again}.`, '    ');
  return [head, ...wrap(of, '    '), ...why.flatMap(reason => wrap(sayReason(reason), '    ')), ...next].join('\n');
}

function sayOutcome({ finding, basis, flags, independent }: Outcome): string {
  const origins = independent === 0 ? null : `${independent} ${independent === 1 ? 'origin' : 'origins'}`;
  const parts = [basis, origins, ...flags].filter(part => part !== null);
  return `${finding}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`.replaceAll('_', ' ');
}

const NEW = {
  came: 'New evidence, came in since',
  'read anew': 'Evidence from a reading made since',
  counted: 'Evidence now, was on record',
} as const;
const LOST = {
  gone: 'No evidence any more, gone from the record',
  'read anew': 'No evidence any more, read anew since',
  'not counted': 'No evidence any more, still on record',
} as const;
const TAKEN_BACK = {
  came: 'The words are taken back in what came in since',
  'read anew': 'The words are taken back in a reading made since',
  there: 'The words are taken back',
} as const;

/** A reason as a sentence. */
function sayReason(reason: Reason): string {
  switch (reason.kind) {
    case 'new evidence':
      return `${NEW[reason.how]}: ${point(reason.document)}`;
    case 'lost evidence':
      return `${LOST[reason.how]}: ${point(reason.document)}`;
    case 'taken back':
      return `${TAKEN_BACK[reason.how]}: “${reason.quote.replaceAll(/\s+/gu, ' ')}” ${point(reason.document)}`;
    case 'people corrected':
      return `People were corrected by hand since (${reason.count} in people log).`;
    case 'outlets named':
      return `Outlets were named or grouped by hand since (${reason.count} in outlets log).`;
    case 'program':
    case 'model':
    case 'rules':
      return `Other ${reason.kind}: was ${reason.was}, now ${reason.now}.`;
  }
}

function point({ document, outlet, title, published }: ReasonDocument): string {
  const parts = [outlet, published === null ? null : sayDay(published), title].filter(part => part !== null);
  return `${parts.join(', ')} (${document})`;
}
