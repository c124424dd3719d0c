import type { Span } from '#base/span.ts';
import type { Reading } from '#document/document.ts';
import { confidenceOf } from './confidence.ts';
import type { Draft } from './draft.ts';
import { findDrafts, readBlocks } from './find-drafts.ts';
import { quotedParts, typeOf } from './quoted.ts';
import type { Attitude, FoundStatement } from './statement.ts';

/** The statements of a document in text order. Spans point into `reading.text`; nothing is read from captions, teasers, comments or furniture. */
export function findStatements(reading: Reading): FoundStatement[] {
  const blocks = readBlocks(reading);
  const drafts = findDrafts(blocks).filter(draft => draft.content.length > 0);
  const ordered = drafts.toSorted(
    (a, b) => startOf(a) - startOf(b) || (a.content[0]?.[1] ?? 0) - (b.content[0]?.[1] ?? 0),
  );
  const number = new Map(ordered.map((draft, i) => [draft.sentence * 1000 + (draft.cue[0]?.[0] ?? 0), i]));
  return ordered.map(draft => {
    const block = blocks[draft.block];
    const sentence = block?.sentences[draft.sentence - block.first];
    void sentence;
    const quoted = quotedParts(reading.text, draft, blocks);
    const role = block?.block.role;
    return {
      source: draft.source,
      cue: draft.cue,
      content: draft.content,
      quoted,
      type: typeOf(reading.text, draft, quoted),
      attitude: attitudeOf(draft),
      standing: 'asserted',
      negated: draft.negated,
      via: [],
      occasion: null,
      saidOn: null,
      parent: null,
      continues:
        draft.continues === null
          ? null
          : (number.get(draft.continues.sentence * 1000 + (draft.continues.cue[0]?.[0] ?? 0)) ?? null),
      role: role === 'headline' || role === 'standfirst' ? role : 'body',
      form: draft.form,
      confidence: confidenceOf(draft.pattern),
    };
  });
}

const startOf = (draft: Draft): number =>
  Math.min(...[...draft.source, ...draft.cue, ...draft.content].map((span: Span) => span[0]));

function attitudeOf(draft: Draft): Attitude {
  switch (draft.kind) {
    case 'think':
      return 'belief';
    case 'want':
      return 'intention';
    case 'ask':
      return 'question';
    case 'deny':
      return 'denial';
    case 'say':
    case 'tell':
    case 'call':
    case 'gesture':
      return 'statement';
  }
}
