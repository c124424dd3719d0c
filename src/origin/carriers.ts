import type { KeptStatement } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import { holdsShare, sameWords } from '#utterance/same-words.ts';
import { mayBeSameSpeaker } from './same-speaker.ts';
import { isSameSpeaker, type OriginDocument, type OriginSetting } from './setting.ts';

/** Words as another report of one statement has them: one in six may differ. */
const CARRIED_AT = 0.84;

/** The same in a text that tells the same story sentence by sentence, where even indirect speech is reworded. */
const RETOLD_AT = 0.6;

/** A run shorter than this is no sign that a document carries the same words. */
const PHRASE_WORDS = 4;

/** True if one statement has the other's words, or part of them, in order. */
function hasSameWords(a: KeptStatement, b: KeptStatement, setting: OriginSetting): boolean {
  const [one, two] = [setting.wordsOf(a), setting.wordsOf(b)];
  if (Math.min(one.length, two.length) < PHRASE_WORDS) return one.length > 0 && one.join(' ') === two.join(' ');
  // Order aside, no more can be the same than what both have; most pairs end here, before the words are aligned.
  const mayCarry =
    (one.length <= two.length && holdsShare(one, setting.vocabularyOf(b), CARRIED_AT)) ||
    (one.length >= two.length && holdsShare(two, setting.vocabularyOf(a), CARRIED_AT));
  return mayCarry && sameWords(one, two) >= CARRIED_AT;
}

const carriersFound = new WeakMap<
  OriginSetting,
  WeakMap<KeptStatement, Map<OriginDocument, readonly KeptStatement[]>>
>();

/** The statements of a document that give the same speaker the same words, those of the text before those of the headline. */
export function findCarriers(
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): readonly KeptStatement[] {
  // The sources, writings and copies of one statement are looked for one after the other, in the same documents.
  let ofSetting = carriersFound.get(setting);
  if (ofSetting === undefined) carriersFound.set(setting, (ofSetting = new WeakMap()));
  let byDocument = ofSetting.get(statement);
  if (byDocument === undefined) ofSetting.set(statement, (byDocument = new Map()));
  let carriers = byDocument.get(document);
  if (carriers === undefined) byDocument.set(document, (carriers = readCarriers(statement, document, setting)));
  return carriers;
}

function readCarriers(statement: KeptStatement, document: OriginDocument, setting: OriginSetting): KeptStatement[] {
  const from = setting.documentOf(statement);
  return inOrder(
    document.statements.filter(other => {
      if (
        other.negated ||
        !(
          hasSameWords(statement, other, setting) ||
          (statement.type !== 'direct' && hasQuoted(statement, other, setting))
        )
      )
        return false;
      if (isSameSpeaker(statement, other)) return true;
      if (from === null || Math.min(setting.wordsOf(statement).length, setting.wordsOf(other).length) < PHRASE_WORDS)
        return false;
      return mayBeSameSpeaker({ statement, document: from }, { statement: other, document });
    }),
  );
}

/** The statements of a document that have the words which a statement quotes, whoever they give them to: for one that names only who reports them. */
export function findQuoting(
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): KeptStatement[] {
  return inOrder(document.statements.filter(other => !other.negated && hasQuoted(statement, other, setting)));
}

/**
 * The statements of a document that a statement says it has the words from: the same words, as few as they are, where they stand in a row; and in another
 * language what the same speaker says there, if it is one thing.
 */
export function findCited(
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): readonly KeptStatement[] {
  const same = findCarriers(statement, document, setting);
  const from = setting.documentOf(statement);
  if (same.length > 0 || from === null) return same;
  const bySpeaker = document.statements.filter(
    other => !other.negated && mayBeSameSpeaker({ statement, document: from }, { statement: other, document }),
  );
  if (from.language !== document.language && from.language !== null && document.language !== null) {
    const quoted = bySpeaker.filter(({ quoted: marks, role }) => marks.length > 0 && role === 'body');
    return quoted.length === 1 ? quoted : [];
  }
  const words = ` ${setting.wordsOf(statement).join(' ')} `;
  return inOrder(
    bySpeaker.filter(other => words.length > 2 && ` ${setting.wordsOf(other).join(' ')} `.includes(words)),
  );
}

/** The own writing of a release or reply in whose text the words stand, where its quotations are not read as statements of their own; null if none. */
export function findInPaper(
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): KeptStatement | null {
  const words = setting.wordsOf(statement);
  if ((document.kind !== 'release' && document.kind !== 'reply') || words.length < PHRASE_WORDS) return null;
  const own = document.statements.find(({ form, negated }) => form === 'own' && !negated);
  if (own === undefined) return null;
  const text = ` ${normalWords(document.text)
    .map(({ word }) => word)
    .join(' ')} `;
  return text.includes(` ${words.join(' ')} `) ? own : null;
}

/** True if one statement has the words that the other, in part indirect speech, quotes. */
function hasQuoted(statement: KeptStatement, other: KeptStatement, setting: OriginSetting): boolean {
  const from = setting.documentOf(statement);
  const quoted = statement.quoted.flatMap(span =>
    from === null ? [] : normalWords(from.text, span).map(({ word }) => word),
  );
  if (quoted.length < PHRASE_WORDS || !holdsShare(quoted, setting.vocabularyOf(other), CARRIED_AT)) return false;
  return setting.wordsOf(other).length >= quoted.length && sameWords(quoted, setting.wordsOf(other)) >= CARRIED_AT;
}

/** The statement of a text that tells one story with another's which has most of the same speaker's words; null if none has enough. */
export function findRetold(
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): KeptStatement | null {
  const words = setting.wordsOf(statement);
  const scored = document.statements
    .filter(other => !other.negated && isSameSpeaker(statement, other))
    .filter(other => other.role === 'body' && words.length >= PHRASE_WORDS && holdsMost(statement, other, setting))
    .map(other => ({ other, share: sameWords(words, setting.wordsOf(other)) }))
    .filter(({ share }) => share >= RETOLD_AT)
    .toSorted((a, b) => b.share - a.share || a.other.index - b.other.index);
  return scored[0]?.other ?? null;
}

/** True if the shorter of two statements may have enough of its words in the other, order aside. */
function holdsMost(a: KeptStatement, b: KeptStatement, setting: OriginSetting): boolean {
  const [one, two] = [setting.wordsOf(a), setting.wordsOf(b)];
  return holdsShare(one, setting.vocabularyOf(b), RETOLD_AT) || holdsShare(two, setting.vocabularyOf(a), RETOLD_AT);
}

const inOrder = (statements: readonly KeptStatement[]): KeptStatement[] =>
  statements.toSorted((a, b) => Number(a.role !== 'body') - Number(b.role !== 'body') || a.index - b.index);
