import type { Span } from '#base/span.ts';
import type { LanguagePack } from '#text/language-pack.ts';
import type { Item } from '#text/sentences.ts';
import type { Draft } from '#statement/draft.ts';
import type { CueFound } from './find-cues.ts';
import type { Phrase, PhraseReader } from './phrase.ts';

/** An attribution as a pack's reader leaves it. */
export interface PackDraft extends Draft {
  /** The parts of the content that are given word for word, without their marks. */
  readonly quoted: readonly Span[];
  readonly alleged: boolean;
}

/** A sentence on its way: what is known of where it stands, and what its patterns have taken up. */
export interface Reading {
  readonly pack: LanguagePack;
  readonly phrases: PhraseReader;
  readonly text: string;
  readonly items: readonly Item[];
  /** Numbers of its block and, within the document, of itself. */
  readonly block: number;
  readonly sentence: number;
  /** Items of quotations and cues that a pattern has taken. */
  readonly taken: Set<number>;
}

/** The text that items `[from, to)` take up, or null for none. */
export function spanOf(items: readonly Item[], from: number, to: number): Span | null {
  const first = items[from];
  const last = items[to - 1];
  return first === undefined || last === undefined || to <= from ? null : [first.start, last.end];
}

/** What stands without marks in the quotations that lie within some spans. */
export function quotedIn(items: readonly Item[], content: readonly Span[]): Span[] {
  return items.flatMap(item =>
    item.kind === 'quotation' && content.some(([start, end]) => start <= item.start && item.end <= end)
      ? [item.quotation.inner]
      : [],
  );
}

/** True if somebody named so can be the subject of the verb: one or several, of the verb's gender. */
export function agrees(phrase: Phrase, cue: CueFound['cue']): boolean {
  if (cue.number === 'many' && (phrase.kind === 'name' || phrase.kind === 'pronoun')) return false;
  return cue.gender === null || phrase.gender === null || phrase.kind === 'body' || cue.gender === phrase.gender;
}

export interface Parts {
  readonly phrase: Phrase;
  readonly cue: CueFound | null;
  readonly content: readonly Span[];
  readonly pattern: Draft['pattern'];
}

/** Makes a draft of what a pattern found, and notes what it takes up. */
export function makeDraft(reading: Reading, { phrase, cue, content, pattern }: Parts): PackDraft {
  const { items, block, sentence, taken } = reading;
  const source = spanOf(items, phrase.from, phrase.to);
  if (cue !== null) taken.add(cue.at);
  items.forEach((item, i) => {
    if (item.kind === 'quotation' && content.some(([start, end]) => start <= item.start && item.end <= end))
      taken.add(i);
  });
  return {
    source: source === null ? [] : [source],
    cue: cue?.spans ?? [],
    content,
    quoted: quotedIn(items, content),
    pattern,
    kind: cue?.cue.kind ?? 'say',
    lemma: cue?.cue.lemma ?? '',
    negated: cue?.negated ?? false,
    alleged: cue?.alleged ?? false,
    block,
    sentence,
    continues: null,
    form: 'prose',
  };
}
