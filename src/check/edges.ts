import type { Alignment } from './align.ts';
import type { Match } from './matches.ts';
import { isEmptyWord } from './stem.ts';
import type { Token } from './words.ts';

/** Words that limit what comes right after them, and are missed when the words are cut off behind them. */
const LIMITS = new Set(
  'some few several half only almost nearly barely perhaps maybe possibly probably supposedly allegedly'.split(' '),
);
/** "Most important" is no limit, "most boats" is one. */
const MANY = new Set(['many', 'most']);

/** The words right before the matched ones, in the same breath, that limit them: "some", "only", "at least", "perhaps". */
export function limitsBefore({ from }: Alignment, record: readonly Token[], text: string): Token[] {
  const found: Token[] = [];
  for (let at = from - 1; at >= 0; at -= 1) {
    const [token, next] = [record[at], record[at + 1]];
    if (token === undefined || next === undefined || !/^\s+$/u.test(text.slice(token.end, next.start))) break;
    const before = record[at - 1];
    const isMany = MANY.has(token.word) && (next.word.endsWith('s') || /^(?:of|people|men|women)$/u.test(next.word));
    if (LIMITS.has(token.word) || isMany) found.unshift(token);
    else if (token.word === 'of' && before !== undefined && (LIMITS.has(before.word) || MANY.has(before.word))) {
      found.unshift(before, token);
      at -= 1;
    } else if (token.word === 'least' && before?.word === 'at') {
      found.unshift(before, token);
      at -= 1;
    } else break;
  }
  return found;
}

/** A verb that tells something of all whom the noun before it names. */
const TELLS_OF_ALL =
  /^(?:are|aren['’]t|were|weren['’]t|have|haven['’]t|do|don['’]t|will|won['’]t|would|can|cannot|can['’]t|must|should|may|might|never|always|need|make|cost|belong|deserve|want|ruin|kill|lie)$/u;
const SEVERAL = /(?:[^s]s|people|men|women|children|sheep|mice)$/u;
/** What opens a clause and says nothing of which ones are meant. */
const OPENS_CLAUSE =
  /^(?:and|but|or|so|yet|that|because|since|although|though|while|whereas|if|when|where|then|now|today|tomorrow|yesterday|tonight|sometimes|often|always|still|usually|here|there|once|again|perhaps|maybe|well|yes|no|nor|for|as|say|says|said|think|thinks|believe|believes|know|knows|also|even|however|therefore|besides|instead|meanwhile|otherwise|thus|hence|fact|truth)$/u;

/**
 * "Bad | lectures are a waste of daylight": right before a noun that the claim opens with, and that means all of the kind in the claim, the
 * record says which ones it means.
 */
export function narrowsSubject({ from }: Alignment, record: readonly Token[], text: string): boolean {
  const [before, which, noun, verb] = [record[from - 2], record[from - 1], record[from], record[from + 1]];
  if (which === undefined || noun === undefined || verb === undefined) return false;
  if (!SEVERAL.test(noun.word) || !TELLS_OF_ALL.test(verb.word)) return false;
  if (!/^[ \u00a0]$/u.test(text.slice(which.end, noun.start))) return false;
  if (isEmptyWord(which.word) || OPENS_CLAUSE.test(which.word) || /ly$|\d/u.test(which.word)) return false;
  if (before === undefined || OPENS_CLAUSE.test(before.word)) return true;
  return /[.!?:;,–—]/u.test(text.slice(before.end, which.start));
}

/** Words that turn or limit what a claim has, if its ellipsis stands for them. */
const TURNS = new Set(
  'if unless except until till without only never not hardly provided unlikely barring perhaps maybe might or'.split(
    ' ',
  ),
);
/** "Every boat that leaks": a clause or phrase right behind says which ones. */
const WHICH = new Set('that who which whose where with without in from under over of for'.split(' '));
const ALL = new Set(
  'all every each any no none nobody everyone everybody anyone anybody those nothing everything'.split(' '),
);
/** So many words before a gap its noun may have "every" before it. */
const NOUN_WORDS = 3;

