import type { KeptStatement } from '#speaker/speaker.ts';
import { spanIn, type Stretch } from './sentences.ts';
import type { OriginDocument } from './setting.ts';
import { makeStep, type Step } from './step.ts';

/** Papers that say a thing once to everybody who reads them, and how a page says that it has words from one. */
const WORKS: readonly { readonly name: string; readonly pattern: RegExp; readonly beside: boolean }[] = [
  {
    name: 'statement to the press',
    pattern:
      /\b(?:press|news|media) release\b|\bstatements? (?:that (?:was|were) )?(?:sent|e-?mailed|issued|released|given|circulated|distributed) to (?:the )?(?:news|press|media|reporters|journalists|all)\b/u,
    beside: false,
  },
  {
    name: 'book',
    pattern:
      /\b(?:writes|wrote|tells|recalls|recalled|says)\b[^.]{0,40}\bin (?:his|her|their|the) (?:\p{L}+ ){0,2}(?:memoirs?|autobiography|book|diary|diaries)\b|\bIn (?:his|her|their) (?:\p{L}+ ){0,2}(?:memoirs?|autobiography|book|diary|diaries)\b/u,
    beside: true,
  },
  {
    name: 'memo',
    pattern:
      /\b(?:in|from) (?:an?|the|his|her|their) (?:[\p{L}-]+ ){0,3}(?:memo|memorandum|circular)\b|\b(?:obtained|has seen|leaked)\b[^.;]{0,40}\b(?:memo|memorandum|circular)\b/u,
    beside: true,
  },
  {
    name: 'court papers',
    pattern:
      /\b(?:according to|in|from) (?:the|an?) (?:indictment|charge sheet|affidavit|court filing|lawsuit|complaint)\b/u,
    beside: true,
  },
];

/** A sentence that gives words as written, so that the paper may be named in the one beside it. */
const AS_WRITTEN = /\b(?:writes?|wrote|written|in (?:it|which))\b/u;

/** A work's own name, in quotation marks behind what it is. */
const TITLE =
  /^[^.;]{0,60}?(?:memoirs?|autobiography|book|diary|diaries),? (?:titled |called |named )?[“"]([^”"]{2,60}?),?[”"]/u;

/**
 * The paper that a page has the words from, where it names one: a release to everybody, a book, a memo, an indictment; one who knew first, however many
 * read it. `statement` must not be one of the paper's own documents.
 */
export function readWork(stretches: readonly Stretch[], statement: KeptStatement, document: OriginDocument): Step[] {
  if (document.kind !== 'article' && document.kind !== 'fact-check') return [];
  if (statement.role !== 'body') return [];
  for (const { name, pattern, beside } of WORKS) {
    for (const [i, stretch] of stretches.entries()) {
      if (i > 0 && !(beside && AS_WRITTEN.test(stretches[0]?.text ?? ''))) continue;
      const match = pattern.exec(stretch.text);
      if (match === null) continue;
      const title = name === 'book' ? TITLE.exec(document.text.slice(stretch.at[match.index]))?.[1] : undefined;
      const span = spanIn(stretch, match.index, match.index + match[0].length);
      return [makeStep('work', title === undefined ? name : `the book “${title}”`, { span })];
    }
  }
  return [];
}
