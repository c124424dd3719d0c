import { normalWords } from '#text/normal.ts';
import { alignForms } from '#utterance/align-forms.ts';
import { isFigure, NEGATION, readForms, stemWord, type SaidForm } from '#utterance/said-forms.ts';
import type { StatementType } from '#statement/statement.ts';

export const CHANGE_KINDS = [
  'translated',
  'speaker_changed',
  'negation',
  'number',
  'subject_changed',
  'ellipsis_lost',
  'words_dropped',
  'words_added',
  'made_direct',
  'headline_only',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One thing that became of words on their way: what stood there, and what stands there now; empty for nothing. */
export interface Change {
  readonly kind: ChangeKind;
  readonly was: string;
  readonly now: string;
}

/** Words as one page has them. */
export interface Worded {
  readonly words: string;
  readonly type: StatementType;
  readonly inHeadline: boolean;
  readonly speaker: string | null;
  readonly language: string | null;
}

const ELLIPSIS = /…|\.\s?\.\s?\./u;

/** Words shown of a change, at most. */
const SHOWN_WORDS = 8;

/** Says what changed between the words of one page and those of another that has them from there; in the order of CHANGE_KINDS. */
export function readChanges(was: Worded, now: Worded): Change[] {
  const changes: Change[] = [];
  const add = (kind: ChangeKind, before: string, after: string): void => {
    changes.push({ kind, was: before, now: after });
  };
  if (was.speaker !== null && now.speaker !== null && was.speaker !== now.speaker)
    add('speaker_changed', was.speaker, now.speaker);
  if (was.language !== null && now.language !== null && was.language !== now.language) {
    // Words of two languages have nothing else that could be compared.
    return [{ kind: 'translated', was: was.language, now: now.language }, ...changes];
  }
  changes.push(...compareForms(was.words, now.words));
  if (losesEllipsis(was.words, now.words)) add('ellipsis_lost', '…', '');
  changes.push(...compareWords(was.words, now.words));
  if (was.type === 'indirect' && now.type !== 'indirect') add('made_direct', 'indirect speech', 'quotation marks');
  if (now.inHeadline && !was.inHeadline) add('headline_only', 'text', 'headline');
  return changes.sort((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind));
}

function compareForms(was: string, now: string): Change[] {
  const [before, after] = [formsIn(was), formsIn(now)];
  const changes: Change[] = [];
  const [one, two] = [before, after].map(forms => forms.map(({ form }) => form));
  if (one === undefined || two === undefined) return [];
  const aligned = alignForms(one, two);
  const [first, last] = [aligned.pairs[0], aligned.pairs.at(-1)];
  if (first === undefined || last === undefined) return [];
  const notIn = (text: string, forms: readonly SaidForm[]): string => {
    const found = forms.find(({ form }) => form === NEGATION);
    return found === undefined ? '' : text.slice(found.start, found.end);
  };
  const [beforeWithin, afterWithin] = [
    before.slice(Math.max(0, first[0] - 1), last[0] + 2),
    after.slice(Math.max(0, first[1] - 1), last[1] + 2),
  ];
  const [nots, notsNow] = [notIn(was, beforeWithin), notIn(now, afterWithin)];
  if ((nots === '') !== (notsNow === '')) changes.push({ kind: 'negation', was: nots, now: notsNow });
  const figures = (text: string, forms: readonly SaidForm[], others: readonly SaidForm[]): string =>
    forms
      .filter(({ form }) => isFigure(form) && !others.some(other => other.form === form))
      .map(({ start, end }) => text.slice(start, end))
      .join(', ');
  const [figuresWas, figuresNow] = [figures(was, beforeWithin, after), figures(now, afterWithin, before)];
  if (figuresWas !== '' && figuresNow !== '') changes.push({ kind: 'number', was: figuresWas, now: figuresNow });
  const subject = compareSubjects(
    { text: was, forms: before.slice(0, first[0]) },
    { text: now, forms: after.slice(0, first[1]) },
  );
  return subject === null ? changes : [...changes, subject];
}

/** The words before the first that both have are another subject where both have some there. */
function compareSubjects(
  was: { readonly text: string; readonly forms: readonly SaidForm[] },
  now: { readonly text: string; readonly forms: readonly SaidForm[] },
): Change | null {
  const telling = (forms: readonly SaidForm[]): readonly SaidForm[] =>
    forms.filter(({ form }) => form !== NEGATION && !isFigure(form));
  const [before, after] = [telling(was.forms), telling(now.forms)];
  if (before.length === 0 || after.length === 0 || before.length > 3 || after.length > 3) return null;
  const print = (text: string, forms: readonly SaidForm[]): string =>
    text.slice(forms[0]?.start ?? 0, forms.at(-1)?.end ?? 0);
  return { kind: 'subject_changed', was: print(was.text, before), now: print(now.text, after) };
}

/** The ellipsis is lost if words from both its sides stand on together without one. */
function losesEllipsis(was: string, now: string): boolean {
  const at = ELLIPSIS.exec(was)?.index;
  if (at === undefined || ELLIPSIS.test(now)) return false;
  const has = new Set(formsIn(now).map(({ form }) => form));
  const holds = (part: string): boolean => formsIn(part).some(({ form }) => has.has(form));
  return holds(was.slice(0, at)) && holds(was.slice(at));
}

/** Words with a meaning of their own that only one side has. */
function compareWords(was: string, now: string): Change[] {
  const dropped = onlyIn(was, now);
  const added = onlyIn(now, was);
  return [
    ...(dropped === '' ? [] : [{ kind: 'words_dropped' as const, was: dropped, now: '' }]),
    ...(added === '' ? [] : [{ kind: 'words_added' as const, was: '', now: added }]),
  ];
}

function onlyIn(text: string, other: string): string {
  const has = new Set(formsIn(other).map(({ form }) => form));
  const words = normalWords(other).map(({ word }) => word);
  const plain = new Set(words.map(stemWord));
  const bothNegate = has.has(NEGATION);
  const only = formsIn(text).filter(({ form, start, end }) => {
    if (isFigure(form)) return false;
    // "Not" made "never" is no negation lost, and another word.
    if (form === NEGATION) return bothNegate && !words.includes(text.slice(start, end).toLowerCase());
    return !has.has(form) && !plain.has(form);
  });
  const shown = only.map(({ start, end }) => text.slice(start, end));
  return shown.length > SHOWN_WORDS ? `${shown.slice(0, SHOWN_WORDS).join(' ')} …` : shown.join(' ');
}

function formsIn(text: string): SaidForm[] {
  return readForms(text, [[0, text.length]]);
}
