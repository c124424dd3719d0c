import { spansOverlap, type Span } from '#base/span.ts';
import { normalWords } from '#text/normal.ts';
import type { DenialForm } from './denial-forms.ts';
import type { PlacedSentence } from './denying-sentences.ts';
import type { Inquiry } from './inquiry.ts';
import type { MaterialDocument } from './material.ts';
import { isOfficeOf, namesPerson, sharesName } from './office.ts';
import type { Passage } from './passages.ts';

/** Who denies. */
export interface Voice {
  readonly speaker: string | null;
  /** The statement that holds the denial; null where the text tells of it, or is the denier's own. */
  readonly passage: Passage | null;
}

interface Heard {
  readonly sentence: PlacedSentence;
  readonly form: DenialForm;
  readonly match: RegExpExecArray;
}

/** Whoever speaks for the one asked about in a denial, or they themselves; null if the sentence is anybody else's. */
export function voiceOf({ sentence, form, match }: Heard, inquiry: Inquiry): Voice | null {
  const { document, span } = sentence;
  const end = span[0] + match.index + match[0].length;
  const at: Span = [form.how === 'answers' ? end - 1 : span[0] + match.index, end];
  const here = inquiry.passages.filter(
    passage => passage.document === document && passage.statements[0].role === 'body',
  );
  const covering = here
    .filter(
      ({ statements }) =>
        !statements[0].negated &&
        statements.some(({ content }) => content.some(each => each[0] <= at[0] && at[0] < each[1])),
    )
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))[0];
  const asked = form.how === 'answers' && /^(?:he|she|they|you)$/iu.test(match.groups?.['sayer'] ?? '');
  const sayer = asked ? null : sayerOf(document.text.slice(span[0], at[0]), match);
  const written = document.kind === 'reply' || document.kind === 'release' || document.kind === 'post';
  // In a text of its author's own a statement that nobody is found for is the author's.
  if (covering !== undefined && !(written && covering.statements[0].speaker === null)) {
    if (covering.statements[0].standing !== 'asserted') return null;
    const speaks =
      covering.by !== 'other' ||
      isRetained(covering, sentence, inquiry) ||
      speaksForBody(covering, sentence, inquiry) ||
      isAuthorFor(covering, inquiry);
    return speaks && isSayer(sayer, covering, inquiry)
      ? { speaker: covering.statements[0].speaker?.name ?? null, passage: covering }
      : null;
  }
  if (written) {
    const author = authorOf(document, here, inquiry);
    return author !== null && isSayer(sayer, author.passage, inquiry) ? author : null;
  }
  if (form.how !== 'tells') return null;
  const telling = here.find(
    ({ by, statements }) =>
      by !== 'other' && statements.some(({ cue, source }) => [...cue, ...source].some(each => spansOverlap(each, at))),
  );
  // "Denied having said": the denier's own saying.
  const ofOwn = match.groups !== undefined && 'sayer' in match.groups && match.groups['sayer'] === undefined;
  if (telling !== undefined) {
    if (ofOwn ? telling.by !== 'own' : !isSayer(sayer, telling, inquiry)) return null;
    return { speaker: telling.statements[0].speaker?.name ?? null, passage: telling };
  }
  const subject = document.text.slice(span[0], at[0]);
  if (ofOwn ? SIDE.test(subject) : sayer !== null && !HE.test(sayer) && !namesAsked(sayer, inquiry)) return null;
  return isSubject(subject, inquiry) ? { speaker: subjectName(subject), passage: null } : null;
}

function sizeOf({ statements }: Passage): number {
  return statements.reduce((sum, { content }) => sum + content.reduce((n, [from, to]) => n + to - from, 0), 0);
}

/** True if the "never said" that stands in a passage's text is of the one asked about, and not of somebody else. */
export function isOwnSaying(
  { before, match }: { readonly before: string; readonly match: RegExpExecArray },
  passage: Passage,
  inquiry: Inquiry,
): boolean {
  return isSayer(sayerOf(before, match), passage, inquiry);
}

