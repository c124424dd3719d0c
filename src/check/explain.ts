import type { Knower } from '#origin/knower.ts';
import type { Decision } from './rule.ts';
import type { Finding } from './finding.ts';
import { isChanged, type Match } from './matches.ts';
import { saidWhen } from './context-loss.ts';
import { reasonFor } from './reasons.ts';
import { whoIsMeant, type Meant } from './who-is-meant.ts';
import { shownReports } from './reports.ts';
import type { Denied, Recorded, Why } from './why.ts';

export interface SummaryOf {
  readonly decision: Decision;
  readonly reports: readonly Match[];
  readonly meant: Omit<Meant, 'speaker'>;
}

/** Why a finding is what it is: two to five things to say, with names and dates, in the order in which they are said. */
export function explain(finding: Omit<Finding, 'summary' | 'why'>, of: SummaryOf): Why[] {
  const { claim } = finding;
  return [
    standing(finding, of),
    reasonFor(finding, of),
    beside(finding, of),
    whoIsMeant({ ...of.meant, speaker: claim.speaker }),
    claim.frameSpeaker === null ? null : ({ says: 'claim_names', name: claim.frameSpeaker } as const),
    finding.finding === 'unsupported' ? ({ says: 'coverage' } as const) : null,
  ].filter(each => each !== null);
}

function standing(finding: Omit<Finding, 'summary' | 'why'>, { decision, reports }: SummaryOf): Why {
  const who = finding.claim.speaker;
  const recorded: Recorded = { who, ...placeOf(reports) };
  switch (finding.finding) {
    case 'verbatim':
      if (finding.basis === 'first_hand') return { says: 'on_record', ...recorded };
      if (finding.basis === 'secondhand') return { says: 'passed_on', ...recorded, from: knowersOf(reports) };
      return { says: finding.basis === 'unnamed' ? 'from_unnamed' : 'reported', ...recorded };
    case 'disputed':
      return { says: 'disputed', ...recorded, ...deniedBy(decision) };
    case 'out_of_context':
      return { says: 'context_changes', ...recorded, firstHand: finding.basis === 'first_hand' };
    case 'stitched':
      return { says: 'joined', ...recorded };
    case 'altered':
      return { says: 'changed', ...recorded };
    case 'misattributed': {
      const near = decision.match !== null && isChanged(decision.match);
      return { says: 'others_words', ...recorded, near, by: reports[0]?.passage.statements[0].speaker?.name ?? null };
    }
    case 'paraphrase':
      return { says: 'sense', ...recorded };
    case 'denied':
      return { says: 'denied', who, ...deniedBy(decision) };
    case 'contradicted': {
      const passage = decision.meaning?.passage;
      const outlet = passage?.document.outlet ?? passage?.document.title ?? null;
      return { says: 'opposite', who, outlet, on: passage === undefined ? null : saidWhen(passage) };
    }
    case 'unsupported':
      return { says: 'not_on_record', who };
  }
}

function beside(finding: Omit<Finding, 'summary' | 'why'>, { decision }: SummaryOf): Why | null {
  if (decision.misquote !== null) return { says: 'misprinted', outlet: decision.misquote.passage.document.outlet };
  if (finding.flags.includes('speaker_denies')) return { says: 'denied_against', ...deniedBy(decision) };
  if (finding.flags.includes('later_changed')) return { says: 'later_otherwise' };
  const { independent } = finding.origins;
  if (independent > 1) return { says: 'sources', count: independent };
  return finding.flags.includes('single_source') ? { says: 'sources', count: 1 } : null;
}

function placeOf(reports: readonly Match[]): Pick<Recorded, 'outlets' | 'on'> {
  const shown = shownReports(reports);
  const outlets = shown.map(({ passage }) => passage.document.outlet ?? passage.document.title);
  const times = shown.flatMap(({ passage }) => saidWhen(passage) ?? []);
  return { outlets: [...new Set(outlets)], on: times[0] ?? null };
}

/** Who knew first, each once. */
function knowersOf(reports: readonly Match[]): Knower[] {
  const origins = reports.flatMap(({ passage }) => passage.worth.origin ?? []);
  return [...new Map(origins.map(({ label, knower }) => [label, knower])).values()];
}

function deniedBy({ denials }: Decision): Denied {
  const by = denials.map(({ speaker, document }) => speaker ?? document.outlet);
  return { by: [...new Set(by)], deniedOn: denials[0]?.document.published ?? null };
}
