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
import { shortenWords } from './short-words.ts';
import type { ShownLoss, StandingWords, Why, WordChange } from './why.ts';

/** Changes that are told one by one. */
const MOST_CHANGES = 3;

export interface Reasoned {
  readonly decision: Decision;
  /** Others who only share the surname of the one asked about. */
  readonly meant: { readonly namesakes: readonly string[] };
}

/** Why a finding is what it is, with the words it rests on; null where how it stands to the record says all. */
export function reasonFor(
  { finding, claim, evidence }: Pick<Finding, 'finding' | 'claim' | 'evidence'>,
  { decision, meant }: Reasoned,
): Why | null {
  const { match, meaning } = decision;
  switch (finding) {
    case 'out_of_context':
      return lossIn(decision, claim.speaker);
    case 'altered':
      return match === null ? meaningOf(meaning) : changesIn(diffOf(evidence), match);
    case 'misattributed':
      return match !== null && isChanged(match) ? changesIn(diffOf(evidence), match) : null;
    case 'paraphrase':
      return match === null ? meaningOf(meaning) : reads(sentenceOf(match));
    case 'contradicted':
      return meaning === null
        ? null
        : {
            says: 'compared',
            claimed: shortenWords(claim.words),
            recorded: shortenWords(slice(meaning.passage, meaning.span)),
          };
    case 'stitched':
      return { says: 'pieces', pieces: decision.pieces.map(matchOfPiece).map(placeOfPiece) };
    case 'unsupported': {
      const [near] = evidence;
      if (near === undefined) return null;
      const { speaker, quote } = near;
      // Words of somebody who only shares the surname may be the very same.
      const sharesName = speaker !== null && meant.namesakes.includes(speaker);
      return { says: 'nearest', by: speaker, words: shortenWords(quote.exact), sharesName };
    }
    case 'verbatim':
    case 'disputed':
    case 'denied':
      return null;
  }
}

function lossIn({ loss, lossIn: match }: Decision, who: string | null): Why | null {
  if (loss === null || match === null) return null;
  if (loss === 'time') return { says: 'older', on: saidWhen(match.passage) };
  if (loss === 'fact-check') return { says: 'fact_check_says_so' };
  return { says: 'loses', loss, words: shortenWords(saidFor(loss, match)), who };
}

/** What shows the loss: the words' own sentence, or the one before or behind it. */
function saidFor(loss: ShownLoss, match: Match): string {
  const sentence = sentenceOf(match);
  if (loss !== 'recanted' && loss !== 'supposition' && loss !== 'option') return sentence;
  const { previous, next } = readSaidAround(match.passage, matchedSpan(match));
  return (loss === 'recanted' ? next : previous) || sentence;
}

function placeOfPiece({ passage, ...match }: Match): StandingWords {
  const { document, statements } = passage;
  const words = shortenWords(slice(passage, matchedSpan({ passage, ...match })));
  return { words, outlet: document.outlet ?? document.title, on: statements[0].saidOn ?? document.published };
}

function meaningOf(meaning: Decision['meaning']): Why | null {
  return meaning === null ? null : reads(slice(meaning.passage, meaning.span));
}

function reads(words: string): Why {
  return { says: 'record_reads', words: shortenWords(words) };
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

/** What the claim has otherwise, leaves out and puts in; the whole sentence where more is changed. */
function changesIn(diff: readonly DiffStep[], match: Match): Why {
  const changes: WordChange[] = [];
  for (const [i, [sign, words]] of diff.entries()) {
    const next = diff[i + 1];
    if (sign === '-') {
      const claimed = next !== undefined && next[0] === '+' ? shortenWords(next[1]) : null;
      changes.push({ recorded: shortenWords(words), claimed });
    } else if (sign === '+' && diff[i - 1]?.[0] !== '-') changes.push({ recorded: null, claimed: shortenWords(words) });
  }
  return changes.length === 0 || changes.length > MOST_CHANGES
    ? reads(sentenceOf(match))
    : { says: 'differs', changes };
}
