import type { Coverage } from '#check/finding.ts';
import type { Spread, SpreadEdge, SpreadNode } from '#spread/spread.ts';
import type { Trace } from './trace-tree.ts';

const COVERAGE: Coverage = {
  documents: 12,
  outlets: 4,
  from: '2031-03-01',
  to: '2031-03-20',
  bySpeaker: 3,
  firstHandBySpeaker: 0,
  inWindow: 0,
  unread: { language: 0, failed: 0 },
  gaps: [],
};

/** A station; a document unless its identifier begins with `outside:`. */
export function makeNode(given: Partial<SpreadNode> & { readonly id: string }): SpreadNode {
  const outside = given.id.startsWith('outside:');
  return {
    document: outside ? null : given.id,
    label: given.id.replace('outside:', ''),
    role: outside ? 'told_of' : 'reports',
    unnamed: false,
    kind: outside ? null : 'article',
    title: null,
    url: null,
    published: null,
    statement: null,
    words: null,
    speaker: null,
    headlineOnly: false,
    toldBy: [],
    ...given,
  };
}

export function makeEdge(child: string, parent: string, given: Partial<SpreadEdge> = {}): SpreadEdge {
  return { child, parent, rests: 'cites_by_name', because: null, in: child, changes: [], ...given };
}

export function makeTrace(spread: Partial<Spread>, given: Partial<Trace> = {}): Trace {
  return {
    asked: { kind: 'quote', id: null, rule: { windowSeconds: 60, participation: 2 } },
    words: 'The lamp will be lit again',
    speaker: 'Nadia Brenkow',
    utterances: [],
    denials: [],
    coverage: COVERAGE,
    spread: { nodes: [], edges: [], first: null, deadEnds: [], circles: [], bursts: [], ...spread },
    ...given,
  };
}
