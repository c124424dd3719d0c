import type { Evidence, Finding } from '#check/finding.ts';
import type { DraftQuote } from './draft-quote.ts';

/** A piece of evidence in a paper, by the words that it shows. */
export function evidenceOf(exact: string, more: Partial<Evidence> = {}): Evidence {
  return {
    role: 'match',
    document: 'd1',
    path: null,
    url: 'https://skerrypost.example/ferry',
    outlet: 'The Skerry Post',
    title: 'The ferry',
    published: '2031-05-02',
    speaker: 'Ada Thornbury',
    quote: { exact, prefix: '', suffix: '', start: 0, end: exact.length },
    sha256: 'ab'.repeat(32),
    textSha256: 'cd'.repeat(32),
    obtained: 'supplied',
    ...more,
  };
}

/** What the record shows about words of Ada Thornbury: reported by one paper, if nothing else is said. */
export function findingOf(more: Partial<Finding> = {}): Finding {
  return {
    id: null,
    claim: {
      text: '“The ferry stays”',
      words: 'The ferry stays',
      speaker: 'Ada Thornbury',
      frameSpeaker: null,
      on: null,
    },
    finding: 'verbatim',
    basis: 'reported',
    flags: ['single_source'],
    summary: '',
    evidence: [evidenceOf('“The ferry stays,” Ada Thornbury said.')],
    origins: { independent: 1, firstPublished: null, firstCaptured: null, documents: 1, outlets: 1 },
    coverage: {
      documents: 3,
      outlets: 1,
      from: null,
      to: null,
      bySpeaker: 2,
      firstHandBySpeaker: 0,
      inWindow: 0,
      unread: { language: 0, failed: 0 },
      gaps: [],
    },
    made: { program: 'onrecord 0', model: 'rules', rules: '1', record: 'ef'.repeat(32) },
    ...more,
  };
}

/** Words of a draft: a quotation of Ada Thornbury, if nothing else is said. */
export function quoteOf(words: string, more: Partial<DraftQuote> = {}): DraftQuote {
  const span = [0, words.length] as const;
  const speaker = { name: 'Ada Thornbury', kind: 'person' as const, description: null, speaksFor: null };
  return {
    form: 'quote',
    span,
    pieces: [span],
    words,
    speaker,
    named: 'Ada Thornbury',
    saidOn: null,
    topic: null,
    credits: [],
    ...more,
  };
}
