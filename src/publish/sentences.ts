import type { Finding, Flag } from '#check/finding.ts';

/** Names in a sentence: "A", "A and B", "A, B and C". */
export function listNames(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  if (distinct.length < 2) return distinct[0] ?? '';
  return `${distinct.slice(0, -1).join(', ')} and ${distinct.at(-1)}`;
}

/** The first line of every answer: what the finding says, with the outlets or the name that it needs. */
export function sayFinding(finding: Finding): string {
  const outlets = listNames(
    finding.evidence.filter(({ role }) => role === 'match').flatMap(({ outlet }) => outlet ?? []),
  );
  const by = outlets === '' ? '' : ` by ${outlets}`;
  switch (finding.finding) {
    case 'verbatim':
      return sayVerbatim(finding, by);
    case 'disputed':
      return 'Reported, and denied.';
    case 'out_of_context':
      return 'The words are real. Their context changes what they mean.';
    case 'stitched':
      return 'Joined from separate statements.';
    case 'altered':
      return 'Close to what is on record, but changed.';
    case 'misattributed': {
      const name = finding.evidence.find(({ role }) => role === 'misattribution')?.speaker;
      return `On record from somebody else${name == null ? '' : `: ${name}`}.`;
    }
    case 'paraphrase':
      return 'The sense is on record. These words are not a quote.';
    case 'denied':
      return 'Not on record, and denied.';
    case 'contradicted':
      return 'Not on record. What is on record says the opposite.';
    case 'unsupported':
      return 'Not on record here.';
  }
}

function sayVerbatim({ basis }: Finding, by: string): string {
  switch (basis) {
    case 'first_hand':
      return 'On record, word for word.';
    case 'secondhand':
      return `Passed on word for word${by}.`;
    case 'unnamed':
      return 'Passed on from an unnamed source.';
    case 'reported':
    case null:
      return `Reported word for word${by}.`;
  }
}

const FLAG_SENTENCES: Readonly<Record<Flag, string>> = {
  single_source: 'One source stands behind it.',
  secondhand: 'Every report has it from another outlet, interview or person that is not in this record.',
  anonymous_source: 'Every report goes back to an unnamed source.',
  copies_only: 'Several outlets have it, all from one text.',
  headline_only: 'The wording stands only in a headline or teaser.',
  later_changed: 'The same speaker later said otherwise.',
  translated: 'The words are a translation.',
  speaker_denies: 'The speaker’s side denies it.',
};

/** A flag as a sentence. */
export function sayFlag(flag: Flag): string {
  return FLAG_SENTENCES[flag];
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A partial time for a list: "14 Mar 2025", "Mar 2025", "2025"; the time of day is left out. */
export function sayDay(time: string): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/u.exec(time);
  if (match === null) return time;
  const [, year, month, day] = match;
  return [day === undefined ? null : String(Number(day)), month === undefined ? null : MONTHS[Number(month) - 1], year]
    .filter(part => part != null)
    .join(' ');
}