/** The noun phrase right before "never said", or that a form names. */
function sayerOf(before: string, match: RegExpExecArray): string | null {
  const named = match.groups?.['sayer'];
  if (named !== undefined) return named;
  if (!/^(?:never|did|has|have|had|would|could|can|said|say|wrote|posted|made)/iu.test(match[0])) return null;
  const phrase =
    /(?:^|[,;:.!?“”"«»—–(‘]|\b(?:that|and|but|because|as|whether|said|says)\s)\s*([^,;:.!?“”"«»—–(‘]*)$/iu.exec(
      before,
    )?.[1] ?? '';
  const sayer = withoutAuxiliary(phrase).replace(/^(?:and|but|or|nor)$/iu, '');
  // Set off by a comma ("The governor, Ada Holm, did not say"), or told before ("She wrote nothing and has never said"): the subject stands further left.
  return sayer === '' ? subjectOf(before) : sayer;
}

const withoutAuxiliary = (phrase: string): string =>
  phrase.trim().replace(/(?:^|\s+)(?:had|has|have|would|also|ever|simply|certainly|\p{L}+ly)$/iu, '');

/** Whose aide or spokesperson a phrase names is not whom it names. */
const OF_ANOTHER = /['’]s?\s\p{L}|\b(?:spokes\p{L}+|lawyers?|aides?|offices?) (?:of|for|to)\b/iu;

/** The clause that the sentence begins with, where it opens with whom it names and with nobody of theirs; else empty. */
function subjectOf(before: string): string {
  const clause = withoutAuxiliary(/(?:^|[;:.!?“”"«»—–(]\s*)([^;:.!?“”"«»—–(]*)$/u.exec(before)?.[1] ?? '').replace(
    /[,\s]+(?:and|but)?$/iu,
    '',
  );
  return /^(?:the |mr |mrs |ms |dr )?\p{L}/iu.test(clause) && !OF_ANOTHER.test(clause) ? clause : '';
}

const HE = /(?:^|\s)(?:he|she|they)$/iu;
const I = /(?:^|\s)(?:I|we)$/iu;
const FIRST = /^(?:I|we)\s/iu;
const CLIENT = /\b(?:my|our|his|her|their) (?:client|boss|chief|chair\p{L}*|leader)\b/iu;

/** True if the saying that is denied is that of the one asked about. */
function isSayer(sayer: string | null, passage: Passage | null, inquiry: Inquiry): boolean {
  if (sayer === null) return true;
  const own = passage === null || passage.by === 'own';
  const [first] = passage?.statements ?? [];
  if (sayer === '' || I.test(sayer) || FIRST.test(sayer)) return own || first?.type === 'indirect';
  if (HE.test(sayer)) return !(own && first !== undefined && first.form === 'prose' && first.type === 'direct');
  return namesAsked(sayer, inquiry) || (passage?.by === 'side' && CLIENT.test(sayer));
}

/** True if a text names the one asked about, by surname, given name or role. */
export function namesAsked(text: string, { claim }: Inquiry): boolean {
  const { person, asked } = claim;
  if (person !== null) {
    if (namesPerson(text, person)) return true;
    const [given] = person.name.split(/\s+/u);
    return (
      given !== undefined &&
      given.length > 2 &&
      /^\p{Lu}/u.test(given) &&
      new RegExp(`(?:^|\\P{L})${escape(given)}(?!\\p{L})`, 'u').test(text)
    );
  }
  const surname = normalWords(asked ?? '').at(-1)?.word;
  return surname !== undefined && normalWords(text).some(({ word }) => word === surname);
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const BODY =
  /^(?:the |its |his |her |their )?(?:company|club|party|union|firm|ministry|government|university|council|bank|palace|agency|house|team|trust|hospital|school|court|police|church|campaign|department)$/iu;

/** A body's voice, or its spokesperson's, that names the one asked about, who holds an office there. */
function speaksForBody({ statements }: Passage, { document, span, before }: PlacedSentence, inquiry: Inquiry): boolean {
  const { speaker } = statements[0];
  const { person } = inquiry.claim;
  if (speaker === null || person === null) return false;
  const body = speaker.speaksFor ?? (speaker.kind === 'organization' ? speaker.name : null);
  if (body === null || !namesAsked(before + document.text.slice(...span), inquiry)) return false;
  if (isOfficeOf(body, person) || sharesName(body, person)) return true;
  return BODY.test(body) || namesAsked(body, inquiry);
}

const RETAINED =
  '(?:lawyers?|solicitors?|attorneys?|barristers?|counsel|agents?|managers?|publicists?|spokes\\p{L}+|secretar(?:y|ies)|aides?|advisers?|advisors?|representatives?|assistants?|chief of staff)';
const FOR = new RegExp(`\\b${RETAINED} (?:for|of|to) (?<whom>[^,.;]{2,60})`, 'iu');
const WHOSE = new RegExp(`(?<whom>[\\p{L}][\\p{L}’' -]{1,40})['’]s? (?:[\\p{L}-]+ ){0,2}${RETAINED}\\b`, 'iu');

/** "said her assistant, Delphi Poe": whose assistant the denial itself tells, if it has the name. */
const HERS = new RegExp(`^(?:his|her|their) (?:[\\p{L}-]+ ){0,2}${RETAINED}\\b`, 'iu');

/** True for a lawyer, agent or the like of the one asked about: by name, or by a role ("the prince’s lawyer") where the denial gives the name. */
function isRetained({ statements, document }: Passage, { span, before }: PlacedSentence, inquiry: Inquiry): boolean {
  const [{ source, speaker, person }] = statements;
  const roles = inquiry.material.people.find(each => each.person === person)?.roles.map(({ text }) => text) ?? [];
  const told = [...source.map(each => document.text.slice(...each)), speaker?.description ?? '', ...roles];
  return told.some(text => {
    if (HERS.test(text)) return namesAsked(document.text.slice(...span), inquiry);
    const whom = (FOR.exec(text) ?? WHOSE.exec(text))?.groups?.['whom'];
    if (whom === undefined) return false;
    if (namesAsked(whom, inquiry)) return true;
    return (
      !/\p{Lu}/u.test(whom.replace(/^(?:The|A|An)\b/u, '')) &&
      namesAsked(before + document.text.slice(...span), inquiry)
    );
  });
}

/** The author of a reply, release or post where they speak for the one asked about. */
function authorOf(document: MaterialDocument, here: readonly Passage[], inquiry: Inquiry): Voice | null {
  const { person } = inquiry.claim;
  const author = here.find(({ statements }) => statements[0].form === 'own' && !statements[0].negated);
  const speaker = author?.statements[0].speaker?.name ?? document.outlet;
  if (author !== undefined && author.by !== 'other') return { speaker, passage: author };
  if (document.kind === 'post') return null;
  if (document.kind === 'reply')
    return namesAsked(document.text, inquiry) ? { speaker, passage: author ?? null } : null;
  if (person === null) return null;
  return [speaker, document.outlet].some(body => isOfficeOf(body, person) || sharesName(body, person))
    ? { speaker, passage: author ?? null }
    : null;
}

function isAuthorFor(passage: Passage, inquiry: Inquiry): boolean {
  if (passage.statements[0].form !== 'own') return false;
  return authorOf(passage.document, [passage], inquiry) !== null;
}

const SIDE =
  /['’]s (?:[\p{L}-]+ )?(?:office|spokes\p{L}+|lawyers?|solicitors?|agents?|team|campaign|secretary|press)\b|\b(?:office|spokes\p{L}+|lawyers?|solicitors?|agents?|team|representatives?|aides?) (?:of|for)\b/iu;

/** True if a sentence that tells of a denial begins with the one asked about, their office or their body. */
function isSubject(subject: string, inquiry: Inquiry): boolean {
  const { person } = inquiry.claim;
  const clause = subject.replace(/^.*[.;:]\s/u, '');
  if (/[“”"]/u.test(clause)) return false;
  const body = clause
    .replace(/^\s*the\s/iu, '')
    .replace(/\s+(?:has|have|had|also|later|flatly|on \p{Lu}\p{L}+)\s*$/iu, '')
    .trim();
  if (person !== null && isOfficeOf(body, person)) return true;
  if (!namesAsked(clause, inquiry)) return false;
  return !/['’]s?\s\p{L}/u.test(clause) || SIDE.test(clause);
}

function subjectName(subject: string): string | null {
  return /\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+)*/u.exec(subject)?.[0].replace(/['’]s?$/u, '') ?? null;
}
