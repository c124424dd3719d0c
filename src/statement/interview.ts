import type { Span } from '#base/span.ts';
import type { Block, Reading } from '#document/document.ts';
import { isRead } from '#document/document.ts';
import type { Draft } from './draft.ts';

/** So many questions, each with its answer, make an interview. */
const MIN_QUESTIONS = 3;
/** Share of the set-off paragraphs that must end as questions; the rest are remarks that the interviewer puts. */
const MIN_ASKING = 0.6;
const QUESTION = /\?["”’]?$/u;
const FULL_NAME = /\p{Lu}[\p{L}’'-]+(?: (?:(?:de|la|van|von|der|den|bin|al|el) )?\p{Lu}[\p{L}’'-]+){1,2}/gu;

/**
 * The turns of an interview whose questions are set in bold and whose answers are plain, without labels. The one who answers is
 * the only one named in full both in the headline and before the first question; without such a one there are no turns.
 */
export function findAnswers(reading: Reading): Draft[] {
  if (reading.kind !== 'article') return [];
  const textOf = (block: Block): string => reading.text.slice(...block.span);
  const blocks = reading.blocks.filter(isRead);
  const body = blocks.filter(block => block.role === 'body');
  const first = body.findIndex(block => block.strong === true && QUESTION.test(textOf(block)));
  const asking = body.slice(first).filter(block => block.strong === true);
  const questions = asking.filter(block => QUESTION.test(textOf(block)));
  if (first < 0 || questions.length < MIN_QUESTIONS || questions.length < asking.length * MIN_ASKING) return [];
  const pairs = body.slice(first);
  // Every question has its answer; a heading or two questions in a row make it something else.
  if (pairs.some((block, i) => block.strong === true && pairs[i + 1]?.strong !== undefined)) return [];
  if (pairs.at(-1)?.strong === true || pairs.some(block => /[“"][,.]?["”]? (?:\p{L}+ )?said\b/u.test(textOf(block))))
    return [];
  const source = whoAnswers(reading, blocks, body[first]?.span[0] ?? 0);
  if (source === null) return [];
  const turns: Draft[] = [];
  for (const block of pairs) {
    const last = turns.at(-1);
    if (block.strong !== true && last?.kind === 'say') {
      turns[turns.length - 1] = { ...last, content: [...last.content, block.span] };
      continue;
    }
    const asks = block.strong === true;
    turns.push({
      source: asks ? [] : [source],
      cue: [],
      content: [block.span],
      pattern: 'turn',
      kind: asks ? 'ask' : 'say',
      lemma: '',
      negated: false,
      block: blocks.indexOf(block),
      sentence: turns.length,
      continues: null,
      form: 'turn',
    });
  }
  return turns;
}

/** Where the headline names the one person who is named in full in it and again before the first question. */
function whoAnswers(reading: Reading, blocks: readonly Block[], before: number): Span | null {
  const headline = blocks.find(block => block.role === 'headline');
  if (headline === undefined) return null;
  const lead = reading.text.slice(headline.span[1], before);
  const found = [...reading.text.slice(...headline.span).matchAll(FULL_NAME)].filter(
    ([name]) => lead.includes(name) && !reading.bylines.includes(name),
  );
  const [one] = found;
  if (one === undefined || new Set(found.map(([name]) => name)).size > 1) return null;
  const start = headline.span[0] + one.index;
  return [start, start + one[0].length];
}
