import { sliceSpans } from '#base/span.ts';
import { looksLikeRole, stripTitles } from '#speaker/names.ts';
import { maySameGiven } from '#speaker/nicknames.ts';
import { normalWords } from '#text/normal.ts';
import { matters } from './differences.ts';
import type { Inquiry } from './inquiry.ts';
import { isTelling, isChanged, unbrokenMatter, type Match } from './matches.ts';
import { maybeSame, type Passage } from './passages.ts';
import { rankOf } from './reports.ts';
import { isAssent } from './assent.ts';
import { matchedSpan } from './evidence.ts';
import { isReadAloud } from './read-aloud.ts';
import { WHOLLY_CARRIED } from './carried-meaning.ts';
import { NOTHING, type Carried, type Rule } from './rule.ts';
import { namesPerson } from './office.ts';
import { sentenceAround } from './sentence.ts';
import { isSayVerb } from './say-verbs.ts';
import { isEmptyWord } from './stem.ts';
import { inFullWords } from './who.ts';
import { weightOf } from './align.ts';

/** "Close" to somebody else's words, and "nothing near" by the speaker. */
const CLOSE = 0.78;
const NEAR = 0.5;
/** So many words with matter without a break are somebody's own, whatever was changed around them. */
const UNMISTAKABLE = 5;

/**
 * A run of recorded words, broken by nothing that matters, that no two people say by chance: so many words, and so much weight (words with
 * matter weigh three, others one). Where it is only half of the claim the rest must stand near it; a heavier one tells by itself.
 * Common phrases ("at least ten people", "the biggest cut in history") weigh less.
 */
const RUN_WORDS = 6;
const RUN_WEIGHT = 13;
const RUN_COVERAGE = 0.6;
const LONG_RUN_WORDS = 8;
const LONG_RUN_WEIGHT = 20;
const LONG_RUN_COVERAGE = 0.35;

/** The words stand, same words, same order, from somebody else. */
export const misattributed: Rule = {
  name: 'misattributed',
  apply: ({ inquiry, denials }) => {
    const match = findOthersWords(inquiry);
    return match === null ? null : { ...NOTHING, finding: 'misattributed', match, denials };
  },
};

/** The words are close to somebody else's, and nothing near stands from the speaker. */
export const nearlyMisattributed: Rule = {
  name: 'nearly-misattributed',
  apply: ({ inquiry, denials, carried }) => {
    const match = findCloseToOthers(inquiry);
    // What the speaker says on the very matter is near, in whatever words.
    if (match !== null && !isClose(match) && isOnTheMatter(carried)) return null;
    return match === null ? null : { ...NOTHING, finding: 'misattributed', match, denials };
  },
};

function isOnTheMatter(carried: Carried | null): boolean {
  return carried !== null && (carried.stands === 'opposite' || carried.meaning.coverage >= WHOLLY_CARRIED);
}

/** The words, same words, same order, from somebody else; null if there are none. */
function findOthersWords(inquiry: Inquiry): Match | null {
  return inquiry.others.find(match => match.exact && isTold(match) && isSomebodyElse(match, inquiry)) ?? null;
}

/** Words close to somebody else's where nothing near stands by the speaker; null if there are none. */
function findCloseToOthers(inquiry: Inquiry): Match | null {
  if (inquiry.own.some(match => match.alignment.similarity >= NEAR || isUnmistakable(match))) return null;
  const found = inquiry.others.find(
    match =>
      isTold(match) &&
      (isClose(match) || (rankOf(match.passage) === 0 && isUnmistakable(match))) &&
      isSomebodyElse(match, inquiry),
  );
  return found ?? null;
}

/** What everybody says at some time. */
const COURTESIES =
  /^(?:thanks?|thanked|much|welcome|good|great|nice|happy|morning|evening|afternoon|night|day|today|tonight|ladies|gentlemen|friends|everybody|everyone|god|bless|please|sorry|hello|question|questions|answer|sure|right|true|time|first|last)$/u;

/** True if the words are enough to tell who said them: no common phrase. */
function isTold({ side }: Match): boolean {
  const matter = side.tokens.filter(({ word }) => !isEmptyWord(word) && !COURTESIES.test(word));
  return isTelling(side) && matter.length >= 2;
}

