import { SPREAD } from './catalogue/spread.ts';
import { html, NONE, type Markup } from './html.ts';
import type { Page } from './page.ts';
import { sayTime } from './say-time.ts';
import type { SpreadNode } from './shown.ts';
import type { SpreadGraph, Station, StationMark } from './spread-graph.ts';
import { BOX, layOut, type PlacedLink } from './spread-layout.ts';

type Speech = Pick<Page, 'language' | 'dir'>;

/** More stations than these make no drawing. */
const MOST_DRAWN = 90;
/** Characters that fit on one line of a station. */
const NAME_LENGTH = 23;

/**
 * The way of words as a drawing: time from left to right (or the other way where the page runs so), a lane for all that hangs together. It is for
 * the eye alone; `showSteps` says the same in words.
 */
export function drawSpread(graph: SpreadGraph, speech: Speech): Markup {
  const t = SPREAD[speech.language];
  if (graph.stations.length + graph.beside.length === 0) return NONE;
  if (graph.stations.length > MOST_DRAWN) return html`<p class="quiet-note">${t.tooMany}</p>`;
  const { width, height, columns, stations, links, lanes, besideFrom, beside } = layOut(graph);
  const pen = new Pen(width, speech.dir === 'rtl');
  const axis = graph.dates.map((date, i) =>
    date === null
      ? ''
      : html`<g class="date">
          <line x1="${pen.x(columns[i] ?? 0)}" x2="${pen.x(columns[i] ?? 0)}" y1="24" y2="${height}" />
          <text x="${pen.x(columns[i] ?? 0)}" y="16">${sayTime(date, speech.language)}</text>
        </g>`,
  );
  return html`<div class="drawing" tabindex="0" role="group" aria-label="${t.drawing}">
    <svg
      class="spread"
      width="${width}"
      height="${height}"
      viewBox="0 0 ${width} ${height}"
      aria-hidden="true"
      focusable="false"
    >
      ${axis} ${lanes.map(y => html`<line class="lane" x1="0" x2="${width}" y1="${y}" y2="${y}" />`)}
      ${
        besideFrom === null
          ? ''
          : html`<line class="lane" x1="0" x2="${width}" y1="${besideFrom}" y2="${besideFrom}" />
              <text class="lane-name" x="${pen.x(4)}" y="${besideFrom + 16}">${t.besideLane}</text>`
      }
      ${links.map(link => drawLink(link, pen))} ${links.map(link => drawLinkWords(link, pen, speech))}
      ${stations.map(({ station, x, y }) => drawStation(station, pen.at(x, y), speech))}
      ${beside.map(({ node, x, y }) => drawBeside(node, pen.at(x, y), speech))}
    </svg>
  </div>`;
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** One step to the side in the direction of reading: 1, or -1. */
  readonly on: 1 | -1;
}

/** Turns the drawing round where the page runs from right to left. */
class Pen {
  readonly #width: number;
  readonly #turned: boolean;

  constructor(width: number, turned: boolean) {
    this.#width = width;
    this.#turned = turned;
  }

