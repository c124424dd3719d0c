import type { Span } from '#base/span.ts';
import { readAttributions, type Attribution } from '#model/read-attributions.ts';
import type { AttributionModel } from '#model/model-file.ts';
import { CUES, type CueKind } from '#text/english.ts';
import type { Quotation } from '#text/quotations.ts';
import type { Sentence } from '#text/sentences.ts';
import { withoutDateline } from './dateline.ts';
import type { Pattern } from './draft.ts';
import type { ReadBlock } from './find-drafts.ts';
import type { Found } from './found.ts';
import { mendAttribution } from './mend-attribution.ts';
import { findVerbGroups } from './verb-group.ts';

/** What the model found in each sentence of each block: by number of the sentence in its block. */
export type FoundInBlock = readonly (readonly Found[])[];

/** The attributions of every block of a text, each with the sentence that has its cue. */
export function findByModel(model: AttributionModel, text: string, blocks: readonly ReadBlock[]): FoundInBlock[] {
  const read = readAttributions(
    model,
    text,
    blocks.map(({ block }) => withoutDateline(text, block.span)),
  );
  return blocks.map(({ sentences }, i) => {
    const quotations = sentences.flatMap(({ items }) =>
      items.flatMap(item => (item.kind === 'quotation' ? [item.quotation] : [])),
    );
    const found: Found[][] = sentences.map(() => []);
    const attributions = read[i] ?? [];
    for (const given of attributions) {
      const attribution = mendAttribution(given, text);
      if (attribution === null) continue;
      const anchor = attribution.cue ?? attribution.content[0];
      if (anchor === undefined || (attribution.cue === null && attribution.source === null)) continue;
      const at = sentences.findLastIndex(sentence => sentence.span[0] <= anchor[0]);
      const sentence = sentences[at];
      if (sentence === undefined) continue;
      const whole = resumed(attribution, sentence, { text, quotations });
      const content = whole.content.filter(span => isWithinReach(span, sentence, sentences));
      if (whole.content.length > 0 && content.length === 0) continue;
      const source = whole.source === null ? null : withinSentence(whole.source, sentence.span);
      found[at]?.push(foundOf({ ...whole, source, content }, sentence, { text, quotations }));
    }
    return found;
  });
}

/** Nobody's name runs over the end of a sentence: of a source that does, the part in the sentence of its cue. */
function withinSentence(source: Span, [from, to]: Span): Span {
  const part: Span = [Math.max(source[0], from), Math.min(source[1], to)];
  return part[0] < part[1] ? part : source;
}

function foundOf(
  attribution: Attribution,
  sentence: Sentence,
  { text, quotations }: { text: string; quotations: readonly Quotation[] },
): Found {
  const { source, cue, probability } = attribution;
  const content = attribution.content.map(span => withMarks(span, quotations));
  return {
    source: source === null ? [] : [source],
    cue: cue === null ? [] : [cue],
    content,
    pattern: patternOf({ source, cue, content }, text, quotations),
    ...(cue === null ? { kind: 'say', lemma: '', negated: false } : meaningOf(cue, sentence, text)),
    probability,
  };
}

/** A quotation in another sentence than its cue stands alone there: what a sentence of words has in quotation marks is its own. */
function isWithinReach(span: Span, own: Sentence, sentences: readonly Sentence[]): boolean {
  const where = sentences.find(sentence => sentence.span[0] <= span[0] && span[0] < sentence.span[1]);
  if (where === undefined || where === own) return true;
  const quoted = where.items.filter(item => item.kind === 'quotation');
  return (
    !quoted.some(item => item.start <= span[0] + BESIDE && span[0] < item.end) ||
    where.items.every(item => item.kind !== 'word' && item.kind !== 'number')
  );
}

/**
 * "The museum, Ms Dale said, kept the boats": words that a cue between commas interrupts go on behind it to the end of the sentence,
 * though they make no clause of their own there.
 */
