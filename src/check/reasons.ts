import type { Span } from '#base/span.ts';
import type { DiffStep, Evidence, Finding } from './finding.ts';
import type { Match } from './matches.ts';
import { isChanged } from './matches.ts';
import type { Decision } from './rule.ts';
import { matchOfPiece } from './rule-stitched.ts';
import { matchedSpan } from './evidence.ts';
import { readSaidAround } from './said-around.ts';
import { sentenceAround } from './sentence.ts';
import { saidWhen } from './context-loss.ts';
import { sayDate } from './say-date.ts';

/** A quotation in a summary is cut off at so many characters. */
const LONGEST = 160;
/** Changes that a summary names one by one. */
const MOST_CHANGES = 3;

/** Words as a summary quotes them: on one line, cut off at a word, marks of their own as single ones. */
export function quoteShort(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  const inner = /^["“”«„]([^"“”«»„]*)["“”»]?$|^([^"“”«»„]*)["“”»]$/u.exec(line);
  const bare = (inner?.[1] ?? inner?.[2] ?? line).replace(/(?<=[^.])[.,;]$/u, '');
  const cut = bare.length <= LONGEST ? bare : `${bare.slice(0, bare.slice(0, LONGEST).lastIndexOf(' '))} …`;
  return `“${cut.replace(/[“«„]|(?<=^|\s)"/gu, '‘').replace(/[”»"]/gu, '’')}”`;
}

/** Where something stands: "The Dale Gazette, 3 May 2031". */
export function placeOfPassage({ document, statements: [first] }: Match['passage']): string {
  const name = document.outlet ?? document.title ?? 'a page without a name';
  const when = first.saidOn ?? document.published;
  return when === null ? name : `${name}, ${sayDate(when)}`;
}

type Loss = NonNullable<Decision['loss']>;

const LOSSES: Readonly<Record<Loss, (sentence: string, who: string) => string>> = {
  condition: sentence => `There the sentence reads ${sentence}: the claim leaves out the condition.`,
  supposition: sentence => `There it only follows from what is supposed: ${sentence}.`,
  option: sentence => `There it is one of several ways, not what is to be done: ${sentence}.`,
  recanted: sentence => `There the speaker takes them back: ${sentence}.`,
  'limit-after': sentence => `There the sentence reads ${sentence}: the claim ends before what limits it.`,
  limit: sentence => `There the sentence reads ${sentence}: the claim leaves out what limits it.`,
  negation: sentence => `There the sentence reads ${sentence}: what the claim leaves out turns its meaning.`,
  question: sentence => `There they are part of a question: ${sentence}.`,
  irony: sentence => `The report marks them as irony: ${sentence}.`,
  'others-words': (sentence, who) => `There ${who} gives them as somebody else’s: ${sentence}.`,
  matter: sentence => `They were said on another matter than the claim puts them to: ${sentence}.`,
  time: () => '',
  'fact-check': () => 'A published fact-check says that they are used out of context.',
};

export interface Reasoned {
  readonly decision: Decision;
  /** Others who only share the surname of the one asked about. */
  readonly meant: { readonly namesakes: readonly string[] };
}

/** Why a finding is what it is, in one sentence that shows the words it rests on; '' where the main sentence says all. */
export function sayReason(finding: Omit<Finding, 'summary'>, { decision, meant }: Reasoned): string {
  const who = finding.claim.speaker ?? 'the speaker';
  switch (finding.finding) {
    case 'out_of_context':
      return sayLoss(decision, who);
    case 'altered':
      return decision.match === null
        ? sayMeaning(decision.meaning)
        : sayChanges(diffOf(finding.evidence), decision.match);
    case 'misattributed':
      return decision.match !== null && isChanged(decision.match)
        ? sayChanges(diffOf(finding.evidence), decision.match)
        : '';
    case 'paraphrase':
      return decision.match === null
        ? sayMeaning(decision.meaning)
        : `The record reads ${quoteShort(sentenceOf(decision.match))}.`;
    case 'contradicted': {
      const { meaning } = decision;
      if (meaning === null) return '';
      const shown = quoteShort(slice(meaning.passage, meaning.span));
      return `The claim is ${quoteShort(finding.claim.words)}; on record is ${shown}.`;
    }
    case 'stitched':
      return `${decision.pieces.map(matchOfPiece).map(sayPiece).join('; ')}.`;
    case 'unsupported': {
      const [near] = finding.evidence;
      if (near === undefined) return '';
      const by = near.speaker ?? 'somebody not named';
      const shown = quoteShort(near.quote.exact);
      // Words of somebody who only shares the surname may be the very same.
      return near.speaker !== null && meant.namesakes.includes(near.speaker)
        ? `The nearest words on record are by ${by}: ${shown}.`
        : `The nearest words on record, by ${by}, are not these: ${shown}.`;
    }
    case 'verbatim':
    case 'disputed':
    case 'denied':
      return '';
  }
}

function sayLoss({ loss, lossIn }: Decision, who: string): string {
  if (loss === null || lossIn === null) return '';
  if (loss !== 'time') return LOSSES[loss](quoteShort(saidFor(loss, lossIn)), who);
  const when = saidWhen(lossIn.passage);
  return when === null
    ? 'They are older than the claim makes them.'
    : `They are of ${sayDate(when)}, older than the claim makes them.`;
}

/** What shows the loss: the words' own sentence, or the one before or behind it. */
function saidFor(loss: Loss, match: Match): string {
  const sentence = sentenceOf(match);
  if (loss !== 'recanted' && loss !== 'supposition' && loss !== 'option') return sentence;
  const { previous, next } = readSaidAround(match.passage, matchedSpan(match));
  return (loss === 'recanted' ? next : previous) || sentence;
}

function sayPiece(match: Match): string {
  const [start, end] = matchedSpan(match);
  return `${quoteShort(match.passage.document.text.slice(start, end))} stands in ${placeOfPassage(match.passage)}`;
}

function sayMeaning(meaning: Decision['meaning']): string {
  return meaning === null ? '' : `The record reads ${quoteShort(slice(meaning.passage, meaning.span))}.`;
}

function slice({ document }: Match['passage'], [start, end]: Span): string {
  return document.text.slice(start, end);
}

function sentenceOf(match: Match): string {
  return slice(match.passage, sentenceAround(match.passage.document.text, matchedSpan(match)));
}

function diffOf(evidence: readonly Evidence[]): readonly DiffStep[] {
  return evidence[0]?.diff ?? [];
}

/** "The record has “ten” where the claim has “twelve”, and the claim leaves out “not”"; the whole sentence where more is changed. */
function sayChanges(diff: readonly DiffStep[], match: Match): string {
  const changes: string[] = [];
  for (const [i, [sign, words]] of diff.entries()) {
    const next = diff[i + 1];
    if (sign === '-' && next !== undefined && next[0] === '+')
      changes.push(`the record has ${quoteShort(words)} where the claim has ${quoteShort(next[1])}`);
    else if (sign === '-') changes.push(`the claim leaves out ${quoteShort(words)}`);
    else if (sign === '+' && diff[i - 1]?.[0] !== '-') changes.push(`the claim puts in ${quoteShort(words)}`);
  }
  if (changes.length === 0 || changes.length > MOST_CHANGES)
    return `The record reads ${quoteShort(sentenceOf(match))}.`;
  const said = changes.length === 1 ? (changes[0] ?? '') : `${changes.slice(0, -1).join(', ')} and ${changes.at(-1)}`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
