import type { SpreadEdge, SpreadNode } from '#spread/spread.ts';
import { sayChange } from './say-change.ts';
import type { Trace } from './trace-tree.ts';

/** A trace as a graph in the DOT language of Graphviz: an arrow from each station to those that have the words from it. */
export function traceAsDot({ words, spread }: Trace): string {
  const lines = [
    'digraph trace {',
    `  label=${quote(words)};`,
    '  node [shape=box];',
    ...spread.nodes.map(node => `  ${quote(node.id)} [label=${quote(labelOf(node))}${styleOf(node)}];`),
    ...spread.edges.map(
      edge =>
        `  ${quote(edge.parent)} -> ${quote(edge.child)} [label=${quote(sayEdge(edge))}${edge.rests === 'told_beside' ? ', style=dotted' : ''}];`,
    ),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function labelOf({ label, published, role, words }: SpreadNode): string {
  return [label, published ?? 'no date', role.replaceAll('_', ' '), words].filter(part => part !== null).join('\n');
}

function styleOf({ document, role }: SpreadNode): string {
  if (document === null) return ', style=dashed';
  return role === 'first_hand' ? ', style=bold' : '';
}

function sayEdge({ rests, likeness, changes }: SpreadEdge): string {
  const alike = likeness === undefined ? [] : [`${Math.round(likeness * 100)} %`];
  return [rests.replaceAll('_', ' '), ...alike, ...changes.map(sayChange)].join('\n');
}

/** A string of DOT: marks and backslashes escaped, line ends as `\n`; other control characters become a mark that shows they were there. */
function quote(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/\r?\n|\r/gu, '\\n')
    .replaceAll(/\p{Cc}/gu, '\ufffd');
  return `"${escaped}"`;
}
