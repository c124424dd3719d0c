import { sayKnower } from '#origin/knower.ts';
import type { ClaimRead, Coverage } from './finding.ts';
import { sayCoverage } from './say-coverage.ts';
import { sayCount, sayDate, sayList } from './say-date.ts';
import { quoteWords } from './short-words.ts';
import type { Denied, MaybeName, Recorded, ShownLoss, StandingWords, Why, WordChange } from './why.ts';

/** More names than this are counted, where a name may mean several people. */
const MOST_NAMES = 6;

/** What a summary is about: the coverage is said from the finding itself. */
export interface About {
  readonly claim: ClaimRead;
  readonly coverage: Coverage;
}

/** Why a finding is what it is, in two or three plain English sentences. */
export function sayWhy(why: readonly Why[], about: About): string {
  return why.map(each => sayOne(each, about)).join(' ');
}

function sayOne(why: Why, about: About): string {
  switch (why.says) {
    case 'on_record':
      return `On record word for word: ${nameOf(why)}${sayPlace(why)}.`;
    case 'passed_on':
      return `${nameOf(why)}’s words are passed on word for word${sayPlace(why)}, from ${sayList(why.from.map(sayKnower)) || 'elsewhere'}.`;
    case 'from_unnamed':
      return `${nameOf(why)}’s words are passed on${sayPlace(why)} from an unnamed source.`;
    case 'reported':
      return `Reported word for word as ${nameOf(why)}’s${sayPlace(why)}.`;
    case 'disputed':
      return `The words are reported as ${nameOf(why)}’s${sayPlace(why)}, and denied ${sayDenier(why)}.`;
    case 'context_changes':
      return `${why.firstHand ? 'The words are' : 'The words are reported as'} ${nameOf(why)}’s${sayPlace(why)}, but their context changes what they mean.`;
    case 'joined':
      return `The claim joins separate statements by ${nameOf(why)}${sayPlace(why)}.`;
    case 'changed':
      return `Words close to these, but changed, are on record from ${nameOf(why)}${sayPlace(why)}.`;
    case 'others_words': {
      const from = `on record from ${why.by ?? 'somebody else'}${sayPlace(why)}`;
      return why.near
        ? `Words close to these are ${from}; nothing near them from ${nameOf(why)}.`
        : `The words are ${from}, not from ${nameOf(why)}.`;
    }
    case 'sense':
      return `The sense is on record from ${nameOf(why)}${sayPlace(why)}, but not as these words.`;
    case 'denied':
      return `No record of ${nameOf(why)} saying this stands up, and it is denied ${sayDenier(why)}.`;
    case 'opposite':
      return `${nameOf(why)} is not on record with this; what ${why.outlet ?? 'the record'} has${why.on === null ? '' : ` of ${sayDate(why.on)}`} says the opposite.`;
    case 'not_on_record':
      return why.who === null
        ? 'Nobody is on record with these words here.'
        : `No record here of ${why.who} saying this.`;
    case 'loses':
      return LOSSES[why.loss](quoteWords(why.words), why.who ?? 'the speaker');
    case 'older':
      return why.on === null
        ? 'They are older than the claim makes them.'
        : `They are of ${sayDate(why.on)}, older than the claim makes them.`;
    case 'fact_check_says_so':
      return 'A published fact-check says that they are used out of context.';
    case 'record_reads':
      return `The record reads ${quoteWords(why.words)}.`;
    case 'differs':
      return sayChanges(why.changes);
    case 'compared':
      return `The claim is ${quoteWords(why.claimed)}; on record is ${quoteWords(why.recorded)}.`;
    case 'pieces':
      return `${why.pieces.map(sayPiece).join('; ')}.`;
    case 'nearest': {
      const by = why.by ?? 'somebody not named';
      return why.sharesName
        ? `The nearest words on record are by ${by}: ${quoteWords(why.words)}.`
        : `The nearest words on record, by ${by}, are not these: ${quoteWords(why.words)}.`;
    }
    case 'misprinted':
      return `${why.outlet ?? 'Another document'} prints them as the claim has them; the better record has other words.`;
    case 'denied_against':
      return `It is denied ${sayDenier(why)}, against that record.`;
    case 'later_otherwise':
      return 'The same speaker later said otherwise.';
    case 'sources':
      return why.count === 1 ? 'One source stands behind it.' : `${why.count} independent sources have it.`;
    case 'may_mean': {
      const names = sayList(why.names, { most: MOST_NAMES, last: 'or' });
      return why.settled
        ? `“${why.asked}” may also mean ${names}.`
        : `“${why.asked}” may mean ${names}: nothing here tells which.`;
    }
    case 'unknown_name':
      return `The record knows nobody called ${why.asked}, only ${sayList(why.namesakes, { most: MOST_NAMES })}.`;
    case 'claim_names':
      return `The claim itself names ${why.name}.`;
    case 'coverage':
      return sayCoverage(about);
    case 'unsettled':
      return 'What was read surely enough does not settle it: the rest of the record would change what it shows.';
    case 'left_out': {
      const { minConfidence, statements } = why;
      const one = statements === 1;
      return `${sayCount(statements, 'statement')} in the documents looked at ${one ? 'was' : 'were'} read with a confidence under ${minConfidence} and ${one ? 'is' : 'are'} left out.`;
    }
  }
}