function isClose(match: Match): boolean {
  const { alignment, side } = match;
  if (alignment.similarity < CLOSE || side.tokens.length < 6) return false;
  return !isChanged(match) || unbrokenMatter(match) >= UNMISTAKABLE;
}

/** True if enough of the claim is a run of the other's very words. */
function isUnmistakable(match: Match): boolean {
  const { words, weight } = longestRun(match);
  const { coverage } = match.alignment;
  if (words >= LONG_RUN_WORDS && weight >= LONG_RUN_WEIGHT && coverage >= LONG_RUN_COVERAGE) return true;
  // What a claim tells in its own words names its matter as everybody does ("the salt plant at Kell Point"): nobody's words.
  return match.side.words.form !== 'indirect' && words >= RUN_WORDS && weight >= RUN_WEIGHT && coverage >= RUN_COVERAGE;
}

/** The heaviest run of claimed words that stand there, with nothing between that matters. */
function longestRun({ alignment, differences, side }: Match): { readonly words: number; readonly weight: number } {
  let best = { words: 0, weight: 0 };
  let run = { words: 0, weight: 0 };
  for (const [at, step] of alignment.steps.entries()) {
    const difference = differences.find(({ steps: [from, to] }) => from <= at && at < to);
    if (difference !== undefined && matters(difference)) run = { words: 0, weight: 0 };
    else if (step.kind === 'same' || step.kind === 'pair' || step.kind === 'near') {
      const places = step.kind === 'pair' ? step.claim : [step.claim];
      const tokens = places.flatMap(place => side.tokens[place] ?? []).filter(({ optional }) => optional !== true);
      run = {
        words: run.words + tokens.length,
        weight: run.weight + tokens.reduce((sum, token) => sum + weightOf(token), 0),
      };
    }
    if (run.weight > best.weight) best = run;
  }
  return best;
}

/** True if the record knows who said it, and that is surely neither the speaker nor their side, nor words that they quote. */
function isSomebodyElse(match: Match, { claim, material }: Inquiry): boolean {
  const { passage } = match;
  const { speaker } = passage.statements[0];
  if (passage.by !== 'other' || speaker === null || speaker.kind === 'unnamed') return false;
  const names = [claim.speaker, claim.asked, ...(claim.person?.names ?? [])];
  const known = names.filter(name => name !== null);
  if (!isSurelyMeant(claim)) return false;
  if (isNamedBeside(passage, { claim, names: known })) return false;
  const meant = namesBoth(passage.document.text, known, speaker.name) ? known.filter(isFull) : known;
  if (meant.some(name => maybeSame(name, speaker.name))) return false;
  // A given name may be written wrongly: whom the record knows by that surname alone may be who is meant.
  const { person } = passage.statements[0];
  if (claim.namesakes.some(other => other.person === person)) return false;
  // An outlet or letter that reports what somebody said is not the one who said it.
  if (material.documents.some(({ outlet }) => outlet !== null && maybeSame(outlet, speaker.name))) return false;
  const { statements } = passage.document;
  const holds = passage.statements.map(({ index }) => index);
  if (
    statements.some(({ parent }) => parent !== null && holds.includes(parent)) &&
    passage.statements[0].form === 'prose'
  )
    return false;
  // Who reads words out has them from another, who may be the one asked about.
  if (isReadAloud(passage, matchedSpan(match))) return false;
  return !quotesSpeaker(match, passage, known) && !isAssent(match, claim.persons);
}

