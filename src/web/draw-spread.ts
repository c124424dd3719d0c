import { SPREAD } from './catalogue/spread.ts';
import { foldDeep } from './fold-deep.ts';
import { html, NONE, type Markup } from './html.ts';
import type { Page } from './page.ts';
import { sayTime } from './say-time.ts';
import type { SpreadNode } from './shown.ts';
import type { SpreadGraph, Station, StationMark } from './spread-graph.ts';
import { BOX, layOut, NAME_LENGTH, type PlacedLink } from './spread-layout.ts';

type Speech = Pick<Page, 'language' | 'dir'>;

/** Characters of the small line under a name. */
const UNDER_LENGTH = 32;

/**
 * The way of words as a drawing: time from left to right (or the other way where the page runs so), a lane for all that hangs together. It is for
 * the eye alone; `showSteps` says the same in words.
 */
export function drawSpread(whole: SpreadGraph, speech: Speech): Markup {
  const t = SPREAD[speech.language];
  if (whole.stations.length + whole.beside.length === 0) return NONE;
  const graph = foldDeep(whole);
  if (graph === null) return html`<p class="quiet-note">${t.tooMany}</p>`;
  const { width, height, columns, stations, links, lanes, besideFrom, beside } = layOut(graph);
  const pen = new Pen(width, speech.dir === 'rtl');
  const names = new Map(graph.stations.map(each => [each.key, widthOf(each, speech.language)]));
  const told = new Map<string, number>();
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
      ${links.map(link => drawLink(link, pen, names))}
      ${links.map(link => drawLinkWords(link, told, { pen, language: speech.language }))}
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

/** Where the words on a link stand: before the dot of who follows, on a line of their own height. */
const WORDS_WIDTH = 86;
const DOT = 9;

/** A link leaves behind the name, goes around what stands between, and comes in level under its words. */
function drawLink(link: PlacedLink, pen: Pen, names: ReadonlyMap<string, number>): Markup {
  const { from, to, by, edge, parent } = link;
  const back = to.x <= from.x;
  const level = to.x - DOT - WORDS_WIDTH;
  const start = from.x + Math.min(BOX.width + 6, names.get(parent) ?? BOX.width);
  const on = back ? [] : [...by.filter(({ x }) => x < level - 10), { x: level, y: to.y }];
  const points = [{ x: start, y: from.y }, ...on, { x: to.x - DOT, y: to.y }];
  let [x, y] = [pen.x(start), Math.round(from.y)];
  const steps = points.slice(1).map(point => {
    const next = { x: pen.x(point.x), y: Math.round(point.y) };
    const middle = Math.round((x + next.x) / 2);
    const step = y === next.y ? `H${next.x}` : `C${middle} ${y} ${middle} ${next.y} ${next.x} ${next.y}`;
    [x, y] = [next.x, next.y];
    return step;
  });
  const style = edge.rests === 'told_beside' ? 'beside' : back ? 'back' : '';
  return html`<path class="link ${style}" d="M${pen.x(start)} ${Math.round(from.y)}${steps.join('')}" />`;
}

/** A second source of the same page is told under the first. */
function drawLinkWords(
  { to, edge, child, further = false }: PlacedLink,
  told: Map<string, number>,
  { pen, language }: Drawn,
): Markup {
  const number = told.get(child) ?? 0;
  told.set(child, number + 1);
  const y = Math.round(to.y) + (number === 0 ? -5 : 13 * number);
  return html`<text class="rests" x="${pen.x(to.x - DOT - 6)}" y="${y}"
    >${further ? SPREAD[language].further : sayRests(edge, language)}</text
  >`;
}

interface Drawn {
  readonly pen: Pen;
  readonly language: Page['language'];
}

/** About how wide a station's words are, in pixels, with its dot. */
function widthOf(station: Station, language: Page['language']): number {
  const { name, under } = linesOf(station, language);
  return 12 + Math.max(...name.map(line => line.length * 7.2), under.length * 5.9) + 8;
}

/** On what it rests, in a word: "links to", "same text, 94 %". */
export function sayRests(edge: PlacedLink['edge'], language: Page['language']): string {
  const t = SPREAD[language];
  const alike = edge.likeness === undefined ? '' : `, ${t.alike(Math.round(edge.likeness * 100))}`;
  return `${t.rests[edge.rests]}${alike}`;
}

/** The two lines beside a dot: who, and when or where the way ends. */
function linesOf(
  { nodes, mark, end }: Station,
  language: Page['language'],
): { readonly name: readonly string[]; readonly under: string } {
  const t = SPREAD[language];
  const [first] = nodes;
  const [label, published] = [first?.label ?? '', first?.published ?? null];
  const folded = nodes.length > 1;
  const time = published === null ? '' : sayTime(published, language);
  const under = folded ? t.several(nodes.length) : time === '' ? t.marks[mark] : time;
  const ends = end === null ? under : t.endsShort[end];
  return {
    name: twoLines(folded ? `${t.copies(nodes.length)} ${label}\u00A0…` : label),
    under: cut(ends, UNDER_LENGTH),
  };
}

function drawStation(station: Station, { x, y, on }: Place, { language }: Speech): Markup {
  const { nodes, mark, end } = station;
  const [first] = nodes;
  if (first === undefined) return NONE;
  const { name, under } = linesOf(station, language);
  const bar = html`<rect class="end" x="${on === 1 ? x - 14 : x + 10}" y="${y - 16}" width="4" height="32" />`;
  const body = html`${end === null ? '' : bar} ${dotOf(mark, x, y)} ${nameLines(name, { x, y, on })}
    <text class="under ${end === null ? '' : 'ends'}" x="${x + 12 * on}" y="${y + 16}">${under}</text>
    <title>${first.title ?? first.label}</title>`;
  return linked(first, nodes.length > 1, body);
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
    ${cross} ${nameLines(twoLines(node.label), { x, y, on })}
    <text class="under" x="${x + 12 * on}" y="${y + 16}">${t.besideMarks[how]}</text>
    <title>${node.title ?? node.label}</title>`;
  return linked(node, false, body);
}

/** The marks and what they mean. */
export function showLegend(graph: SpreadGraph, { language }: Speech): Markup {
  const t = SPREAD[language];
  const used = new Set(graph.stations.map(({ mark }) => mark));
  const marks = (['first_hand', 'reports', 'passes_on', 'copy', 'told_of'] as const).filter(mark => used.has(mark));
  if (foldDeep(graph) === null) return NONE;
  return html`<p class="legend">
    ${marks.map(mark => html`<span><svg class="spread" width="16" height="16" aria-hidden="true">${dotOf(mark, 8, 8)}</svg> ${t.marks[mark]}</span> `)}
    <span class="aside">${graph.dates.every(date => date === null) ? t.noTimes : t.notToScale}</span>
  </p>`;
}

/** A name on as many lines as it needs, at most two, the last of them level with the dot. */
function nameLines(lines: readonly string[], { x, y, on }: Place): Markup {
  return html`${lines.map(
    (line, i) => html`<text class="name" x="${x + 12 * on}" y="${y + 1 - 14 * (lines.length - 1 - i)}">${line}</text>`,
  )}`;
}

function twoLines(name: string): readonly string[] {
  if (name.length <= NAME_LENGTH) return [name];
  const space = name.lastIndexOf(' ', NAME_LENGTH);
  const hyphen = name.lastIndexOf('-', NAME_LENGTH - 1) + 1;
  // A break close to the beginning leaves too much for the second line.
  const at = Math.max(space, hyphen) < NAME_LENGTH / 3 ? NAME_LENGTH : Math.max(space, hyphen);
  return [name.slice(0, at).trimEnd(), cut(name.slice(at).trimStart(), NAME_LENGTH + 2)];
}

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