  x(x: number): number {
    return Math.round(this.#turned ? this.#width - x : x);
  }

  at(x: number, y: number): Place {
    return { x: this.x(x), y: Math.round(y), on: this.#turned ? -1 : 1 };
  }
}

/** The box of a station begins at its dot; a link leaves where the name ends. */
const leave = ({ from }: PlacedLink): number => from.x + BOX.width;

function drawLink(link: PlacedLink, pen: Pen): Markup {
  const { from, to, by, edge } = link;
  const points = [{ x: leave(link), y: from.y }, ...by, { x: to.x - 9, y: to.y }];
  const [start, ...rest] = points.map(({ x, y }) => ({ x: pen.x(x), y: Math.round(y) }));
  if (start === undefined) return NONE;
  let [x, y] = [start.x, start.y];
  const steps = rest.map(next => {
    const middle = Math.round((x + next.x) / 2);
    const step = `C${middle} ${y} ${middle} ${next.y} ${next.x} ${next.y}`;
    [x, y] = [next.x, next.y];
    return step;
  });
  const style = edge.rests === 'told_beside' ? 'beside' : link.to.x <= link.from.x ? 'back' : '';
  return html`<path class="link ${style}" d="M${start.x} ${start.y}${steps.join('')}" />`;
}

function drawLinkWords(link: PlacedLink, pen: Pen, { language }: Speech): Markup {
  const { from, to, by, edge } = link;
  const middle = by[Math.floor(by.length / 2)] ?? { x: (leave(link) + to.x - 9) / 2, y: (from.y + to.y) / 2 };
  return html`<text class="rests" x="${pen.x(middle.x)}" y="${Math.round(middle.y) - 4}"
    >${sayRests(edge, language)}</text
  >`;
}

/** On what it rests, in a word: "links to", "same text, 94 %". */
export function sayRests(edge: PlacedLink['edge'], language: Page['language']): string {
  const t = SPREAD[language];
  const alike = edge.likeness === undefined ? '' : `, ${t.alike(Math.round(edge.likeness * 100))}`;
  return `${t.rests[edge.rests]}${alike}`;
}

function drawStation({ nodes, mark, end }: Station, { x, y, on }: Place, { language }: Speech): Markup {
  const t = SPREAD[language];
  const [first] = nodes;
  if (first === undefined) return NONE;
  const folded = nodes.length > 1;
  const name = folded ? `${t.copies(nodes.length)} ${first.label} …` : first.label;
  const time = first.published === null ? '' : sayTime(first.published, language);
  const under = end === null ? (folded ? t.several(nodes.length) : time || t.marks[mark]) : '';
  const words = end === 'unnamed' ? t.endsUnnamed : end === 'sourceless' ? t.endsSourceless : under;
  const body = html`${end === null ? '' : html`<rect class="end" x="${x - 14 - (on === 1 ? 0 : -24)}" y="${y - 16}" width="4" height="32" />`}
    ${dotOf(mark, x, y)}
    <text class="name" x="${x + 12 * on}" y="${y + 1}">${cut(name)}</text>
    <text class="under ${end === null ? '' : 'ends'}" x="${x + 12 * on}" y="${y + 16}"
      >${cut(words, NAME_LENGTH + 5)}</text
    >
    <title>${first.title ?? first.label}</title>`;
  return linked(first, folded, body);
}

/** A page leads to its document; what is folded or not in the record leads to its line in the list. */
function linked(node: SpreadNode, folded: boolean, body: Markup): Markup {
  const to = node.document === null || folded ? `#${stepId(node.id)}` : `/documents/${node.document}`;
  return html`<a class="station" href="${to}" tabindex="-1">${body}</a>`;
}

/** The anchor of a station in the list. */
export const stepId = (id: string): string => `step-${id.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;

function dotOf(mark: StationMark, x: number, y: number): Markup {
  switch (mark) {
    case 'first_hand':
      return html`<circle class="dot full" cx="${x}" cy="${y}" r="6.5" />`;
    case 'reports':
      return html`<circle class="dot" cx="${x}" cy="${y}" r="6" /><circle
          class="dot full"
          cx="${x}"
          cy="${y}"
          r="2"
        />`;
    case 'passes_on':
      return html`<circle class="dot" cx="${x}" cy="${y}" r="6" />`;
    case 'copy':
      return html`<circle class="dot full" cx="${x}" cy="${y}" r="3" />`;
    case 'told_of':
      return html`<circle class="dot away" cx="${x}" cy="${y}" r="6" />`;
  }
}

function drawBeside(node: SpreadNode, { x, y, on }: Place, { language }: Speech): Markup {
  const t = SPREAD[language];
  const how = node.role === 'denies' || node.role === 'takes_back' ? node.role : 'checks';
  const cross = how === 'checks' ? '' : html`<path class="dot" d="M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8" />`;
  const body = html`<rect class="dot" x="${x - 6}" y="${y - 6}" width="12" height="12" />
    ${cross}
    <text class="name" x="${x + 12 * on}" y="${y + 1}">${cut(node.label)}</text>
    <text class="under" x="${x + 12 * on}" y="${y + 16}">${t.beside[how]}</text>
    <title>${node.title ?? node.label}</title>`;
  return linked(node, false, body);
}

/** The marks and what they mean. */
export function showLegend(graph: SpreadGraph, { language }: Speech): Markup {
  const t = SPREAD[language];
  const used = new Set(graph.stations.map(({ mark }) => mark));
  const marks = (['first_hand', 'reports', 'passes_on', 'copy', 'told_of'] as const).filter(mark => used.has(mark));
  if (graph.stations.length > MOST_DRAWN) return NONE;
  return html`<p class="legend">
    ${marks.map(mark => html`<span><svg class="spread" width="16" height="16" aria-hidden="true">${dotOf(mark, 8, 8)}</svg> ${t.marks[mark]}</span> `)}
    <span class="aside">${t.notToScale}</span>
  </p>`;
}

const cut = (text: string, length = NAME_LENGTH): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
