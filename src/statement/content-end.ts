import { CUES, PREPOSITIONS, PRONOUNS } from '#text/english.ts';
import type { Item } from '#text/sentences.ts';

const CUTTING_ING =
  /^(?:adding|saying|noting|calling|arguing|citing|referring|explaining|describing|claiming|insisting|pointing|accusing|warning|urging|recalling|paraphrasing|telling|suggesting)$/u;

/** Where the words that begin at item `from` end, at the latest at `limit`; stops and what follows as the reporter's own are left off. */
export function contentEnd(items: readonly Item[], from: number, limit: number): number {
  let to = limit;
  for (let i = from + 1; i < to; i += 1) {
    const item = items[i];
    if (item === undefined) break;
    if (item.text === ';' && i - from > 3) {
      to = i;
      break;
    }
    // "… and added that": the next thing said.
    if ((item.lower === 'and' || item.lower === 'but') && sharesSubject(items, i + 1)) {
      to = i;
      break;
    }
    if (item.text !== ',') continue;
    const next = items[i + 1]?.lower ?? '';
    if (CUTTING_ING.test(next) || (next === 'according' && items[i + 2]?.lower === 'to')) {
      to = i;
      break;
    }
    if (
      ((next === 'but' || next === 'and' || next === 'while') && ownCueFollows(items, i + 2, to)) ||
      ownCueFollows(items, i + 1, to)
    ) {
      to = i;
      break;
    }
  }
  while (to > from) {
    const last = items[to - 1];
    if (last === undefined || (last.kind === 'mark' && /^[.,;:!?…—–]$|^\.{2,}$|^-{1,2}$/u.test(last.text))) to -= 1;
    else break;
  }
  return to;
}

/** True if a reporting verb in the past follows at once, with words of its own. */
function sharesSubject(items: readonly Item[], from: number): boolean {
  const at = /^(?:also|then|later)$/u.test(items[from]?.lower ?? '') ? from + 1 : from;
  const cue = CUES.get(items[at]?.lower ?? '')?.[0];
  if (cue === undefined || (cue.kind !== 'say' && cue.kind !== 'tell') || !cue.forms.includes('past')) return false;
  return items[at + 1]?.lower === 'that' || items.slice(at + 1, at + 3).some(item => item.kind === 'quotation');
}

/** True if a subject and a reporting verb of its own follow a conjunction. */
function ownCueFollows(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 8); i += 1) {
    const item = items[i];
    if (item === undefined || item.kind !== 'word' || PREPOSITIONS.has(item.lower)) return false;
    const cue = CUES.get(item.lower)?.[0];
    if (cue === undefined || (i === from && PRONOUNS.has(item.lower))) continue;
    const after = items[i + 1];
    if (after === undefined || after.kind === 'mark') return false;
    if (!cue.doubtful && (cue.kind === 'say' || cue.kind === 'tell') && cue.forms.includes('past')) return true;
  }
  return false;
}
