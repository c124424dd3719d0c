import type { Span } from '#base/span.ts';
import { trimSpan } from '#base/span.ts';
import type { Item } from '#text/sentences.ts';
import { attributionAt, type Attribution } from './attribution.ts';
import { makeDraft, type PackDraft, type Reading } from './pack-draft.ts';
import { DASH, isMark } from './phrase.ts';

/**
 * Speech with its attribution between dashes: a paragraph that a dash opens ("— Міст збудуємо, — сказав Дячук. — Потрібні люди."),
 * or a quotation that holds it («Міст, — сказав Дячук, — збудуємо»).
 */
interface Speech {
  /** The tokens of the speech with its attribution. */
  readonly items: readonly Item[];
  readonly span: Span;
  /** Without marks or the opening dash. */
  readonly inner: Span;
}

/** The draft of such a speech, or null if no attribution stands in it; `reading` has the tokens of the speech. */
export function readDashed(reading: Reading, { items, span, inner }: Speech): PackDraft | null {
  const found = attributionIn(reading, items);
  if (found === null) return null;
  const { attribution, dash } = found;
  const behind = resumption(items, attribution.to);
  const start = items[dash]?.start ?? inner[1];
  const spans: Span[] = [[span[0], endBefore(reading.text, [inner[0], start])]];
  const quoted: Span[] = [[inner[0], endBefore(reading.text, [inner[0], start])]];
  if (behind !== null) {
    spans.push([behind, span[1]]);
    quoted.push([behind, inner[1]]);
  }
  const draft = makeDraft(reading, {
    phrase: attribution.phrase,
    cue: attribution.cue,
    content: spans,
    pattern: 'quote-before',
  });
  return { ...draft, quoted };
}

function attributionIn(reading: Reading, items: readonly Item[]): { attribution: Attribution; dash: number } | null {
  for (let dash = 1; dash < items.length; dash += 1) {
    if (!isMark(items[dash], DASH) || !isMark(items[dash - 1], /^(?:[,.!?…]|\.{2,})$/u)) continue;
    const attribution = attributionAt(reading, dash + 1);
    if (attribution === null || attribution.cue.cue.kind === 'call' || attribution.phrase.from < attribution.cue.at) {
      if (attribution === null || attribution.phrase.kind !== 'pronoun') continue;
    }
    return { attribution, dash };
  }
  return null;
}

/** Where the speech goes on behind its attribution: behind a comma or stop and a dash; null if it does not. */
function resumption(items: readonly Item[], at: number): number | null {
  for (let i = at; i < items.length; i += 1) {
    if (!isMark(items[i], DASH)) continue;
    if (!isMark(items[i - 1], /^[,.:]$/u)) continue;
    return items[i + 1]?.start ?? null;
  }
  return null;
}

/** The end of a stretch without the white space and comma at its end. */
function endBefore(text: string, span: Span): number {
  const [start, end] = trimSpan(text, span);
  return end > start && text.charAt(end - 1) === ',' ? end - 1 : end;
}
