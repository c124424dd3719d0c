import type { Span } from '#base/span.ts';
import { trimSpan } from '#base/span.ts';
import type { Reading } from '#document/document.ts';
import type { Item, Sentence } from '#text/sentences.ts';
import type { Draft, Run } from './draft.ts';
import { spanOfRun } from './draft.ts';
import type { ReadBlock } from './find-drafts.ts';
import { mentionAtFront } from './mention-after.ts';
import { mentionBefore } from './mention-before.ts';
import { findVerbGroups } from './verb-group.ts';

/** "The statement reads:", "It said:" — besides the reporting verbs. */
const READS = /^(?:reads?|read|says|said|states|stated|went|goes|follows|continued|continues)$/u;
const OPENING_MARK = /^["“„«‘']/u;

/** A sentence that ends in a colon and names who speaks: its source and cue. */
function announcement(sentence: Sentence): { source: Span | null; cue: Span; lemma: string; told: boolean } | null {
  const { items } = sentence;
  if (items.at(-1)?.text !== ':') return null;
  const group = findVerbGroups(items).findLast(
    one => one.mood === 'finite' && !one.passive && (one.word.kind === 'say' || one.word.kind === 'tell'),
  );
  if (group !== undefined && !group.word.doubtful && items.length - group.head < 14) {
    const run = mentionBefore(items, group.from, 0) ?? mentionAtFront(items, 0);
    const cue = spanOfRun(items, group);
    if (cue === null) return null;
    return {
      source: run === null ? null : withoutBrackets(items, run),
      cue,
      lemma: group.word.lemma,
      told: group.word.kind === 'tell',
    };
  }
  const at = items.findLastIndex(item => READS.test(item.lower));
  if (at < 1) return null;
  const run = readsSubject(items, at);
  const cue = spanOfRun(items, { from: at, to: at + 1 });
  return cue === null || run === null ? null : { source: run, cue, lemma: 'read', told: false };
}

/** The span of a mention without a bracket at its end. */
export function withoutBrackets(items: readonly Item[], run: Run): Span | null {
  let { to } = run;
  if (items[to - 1]?.text === ')') {
    const open = items.findLastIndex((item, i) => i < to && item.text === '(');
    if (
      open > run.from &&
      to - open < 6 &&
      /^(?:archived|here|link|pictured|left|right|above|below)$/u.test(items[open + 1]?.lower ?? '')
    )
      to = open;
  }
  return spanOfRun(items, { from: run.from, to });
}

/** "That statement (archived here) reads:": the brackets do not count. */
export function readsSubject(items: readonly Item[], at: number): Span | null {
  let end = at;
  if (items[end - 1]?.text === ')') {
    while (end > 0 && items[end - 1]?.text !== '(') end -= 1;
    end -= 1;
  }
  const found = mentionBefore(items, end, 0);
  const run = found === null ? (end > 0 ? { from: 0, to: end } : null) : found;
  if (run === null) return null;
  const determiner =
    /^(?:that|this|the|his|her|their|its|a|an)$/u.test(items[run.from - 1]?.lower ?? '') && run.from === 1;
  return withoutBrackets(items, determiner ? { from: 0, to: run.to } : run);
}

/** Blocks that the page sets off as somebody's words, or that follow a colon without marks of their own. */
export function findSetOff(reading: Reading, blocks: readonly ReadBlock[], taken: (block: number) => boolean): Draft[] {
  const found: Draft[] = [];
  let last: Draft | null = null;
  for (const read of blocks) {
    if (read.block.role !== 'body') continue;
    const before = blocks[read.index - 1];
    const sentence = before?.sentences.at(-1);
    const text = reading.text.slice(read.block.span[0], read.block.span[1]);
    const announced =
      sentence === undefined || before === undefined || before.block.role !== 'body' ? null : announcement(sentence);
    const goesOn: boolean =
      last !== null &&
      last.block === read.index - 1 &&
      (read.block.quoted === true
        ? before?.block.quoted === true
        : /(?:\.\.\.|…)["”]?\s*$/u.test(reading.text.slice(0, before?.block.span[1] ?? 0).slice(-6)));
    if (goesOn && last !== null) {
      const longer: Draft = {
        ...last,
        content: [...last.content, trimSpan(reading.text, read.block.span)],
        block: read.index,
      };
      found[found.length - 1] = longer;
      last = longer;
      continue;
    }
    last = null;
    if (announced === null && read.block.quoted !== true) continue;
    if (OPENING_MARK.test(text.trim()) || taken(read.index)) continue;
    if (announced === null || text.trim().endsWith(':') || text.trim().split(/\s+/u).length < 3) continue;
    const draft: Draft = {
      source: announced.source === null ? [] : [announced.source],
      cue: [announced.cue],
      content: [trimSpan(reading.text, read.block.span)],
      pattern: 'set-off',
      kind: announced.told ? 'tell' : 'say',
      lemma: announced.lemma,
      negated: false,
      block: read.index,
      sentence: (before?.first ?? 0) + (before?.sentences.length ?? 1) - 1,
      continues: null,
      form: 'set-off',
    };
    found.push(draft);
    last = draft;
  }
  return found;
}
