import type { About } from './say-why.ts';

/** A claim and a small record, for saying what is not about either. */
export const ABOUT: About = {
  claim: { text: 'We stay', words: 'We stay', speaker: 'Oda Brekhus', frameSpeaker: null, on: null },
  coverage: {
    documents: 812,
    outlets: 40,
    from: '2023-02-01',
    to: '2025-07-11T10:00',
    bySpeaker: 96,
    firstHandBySpeaker: 3,
    inWindow: 0,
    unread: { language: 0, failed: 0 },
    gaps: [],
    documentsBySpeaker: 41,
    firstHandDocumentsBySpeaker: 2,
    window: null,
  },
};
