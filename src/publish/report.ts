import type { DiffStep, Evidence, Finding } from '#check/finding.ts';
import { sayCoverage } from '#check/say-coverage.ts';
import { sayKnown } from './known.ts';
import { showRoots } from './report-roots.ts';
import { sayDay, sayFinding, sayFlag } from './sentences.ts';
import { hang, wrap } from './wrap.ts';

/**
 * A finding for a terminal: the sentence first, then why, claimed words against recorded ones, the evidence in place, and what
 * the record covers. Plain text, no colours; ends with a line break.
 */
export function reportFinding(finding: Finding): string {
  const { claim, origins, flags, evidence, summary } = finding;
  const lines = [...wrap(sayFinding(finding), ''), ...wrap(summary, ''), ''];
  const best = evidence.find(({ diff }) => diff !== undefined);
  lines.push(...labelled('claimed', best?.diff === undefined ? claim.words : markWords(best.diff, '+')));
  if (best?.diff !== undefined) lines.push(...labelled('on record', markWords(best.diff, '-')));
  if (finding.basis !== null) {
    const kinds = [finding.basis.replace('_', '-'), ...flags.map(flag => flag.replace('_', ' '))];
    lines.push(
      '',
      ...hang(
        '',
        '  ',
        `${origins.independent} independent ${origins.independent === 1 ? 'source' : 'sources'} · ${kinds.join(' · ')}`,
      ),
      ...showRoots(origins),
    );
  }
  // What the summary says already is not said again.
  lines.push(...flags.map(sayFlag).flatMap(sentence => (summary.includes(sentence) ? [] : wrap(sentence, ''))));
  if (evidence.length > 0) lines.push('', 'EVIDENCE', ...evidence.flatMap((each, i) => showEvidence(each, i + 1)));
  lines.push(...sayKnown(finding.known ?? []).flatMap(line => wrap(line, /^ */u.exec(line)?.[0] ?? '')));
  const coverage = sayCoverage(finding);
  if (!summary.includes(coverage)) lines.push('', ...wrap(coverage, ''));
  if (finding.made.finding !== undefined) lines.push('', `Kept as ${finding.made.finding}.`);
  return `${lines.join('\n')}\n`;
}

/** One side of a diff: what both have, and in [brackets] what only this side has. */
export function markWords(diff: readonly DiffStep[], sign: '+' | '-'): string {
  return diff
    .filter(([kind]) => kind === '=' || kind === sign)
    .map(([kind, words]) => (kind === '=' ? words : `[${words}]`))
    .join(' ');
}

const ROLES: Readonly<Record<Evidence['role'], string>> = {
  match: '',
  denial: 'denial',
  'fact-check': 'fact-check',
  contradiction: 'says otherwise',
  context: 'context',
  misattribution: 'said by somebody else',
};

function showEvidence(evidence: Evidence, number: number): string[] {
  const { quote, outlet, title, published, speaker, role, url, path, obtained, sha256 } = evidence;
  const head = [
    outlet ?? title ?? path ?? 'unnamed page',
    published === null ? 'no date' : sayDay(published),
    speaker,
    ROLES[role],
  ]
    .filter(part => part !== null && part !== '')
    .join(' · ');
  const inPlace = `${quote.prefix === '' ? '' : '… '}${flat(quote.prefix)}»${flat(quote.exact)}«${flat(quote.suffix)}${quote.suffix === '' ? '' : ' …'}`;
  const how = obtained === 'supplied' ? 'file supplied by a user' : obtained;
  return [
    ...hang(`${String(number).padStart(2)}  `, '      ', head),
    ...wrap(inPlace, '    '),
    ...hang(
      '    ',
      '      ',
      [url ?? path, how, `sha256 ${sha256.slice(0, 12)}…`].filter(part => part !== null).join(' · '),
    ),
  ];
}

function flat(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}

function labelled(label: string, words: string): string[] {
  const [first = '', ...rest] = wrap(words, ' '.repeat(13));
  return [`  ${label.padEnd(11)}${first.slice(13)}`, ...rest];
}