const LOSSES: Readonly<Record<ShownLoss, (sentence: string, who: string) => string>> = {
  condition: sentence => `There the sentence reads ${sentence}: the claim leaves out the condition.`,
  supposition: sentence => `There it only follows from what is supposed: ${sentence}.`,
  option: sentence => `There it is one of several ways, not what is to be done: ${sentence}.`,
  recanted: sentence => `There the speaker takes them back: ${sentence}.`,
  'limit-after': sentence => `There the sentence reads ${sentence}: the claim ends before what limits it.`,
  limit: sentence => `There the sentence reads ${sentence}: the claim leaves out what limits it.`,
  negation: sentence => `There the sentence reads ${sentence}: what the claim leaves out turns its meaning.`,
  question: sentence => `There they are part of a question: ${sentence}.`,
  irony: sentence => `There they read as irony: ${sentence}.`,
  'others-words': (sentence, who) => `There ${who} gives them as somebody else’s: ${sentence}.`,
  matter: sentence => `They were said on another matter than the claim puts them to: ${sentence}.`,
};

function nameOf({ who }: { readonly who: MaybeName }): string {
  return who ?? 'anybody';
}

function named(names: readonly MaybeName[], otherwise: string): string {
  return sayList(names.map(name => name ?? otherwise));
}

function sayPlace({ outlets, on }: Recorded): string {
  const by = outlets.length === 0 ? '' : `, by ${named(outlets, 'an unnamed page')}`;
  return `${by}${on === null ? '' : ` on ${sayDate(on)}`}`;
}

function sayDenier({ by, deniedOn }: Denied): string {
  return `by ${named(by, 'a fact-check') || 'the speaker’s side'}${deniedOn === null ? '' : ` (${sayDate(deniedOn)})`}`;
}

function sayPiece({ words, outlet, on }: StandingWords): string {
  return `${quoteWords(words)} stands in ${outlet ?? 'a page without a name'}${on === null ? '' : `, ${sayDate(on)}`}`;
}

/** "The record has “ten” where the claim has “twelve”, and the claim leaves out “not”". */
function sayChanges(changes: readonly WordChange[]): string {
  const told = changes.map(({ recorded, claimed }) => {
    if (recorded === null) return `the claim puts in ${quoteWords(claimed ?? '')}`;
    if (claimed === null) return `the claim leaves out ${quoteWords(recorded)}`;
    return `the record has ${quoteWords(recorded)} where the claim has ${quoteWords(claimed)}`;
  });
  const said = told.length === 1 ? (told[0] ?? '') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
