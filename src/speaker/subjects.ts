import type { DocumentText } from './document-text.ts';
import { tokensIn } from './document-text.ts';
import { readPhrase, type Phrase } from './phrase.ts';
import { isPlainOpening, isPlural, resolvePhrase } from './resolve-phrase.ts';
import type { Speaker } from './speaker.ts';
import type { Token } from './tokens.ts';
import { isPeople } from './people-words.ts';
import { ANY_BODY } from './english/body-kinds.ts';
import { CALENDAR } from './english/function-words.ts';
import { WORKS } from './english/phrases.ts';
import { BODIES } from './english/sources.ts';

/** Sentences that "they" and "it" may look back. */
const REACH_SENTENCES = 2;

/** Words that open a phrase or clause before the subject. */
const LEADING =
  /^(?:in|on|at|after|before|as|while|when|although|though|despite|during|for|with|without|under|since|if|because|from|by|to|among|amid|according|like|unlike|over|through)$/u;

/** Whom "they" means: the nearest group, pair or body that is the source or the subject of a sentence before; null if a single person is. */
export function groupBefore(document: DocumentText, at: number): Speaker | null {
  for (const { phrase, source } of phrasesBefore(document, at)) {
    const plural = isPlural(document, phrase);
    if (plural && !source && !isPeople(document.tokens[phrase.head]?.lower ?? '')) continue;
    const speaker = resolvePhrase(document, phrase, [phrase.from, endOf(phrase)]);
    if (speaker === null) continue;
    if (speaker.kind === 'organization' && phrase.determiner === 'whose') continue;
    if (speaker.kind === 'group' || speaker.kind === 'organization' || plural) return speaker;
    return null;
  }
  return null;
}

/** Which body "it" means: the nearest that is the source or the subject of a sentence before; null if none is. */
export function bodyBefore(document: DocumentText, at: number): Speaker | null {
  for (const { phrase } of phrasesBefore(document, at)) {
    if (isPlural(document, phrase)) continue;
    const speaker = resolvePhrase(document, phrase, [phrase.from, endOf(phrase)]);
    if (speaker?.kind === 'organization') return speaker;
  }
  return null;
}

function endOf(phrase: Phrase): number {
  let last = phrase;
  while (last.joined !== null) last = last.joined;
  return last.head + 1;
}

interface Before {
  readonly phrase: Phrase;
  /** True if a statement is attributed to it. */
  readonly source: boolean;
}

/** True unless the phrase is a pronoun, a date or a word that only opens its sentence. */
function isNoun(document: DocumentText, phrase: Phrase): boolean {
  const { lower } = document.tokens[phrase.head] as Token;
  if (PRONOUN.test(lower) || CALENDAR.has(lower)) return false;
  return !isPlainOpening(document, phrase) || isPlural(document, { ...phrase, name: null });
}

const PRONOUN = /^(?:they|them|it|he|she|we|i|you|others?|this|that|these|those|there|all|some|who|which)$/u;

/** Sources and subjects before a token, nearest first: of its own sentence, then of those before it. */
function* phrasesBefore(document: DocumentText, at: number): Generator<Before> {
  const { tokens } = document;
  const { sentence, block } = tokens[at] as Token;
  let end = at;
  while (end > 0) {
    const last = tokens[end - 1] as Token;
    if (sentence - last.sentence > REACH_SENTENCES || block - last.block > 1) return;
    let start = end - 1;
    while (start > 0 && tokens[start - 1]?.sentence === last.sentence) start -= 1;
    for (const source of sourcesIn(document, start, end)) {
      const phrase = readPhrase(document, source);
      if (phrase !== null && isNoun(document, phrase)) yield { phrase, source: true };
    }
    const from = subjectStart(document, start, end);
    const subject = from === null ? null : withoutVerb(document, readPhrase(document, [from, end]));
    if (subject !== null && from !== null && subject.from - from < 3 && isNoun(document, subject))
      yield { phrase: subject, source: false };
    end = start;
  }
}

/** The phrase without a small word behind a name that is no noun for people or bodies, and so its verb ("the Council wants"). */
function withoutVerb({ tokens }: DocumentText, phrase: Phrase | null): Phrase | null {
  if (phrase === null || phrase.name !== null || phrase.before === null || phrase.before.run.possessive) return phrase;
  const { lower } = tokens[phrase.head] as Token;
  if (isPeople(lower) || BODIES.has(lower) || WORKS.has(lower) || ANY_BODY.has(lower)) return phrase;
  return { ...phrase, name: phrase.before, head: phrase.before.run.to - 1, before: null, joined: null, apposed: null };
}

function sourcesIn(document: DocumentText, start: number, end: number): (readonly [number, number])[] {
  const from = document.tokens[start]?.start ?? 0;
  const to = document.tokens[end - 1]?.end ?? 0;
  return document.sources
    .filter(span => span[0] >= from && span[1] <= to)
    .map(span => tokensIn(document.tokens, span))
    .reverse();
}

/** Where the subject of a sentence may begin: behind its opening phrase; null where it begins inside quotation marks. */
function subjectStart({ tokens, quoted }: DocumentText, start: number, end: number): number | null {
  let from = start;
  const opens = tokens[start] as Token;
  if (/^["“‘«„]$/u.test(opens.text) || quoted.some(span => span[0] <= opens.start && opens.start < span[1]))
    return null;
  if (LEADING.test(opens.lower)) {
    while (from < Math.min(end, start + 18) && tokens[from]?.text !== ',') from += 1;
    if (tokens[from]?.text !== ',') return null;
    from += 1;
  }
  return from < end ? from : null;
}
