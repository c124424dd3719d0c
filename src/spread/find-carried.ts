import { coverSpans, sliceSpans, type Span } from '#base/span.ts';
import { isRead } from '#document/document.ts';
import type { OriginDocument } from '#origin/setting.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import { alignForms, shareAligned } from '#utterance/align-forms.ts';
import { sameWords } from '#utterance/same-words.ts';
import { NEGATION, readForms, type SaidForm } from '#utterance/said-forms.ts';

/** A statement that has the words asked about, or what became of them. */
export interface Carried {
  readonly document: OriginDocument;
  readonly statement: KeptStatement;
  /** What of the statement has them: all of it, or of a long turn the sentences. */
  readonly spans: readonly Span[];
  /** How much of the shorter of both stands in the other, 0 to 1. */
  readonly likeness: number;
  /** True if the page prints the words and no statement of it has them: to whom it gives them was not read. */
  readonly printed?: true;
}

/** Two telling words are few: then this much of all words must be the same, in order. */
const FEW_AT = 0.6;
/** Fewer words than this stand in a page by chance. */
const PRINTED_WORDS = 4;

/** Words that came a long way: half of them are there still. */
const CARRIED_AT = 0.5;
/** Fewer forms in common than this are no sign. */
const LEAST_SHARED = 3;
/** A statement so much longer than the words asked about is searched for the part that has them. */
const LONG = 2;

/**
 * Finds the statements that have some words: as they are, as indirect speech, in part, or changed on the way.
 * @param isBy whether a statement is by somebody who is asked about.
 */
export function findCarried(
  quote: string,
  documents: readonly OriginDocument[],
  isBy: (statement: KeptStatement) => boolean,
): Carried[] {
  const asked = tellingForms(quote, [[0, quote.length]]);
  const plain = normalWords(quote).map(({ word }) => word);
  return documents.flatMap(document =>
    document.statements.filter(isBy).flatMap(statement => {
      const found = matchStatement({ asked, plain }, statement, document);
      return found === null ? [] : [{ document, statement, ...found }];
    }),
  );
}

/** Finds the pages that print the words to the letter though no statement of theirs has them: posts, captions of pictures, lists. */
export function findPrinted(quote: string, documents: readonly OriginDocument[]): Carried[] {
  const plain = normalWords(quote).map(({ word }) => word);
  if (plain.length < PRINTED_WORDS) return [];
  return documents.flatMap(document => {
    const blocks = document.blocks.filter(isRead).map(({ span }) => span);
    const at = blocks.flatMap(block => findPlain(plain, [block], document.text) ?? ([] as const));
    const [start, end] = at;
    if (start === undefined || end === undefined) return [];
    return [
      {
        document,
        statement: printedAt(document, [start, end]),
        spans: [[start, end] as const],
        likeness: 1,
        printed: true as const,
      },
    ];
  });
}

/** What is known of words that a page only prints. */
function printedAt({ document, kind }: OriginDocument, span: Span): KeptStatement {
  return {
    id: `${document}:printed`,
    document,
    index: -1,
    person: null,
    speaker: null,
    source: [],
    cue: [],
    content: [span],
    quoted: [],
    type: 'direct',
    attitude: 'statement',
    standing: kind === 'fact-check' ? 'checked' : 'alleged',
    negated: false,
    via: [],
    occasion: null,
    saidOn: null,
    parent: null,
    continues: null,
    role: 'body',
    form: 'prose',
    confidence: 0,
  };
}

interface Asked {
  readonly asked: readonly SaidForm[];
  readonly plain: readonly string[];
}

function matchStatement(
  { asked, plain }: Asked,
  { content }: KeptStatement,
  { text }: OriginDocument,
): Pick<Carried, 'spans' | 'likeness'> | null {
  const forms = tellingForms(text, content);
  const wanted = asked.map(({ form }) => form);
  const part = bestPart(wanted, forms);
  const spans = part === null ? content : sentencesAround(part, content, text);
  if (wanted.length < LEAST_SHARED || forms.length < LEAST_SHARED) {
    const at = findPlain(plain, content, text);
    if (at !== null) return { spans: sentencesAround(at, content, text), likeness: 1 };
    return wanted.length < 2 ? null : matchFew({ wanted, plain, forms }, content, text);
  }
  const within = part === null ? forms : forms.filter(({ start }) => part[0] <= start && start < part[1]);
  const aligned = alignForms(
    wanted,
    within.map(({ form }) => form),
  );
  const likeness = shareAligned(aligned);
  return likeness >= CARRIED_AT && Math.max(aligned.shared, aligned.pairs.length) >= LEAST_SHARED
    ? { spans, likeness }
    : null;
}

