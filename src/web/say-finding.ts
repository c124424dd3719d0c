import type { Finding } from '#server/contract.ts';
import { FINDING } from './catalogue/finding.ts';
import type { Language } from './language.ts';
import { sayRoot } from './say-knower.ts';

/** Names in a row as the language joins them: "A", "A and B", "A, B and C". */
export function listNames(names: readonly string[], language: Language): string {
  return LISTS[language].format([...new Set(names)]);
}

const LISTS: Readonly<Record<Language, Intl.ListFormat>> = {
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  uk: new Intl.ListFormat('uk', { type: 'conjunction' }),
  de: new Intl.ListFormat('de', { type: 'conjunction' }),
};

/** Outlets named in a sentence; more are counted by the list below it. */
const MOST_NAMED = 3;

/** What a finding says, in one sentence, with the outlets or the name that it needs. */
export function sayFinding(finding: Finding, language: Language): string {
  const { say } = FINDING[language];
  const outlets = finding.evidence.flatMap(({ role, outlet }) => (role === 'match' && outlet !== null ? [outlet] : []));
  const named = [...new Set(outlets)];
  const by = listNames(named.length > MOST_NAMED ? [...named.slice(0, MOST_NAMED), '…'] : named, language);
  switch (finding.finding) {
    case 'verbatim':
      if (finding.basis === 'first_hand') return say.firstHand;
      if (finding.basis === 'unnamed') return say.unnamed;
      if (finding.basis === 'secondhand') return say.secondhand(by, rootOutside(finding, language));
      return say.reported(by);
    case 'misattributed':
      return say.misattributed(finding.evidence.find(({ role }) => role === 'misattribution')?.speaker ?? '');
    case 'disputed':
    case 'out_of_context':
    case 'stitched':
    case 'altered':
    case 'paraphrase':
    case 'denied':
    case 'contradicted':
    case 'unsupported':
      return say[finding.finding];
  }
}

/** Where a second-hand report has it from, if all have it from one place. */
function rootOutside({ origins: { roots = [] } }: Finding, language: Language): string {
  const [root, ...others] = roots;
  return root !== undefined && others.length === 0 ? sayRoot(root, language) : '';
}
