import type { DiffStep, Evidence, Finding } from '#check/finding.ts';
import type { MaybeName, WordChange } from '#check/why.ts';
import type { DraftQuote } from './draft-quote.ts';
import { isNamedBy } from './read-otherwise.ts';
import { findingFor, isUncredited, type Judged } from './verdict.ts';
import type { ProofWhy } from './why.ts';

/** What is said about: the words with all that was found about them. */
export interface Told extends Judged {
  readonly quote: DraftQuote;
  readonly finding: Finding;
}

/** Changes told one by one; more are left to the comparison. */
const MOST_TOLD = 2;

/** Why words of a draft get their verdict. */
export function reasonFor(told: Told): ProofWhy {
  const { quote, finding } = told;
  if (quote.form === 'unattributed') return unattributed(finding);
  const outlets = outletsOf(finding);
  const by = deniersOf(finding);
  switch (findingFor(told)) {
    case 'verbatim':
      return isUncredited(told) ? { says: 'uncredited', outlets } : verbatim(finding, outlets);
    case 'disputed':
      return { says: 'disputed', outlets, by };
    case 'out_of_context':
      return { says: 'context_changes' };
    case 'stitched':
      return { says: 'joined' };
    case 'altered': {
      const changes = changesOf(finding);
      return { says: 'changed', changes: changes.length > MOST_TOLD ? [] : changes };
    }
    case 'misattributed': {
      const whose = finding.evidence.find(({ role }) => role === 'misattribution')?.speaker ?? null;
      const { speaker, named } = quote;
      const isOther = speaker !== null && named !== null && !isNamedBy(named, speaker.name);
      return { says: 'others_words', whose, draft: speaker?.name ?? null, named: isOther ? named : null };
    }
    case 'paraphrase':
      return quote.form === 'paraphrase' ? { says: 'carries_sense', outlets } : { says: 'sense_only' };
    case 'denied':
      return { says: 'denied', by };
    case 'contradicted':
      return { says: 'opposite', who: finding.claim.speaker ?? quote.speaker?.name ?? null };
    case 'unsupported':
      return { says: 'not_on_record', who: finding.claim.speaker, statements: finding.coverage.bySpeaker };
  }
}

/** What a reader has to be told beside: of words that stand whom to credit, who denies them, what came later; of others what context they lost. */
export function notesFor(told: Told): ProofWhy[] {
  const { quote, finding } = told;
  if (finding.finding === 'out_of_context') return contextOf(finding);
  if (findingFor(told) !== 'verbatim' || quote.form === 'paraphrase' || isUncredited(told)) return [];
  const { flags, basis } = finding;
  const [outlet] = outletsOf(finding);
  const notes: ProofWhy[] = [];
  if (outlet !== undefined && basis === 'unnamed') notes.push({ says: 'credit', outlet, because: 'unnamed' });
  else if (outlet !== undefined && basis !== 'first_hand' && flags.includes('single_source'))
    notes.push({ says: 'credit', outlet, because: 'one_source' });
  else if (outlet !== undefined && basis === 'secondhand') notes.push({ says: 'credit', outlet, because: 'elsewhere' });
  const name = finding.claim.speaker;
  const isNamed = quote.speaker === null || quote.speaker.kind === 'person' || quote.speaker.kind === 'organization';
  if (!isNamed && name !== null && name !== quote.speaker?.name) notes.push({ says: 'words_from', name });
  if (flags.includes('speaker_denies')) notes.push({ says: 'denied_against', by: deniersOf(finding) });
  if (flags.includes('later_changed')) notes.push({ says: 'later_otherwise' });
  if (flags.includes('translated')) notes.push({ says: 'translated' });
  return notes;
}

/** What the draft does to the context: the finding says it behind how the words stand to the record. */
function contextOf({ why = [] }: Finding): ProofWhy[] {
  const lost = why.find(({ says }) => says === 'loses' || says === 'older' || says === 'fact_check_says_so');
  return lost === undefined ? [] : [{ says: 'context', why: lost }];
}

function unattributed(finding: Finding): ProofWhy {
  const by = deniersOf(finding);
  const says = 'nobody_named';
  const who = finding.claim.speaker;
  switch (finding.finding) {
    case 'verbatim':
    case 'out_of_context':
    case 'disputed':
      return { says, record: 'on_record', who, by: [] };
    case 'altered':
    case 'stitched':
      return { says, record: 'other_words', who, by: [] };
    case 'denied':
      return { says, record: 'denied', who, by };
    case 'misattributed':
    case 'paraphrase':
    case 'contradicted':
    case 'unsupported':
      return { says, record: 'not_on_record', who, by: [] };
  }
}

function verbatim({ basis }: Finding, outlets: readonly string[]): ProofWhy {
  switch (basis) {
    case 'first_hand':
      return { says: 'on_record' };
    case 'secondhand':
      return { says: 'passed_on', outlets };
    case 'unnamed':
      return { says: 'passed_on_unnamed', outlets };
    case 'reported':
    case null:
      return { says: 'reported', outlets };
  }
}

/** Each place where the two differ: what stands there in the record, and what in the draft. */
function changesOf({ evidence }: Finding): WordChange[] {
  const diff: readonly DiffStep[] = evidence.find(each => each.role === 'match' && each.diff !== undefined)?.diff ?? [];
  const changes: { recorded: string | null; claimed: string | null }[] = [];
  for (const [i, [sign, words]] of diff.entries()) {
    if (sign === '=') continue;
    const before = i === 0 ? '=' : diff[i - 1]?.[0];
    const last = changes.at(-1);
    const change = before === '=' || last === undefined ? { recorded: null, claimed: null } : last;
    if (change !== last) changes.push(change);
    if (sign === '-') change.recorded = words;
    else change.claimed = words;
  }
  return changes;
}

function outletsOf({ evidence }: Finding, role: Evidence['role'] = 'match'): string[] {
  return [...new Set(evidence.filter(each => each.role === role).flatMap(({ outlet }) => outlet ?? []))];
}

function deniersOf({ evidence }: Finding): MaybeName[] {
  const denials = evidence.filter(({ role }) => role === 'denial' || role === 'fact-check');
  return [...new Set(denials.map(({ speaker, outlet }) => speaker ?? outlet))];
}
