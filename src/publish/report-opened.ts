import { isAsThen, type Change, type OpenedFinding, type Since } from '#check/since.ts';
import { reportFinding } from './report.ts';
import { wrap } from './wrap.ts';
import { listNames, sayDay } from './sentences.ts';

/** A finding for a terminal as it was made, then what has come since; plain text, ends with a line break. */
export function reportOpened(opened: OpenedFinding): string {
  const { madeAt, asMade, since, cited } = opened;
  const time = /T(\d\d:\d\d)/u.exec(madeAt)?.[1];
  const made = `Made on ${sayDay(madeAt)}${time === undefined ? '' : ` at ${time} UTC`}.`;
  const moved = cited.flatMap(({ state, document }, i) => {
    const piece = `Evidence ${i + 1}`;
    if (state === 'replaced')
      return `${piece}: ${document} was read anew since; the words stand in the reading that is cited, which is kept.`;
    if (state === 'gone') return `${piece}: the record does not hold the reading of ${document} any more.`;
    return state === 'changed' ? `${piece}: other words stand at that place of ${document}.` : [];
  });
  const lines = [saySince(since), ...moved].flatMap(line => wrap(line, ''));
  return `${made}\n\n${reportFinding(asMade)}\n${lines.join('\n')}\n`;
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** What has changed since a finding was made, in one or two sentences. */
export function saySince(since: Since): string {
  if (isAsThen(since)) return 'The record is as it was then: asked again, it is the same finding.';
  const { documents, readAnew, corrections, unread, program, model, rules } = since;
  const came = [
    documents === 0 ? [] : `${count(documents, 'document')} came in`,
    readAnew === 0 ? [] : `${count(readAnew, 'document')} ${readAnew === 1 ? 'was' : 'were'} read anew`,
    corrections === 0
      ? []
      : `${count(corrections, 'correction')} of people ${corrections === 1 ? 'was' : 'were'} made by hand`,
    unread === 0 ? [] : `${count(unread, 'input')} could not be read`,
  ].flat();
  const record = !since.record
    ? 'The record is as it was then.'
    : `The record has changed since${came.length === 0 ? '' : `: ${listNames(came)}`}.`;
  const changes = [sayChange('program', program), sayChange('model', model), sayChange('rules', rules)].flat();
  const by = changes.length === 0 ? '' : ` It was made with another ${listNames(changes)}.`;
  return `${record}${by} Asked again, it may be another finding.`;
}

function sayChange(what: string, change: Change | null): string | [] {
  return change === null ? [] : `${what} (${change.was}, now ${change.now})`;
}
