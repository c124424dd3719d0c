import { escapeXml } from './escape.ts';
import { sayChange } from './say-change.ts';
import type { Trace } from './trace-tree.ts';

/** What stands at nodes and edges, in this order; all of it text but the likeness. */
const NODE_KEYS = [
  'label',
  'role',
  'kind',
  'title',
  'url',
  'published',
  'words',
  'speaker',
  'document',
  'statement',
] as const;

/** A trace as GraphML (http://graphml.graphdrawing.org): directed edges from each station to those that have the words from it. */
export function traceAsGraphml({ words, spread }: Trace): string {
  const { nodes, edges } = spread;
  const data = (key: string, value: string | null): string[] =>
    value === null ? [] : [`      <data key="${key}">${escapeXml(value)}</data>`];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '  <key id="quote" for="graph" attr.name="quote" attr.type="string"/>',
    ...NODE_KEYS.map(key => `  <key id="${key}" for="node" attr.name="${key}" attr.type="string"/>`),
    '  <key id="rests" for="edge" attr.name="rests" attr.type="string"/>',
    '  <key id="likeness" for="edge" attr.name="likeness" attr.type="double"/>',
    '  <key id="because" for="edge" attr.name="because" attr.type="string"/>',
    '  <key id="changes" for="edge" attr.name="changes" attr.type="string"/>',
    '  <graph id="trace" edgedefault="directed">',
    ...data('quote', words),
    ...nodes.flatMap(node => [
      `    <node id="${escapeXml(node.id)}">`,
      ...NODE_KEYS.flatMap(key => data(key, node[key])),
      '    </node>',
    ]),
    ...edges.flatMap((edge, i) => [
      `    <edge id="e${i}" source="${escapeXml(edge.parent)}" target="${escapeXml(edge.child)}">`,
      ...data('rests', edge.rests),
      ...data('likeness', edge.likeness === undefined ? null : String(edge.likeness)),
      ...data('because', edge.because),
      ...data('changes', edge.changes.length === 0 ? null : edge.changes.map(sayChange).join('; ')),
      '    </edge>',
    ]),
    '  </graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}