function resumed(
  attribution: Attribution,
  sentence: Sentence,
  { text, quotations }: { text: string; quotations: readonly Quotation[] },
): Attribution {
  const { source, cue, content } = attribution;
  const [first] = content;
  if (cue === null || source === null || first === undefined || content.length > 1) return attribution;
  const begin = Math.min(cue[0], source[0]);
  const end = Math.max(cue[1], source[1]);
  if (first[1] > begin || !/^[\s,]*$/u.test(text.slice(first[1], begin))) return attribution;
  if (quotations.some(({ span }) => first[0] < span[1] && span[0] < first[1])) return attribution;
  const rest = ASIDE_END.exec(text.slice(end, sentence.span[1]));
  if (rest === null) return attribution;
  const from = end + rest[0].length;
  const to =
    from +
    text
      .slice(from, sentence.span[1])
      .trimEnd()
      .replace(/[.?!;:,]+$/u, '').length;
  if (to <= from || NARRATED.test(text.slice(from, to))) return attribution;
  return { ...attribution, content: [first, [from, to]] };
}

/** What may stand between a cue and the comma behind which the words go on: whom it was told, and when. */
const ASIDE_END =
  /^(?:\s+(?:me|us|him|her|them|reporters|journalists))?(?:\s+(?:(?:on|last|earlier|in|at|during)\s[^,.;“”"]{1,40}|yesterday|today))?,\s+/u;

/** How a clause begins that is the reporter's again: "adding that …", "citing …", "who …", "as he left". */
const NARRATED =
  /^(?:\p{L}+ing|who|whom|whose|which|where|as|while|when|after|before|according|cit(?:ed|es)|in an?|speaking|and (?:add|sa(?:id|ys)|call|argu|note|urg|warn)\p{L}*|but (?:add|sa(?:id|ys))\p{L}*)\b/u;

/** A mark right beside a span belongs to it. */
const BESIDE = 1;

/** A span of quoted words with their marks, if it begins or ends right inside them. */
function withMarks([start, end]: Span, quotations: readonly Quotation[]): Span {
  let from = start;
  let to = end;
  for (const { span, inner } of quotations) {
    if (Math.abs(from - inner[0]) <= BESIDE && from >= span[0]) from = span[0];
    if (Math.abs(to - inner[1]) <= BESIDE && to <= span[1]) to = span[1];
  }
  return [from, to];
}

/** The name of the form in which an attribution stands. */
function patternOf(
  { source, cue, content }: { source: Span | null; cue: Span | null; content: readonly Span[] },
  text: string,
  quotations: readonly Quotation[],
): Pattern {
  const [first] = content;
  if (first === undefined) return 'clause-bare';
  const before = cue !== null && first[0] < cue[0];
  const inside = quotations.filter(({ span }) => content.some(([from, to]) => from < span[1] && span[0] < to));
  const outside = content.some(([from, to]) => hasWordsOutside(text, [from, to], inside));
  if (inside.length > 0 && !outside) {
    if (before) return 'quote-before';
    return cue === null && source !== null ? 'quote-colon' : 'quote-after';
  }
  if (inside.length > 0) return 'mixed';
  if (cue !== null && /^according\s+to$/iu.test(text.slice(...cue)))
    return before ? 'according-after' : 'according-before';
  if (before) return 'clause-before';
  return /^that\b/iu.test(text.slice(...first)) ? 'clause-that' : 'clause-bare';
}

function hasWordsOutside(text: string, [from, to]: Span, quotations: readonly Quotation[]): boolean {
  let at = from;
  for (const { span } of quotations) {
    if (span[1] <= from || span[0] >= to) continue;
    if (/[\p{L}\p{N}]/u.test(text.slice(at, Math.max(at, span[0])))) return true;
    at = Math.max(at, span[1]);
  }
  return /[\p{L}\p{N}]/u.test(text.slice(at, Math.max(at, to)));
}

/** What the verb of a cue says of it; a cue without a verb that is known is taken as saying. */
function meaningOf(cue: Span, sentence: Sentence, text: string): { kind: CueKind; lemma: string; negated: boolean } {
  const { items } = sentence;
  const group = findVerbGroups(items).find(({ head }) => {
    const item = items[head];
    return item !== undefined && item.start >= cue[0] && item.end <= cue[1];
  });
  if (group !== undefined) return { kind: group.word.kind, lemma: group.word.lemma, negated: group.negated };
  const words =
    text
      .slice(...cue)
      .toLowerCase()
      .match(/[\p{L}'’]+/gu) ?? [];
  const known = words.map(word => CUES.get(word)?.[0]).find(word => word !== undefined);
  const negated = words.some(word => NEGATION.test(word));
  return known === undefined ? { kind: 'say', lemma: '', negated } : { kind: known.kind, lemma: known.lemma, negated };
}

const NEGATION = /^(?:not|never|no|neither|nor|without)$|n['’]t$/u;