/** True if an ellipsis of the claim stands for what limits it: a condition, a negation, or which ones of "all" are meant. */
export function hidesLimit({ differences, passage }: Match): boolean {
  return differences.some(({ marked, dropped }) => {
    const [first] = dropped;
    if (!marked || first === undefined) return false;
    if (dropped.some(({ word }) => TURNS.has(word))) return true;
    const at = passage.tokens.indexOf(first);
    const noun = passage.tokens.slice(Math.max(0, at - NOUN_WORDS), at);
    return WHICH.has(first.word) && noun.some(({ word }) => ALL.has(word));
  });
}

/** "You may think that", "it is possible that", "there is a chance that": what follows is held possible, and not said to be so. */
const HEDGED =
  /\b(?:(?:you|one|they|people|some|somebody|someone|many|others|readers|visitors|jurors|the jury|anybody|anyone) (?:may|might|could) (?:(?:well|even|now|also|perhaps|possibly|reasonably|easily|fairly) )*(?:think|say|believe|suppose|imagine|conclude|argue|feel|suspect|guess|object|claim|infer)|it (?:is|was|may be|might be|could be|seems|remains|is just|is quite|is perfectly|is at least) (?:possible|conceivable|imaginable|arguable|thinkable)|it (?:can|could|may|might) (?:also |well |even )?be (?:said|argued|claimed|thought|supposed)|(?:it (?:may|might|could) be|(?:the )?chances are|there (?:is|was|remains|may be|might be) (?:always |still |just )?(?:a|some|the) (?:[\p{L}-]+ )?(?:chance|possibility|risk|danger|view|theory|suspicion|argument|school of thought|rumou?r)))(?:(?<=think|say|believe|suppose|imagine|argue|feel|suspect|guess|claim)|,? that)\s*[,:]?\s*["“‘']?\s*$/iu;

/** True if what stands right before words in their sentence only holds them possible. */
export function isHedged(before: string): boolean {
  return HEDGED.test(before);
}

/** Whoever stands for a thing or against it means only what the clause behind it names. */
const STANCE =
  /\b(?:(?:am|are|is|was|were|be|been|['’]m|['’]re|stand|stood|votes?|voted|argued?|campaign(?:ed)?) (?:\p{L}+ )?(?:for|against|in favou?r of)|supports?|supported|backs?|backed|opposes?|opposed|favou?rs?|favou?red|hates?|loathes?|detests?|despises?|dislikes?|distrusts?|accepts?|welcomes?|rejects?|refuses?|bans?|banned|banning|forbids?|forbidden|forbidding|(?:tired|sick|afraid|ashamed) of)\b/iu;
/** Of several of no certain kind, liking them is a stance too. */
const LIKES = /\b(?:likes?|loves?|trusts?|admires?|respects?|believes? in|fond of)\b/iu;
const NEGATED = /\b(?:not|never|no|nobody|none|nothing|neither|nor|cannot|without)\b|n['’]t\b/iu;
const WHICH_CLAUSE = /^\s+(?:that|who|which|whose|where|whom)\s+(?!is (?:why|how|what|when|where)\b)\p{L}/iu;
const DEFINITE = /^(?:the|this|that|these|my|our|your|his|her|its|their|both)$|['’]s?$|^\p{Lu}\p{Ll}/u;
const INDEFINITE =
  /^(?:an?|any|another|every|each|no|some|all|those|anyone|anybody|someone|somebody|everyone|everybody|people)$/iu;
/** A noun stands at most so many words behind its article. */
const NOUN_PHRASE = 4;

/** "I am against a pay rise | that the buses pay for": the clause behind the words says which ones are meant, and the claim ends before it. */
export function isNarrowedAfter(words: string, after: string): boolean {
  if (!WHICH_CLAUSE.test(after) || !(STANCE.test(words) || NEGATED.test(words) || LIKES.test(words))) return false;
  const last = words.trim().split(/\s+/u).slice(1).slice(-NOUN_PHRASE).toReversed();
  const article = last.find(word => DEFINITE.test(word) || INDEFINITE.test(word));
  if (article !== undefined) return INDEFINITE.test(article) && (STANCE.test(words) || NEGATED.test(words));
  // Without an article only several are of no certain kind: "I love dogs that bark".
  return /[^s'’]s$/u.test(last[0] ?? '');
}
