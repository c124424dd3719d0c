import { PREPOSITIONS } from '#text/english.ts';
import type { Item } from '#text/sentences.ts';
import { ANSWERS, isLong, pushAnswer, questionBefore } from './answers.ts';
import { findComplement } from './complement.ts';
import { contentEnd } from './content-end.ts';
import type { Pattern, Run, VerbGroup } from './draft.ts';
import { mentionAfter } from './mention-after.ts';
import { mentionBefore } from './mention-before.ts';
import { namesSpeaker } from './noun.ts';
import { base, contentStart, quotationBefore, quoteNeedsCue, take } from './sentence-draft.ts';
import type { SentenceReading } from './sentence-draft.ts';

/** True if nothing that the verb could take stands after it: end of sentence, a stop, or a circumstance. */
function standsLast(items: readonly Item[], group: VerbGroup, after: number): boolean {
  const next = items[after];
  if (next === undefined || /^[.,;!?—–)]$|^-{1,2}$/u.test(next.text)) return true;
  const complement = findComplement(items, group);
  return complement === null || (complement.shape === 'object' && group.word.kind === 'tell');
}

function quotePattern(items: readonly Item[], run: Run): Pattern {
  return run.to - run.from === 1 && items[run.from]?.kind === 'quotation' ? 'quote-before' : 'mixed';
}

/** `“X,” she said, “Y.”`: the quotations after the attribution that no other cue takes. */
function laterQuotations(items: readonly Item[], from: number, groups: readonly VerbGroup[], own: VerbGroup): Run[] {
  const runs: Run[] = [];
  for (let i = from; i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined) break;
    if (groups.some(group => group !== own && group.head === i)) break;
    if (item.kind !== 'quotation') continue;
    const before = items[i - 1]?.text ?? '';
    if (runs.length > 0 || /^[,:—–-]$|^-{2}$/u.test(before) || i === from) {
      // What follows outside the marks is the reporter's unless it runs on to the end of the same sentence with no comma.
      runs.push({ from: i, to: i + 1 });
    }
  }
  return runs;
}

/** Passes over a dateline ("LONDON (Wire) —") and a short opening phrase with its comma ("In contrast,"). */
function afterOpening(items: readonly Item[], from: number, to: number): number {
  const dash = items.findIndex(
    (item, i) =>
      i >= from && i < Math.min(to, from + 12) && /^[—–-]$|^-{2}$/u.test(item.text) && items[i - 1]?.end !== item.start,
  );
  const start = dash > 0 && /^[\p{Lu}]{3,}/u.test(items[from]?.text ?? '') ? dash + 1 : from;
  const comma = items.findIndex((item, i) => i > start && i < Math.min(to, start + 4) && item.text === ',');
  return comma > 0 && to - comma > 3 && PREPOSITIONS.has(items[start]?.lower ?? '') ? comma + 1 : start;
}

