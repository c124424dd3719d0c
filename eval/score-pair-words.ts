import { normalWords } from '#text/normal.ts';
import { askAlteration, askUtterance, type AnsweredAlteration } from './ask-pairs.ts';
import { sharesBy, shareRight, type Compared, type Part } from './compared-pairs.ts';
import type { Alteration, Pairs, SameUtterance } from './pair-shapes.ts';
import { figuresOf, percent } from './tally.ts';

/** The findings that say what a label says; `misattributed`, `denied` and `contradicted` are none of them. */
const FINDINGS: Readonly<Record<Alteration['label'], readonly string[]>> = {
  same: ['verbatim'],
  altered: ['altered'],
  'out-of-context': ['out_of_context'],
  paraphrase: ['paraphrase'],
  unrelated: ['unsupported'],
};

/** Findings that do harm if they are wrong. */
const HARMFUL = new Set(['verbatim', 'misattributed', 'contradicted', 'denied']);

/** Whether the program groups reports of one thing said once, and no others. */
export async function scoreUtterances({ utterances }: Pairs): Promise<Part> {
  const compared: (Compared & { readonly label: SameUtterance['label']; readonly same: boolean | null })[] = [];
  for (const item of utterances) {
    const same = await askUtterance(item);
    const given = same === null ? 'not read' : same ? 'same' : 'not the same';
    const right = same !== null && same === (item.label === 'same');
    const harmful = same === true && item.label !== 'same';
    compared.push({
      id: item.id,
      case: item.case,
      expected: item.label,
      given,
      right,
      harmful,
      label: item.label,
      same,
    });
  }
  const given = compared.filter(({ same }) => same === true);
  const { precision, recall, f1 } = figuresOf({
    given: given.length,
    wanted: compared.filter(({ label }) => label === 'same').length,
    right: given.filter(({ label }) => label === 'same').length,
  });
  return {
    compared,
    figures: {
      precision: percent(precision),
      recall: percent(recall),
      f1: percent(f1),
      notRead: compared.filter(({ same }) => same === null).length,
      ...sharesBy(compared, ({ label }) => label),
    },
  };
}

/** What the program finds about words that changed on their way. */
export async function scoreAlterations({ alterations }: Pairs): Promise<Part> {
  const compared: (Compared & { readonly item: Alteration; readonly answer: AnsweredAlteration })[] = [];
  for (const item of alterations) {
    const answer = await askAlteration(item);
    const expected = expectedOf(item);
    const right = expected.includes(answer.finding);
    const harmful = !right && HARMFUL.has(answer.finding);
    const { id, case: tried } = item;
    compared.push({
      id,
      case: tried,
      expected: expected.join(' or '),
      given: answer.finding,
      right,
      harmful,
      item,
      answer,
    });
  }
  const altered = compared.filter(({ item, answer }) => item.differences.length > 0 && answer.finding === 'altered');
  return {
    compared,
    figures: {
      accuracy: shareRight(compared),
      harmful: compared.filter(({ harmful }) => harmful).length,
      passedAsVerbatim: compared.filter(({ answer, right }) => !right && answer.finding === 'verbatim').length,
      differencesShown: shareRight(altered.map(one => ({ right: showsDifferences(one) }))),
      ...sharesBy(compared, ({ item }) => item.label),
    },
  };
}

/** Words in quotation marks that are the same but for a contraction or a spelling may be called a paraphrase too. */
function expectedOf({ label, kinds, recorded, claimed }: Alteration): readonly string[] {
  if (kinds.includes('stitched')) return ['stitched'];
  const letters = (words: readonly string[]): string =>
    normalWords(words.join(' '))
      .map(({ word }) => word)
      .join(' ');
  const toTheLetter = letters(recorded.words).includes(letters(claimed.words));
  return label === 'same' && !toTheLetter ? ['verbatim', 'paraphrase'] : FINDINGS[label];
}

/** True if the evidence shows every word difference that matters, whatever else it shows. */
function showsDifferences({
  item,
  answer,
}: {
  readonly item: Alteration;
  readonly answer: AnsweredAlteration;
}): boolean {
  const holds = (shown: string, wanted: string): boolean => {
    const has = new Set(normalWords(shown).map(({ word }) => word));
    // A word that both sides have is no difference, though the label's phrase may hold it.
    return wanted === '' || normalWords(wanted).some(({ word }) => has.has(word));
  };
  return item.differences.every(([dropped, put]) => holds(answer.dropped, dropped) && holds(answer.put, put));
}
