import { coverSpans, type Span } from '#base/span.ts';
import { findDisagreement, type Placed } from '#check/disagree.ts';
import { foundMatter, matterOf } from '#check/matter.ts';
import { readPositions } from '#check/position.ts';
import { findRetractions } from '#check/retraction.ts';
import { tokensOf, type Token } from '#check/words.ts';
import { isSurelyLater } from '#utterance/when-said.ts';
import { showInPlace } from './in-place.ts';
import { compareLines, type SaidOnce } from './said.ts';
import type { ChangeSide, PositionChange } from './timeline.ts';

/** Two utterances of which one turns the other round; the matter is not told yet. */
export type FoundChange = Omit<PositionChange, 'matter'>;

interface Taken extends Placed {
  readonly said: SaidOnce;
}

interface Pair {
  readonly earlier: SaidOnce;
  readonly later: SaidOnce;
  readonly spans: readonly [Span, Span];
  readonly how: PositionChange['how'];
  readonly words: readonly [string, string] | null;
}

/**
 * Pairs of utterances that disagree, the earlier first: only such as both sentences show (`disagree.ts`), or as the speaker says in so many words
 * (`retraction.ts`); of several that the later one turns round the last before it, and the first that turns an earlier one round.
 * @param own words that name the speaker.
 */
export function findChanges(said: readonly SaidOnce[], own: ReadonlySet<string>): FoundChange[] {
  const firm = said.filter(isFirm);
  const pairs = [...findOpposed(firm, own), ...findTakenBack(firm)].sort(
    (a, b) => compareLines(a.later, b.later) || compareLines(b.earlier, a.earlier),
  );
  // In this order the first pair of each later one has the last before it, and the first of each earlier one the first that turns it round.
  const lasts = new Map(pairs.toReversed().map(pair => [pair.later, pair] as const));
  const firsts = new Map(pairs.toReversed().map(pair => [pair.earlier, pair] as const));
  const chosen = pairs.filter(pair => lasts.get(pair.later) === pair && firsts.get(pair.earlier) === pair);
  return chosen.map(({ earlier, later, spans, how, words }) => ({
    kind: 'change',
    how,
    words,
    earlier: sideOf(earlier, spans[0]),
    later: sideOf(later, spans[1]),
  }));
}

/** What only headlines report, what is only passed on from nobody who is named, and what has no date shows no change. */
function isFirm({ basis, shown, on }: SaidOnce): boolean {
  return basis !== null && basis !== 'unnamed' && shown.role === 'body' && on !== null;
}

function sideOf({ id, on, dated, document }: SaidOnce, span: Span): ChangeSide {
  return { utterance: id, on, dated, evidence: showInPlace(document, span) };
}

/** True if all that reports one was said after all that reports the other, as far as the dates tell. */
function comesAfter(later: SaidOnce, earlier: SaidOnce): boolean {
  const times = ({ on, dated }: SaidOnce) => ({
    saidOn: dated === 'said' ? on : null,
    published: dated === 'published' ? on : null,
  });
  return isSurelyLater(times(earlier), times(later));
}

function findOpposed(said: readonly SaidOnce[], own: ReadonlySet<string>): Pair[] {
  const taken = said.flatMap(each =>
    readPositions(each.shown, each.document).map((position): Taken => ({
      said: each,
      position,
      document: each.document,
      own,
    })),
  );
  // Two that disagree share a word that both name.
  const byWord = new Map<string, Taken[]>();
  for (const each of taken)
    for (const word of each.position.matter) byWord.set(word, [...(byWord.get(word) ?? []), each]);
  const seen = new Set<string>();
  return taken.flatMap(now =>
    [...now.position.matter].flatMap(word =>
      (byWord.get(word) ?? []).flatMap((before): Pair[] => {
        const key = `${before.said.id} ${before.position.span[0]} ${now.said.id} ${now.position.span[0]}`;
        if (before.said === now.said || seen.has(key)) return [];
        seen.add(key);
        if (!comesAfter(now.said, before.said)) return [];
        const found = findDisagreement(before, now);
        if (found === null) return [];
        const spans = [clipTo(before), clipTo(now)] as const;
        return [{ earlier: before.said, later: now.said, spans, how: found.kind, words: found.words }];
      }),
    ),
  );
}

/** The sentence of a position. */
const clipTo = ({ position }: Taken): Span => position.sentence;

/** Words that an utterance and one that takes it back must share. */
const SHARED = 2;
/** Characters to each side of the sentence that takes back. */
const NEXT_TO = 120;

/** "No longer" takes back only what follows it, and "I said … but" may go on with something else: they show no change by themselves. */
const WEAK = /^no longer$|\bsaid\b|^after yesterday$|^things have changed$/iu;

/** "I was wrong about the fountains": the earlier utterance that shares most with what is taken back, if one does plainly. */
function findTakenBack(said: readonly SaidOnce[]): Pair[] {
  return said.flatMap(later => {
    const { text } = later.document;
    const isTold = later.shown.type === 'indirect' && later.shown.form === 'prose';
    return later.shown.content.flatMap(span =>
      findRetractions(text, span, isTold).flatMap(({ at, sentence }): Pair[] => {
        if (WEAK.test(text.slice(...at))) return [];
        const near = tokensNear(later, sentence);
        const behind = near.filter(({ start }) => start >= at[1]);
        const within = behind.filter(({ end }) => end <= sentence[1]);
        const object = matterOf(within).length > 0 ? within : behind;
        const best = said
          .filter(earlier => comesAfter(later, earlier))
          .map(earlier => ({
            earlier,
            shared: foundMatter(mattersOf(earlier), near),
            named: foundMatter(mattersOf(earlier), object),
          }))
          .filter(({ shared, named }) => shared.length >= SHARED && named.length > 0)
          .sort((a, b) => b.shared.length - a.shared.length || compareLines(b.earlier, a.earlier))[0];
        if (best === undefined) return [];
        const spans = [coverOf(best.earlier), sentence] as const;
        return [{ earlier: best.earlier, later, spans, how: 'taken_back', words: null }];
      }),
    );
  });
}

/** What an utterance says in the sentence that takes back and right beside it. */
function tokensNear({ shown, document }: SaidOnce, sentence: Span): readonly Token[] {
  return tokensOf(document.text, shown.content).filter(
    ({ start, end }) => start >= sentence[0] - NEXT_TO && end <= sentence[1] + NEXT_TO,
  );
}

const matters = new WeakMap<SaidOnce, readonly string[]>();

function mattersOf(said: SaidOnce): readonly string[] {
  const known = matters.get(said) ?? matterOf(tokensOf(said.words));
  matters.set(said, known);
  return known;
}

function coverOf({ shown, at }: SaidOnce): Span {
  return coverSpans(shown.content) ?? [at, at];
}
