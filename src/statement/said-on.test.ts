import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeRange } from '#base/time.ts';
import type { Span } from '#base/span.ts';
import type { Draft } from './draft.ts';
import { readBlocks } from './find-drafts.ts';
import { readingOf } from './reading.fixture.ts';
import { readDates, saidOn } from './said-on.ts';
import { DATED_CASES } from './said-on.cases.fixture.ts';
import type { DatedCase } from './said-on.cases.fixture.ts';

const NO_DRAFT: Draft = {
  source: [],
  cue: [],
  content: [],
  pattern: 'clause-that',
  kind: 'say',
  lemma: 'say',
  negated: false,
  block: 0,
  sentence: 0,
  continues: null,
  form: 'prose',
};

/** Takes the marks out of a text; an attribution goes on as long as a second cue does not begin. */
function unmark(marked: string): { text: string; attributions: { draft: Draft; goesOn: boolean }[] } {
  let text = '';
  const attributions: { draft: Draft; goesOn: boolean }[] = [];
  let source: Span[] = [];
  let content: Span[] = [];
  const open = (): { draft: Draft; goesOn: boolean } | undefined => attributions.at(-1);
  for (const part of marked.matchAll(/\{([^}]*)\}|<(\+?)([^>]*)>|\[([^\]]*)\]|[^{<[]+/gu)) {
    const [all, mention, plus, cue, words] = part;
    const at = text.length;
    text += mention ?? cue ?? words ?? all;
    const span: Span = [at, text.length];
    if (cue !== undefined) {
      attributions.push({ draft: { ...NO_DRAFT, source, content, cue: [span] }, goesOn: plus === '+' });
      source = [];
      content = [];
    } else if (mention !== undefined || words !== undefined) {
      const one = open();
      // What stands before its cue is kept for it; what stands after belongs to the cue before.
      const later =
        one === undefined ||
        (mention !== undefined ? one.draft.source.length > 0 : /[.¶]/u.test(text.slice(one.draft.cue[0]?.[1], at)));
      if (later) (mention !== undefined ? source : content).push(span);
      else
        attributions[attributions.length - 1] = {
          ...one,
          draft:
            mention !== undefined
              ? { ...one.draft, source: [span] }
              : { ...one.draft, content: [...one.draft.content, span] },
        };
    }
  }
  return { text, attributions };
}

/** The time of the last statement of a marked text. */
function timeOfLast({ text: marked, published, url }: DatedCase): string | null {
  const { text, attributions } = unmark(marked);
  const reading = readingOf(text.replaceAll('¶', '\n').split('\n'), { published, url: url ?? null });
  const extra = (at: number): number => text.slice(0, at).split('¶').length - 1;
  const moved = ([start, end]: Span): Span => [start + extra(start), end + extra(end)];
  const blocks = readBlocks(reading);
  const sentences = blocks.flatMap(block => block.sentences);
  const drafts = attributions.map(({ draft }) => {
    const cue = draft.cue.map(moved);
    const sentence = sentences.findIndex(({ span }) => span[0] <= (cue[0]?.[0] ?? 0) && (cue[0]?.[0] ?? 0) < span[1]);
    return {
      ...draft,
      cue,
      source: draft.source.map(moved),
      content: draft.content.map(moved),
      sentence,
      block: blocks.findLastIndex(({ first }) => first <= sentence),
    };
  });
  const dated = readDates(reading, sentences, drafts);
  return drafts.map((_, i) => saidOn(dated, i, attributions[i]?.goesOn === true ? i - 1 : null)).at(-1) ?? null;
}

test('the table holds more than a hundred forms, thirty of which stay open', () => {
  assert.ok(DATED_CASES.length >= 150);
  assert.ok(DATED_CASES.filter(({ saidOn: time }) => time === null).length >= 50);
  assert.equal(new Set(DATED_CASES.map(one => `${one.text} ${one.published} ${one.url}`)).size, DATED_CASES.length);
});

for (const one of DATED_CASES) {
  const note = `${one.published ?? 'no date'}${one.url === undefined ? '' : `, ${one.url}`}`;
  test(`said ${one.saidOn ?? 'at a time left open'} (${note}): ${one.text}`, () => {
    assert.equal(timeOfLast(one), one.saidOn);
  });
}

test('no time begins after publication, whatever the day', () => {
  for (const one of DATED_CASES)
    for (const published of ['2024-02-29', '2024-12-31', '2025-01-01', '2025-03-31', '2031-05-30T23:50']) {
      const time = timeOfLast({ ...one, published });
      if (time !== null)
        assert.ok((timeRange(time)?.first ?? 0) <= (timeRange(published)?.last ?? 0), `${one.text} ${published}`);
    }
});

test('no time is finer than its words: a day needs a word that names one', () => {
  const day = /day|\d|night|morning|evening|Weds|Christmas Eve/u;
  const coarse = DATED_CASES.filter(({ text }) => !day.test(text));
  assert.ok(coarse.length > 10);
  for (const one of coarse) assert.ok((timeOfLast(one) ?? '').length <= 7, one.text);
});
