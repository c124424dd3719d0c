import { isAnonymous, isCopiesOnly, isSecondhand, isSingleSource } from '#origin/count-origins.ts';
import { FLAGS, type FindingName, type Flag } from './finding.ts';
import type { Inquiry } from './inquiry.ts';
import { isTranslated } from './translated.ts';
import type { Match } from './matches.ts';
import { judged } from './reports.ts';

/** Findings that rest on no record of the words. */
export function hasNoRecord(finding: FindingName): boolean {
  return finding === 'denied' || finding === 'unsupported' || finding === 'contradicted';
}

export interface FlagSigns {
  readonly headlineOnly: boolean;
  readonly laterChanged: boolean;
  readonly speakerDenies: boolean;
}

/** The flags that hold over the reports of the words, in their fixed order. */
export function flagsOf(
  finding: FindingName,
  reports: readonly Match[],
  signs: FlagSigns,
  { material }: Inquiry,
): Flag[] {
  const found = new Set<Flag>();
  const all = judged(reports);
  const outlets = new Map(material.documents.map(({ document, outlet }) => [document, outlet]));
  if (!hasNoRecord(finding)) {
    if (isSingleSource(all)) found.add('single_source');
    if (isSecondhand(all)) found.add('secondhand');
    if (isAnonymous(all)) found.add('anonymous_source');
    if (isCopiesOnly(all, statement => outlets.get(statement.document) ?? null)) found.add('copies_only');
    if (signs.headlineOnly) found.add('headline_only');
    if (signs.speakerDenies) found.add('speaker_denies');
  }
  if (signs.laterChanged) found.add('later_changed');
  if (reports.some(({ passage }) => isTranslated(passage))) found.add('translated');
  return FLAGS.filter(flag => found.has(flag));
}