/** True if the claim asks about somebody by name, or by an office in the very words that the record has for it. */
function isSurelyMeant({ person, asked }: Inquiry['claim']): boolean {
  const words = (text: string): string[] => normalWords(text.replace(/['’]s\b/gu, '')).map(({ word }) => word);
  const typed = asked ?? '';
  if (person === null)
    // Whom the record does not know may be asked about by an office that somebody has.
    return /\p{Lu}\p{Ll}/u.test(typed) && !looksLikeRole(typed) && inFullWords(typed).length === 0;
  const named = new Set(person.names.flatMap(words));
  if (words(typed).some(word => word.length > 1 && named.has(word))) return true;
  return [typed, ...inFullWords(typed)].some(office => {
    const told = words(office).filter(word => !/^(?:the|of|for|at|in|a)$/u.test(word));
    return person.roles.some(({ text }) => told.every(word => words(text).includes(word)));
  });
}

const isFull = (name: string): boolean => /\S\s+\S/u.test(name.trim());

/** True if a text that gives the words to one of a surname has the other's full name too: to it they are two. */
function namesBoth(text: string, names: readonly string[], speaker: string): boolean {
  const full = names.filter(isFull);
  const given = (name: string): string => stripTitles(name).split(/\s+/u)[0] ?? '';
  return (
    isFull(speaker) &&
    text.includes(speaker) &&
    full.some(name => name !== speaker && text.includes(name)) &&
    // "Robert Brekke" and "Bob Brekke" are one.
    !full.some(name => maySameGiven(given(name), given(speaker)))
  );
}

interface Asked {
  readonly claim: Inquiry['claim'];
  readonly names: readonly string[];
}

/** True if the text has the words from the one asked about after all: by their office ("The Prime Minister: …"), or as one who believes or says that another said them. */
function isNamedBeside({ document, statements }: Passage, { claim, names }: Asked): boolean {
  const [first] = statements;
  const source = sliceSpans(document.text, first.source);
  const parts = normalWords(first.speaker?.name ?? '').map(({ word }) => word);
  const byName = normalWords(source).some(({ word }) => parts.includes(word));
  // Who speaks under the label of an office ("The Prime Minister: …") is read from elsewhere, and not surely.
  if (first.form === 'turn' && source !== '' && !byName) return true;
  if (source !== '' && !byName) {
    if (claim.person !== null && namesPerson(source, claim.person)) return true;
    if (claim.asked !== null && foldedIn(source, claim.asked)) return true;
  }
  const parent = document.statements.find(({ index }) => index === first.parent);
  if (parent !== undefined && claim.persons.some(({ person }) => person === parent.person)) return true;
  if (first.form !== 'prose') return false;
  const start = Math.min(...[...first.source, ...first.cue, ...first.content].map(([from]) => from));
  const sentence = normalWords(document.text, sentenceAround(document.text, [start, start + 1]));
  const surnames = names.map(name => normalWords(name).at(-1)?.word);
  return sentence.some(
    ({ word, end }, i) =>
      surnames.includes(word) &&
      end <= start &&
      !first.source.some(([from, to]) => from < end && end <= to) &&
      sentence.slice(i + 1, i + 4).some(next => isSayVerb(next.word)),
  );
}

/** True if an office by which the record names the speaker is part of how the claim names the one asked about ("Prime Minister X"). */
function foldedIn(source: string, asked: string): boolean {
  const words = (text: string): string =>
    normalWords(text)
      .map(({ word }) => word)
      .filter(word => word !== 'the')
      .join(' ');
  const office = words(source);
  return office.includes(' ') && ` ${words(asked)} `.includes(` ${office} `);
}

const SENTENCE_END = /[.!?]["”’»)]*\s+(?=[\p{Lu}"“‘«(]|$)/gu;

/** True if the words follow "he said" or the like in one sentence of the other's speech: they may be the speaker's after all. */
function quotesSpeaker(match: Match, passage: Passage, names: readonly string[]): boolean {
  const first = passage.tokens[match.alignment.from];
  if (first === undefined) return false;
  const text = passage.document.text;
  const spoken = passage.spans.find(([start, end]) => start <= first.start && first.start < end);
  const told = text.slice(Math.max(spoken?.[0] ?? 0, first.start - 90), first.start);
  const before = told.slice([...told.matchAll(SENTENCE_END)].reduce((_, end) => end.index + end[0].length, 0));
  const words = normalWords(before).map(({ word }) => word);
  const verb = words.findLastIndex(isSayVerb);
  if (verb < 0 || words.length - verb > 6) return false;
  const parts = names.flatMap(name => normalWords(name).map(({ word }) => word));
  return words.slice(0, verb).some(word => /^(?:he|she|you|they)$/u.test(word) || parts.includes(word));
}
