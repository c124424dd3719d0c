import type { Evidence, Finding, Flag } from './finding.ts';
import { FLAGS } from './finding.ts';
import { sayWhy } from './say-why.ts';
import type { Why } from './why.ts';

/** What a caller's threshold leaves out. */
export interface LeftOut {
  readonly minConfidence: number;
  /** Statements of the documents looked at that were read less surely. */
  readonly statements: number;
}

/** Flags that take something back: they stand whoever reads less. */
const CAUTIONS: readonly Flag[] = ['speaker_denies', 'later_changed'];

/**
 * The finding on what was read surely enough. Leaving statements out may weaken a finding and never make another of it: what only
 * the less sure statements held back (a denial, the record of the words, the speaker's other words) would otherwise turn into a
 * finding that the whole record does not bear. So it is the same finding, or words that stand become a paraphrase, or `unsupported`.
 * @param all the finding on every statement
 * @param sure the finding on those that are left
 */
export function limitFinding(all: Finding, sure: Finding, leftOut: LeftOut): Finding {
  const coverage = { ...sure.coverage, leftOut };
  const more: readonly Why[] = leftOut.statements === 0 ? [] : [{ says: 'left_out', ...leftOut }];
  const said = more.length === 0 ? sure.summary : `${sure.summary} ${sayWhy(more, sure)}`;
  const told = { summary: said, ...(sure.why === undefined ? {} : { why: [...sure.why, ...more] }) };
  if (sure.finding === all.finding) {
    const flags = FLAGS.filter(
      flag => sure.flags.includes(flag) || (CAUTIONS.includes(flag) && all.flags.includes(flag)),
    );
    const cautious =
      flags.length === sure.flags.length
        ? []
        : all.evidence.filter(({ role }) => role === 'denial' || role === 'context');
    const evidence = [...sure.evidence, ...cautious.filter(each => !sure.evidence.some(other => isSame(each, other)))];
    return { ...sure, flags, evidence, coverage, ...told };
  }
  if (sure.finding === 'unsupported' || (sure.finding === 'paraphrase' && all.finding === 'verbatim'))
    return { ...sure, coverage, ...told };
  const why: readonly Why[] = [{ says: 'unsettled' }, ...more];
  return {
    ...sure,
    finding: 'unsupported',
    basis: null,
    flags: [],
    summary: sayWhy(why, sure),
    why,
    evidence: [],
    origins: { independent: 0, firstPublished: null, firstCaptured: null, documents: 0, outlets: 0 },
    coverage,
  };
}

function isSame(a: Evidence, b: Evidence): boolean {
  return a.document === b.document && a.quote.start === b.quote.start && a.quote.end === b.quote.end;
}
