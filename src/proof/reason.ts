import type { DiffStep, Evidence, Finding } from '#check/finding.ts';
import { sayList } from '#check/say-date.ts';
import type { DraftQuote } from './draft-quote.ts';
import { isNamedBy } from './read-otherwise.ts';
import { findingFor, isUncredited, type Judged } from './verdict.ts';

/** What is said about: the words with all that was found about them. */
export interface Told extends Judged {
  readonly quote: DraftQuote;
  readonly finding: Finding;
}

/** Why words of a draft get their verdict, in one plain sentence. */
export function sayReason(told: Told): string {
  const { quote, finding } = told;
  if (quote.form === 'unattributed') return sayUnattributed(finding);
  const outlets = sayList(outletsOf(finding, 'match'));
  const by = outlets === '' ? '' : ` by ${outlets}`;
  switch (findingFor(told)) {
    case 'verbatim':
      if (isUncredited(told))
        return `On record only from an unnamed source${by === '' ? '' : `, passed on${by}`}: say so, or leave it out.`;
      return sayVerbatim(finding, by);
    case 'disputed':
      return `Reported${by}, and denied by ${deniers(finding)}.`;
    case 'out_of_context':
      return `The words are on record, but their context changes what they mean.`;
    case 'stitched':
      return 'Joined from separate statements, which are on record apart.';
    case 'altered':
      return sayChanges(finding);
    case 'misattributed': {
      const who = finding.evidence.find(({ role }) => role === 'misattribution')?.speaker ?? 'somebody else';
      const { speaker, named } = quote;
      if (speaker !== null && named !== null && !isNamedBy(named, speaker.name))
        return `On record from ${who}; the draft’s “${named}” reads as ${speaker.name}.`;
      return `On record from ${who}, not from ${speaker?.name ?? 'whom the draft names'}.`;
    }
    case 'paraphrase':
      return quote.form === 'paraphrase'
        ? `The record carries the sense${by}.`
        : 'The sense is on record, these words are not: take the quotation marks off, or print the recorded words.';
    case 'denied':
      return `Not on record, and denied by ${deniers(finding)}.`;
    case 'contradicted':
      return `Not on record; what ${whose(quote, finding)} is on record with says the opposite.`;
    case 'unsupported':
      return `Not on record here${sayHoldings(finding)}.`;
  }
}

/** What a reader has to be told beside: of words that stand whom to credit, who denies them, what came later; of others what context they lost. */
export function sayNotes(told: Told): string[] {
  const { quote, finding } = told;
  if (finding.finding === 'out_of_context') return sayLoss(finding);
  if (findingFor(told) !== 'verbatim' || quote.form === 'paraphrase' || isUncredited(told)) return [];
  const { flags, basis } = finding;
  const [first] = outletsOf(finding, 'match');
  const notes: string[] = [];
  if (first !== undefined && basis === 'unnamed')
    notes.push(`Credit ${first}, which has the words from an unnamed source.`);
  else if (first !== undefined && basis !== 'first_hand' && flags.includes('single_source'))
    notes.push(`Credit ${first}: one source stands behind it.`);
  else if (first !== undefined && basis === 'secondhand')
    notes.push(`Credit ${first}: it has the words from elsewhere.`);
  const named = finding.claim.speaker;
  const isNamed = quote.speaker === null || quote.speaker.kind === 'person' || quote.speaker.kind === 'organization';
  if (!isNamed && named !== null && named !== quote.speaker?.name)
    notes.push(`The record has the words from ${named}.`);
  if (flags.includes('speaker_denies')) notes.push(`${deniers(finding)} denies it, against that record.`);
  if (flags.includes('later_changed')) notes.push('The same speaker later said otherwise.');
  if (flags.includes('translated')) notes.push('The words are a translation.');
  return notes;
}

/** What the draft does to the context: a finding's summary says it in the sentence after its first. */
function sayLoss({ summary }: Finding): string[] {
  const [, loss] = summary.split(/(?<=mean\.) /u);
  const [first] = loss?.split(/(?<=\.) /u) ?? [];
  return first === undefined ? [] : [first.replaceAll(/\b(the|The) claim\b/gu, '$1 draft')];
}

function sayUnattributed(finding: Finding): string {
  const { claim } = finding;
  const from = claim.speaker === null ? '' : ` from ${claim.speaker}`;
  switch (finding.finding) {
    case 'verbatim':
      return `Nobody is named for these words; they are on record${from}.`;
    case 'altered':
    case 'stitched':
    case 'out_of_context':
    case 'disputed':
      return `Nobody is named for these words; close to them, other words are on record${from}.`;
    case 'denied':
      return `Nobody is named for these words, and they are denied by ${deniers(finding)}.`;
    case 'misattributed':
    case 'paraphrase':
    case 'contradicted':
    case 'unsupported':
      return 'Nobody is named for these words, and they are not on record here.';
  }
}

function sayVerbatim({ basis }: Finding, by: string): string {
  switch (basis) {
    case 'first_hand':
      return 'On record, word for word.';
    case 'secondhand':
      return `Passed on word for word${by}.`;
    case 'unnamed':
      return `Passed on word for word${by}, from an unnamed source.`;
    case 'reported':
    case null:
      return `Reported word for word${by}.`;
  }
}

/** Changes told one by one; more are left to the comparison. */
const MOST_TOLD = 2;

function sayChanges({ evidence }: Finding): string {
  const diff = evidence.find(each => each.role === 'match' && each.diff !== undefined)?.diff ?? [];
  const changes = changesOf(diff);
  if (changes.length === 0 || changes.length > MOST_TOLD) return 'Close to what is on record, but changed.';
  const told = changes.map(({ record, draft }) =>
    record === ''
      ? `“${draft}” is not in the record`
      : draft === ''
        ? `the record has “${record}” as well`
        : `the record has “${record}”, the draft “${draft}”`,
  );
  return `Close to what is on record, but changed: ${told.join('; ')}.`;
}

/** Each place where the two differ: what stands there in the record, and what in the draft. */
function changesOf(diff: readonly DiffStep[]): { readonly record: string; readonly draft: string }[] {
  const changes: { record: string; draft: string }[] = [];
  for (const [i, [sign, words]] of diff.entries()) {
    if (sign === '=') continue;
    const before = i === 0 ? '=' : diff[i - 1]?.[0];
    const last = changes.at(-1);
    const change = before === '=' || last === undefined ? { record: '', draft: '' } : last;
    if (change !== last) changes.push(change);
    if (sign === '-') change.record = words;
    else change.draft = words;
  }
  return changes;
}

function sayHoldings({ coverage, claim }: Finding): string {
  if (claim.speaker === null) return '';
  const { bySpeaker } = coverage;
  const count = bySpeaker === 0 ? 'nothing' : `${bySpeaker} ${bySpeaker === 1 ? 'statement' : 'statements'}`;
  return `: this record holds ${count} by ${claim.speaker}`;
}

function whose(quote: DraftQuote, { claim }: Finding): string {
  return claim.speaker ?? quote.speaker?.name ?? 'the speaker';
}

function outletsOf({ evidence }: Finding, role: Evidence['role']): string[] {
  return [...new Set(evidence.filter(each => each.role === role).flatMap(({ outlet }) => outlet ?? []))];
}

function deniers({ evidence }: Finding): string {
  const names = evidence
    .filter(({ role }) => role === 'denial' || role === 'fact-check')
    .map(({ speaker, outlet }) => speaker ?? outlet ?? 'a fact-check');
  return sayList(names) || 'the speaker’s side';
}
