import type { Span } from '#base/span.ts';
import { compareTimes, daysBetween } from '#base/time.ts';
import { normalWords } from '#text/normal.ts';
import { isSurelyLater } from '#utterance/when-said.ts';
import { saidWhen } from './context-loss.ts';
import { findDisagreement } from './disagree.ts';
import { matchedSpan } from './evidence.ts';
import type { Inquiry } from './inquiry.ts';
import { isRecord } from './inquiry.ts';
import { foundMatter, matterOf } from './matter.ts';
import type { Match } from './matches.ts';
import type { Passage } from './passages.ts';
import { readPositions, type Position } from './position.ts';
import { findRetractions } from './retraction.ts';

/** Shared words with matter without which two statements are not on one matter. */
const SHARED = 2;

/** Where the speaker says otherwise later. */
export interface Later {
  readonly passage: Passage;
  readonly span: Span;
}

/**
 * A later statement by the same speaker that takes the words back in so many words, or that says the very opposite of their sentence; the
 * surest signs only.
 */
export function findLater(match: Match, inquiry: Inquiry): Later | null {
  const when = saidWhen(match.passage);
  if (when === null) return null;
  const own = inquiry.passages.filter(passage => passage.by === 'own');
  const later = own.filter(passage => {
    const then = saidWhen(passage);
    return then !== null && compareTimes(then, when) > 0 && daysBetween(when, then) >= 1;
  });
  const names = namesOf(inquiry);
  return findTakenBackLater(match, later, names) ?? findOpposite(match, later, names);
}

/** The words by which the one asked about is named. */
function namesOf({ claim }: Inquiry): ReadonlySet<string> {
  const names = [claim.speaker, ...(claim.person?.names ?? [])].filter(name => name !== null).join(' ');
  return new Set(normalWords(names).map(({ word }) => word));
}

function findTakenBackLater(match: Match, later: readonly Passage[], names: ReadonlySet<string>): Later | null {
  const wanted = matterOf(
    match.passage.tokens.slice(Math.max(0, match.alignment.from - 12), match.alignment.to + 12),
    names,
  );
  const found = later
    .flatMap(passage => takenBack(passage, wanted))
    .filter(({ passage }) => isRecord(passage))
    .toSorted((a, b) => b.shared - a.shared)[0];
  return found === undefined ? null : { passage: found.passage, span: found.span };
}

/** Sentences in which somebody goes back on something that is on the matter, there or in the sentence next to it. */
function takenBack(passage: Passage, wanted: readonly string[]): (Later & { readonly shared: number })[] {
  const { text } = passage.document;
  const [{ type, form }] = passage.statements;
  const isTold = type === 'indirect' && form === 'prose';
  return passage.spans.flatMap(span =>
    findRetractions(text, span, isTold).flatMap(({ at, sentence }) => {
      // "No longer" takes back only what follows it.
      if (/^no longer$/iu.test(text.slice(...at))) {
        const next = passage.tokens.filter(token => token.start >= at[1]).slice(0, 3);
        if (foundMatter(wanted, next).length === 0) return [];
      }
      const near = passage.tokens.filter(
        token => token.start >= sentence[0] - NEXT_TO && token.end <= sentence[1] + NEXT_TO,
      );
      const shared = foundMatter(wanted, near).length;
      return shared >= SHARED ? [{ passage, span: sentence, shared }] : [];
    }),
  );
}

/** Characters to each side of a sentence that still belong to its thought. */
const NEXT_TO = 120;

/** A later sentence that disagrees with the one that has the words (`disagree.ts`); the first to be said. */
function findOpposite(match: Match, later: readonly Passage[], own: ReadonlySet<string>): Later | null {
  const [from, to] = matchedSpan(match);
  const taken = positionsOf(match.passage).filter(({ span }) => span[0] < to && from < span[1]);
  if (taken.length === 0) return null;
  const place = (position: Position, { document }: Passage) => ({ position, document, own });
  const found = later
    .filter(passage => isSurelyLater(timesOf(match.passage), timesOf(passage)) && isRecord(passage))
    .flatMap(passage => {
      const opposed = positionsOf(passage).find(now =>
        taken.some(then => findDisagreement(place(then, match.passage), place(now, passage)) !== null),
      );
      return opposed === undefined ? [] : [{ passage, span: opposed.sentence }];
    });
  return found.toSorted((a, b) => compareTimes(saidWhen(a.passage) ?? '', saidWhen(b.passage) ?? ''))[0] ?? null;
}

function positionsOf({ statements, document }: Passage): Position[] {
  // Of words that their attribution parts, the pieces lack each other's conditions.
  return statements.length > 1 ? [] : readPositions(statements[0], document);
}

function timesOf({ statements, document }: Passage) {
  return { saidOn: statements[0].saidOn, published: document.published };
}
