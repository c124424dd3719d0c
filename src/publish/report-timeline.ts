import type { Person } from '#speaker/speaker.ts';
import type { TimelineRead } from '#timeline/read-timeline.ts';
import type { ChangeSide, DenialLine, InPlace, PositionChange, UtteranceLine } from '#timeline/timeline.ts';
import { wrap } from './report.ts';
import { quoteShort, sayDenial, sayDenied, sayOutlets } from './say-denial.ts';
import { listNames, sayDay } from './sentences.ts';

/** A timeline with whose it is. */
export interface TimelineShown extends TimelineRead {
  readonly asked: { readonly about: string | null };
  readonly person: Pick<Person, 'person' | 'name'> & { readonly roles: readonly string[] };
  readonly others: readonly Pick<Person, 'person' | 'name'>[];
}

/** Matters in the list at the head. */
const MATTERS_TOLD = 30;
const UNDER = ' '.repeat(13);

/**
 * A timeline for a terminal: who it is, the matters with their numbers, then line by line what was said, under the matters or, where words
 * are asked for, in one row; denials among it; at the end what disagrees. At most 100 characters a line; ends with a line break.
 */
export function reportTimeline(timeline: TimelineShown): string {
  const { person, others, asked, matters, lines, changes } = timeline;
  const out = [...wrap([person.name, ...person.roles.slice(0, 2)].join(' · '), ''), ...wrap(sayCounts(timeline), '')];
  if (others.length > 0)
    out.push(...wrap(`Also of that name: ${listNames(others.map(each => `${each.name} (${each.person})`))}.`, ''));
  if (asked.about === null && matters.length > 0) {
    out.push('', 'MATTERS');
    for (const { label, utterances } of matters.slice(0, MATTERS_TOLD))
      out.push(`${String(utterances).padStart(5)}  ${label}`);
    if (matters.length > MATTERS_TOLD) out.push(`       and ${matters.length - MATTERS_TOLD} more`);
  }
  const groups = asked.about === null ? [...matters.map(({ matter }) => matter), null] : [undefined];
  for (const group of groups) {
    const theirs = lines.filter(line => group === undefined || matterOf(line, lines) === group);
    if (theirs.length === 0) continue;
    const label = matters.find(({ matter }) => matter === group)?.label ?? 'On other matters';
    out.push('', ...(group === undefined ? [] : [label.toUpperCase()]), ...theirs.flatMap(sayLine));
  }
  if (changes.length > 0) out.push('', ...sayChanges(changes));
  return `${out.join('\n')}\n`;
}

/** A denial stands under the matter of what it denies. */
function matterOf(line: UtteranceLine | DenialLine, lines: readonly (UtteranceLine | DenialLine)[]): number | null {
  if (line.kind === 'utterance') return line.matter;
  const denied = line.denies[0]?.utterance;
  const found = lines.find(each => each.kind === 'utterance' && each.utterance === denied);
  return found?.kind === 'utterance' ? found.matter : null;
}

function sayCounts({ lines, changes, asked }: TimelineShown): string {
  const denials = lines.filter(({ kind }) => kind === 'denial').length;
  const utterances = lines.length - denials;
  const about = asked.about === null ? '' : ` on “${asked.about}”`;
  const parts = [
    count(utterances, 'utterance'),
    denials === 0 ? null : count(denials, 'denial'),
    changes.length === 0
      ? null
      : `${count(changes.length, 'pair')} that ${changes.length === 1 ? 'disagrees' : 'disagree'}`,
  ];
  return `${listNames(parts.filter(part => part !== null))}${about} in this record.`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

function sayLine(line: UtteranceLine | DenialLine): string[] {
  const when = sayWhen(line).padEnd(UNDER.length - 1);
  const [said, under] =
    line.kind === 'utterance'
      ? [quoteShort(line.words, line.type === 'direct'), sayUnder(line)]
      : [sayDenial(line), [sayDenied(line, { withWords: true })]];
  const [first = '', ...rest] = wrap(said, UNDER);
  return [`${when} ${first.trimStart()}`, ...rest, ...under.flatMap(each => wrap(each, UNDER))];
}

function sayWhen({ on }: UtteranceLine | DenialLine): string {
  return on === null ? 'no date' : sayDay(on);
}

function sayUnder(line: UtteranceLine): string[] {
  const { type, occasion, outlets, origins, documents, dated, headlineOnly, basis, deniedBy } = line;
  const where =
    occasion === null ? null : [occasion.kind, occasion.with, occasion.place].filter(part => part !== null).join(', ');
  const parts = [
    type,
    dated === 'published' ? 'dated by its report' : null,
    where,
    sayOutlets(outlets),
    basis === null ? 'only passed on' : basis.replace('_', '-'),
    `${count(origins, 'origin')}, ${count(documents.length, 'document')}`,
    headlineOnly ? 'only in a headline' : null,
    deniedBy.length > 0 ? 'denied' : null,
  ];
  return [parts.filter(part => part !== null).join(' · ')];
}

const DISAGREE: Readonly<Record<PositionChange['how'], string>> = {
  negated: 'one says that it is so, the other that it is not',
  opposites: 'one has a word where the other has its opposite',
  figures: 'the same thing with another figure',
  no_longer: 'the later one says that it is no longer so',
  taken_back: 'the later one takes back what was said',
};

function sayChanges(changes: readonly PositionChange[]): string[] {
  const lines = [
    'SIDE BY SIDE',
    ...wrap(
      'These pairs disagree word against word. Whether a position has changed, or the facts, is for a reader to say.',
      '',
    ),
  ];
  for (const { how, words, earlier, later } of changes)
    lines.push(
      '',
      ...wrap(`${DISAGREE[how]}${words === null ? '' : ` (“${words[0]}”, “${words[1]}”)`}`, ''),
      ...saySide('first', earlier),
      ...saySide('then', later),
    );
  return lines;
}

function saySide(name: string, { on, dated, evidence }: ChangeSide): string[] {
  const when = on === null ? 'no date' : `${sayDay(on)}${dated === 'published' ? ' (published)' : ''}`;
  return [
    ...wrap(`${name}: ${quoteShort(evidence.quote.exact.replaceAll(/\s+/gu, ' '), false)}`, '  '),
    ...wrap(
      `${when} · ${placeOf(evidence)} · ${evidence.document}, ${evidence.quote.start} to ${evidence.quote.end}`,
      '    ',
    ),
  ];
}

function placeOf({ outlet, title, path }: InPlace): string {
  return outlet ?? title ?? path ?? 'unnamed page';
}
