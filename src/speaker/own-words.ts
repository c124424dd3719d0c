import { hasAge } from './descriptions.ts';
import type { NameRun } from './find-names.ts';
import type { Token } from './tokens.ts';

const DOES =
  /^(?:heads?|headed|leads?|led|runs?|ran|owns?|owned|chairs?|chaired|directs?|directed|edits?|edited|manages?|managed|teach(?:es)?|taught|works?|worked|farms?|farmed|sells?|sold|represents?|represented|speaks?|spoke|lives?|lived|studies|studied|is|was|has|had|founded|coaches|coached)$/u;

/** True if the text says behind the name who that is, if in other words than a role: an age, "from Marrow Bay", "who heads the choir". */
export function isToldOf(tokens: readonly Token[], run: Pick<NameRun, 'to'>): boolean {
  if (hasAge(tokens, run)) return true;
  const comma = tokens[run.to]?.text === ',';
  const at = comma ? run.to + 1 : run.to;
  const [first, second, third] = tokens.slice(at, at + 3);
  if (first === undefined || first.sentence !== tokens[run.to - 1]?.sentence) return false;
  if (first.lower === 'from' || first.lower === 'of') return second?.capital === true || second?.lower === 'the';
  if (first.lower !== 'who' || second === undefined) return false;
  return DOES.test(second.lower) || (second.lower.endsWith('ly') && DOES.test(third?.lower ?? ''));
}
