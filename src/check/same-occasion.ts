import { normalWords } from '#text/normal.ts';
import type { Inquiry } from './inquiry.ts';
import { figuresOf } from './matter.ts';
import { isChanged, markedPart, matchPassage, type Match } from './matches.ts';
import type { Passage } from './passages.ts';
import { daysApart, rankOf, sameSpeaker } from './reports.ts';
import { isEmptyWord } from './stem.ts';
import { sameWord, tokensOf, type Token } from './words.ts';

/** A report comes out so many days after the occasion at most. */
const OF_THE_DAY = 3;
/** Fewer words in quotation marks many occasions have. */
const TELLING_WORDS = 4;
/** Of one occasion, records that are so much alike have one sentence. */
const ONE_SENTENCE = 0.5;
/** Fewer words without a break are in many sentences. */
const RUN = 3;
const RUN_SHARE = 0.5;

/**
 * What the transcript of an occasion has where a report of that very occasion has the claimed words: another figure in the same run of
 * words, or a sentence half alike. That it is the occasion another quotation of the report tells, which stands in the transcript word for
 * word. Null if the record has no such transcript, or nothing near in it.
 */
export function findMisheard(match: Match, { passages, known }: Inquiry): Match | null {
  if (rankOf(match.passage) === 0) return null;
  const side = markedPart(match.side, RUN) ?? match.side;
  const recorded = passages.filter(
    passage =>
      passage.by === 'own' &&
      rankOf(passage) === 0 &&
      passage.document.kind === 'transcript' &&
      daysApart(passage, match.passage) <= OF_THE_DAY,
  );
  const proven = new Set(
    recorded
      .filter(passage => others(match.passage, passages).some(words => stands(words, passage.tokens)))
      .map(({ document }) => document),
  );
  return (
    recorded
      .filter(({ document }) => proven.has(document))
      .flatMap(passage => matchPassage(side, passage, known) ?? [])
      .filter(other => !other.exact && isChanged(other) && isOneSentence(other))
      .toSorted((a, b) => b.alignment.similarity - a.alignment.similarity)[0] ?? null
  );
}

/** The other quotations of the speaker in the document of a report. */
function others(report: Passage, passages: readonly Passage[]): (readonly Token[])[] {
  const { document } = report;
  return passages
    .filter(each => each.document === document && each.said === 'words' && sameSpeaker(each, report))
    .flatMap(({ statements }) => statements.flatMap(({ quoted }) => quoted))
    .map(span => tokensOf(document.text, [span]))
    .filter(tokens => tokens.length >= TELLING_WORDS && tokens.some(({ word }) => !isEmptyWord(word)));
}

function stands(words: readonly Token[], tokens: readonly Token[]): boolean {
  return tokens.some((_, i) =>
    words.every((word, k) => sameWord(word, tokens[i + k] ?? { word: '', start: 0, end: 0 })),
  );
}

function isOneSentence({ alignment, side, passage }: Match): boolean {
  if (alignment.similarity >= ONE_SENTENCE) return true;
  const figures = figuresOf(side.tokens);
  const recorded = figuresOf(passage.tokens);
  if (figures.length === 0 || recorded.length === 0 || figures.every(figure => recorded.includes(figure))) return false;
  // "A hundred and ninety thousand" and "ninety thousand" are two figures, and nearly the same words.
  const claimed = side.words.spans.flatMap(span => normalWords(side.text, span)).map(({ word }) => word);
  const said = passage.spans.flatMap(span => normalWords(passage.document.text, span)).map(({ word }) => word);
  const run = longestRun(claimed, said);
  return run.length >= RUN && run.length >= RUN_SHARE * claimed.length && run.some(word => !isEmptyWord(word));
}

/** The longest run of words that stands in both, in the first one's order. */
function longestRun(claimed: readonly string[], said: readonly string[]): readonly string[] {
  let longest: readonly string[] = [];
  for (const i of claimed.keys())
    for (const k of said.keys()) {
      let n = 0;
      while (i + n < claimed.length && claimed[i + n] === said[k + n]) n += 1;
      if (n > longest.length) longest = claimed.slice(i, i + n);
    }
  return longest;
}
