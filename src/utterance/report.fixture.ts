import type { KeptStatement } from '#speaker/speaker.ts';
import type { ReportingDocument } from './read-report.ts';

/** What most reports of the tests have in common. */
const PLAIN: Omit<KeptStatement, 'id' | 'document' | 'content'> = {
  source: [],
  cue: [],
  quoted: [],
  via: [],
  parent: null,
  continues: null,
  index: 0,
  negated: false,
  type: 'direct',
  attitude: 'statement',
  standing: 'asserted',
  occasion: null,
  saidOn: null,
  role: 'body',
  form: 'prose',
  confidence: 1,
  person: 'p1',
  speaker: { name: 'Ama Tettey', kind: 'person', description: null, speaksFor: null },
};

export interface GivenReport extends Partial<KeptStatement> {
  /** The text before the words; "She said" if not given. */
  readonly around?: string;
  readonly published?: string;
}

/** Makes reports out of words, and keeps the documents that they stand in. */
export function makeReports(): {
  readonly report: (id: string, words: string, given?: GivenReport) => KeptStatement;
  readonly documentOf: (statement: KeptStatement) => ReportingDocument | null;
} {
  const documents = new Map<string, ReportingDocument>();
  return {
    report: (id, words, { around = 'She said', published, ...given } = {}) => {
      const text = `${around}: ${words}`;
      const key = `${id}:${text}:${published ?? ''}`;
      documents.set(key, { document: id, kind: 'article', text, published: published ?? null, cast: [] });
      return { ...PLAIN, id: key, document: id, content: [[around.length + 2, text.length]], ...given };
    },
    documentOf: ({ id }) => documents.get(id) ?? null,
  };
}
