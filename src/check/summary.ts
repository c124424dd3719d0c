import type { Decision } from './rule.ts';
import type { Finding } from './finding.ts';
import { isChanged, type Match } from './matches.ts';
import { saidWhen } from './context-loss.ts';
import { sayReason } from './reasons.ts';
import { sayCoverage } from './say-coverage.ts';
import { sayDate, sayList } from './say-date.ts';
import { sayWho, type Meant } from './say-who.ts';
import { shownReports } from './reports.ts';

export interface SummaryOf {
  readonly decision: Decision;
  readonly reports: readonly Match[];
  readonly meant: Omit<Meant, 'speaker'>;
}

/** Two or three plain sentences that say why, with names and dates. */
export function summarise(finding: Omit<Finding, 'summary'>, of: SummaryOf): string {
  const who = finding.claim.speaker ?? 'anybody';
  const sentences = [main(finding, of, who), sayReason(finding, of), more(finding, of)];
  sentences.push(sayWho({ ...of.meant, speaker: finding.claim.speaker }));
  if (finding.claim.frameSpeaker !== null) sentences.push(`The claim itself names ${finding.claim.frameSpeaker}.`);
  if (finding.finding === 'unsupported') sentences.push(sayCoverage(finding));
  return sentences.filter(sentence => sentence !== '').join(' ');
}

function main(finding: Omit<Finding, 'summary'>, { decision, reports }: SummaryOf, who: string): string {
  const where = placeOf(reports);
  const actual = reports[0]?.passage.statements[0].speaker?.name ?? 'somebody else';
  switch (finding.finding) {
    case 'verbatim':
      if (finding.basis === 'first_hand') return `On record word for word: ${who}${where}.`;
      if (finding.basis === 'secondhand')
        return `${who}’s words are passed on word for word${where}, from ${originsOf(reports)}.`;
      if (finding.basis === 'unnamed') return `${who}’s words are passed on${where} from an unnamed source.`;
      return `Reported word for word as ${who}’s${where}.`;
    case 'disputed':
      return `The words are reported as ${who}’s${where}, and denied ${denier(decision)}.`;
    case 'out_of_context':
      return `${finding.basis === 'first_hand' ? 'The words are' : 'The words are reported as'} ${who}’s${where}, but their context changes what they mean.`;
    case 'stitched':
      return `The claim joins separate statements by ${who}${where}.`;
    case 'altered':
      return `Words close to these, but changed, are on record from ${who}${where}.`;
    case 'misattributed':
      return decision.match !== null && isChanged(decision.match)
        ? `Words close to these are on record from ${actual}${where}; nothing near them from ${who}.`
        : `The words are on record from ${actual}${where}, not from ${who}.`;
    case 'paraphrase':
      return `The sense is on record from ${who}${where}, but not as these words.`;
    case 'denied':
      return `No record of ${who} saying this stands up, and it is denied ${denier(decision)}.`;
    case 'contradicted': {
      const passage = decision.meaning?.passage;
      const when = passage === undefined ? null : saidWhen(passage);
      const outlet = passage?.document.outlet ?? passage?.document.title ?? 'the record';
      return `${who} is not on record with this; what ${outlet} has${when === null ? '' : ` of ${sayDate(when)}`} says the opposite.`;
    }
    case 'unsupported':
      return finding.claim.speaker === null
        ? 'Nobody is on record with these words here.'
        : `No record here of ${who} saying this.`;
  }
}

function more(finding: Omit<Finding, 'summary'>, { decision }: SummaryOf): string {
  if (decision.misquote !== null)
    return `${decision.misquote.passage.document.outlet ?? 'Another document'} prints them as the claim has them; the better record has other words.`;
  if (finding.flags.includes('speaker_denies')) return `It is denied ${denier(decision)}, against that record.`;
  if (finding.flags.includes('later_changed')) return 'The same speaker later said otherwise.';
  if (finding.origins.independent > 1) return `${finding.origins.independent} independent sources have it.`;
  return finding.flags.includes('single_source') ? 'One source stands behind it.' : '';
}

function placeOf(reports: readonly Match[]): string {
  const shown = shownReports(reports);
  const names = shown.map(({ passage }) => passage.document.outlet ?? passage.document.title ?? 'an unnamed page');
  const times = shown.flatMap(({ passage }) => saidWhen(passage) ?? []);
  const when = times[0];
  return `${names.length === 0 ? '' : `, by ${sayList(names)}`}${when === undefined ? '' : ` on ${sayDate(when)}`}`;
}

function originsOf(reports: readonly Match[]): string {
  return sayList(reports.flatMap(({ passage }) => passage.worth.origin?.label ?? [])) || 'elsewhere';
}

function denier({ denials }: Decision): string {
  const names = denials.map(({ speaker, document }) => speaker ?? document.outlet ?? 'a fact-check');
  const when = denials[0]?.document.published;
  return `by ${sayList(names) || 'the speaker’s side'}${when === null || when === undefined ? '' : ` (${sayDate(when)})`}`;
}
