import { SPREAD } from './catalogue/spread.ts';
import { KINDS } from './catalogue/kinds.ts';
import { sayRests, stepId } from './draw-spread.ts';
import { html, join, NONE, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { timeTag } from './say-time.ts';
import type { SpreadEdge, SpreadNode } from './shown.ts';
import type { Link, SpreadGraph, Station } from './spread-graph.ts';

/** Pages of a folded station listed by name. */
const MOST_LISTED = 60;
/** Pages that tell of a source outside the record, listed by name. */
const MOST_TOLD = 3;
/** Characters shown of what a page says of its source. */
const SHOWN = 200;

interface Told {
  readonly language: Language;
  readonly labelOf: (id: string) => string;
}

interface Telling extends Told {
  /** Words that pages say of their sources, shown already: one sentence may tell of several steps. */
  readonly said: Set<string>;
}

/** The way of words in words: those who had them first, and under each who has them from there. The same stations as in the drawing. */
export function showSteps({ stations, links }: SpreadGraph, told: Told): Markup {
  const stationOf = new Map(stations.map(station => [station.key, station]));
  const order = new Map(stations.map(({ key }, i) => [key, i]));
  const inOrder = links.toSorted((a, b) => (order.get(a.child) ?? 0) - (order.get(b.child) ?? 0));
  const down = Map.groupBy(inOrder, ({ parent }) => parent);
  const followers = new Set(links.map(({ child }) => child));
  const shown = new Set<string>();
  const said = new Set<string>();
  const show = (station: Station, link: Link | null): Markup => {
    const again = shown.has(station.key);
    shown.add(station.key);
    const below = again ? [] : (down.get(station.key) ?? []);
    const next = below.flatMap(each => {
      const child = stationOf.get(each.child);
      return child === undefined ? [] : [show(child, each)];
    });
    return html`<li>
      ${showStation(station, { link, again, said, ...told })}
      ${
        next.length === 0
          ? ''
          : html`<ol>
              ${next}
            </ol>`
      }
    </li>`;
  };
  // What stands in a circle has no beginning; it is told from the first of it.
  const tops = [...stations.filter(({ key }) => !followers.has(key)), ...stations].flatMap(station =>
    shown.has(station.key) ? [] : [show(station, null)],
  );
  return tops.length === 0
    ? NONE
    : html`<ol class="steps">
        ${tops}
      </ol>`;
}

function showStation(
  { key, nodes, mark, end }: Station,
  { link, again, language, labelOf, said }: Telling & { readonly link: Link | null; readonly again: boolean },
): Markup {
  const t = SPREAD[language];
  const [first, ...others] = nodes;
  if (first === undefined) return NONE;
  if (again)
    return html`<p class="station">
      <a href="#${stepId(key)}">${first.label}</a>
      <span class="aside">${t.above}</span> ${link === null ? '' : showRests(link.edge, { language, labelOf, said })}
    </p>`;
  const rests = link === null ? NONE : showRests(link.edge, { language, labelOf, said });
  const changes = link?.edge.changes ?? [];
  const told =
    first.document === null && first.toldBy.length > 0 && (link === null || link.edge.in !== first.toldBy[0]);
  return html`<p class="station" id="${stepId(key)}">
      ${nameOf(first)} <span class="aside">${factsOf(first, { mark, language })}</span>
    </p>
    ${rests} ${told ? html`<p class="aside">${t.toldOf(nameSome(first.toldBy.map(labelOf), language))}</p>` : ''}
    ${first.words === null ? '' : html`<p class="words" dir="auto">${shorten(first.words)}</p>`}
    ${changes.map(change => html`<p class="changed">${t.changed}: ${t.changes[change.kind](change.was, change.now)}</p>`)}
    ${(first.differs ?? []).map(change => html`<p class="changed">${t.against}: ${t.changes[change.kind](change.was, change.now)}</p>`)}
    ${end === null ? '' : html`<p class="way-ends">${end === 'unnamed' ? t.endsUnnamed : t.endsSourceless}</p>`}
    ${others.length === 0 ? '' : showFolded(nodes, language)}`;
}

/** Who tells of a source, by name as far as they are few. */
function nameSome(names: readonly string[], language: Language): string {
  const distinct = [...new Set(names)];
  const more = distinct.length - MOST_TOLD;
  const named = distinct.slice(0, MOST_TOLD).join(', ');
  return more <= 0 ? named : `${named} ${SPREAD[language].more(more)}`;
}

function nameOf({ document, label }: SpreadNode): Markup {
  return document === null ? html`<b>${label}</b>` : html`<a href="/documents/${document}"><b>${label}</b></a>`;
}

function factsOf(
  { kind, published, headlineOnly, role, title, label }: SpreadNode,
  { mark, language }: { readonly mark: Station['mark']; readonly language: Language },
): Markup {
  const t = SPREAD[language];
  const named = KINDS[language];
  const facts = [
    published === null ? null : timeTag(published, language),
    kind === null || !isKind(kind, named) ? null : named[kind],
    headlineOnly && role === 'passes_on' ? t.headlineOnly : t.marks[mark],
    title === null || title === label ? null : html`<cite class="title" dir="auto">${title}</cite>`,
  ];
  return join(
    facts.flatMap(fact => (fact === null ? [] : [html`${fact}`])),
    html` · `,
  );
}

const isKind = (kind: string, named: (typeof KINDS)['en']): kind is keyof (typeof KINDS)['en'] => kind in named;

function showRests(edge: SpreadEdge, { language, labelOf, said }: Telling): Markup {
  const t = SPREAD[language];
  const { rests, because, child, in: where } = edge;
  const teller = child === where ? '' : html`, ${t.told(labelOf(where))}`;
  const aside = rests === 'told_beside' ? html` (${t.besideHint})` : '';
  const isNew = because !== null && !said.has(because);
  if (because !== null) said.add(because);
  const words = !isNew ? '' : html`: <q class="words" dir="auto">${shorten(because)}</q>`;
  return html`<p class="rests">↳ ${sayRests(edge, language)}${teller}${aside}${words}</p>`;
}

function showFolded(nodes: readonly SpreadNode[], language: Language): Markup {
  const t = SPREAD[language];
  const more = nodes.length - MOST_LISTED;
  return html`<details class="folded">
    <summary>${t.several(nodes.length)}</summary>
    <ul>
      ${nodes
        .slice(0, MOST_LISTED)
        .map(
          node =>
            html`<li>
              ${nameOf(node)}${node.published === null ? '' : html` <span class="aside">${timeTag(node.published, language)}</span>`}
            </li>`,
        )}
      ${more > 0 ? html`<li class="aside">${t.more(more)}</li>` : ''}
    </ul>
  </details>`;
}

function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  return flat.length <= SHOWN ? flat : `${flat.slice(0, flat.lastIndexOf(' ', SHOWN))} …`;
}