/** Attributions that stand after their words: `“X,” she said`, `“X,” said Mr Dale`, `It is late, she said`. */
export function readAfterwards(reading: SentenceReading): void {
  const { items, groups, drafts } = reading;
  let floor = 0;
  for (const group of groups) {
    if (group.mood !== 'finite' || group.passive || group.word.kind === 'want' || group.word.kind === 'call') continue;
    let q = quotationBefore(items, group.from);
    let source: Run | null = null;
    let after = group.to;
    if (q !== null && group.word.kind !== 'think' && (q === contentStart(items, floor, q) || quoteNeedsCue(items, q))) {
      source = mentionAfter(items, group.to);
      if (source !== null) after = source.to;
    }
    if (
      source === null &&
      items[group.from - 1]?.text === ',' &&
      group.word.kind === 'say' &&
      group.from === group.head
    ) {
      // "The ferry stays, says Mr Dale": inverted without marks.
      const inverted = mentionAfter(items, group.to);
      const next = inverted === null ? undefined : items[inverted.to];
      if (
        inverted !== null &&
        namesSpeaker(items, inverted) &&
        (next === undefined || next.kind === 'mark') &&
        group.from - floor > 3
      ) {
        const content: Run = { from: contentStart(items, floor, group.from - 1), to: group.from - 1 };
        drafts.push({ source: inverted, cue: group, content: [content], pattern: 'clause-before', ...base(group) });
        take(reading, inverted);
        take(reading, group);
        floor = inverted.to;
        continue;
      }
    }
    if (source === null) {
      source = mentionBefore(items, group.from, floor);
      q = source === null ? null : quotationBefore(items, source.from);
      if (source !== null && source.from < floor) continue;
    }
    if (source === null) continue;
    const cue: Run = { from: group.from, to: group.to };
    const complement = after === group.to ? findComplement(items, group) : null;
    if (q !== null && q >= floor && source !== null) {
      const question = questionBefore(items, q, source);
      if (question !== null && group.word.kind !== 'ask') {
        pushAnswer(reading, group, source, question);
        floor = items.length;
        continue;
      }
      const takesMore =
        complement !== null &&
        complement.shape !== 'quotation' &&
        complement.shape !== 'object' &&
        !quoteNeedsCue(items, q);
      if (!takesMore) {
        const from = contentStart(items, floor, q);
        const content: Run = { from, to: q + 1 };
        const later = laterQuotations(items, after, groups, group);
        drafts.push({
          source,
          cue,
          content: [content, ...later],
          pattern: group.word.kind === 'gesture' ? 'quote-gesture' : quotePattern(items, content),
          ...base(group),
        });
        take(reading, source);
        take(reading, cue);
        floor = Math.max(after, later.at(-1)?.to ?? 0);
        continue;
      }
    }
    const question = questionBefore(items, source.from - 2, source);
    if (
      question !== null &&
      ANSWERS.test(group.word.lemma) &&
      complement?.shape !== 'that' &&
      !(complement?.shape === 'quotation' && isLong(items, complement.start))
    ) {
      pushAnswer(reading, group, source, question);
      floor = items.length;
      continue;
    }
    if (question !== null) continue;
    if (group.word.kind === 'gesture') continue;
    if (/^(?:who|which|that|whose|whom)$/u.test(items[source.from]?.lower ?? '')) continue;
    const comma = items[Math.min(source.from, group.from) - 1];
    if (
      comma?.text === ',' &&
      standsLast(items, group, after) &&
      /^(?:say|think|tell|call)$/u.test(group.word.kind) &&
      !group.negated
    ) {
      const edge = Math.min(source.from, group.from) - 1;
      // "“X,” A told B, the Courier reported": the report is of all that stands before it.
      const wraps =
        drafts.length > 0 && !items.slice(floor, edge).some(item => item.kind === 'quotation') && edge - floor < 12;
      const from = afterOpening(items, contentStart(items, wraps ? 0 : floor, edge), edge);
      const next = items[after];
      if (wraps && group.word.kind === 'think') continue;
      if (group.word.doubtful && !group.word.forms.includes('past')) continue;
      const opens =
        edge - from < 1 || (edge - from === 1 && /^(?:that|this|it|they|he|she)$/u.test(items[from]?.lower ?? ''));
      if (next?.text !== ',' && (opens || edge - from < 3)) continue;
      if (PREPOSITIONS.has(items[from]?.lower ?? '') && next?.text !== ',') continue;
      const content: Run[] = edge > from ? [{ from, to: edge }] : [];
      // "The goal, he said, is to …": the words go on after the attribution.
      if (next?.text === ',' && edge - from <= 6 && !/^(?:and|but|adding|who)$/u.test(items[after + 1]?.lower ?? ''))
        content.push({ from: after + 1, to: contentEnd(items, after + 1, items.length) });
      drafts.push({ source, cue, content, pattern: 'clause-before', ...base(group) });
      take(reading, source);
      take(reading, cue);
      floor = content.at(-1)?.to ?? after;
      if (content.length === 1) floor = after;
    }
  }
}