/** The stretch of a long statement that is most like the words; null if all of it is to be looked at. */
function bestPart(wanted: readonly string[], forms: readonly SaidForm[]): Span | null {
  const width = Math.ceil(wanted.length * 1.5) + 2;
  if (forms.length <= Math.max(width, wanted.length * LONG)) return null;
  let best: { readonly at: number; readonly found: number } = { at: 0, found: -1 };
  const step = Math.max(1, Math.floor(width / 4));
  const vocabulary = new Set(wanted);
  for (let at = 0; at < forms.length; at += step) {
    const window = forms.slice(at, at + width);
    const bound = window.filter(({ form }) => vocabulary.has(form)).length;
    if (bound <= best.found) continue;
    const found = alignForms(
      wanted,
      window.map(({ form }) => form),
    ).pairs.length;
    if (found > best.found) best = { at, found };
  }
  const window = forms.slice(best.at, best.at + width);
  const { pairs } = alignForms(
    wanted,
    window.map(({ form }) => form),
  );
  const [first, last] = [pairs[0], pairs.at(-1)];
  return [window[first?.[1] ?? 0]?.start ?? 0, window[last?.[1] ?? 0]?.end ?? 0];
}

/** The sentences of a statement that a stretch of it lies in. */
function sentencesAround(part: Span, content: readonly Span[], text: string): Span[] {
  return content.flatMap(([start, end]): Span[] => {
    if (part[1] <= start || end <= part[0]) return [];
    const before = [...text.slice(start, Math.max(start, part[0])).matchAll(/[.!?]["”’]?\s+/gu)].at(-1);
    const after = /[.!?](?=["”’]?(?:\s|$))/u.exec(text.slice(Math.min(end, part[1]), end));
    return [
      [
        before === undefined ? start : start + before.index + before[0].length,
        after === null ? end : Math.min(end, part[1]) + after.index + 1,
      ],
    ];
  });
}

/** Words with little in them, changed: all that they tell stands in one sentence, with most of what is around it. */
function matchFew(
  {
    wanted,
    plain,
    forms,
  }: { readonly wanted: readonly string[]; readonly plain: readonly string[]; readonly forms: readonly SaidForm[] },
  content: readonly Span[],
  text: string,
): Pick<Carried, 'spans' | 'likeness'> | null {
  const at = forms.findIndex((_, i) => wanted.every((form, j) => forms[i + j]?.form === form));
  const [first, last] = [forms[at], forms[at + wanted.length - 1]];
  if (first === undefined || last === undefined) return null;
  const spans = sentencesAround([first.start, last.end], content, text);
  const words = spans.flatMap(span => normalWords(text, span).map(({ word }) => word));
  const likeness = words.length < plain.length ? 0 : sameWords(plain, words);
  return likeness >= FEW_AT ? { spans, likeness } : null;
}

/** Where a few words that say little stand to the word, all of them; null if they do not. */
function findPlain(plain: readonly string[], content: readonly Span[], text: string): Span | null {
  if (plain.length === 0) return null;
  const words = content.flatMap(span => normalWords(text, span));
  const said = words.map(({ word }) => word);
  // A single word is an answer only where nothing else is said.
  if (plain.length === 1 && said.length > 1) return null;
  const at = said.findIndex((_, i) => plain.every((word, j) => said[i + j] === word));
  const [first, last] = [words[at], words[at + plain.length - 1]];
  return first === undefined || last === undefined ? null : [first.start, last.end];
}

/** What words say, without the negations that any two sentences may share. */
function tellingForms(text: string, spans: readonly Span[]): SaidForm[] {
  return readForms(text, spans).filter(({ form }) => form !== NEGATION);
}

/** The words as the page prints them. */
export function printCarried({ document, spans }: Pick<Carried, 'document' | 'spans'>): string {
  return sliceSpans(document.text, spans).replaceAll(/\s+/gu, ' ').trim();
}

/** A document's carrying statements, the best first: those of the text, those that give the words as said, the likest, the earliest. */
export function compareCarried(a: Carried, b: Carried): number {
  return (
    Number(a.statement.role !== 'body') - Number(b.statement.role !== 'body') ||
    Number(a.statement.type === 'indirect') - Number(b.statement.type === 'indirect') ||
    b.likeness - a.likeness ||
    (coverSpans(a.spans)?.[0] ?? 0) - (coverSpans(b.spans)?.[0] ?? 0)
  );
}

/** How many documents have words by somebody. */
export function countCarriers(quote: string, documents: readonly OriginDocument[], person: string | null): number {
  const found = findCarried(quote, documents, statement => statement.person === person);
  return new Set(found.map(({ document }) => document.document)).size;
}
