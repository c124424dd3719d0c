import type { Span } from '#base/span.ts';
import type { Reading as DocumentReading } from '#document/document.ts';
import type { LanguagePack } from '#text/language-pack.ts';
import type { Sentence } from '#text/sentences.ts';
import type { Draft } from '#statement/draft.ts';
import { occasionOf } from '#statement/occasion.ts';
import { typeOf } from '#statement/quoted.ts';
import { documentDay } from '#statement/said-on.ts';
import type { Attitude, FoundStatement, Occasion, Standing } from '#statement/statement.ts';
import type { PackDraft } from './pack-draft.ts';
import { findSaidOn } from './pack-dates.ts';
import { findTold, type Told } from './told.ts';

/**
 * The share of each kind of pattern that was right on the held-out sentences of src/speaker/german and src/speaker/ukrainian,
 * taken down for real news, which was not measured.
 */
const CONFIDENCE: Readonly<Partial<Record<Draft['pattern'], number>>> = {
  'quote-before': 0.9,
  'quote-after': 0.9,
  'quote-colon': 0.9,
  mixed: 0.8,
  called: 0.75,
  'clause-that': 0.8,
  'clause-bare': 0.75,
  'clause-before': 0.75,
  'according-before': 0.8,
  'according-after': 0.75,
  'quote-introduced': 0.6,
  'quote-alone': 0.8,
  turn: 0.95,
  own: 0.9,
};
const OTHERWISE = 0.6;

const ATTITUDES: Readonly<Record<Draft['kind'], Attitude>> = {
  say: 'statement',
  tell: 'statement',
  call: 'statement',
  gesture: 'statement',
  ask: 'question',
  think: 'belief',
  want: 'intention',
  deny: 'denial',
};

const NO_SENTENCE: Sentence = { items: [], span: [0, 0] };

interface Describing {
  readonly reading: DocumentReading;
  readonly pack: LanguagePack;
  readonly sentences: readonly Sentence[];
}

/** What a draft means: how quoted, by what attitude, when and through whom; `parent` and `continues` are indices. */
export function describeDraft(
  draft: PackDraft,
  { reading, pack, sentences }: Describing,
  place: { readonly parent: number | null; readonly continues: number | null },
): FoundStatement {
  const sentence = sentences[draft.sentence] ?? NO_SENTENCE;
  const prose = draft.form === 'prose';
  const told = prose
    ? findTold(
        sentence.items.filter(item => !isSaid(item, draft)),
        pack,
        draft.source[0] ?? null,
      )
    : null;
  const type = typeOf(reading.text, draft, draft.quoted);
  return {
    source: draft.source,
    cue: draft.cue,
    content: draft.content,
    quoted: draft.quoted,
    type,
    attitude: attitudeOf(reading.text, draft, type),
    // What somebody denies in another's words is not theirs.
    negated: draft.negated || (draft.kind === 'deny' && type !== 'direct'),
    standing: standingOf(draft, { reading, pack, sentences }),
    via: told === null ? [] : [{ name: told.name, span: told.span, unnamed: false, how: 'told' }],
    occasion: prose ? occasionOfTold(told) : occasionOf(reading, draft, NO_SENTENCE, []),
    saidOn: prose
      ? findSaidOn(sentence.items, { pack, published: reading.published, beside: [...draft.source, ...draft.cue] })
      : documentDay(reading),
    parent: place.parent,
    continues: place.continues,
    role: roleOf(reading, draft),
    form: draft.form,
    confidence: CONFIDENCE[draft.pattern] ?? OTHERWISE,
  };
}

/** Words in quotation marks were said, whatever verb of wishing or thinking stands beside them; one question alone was asked. */
function attitudeOf(text: string, { kind, quoted }: PackDraft, type: FoundStatement['type']): Attitude {
  if (type !== 'direct' || kind === 'ask') return ATTITUDES[kind];
  return quoted.length > 0 && quoted.every(span => ONE_QUESTION.test(text.slice(...span))) ? 'question' : 'statement';
}

/** Quoted words that are one question and nothing more. */
const ONE_QUESTION = /^[^.!?…]+\?\W*$/u;

/** True for what lies within what was said, unless a quotation with it is the whole of an object. */
function isSaid(item: Sentence['items'][number], { content }: PackDraft): boolean {
  return content.some(([start, end]) => start <= item.start && item.end <= end);
}

function occasionOfTold(told: Told | null): Occasion | null {
  return told === null ? null : { kind: 'interview', with: told.name, place: null, span: told.span };
}

/** Words of a sentence that can only be about the one before ("Das stimmt nicht."). */
const LONGEST_REMARK = 12;

/** A fact-check quotes in order to check; so does a question, and a sentence that speaks of a claim, a rumour or a fake. */
function standingOf(draft: PackDraft, { reading, pack, sentences }: Describing): Standing {
  if (draft.form !== 'prose') return 'asserted';
  const sentence = sentences[draft.sentence] ?? NO_SENTENCE;
  const next = sentences[draft.sentence + 1] ?? NO_SENTENCE;
  if (reading.kind === 'fact-check' || sentence.items.at(-1)?.text === '?') return 'checked';
  const around = outside(sentence, draft);
  if (pack.context.checking.test(around) || pack.context.imagined.test(around)) return 'checked';
  // A headline's next sentence is the text's first, and no remark on it.
  const beside = !reading.text.slice(sentence.span[1], next.span[0]).includes('\n');
  if (beside && next.items.length <= LONGEST_REMARK && pack.context.checking.test(outside(next, draft)))
    return 'checked';
  return draft.alleged ? 'alleged' : 'asserted';
}

/** The words of a sentence that stand in no quotation, and are no part of what was said. */
function outside({ items }: Sentence, draft: PackDraft): string {
  const indirect = draft.quoted.length === 0 ? draft.content : [];
  return items
    .filter(
      item => item.kind !== 'quotation' && !indirect.some(([start, end]) => start <= item.start && item.end <= end),
    )
    .map(item => item.lower)
    .join(' ');
}

function roleOf(reading: DocumentReading, draft: PackDraft): FoundStatement['role'] {
  const [at]: Span = draft.cue[0] ?? draft.content[0] ?? [0, 0];
  const role = reading.blocks.find(block => block.span[0] <= at && at < block.span[1])?.role;
  return role === 'headline' || role === 'standfirst' ? role : 'body';
}
