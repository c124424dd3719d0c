import type { Block, KeptDocument } from '#document/document.ts';
import type { KeptStatement, Speaker } from '#speaker/speaker.ts';
import type { Via } from '#statement/statement.ts';
import type { Span } from '#base/span.ts';

const NO_DOCUMENT: KeptDocument = {
  document: 'd0',
  kind: 'article',
  title: null,
  outlet: null,
  url: null,
  published: null,
  publishedFrom: null,
  modified: null,
  bylines: [],
  dateline: null,
  language: 'en',
  text: '',
  blocks: [],
  links: [],
  reviews: [],
  letter: null,
  part: null,
  gaps: [],
  path: null,
  sha256: '0'.repeat(64),
  textSha256: '0'.repeat(64),
  obtained: 'supplied',
  firstCaptured: '2031-01-01T00:00:00Z',
  copyGroup: null,
};

/** A document of our own making: its text's blank lines part blocks, the first of which is the headline. */
export function makeDocument(given: Partial<KeptDocument> & { readonly document: string }): KeptDocument {
  const text = given.text ?? '';
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    blocks.push({
      span: [match.index, match.index + match[0].length],
      role: blocks.length === 0 ? 'headline' : 'body',
    });
  }
  return { ...NO_DOCUMENT, blocks, ...given };
}

/** A via whose place in the text does not matter. */
export function makeVia(how: Via['how'], name: string, unnamed = false): Via {
  return { name, span: null, unnamed, how };
}

/** A speaker known by name alone. */
export function makeSpeaker(name: string, given: Partial<Speaker> = {}): Speaker {
  return { name, kind: 'person', description: null, speaksFor: null, ...given };
}

/** Where words stand in a document's text; they must stand there. */
export function findWords(document: KeptDocument, words: string): Span {
  const start = document.text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in ${document.document}`);
  return [start, start + words.length];
}

/** A statement whose content is the words as they stand in the document; said by Nadia Brenkow unless told otherwise. */
export function makeStatement(
  document: KeptDocument,
  words: string,
  given: Partial<KeptStatement> & { readonly cueWords?: string } = {},
): KeptStatement {
  const { cueWords, ...rest } = given;
  const span = findWords(document, words);
  const speaker = rest.speaker === undefined ? makeSpeaker('Nadia Brenkow') : rest.speaker;
  return {
    id: `${document.document}@${span[0]}`,
    document: document.document,
    index: 0,
    person: speaker === null || speaker.kind === 'unnamed' ? null : `p:${speaker.name}`,
    source: [],
    cue: cueWords === undefined ? [] : [findWords(document, cueWords)],
    content: [span],
    quoted: [span],
    type: 'direct',
    attitude: 'statement',
    standing: 'asserted',
    negated: false,
    via: [],
    occasion: null,
    saidOn: null,
    parent: null,
    continues: null,
    role: 'body',
    form: 'prose',
    confidence: 0.9,
    ...rest,
    speaker,
  };
}
