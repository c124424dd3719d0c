import { Fault } from '#base/fault.ts';
import type { Trace } from '#server/contract.ts';
import { SPREAD } from './catalogue/spread.ts';
import { drawSpread, showLegend } from './draw-spread.ts';
import { html, NONE, type Markup } from './html.ts';
import { layout } from './layout.ts';
import type { Answer, Page } from './page.ts';
import { timeTag } from './say-time.ts';
import { sayBursts, sayCircles, showBeside, wayOfWords } from './show-beside.ts';
import { sayCoverage } from './show-coverage.ts';
import { showSteps } from './show-steps.ts';
import { showVariants } from './show-variants.ts';
import { readGraph } from './spread-graph.ts';

const NOT_FOUND: ReadonlySet<string> = new Set(['no-such-document', 'no-such-finding', 'no-such-statement']);
/** Utterances whose wordings are shown; those with most reports come first. */
const MOST_UTTERANCES = 12;

/** How words spread: `/spread?of=QUOTE|ID[&speaker=]`. */
export const showSpread: Answer = async (c, page) => {
  const t = SPREAD[page.language];
  const [of, speaker] = [(c.req.query('of') ?? '').trim(), (c.req.query('speaker') ?? '').trim()];
  const answer = async (rest: Markup, title: string, status: 200 | 404 = 200): Promise<Response> => {
    const body = html`<h1>${t.title}</h1>
      ${spreadForm({ of, speaker }, page)} ${rest}`;
    return c.html(layout(page, { title, place: null, wide: true, body }), status);
  };
  if (of === '') return answer(html`<p class="intro">${t.empty}</p>`, t.title);
  try {
    const trace = await page.server.record.trace(of.slice(0, 5000), speaker === '' ? {} : { speaker });
    return await answer(showTrace(trace, page), trace.words.slice(0, 80));
  } catch (error) {
    if (!(error instanceof Fault) || !NOT_FOUND.has(error.code)) throw error;
    return answer(html`<p class="what" lang="en">${error.message}</p>`, t.title, 404);
  }
};

function spreadForm(asked: { readonly of: string; readonly speaker: string }, { language }: Page): Markup {
  const t = SPREAD[language];
  return html`<form class="line-form" method="get" action="/spread" role="search">
    <label class="long"
      >${t.ask} <input name="of" value="${asked.of}" required maxlength="5000" dir="auto" data-ask autocomplete="off"
    /></label>
    <label
      >${t.saidBy} <input name="speaker" value="${asked.speaker}" maxlength="300" dir="auto" autocomplete="off"
    /></label>
    <button>${t.trace}</button>
  </form>`;
}

function showTrace(trace: Trace, page: Page): Markup {
  const { language } = page;
  const t = SPREAD[language];
  const { words, speaker, spread, utterances } = trace;
  const graph = readGraph(spread);
  const labels = new Map(spread.nodes.map(({ id, label }) => [id, label]));
  const labelOf = (id: string): string => labels.get(id) ?? id;
  const head = html`<blockquote class="traced words" dir="auto">${words}</blockquote>
    ${speaker === null ? '' : html`<p class="asked"><a href="/people?query=${speaker}">${speaker}</a></p>`}`;
  if (spread.nodes.length === 0)
    return html`${head}
      <p class="first">${t.none}</p>
      <p class="intro">${t.noneHint}</p>
      ${coverage(trace, page)}`;
  const steps = showSteps(graph, { language, labelOf });
  return html`${head}
    <p class="first">${sayFirst(spread, page)}</p>
    ${
      graph.stations.length === 0
        ? ''
        : html`<section aria-labelledby="way">
            <h2 class="label" id="way">${t.way}</h2>
            ${drawSpread(graph, page)} ${showLegend(graph, page)}
            <h3 class="label list-name">${t.list}</h3>
            ${steps}
          </section>`
    }
    ${showBeside(trace, { language, labelOf })}
    ${
      spread.bursts.length + spread.circles.length === 0
        ? ''
        : html`<section>
            <h2 class="label">${t.bursts}</h2>
            ${sayBursts(trace, { language, labelOf })} ${sayCircles(spread, { language, labelOf })}
          </section>`
    }
    ${
      utterances.length === 0
        ? ''
        : html`<section class="wordings">
            <h2 class="label">${t.wordings}</h2>
            <p class="aside">${t.marksHint}</p>
            ${utterances.slice(0, MOST_UTTERANCES).map(each => showVariants(each, { language, labelOf }))}
          </section>`
    }
    ${coverage(trace, page)} ${takeAway(page)}`;
}

function sayFirst({ nodes, first }: Trace['spread'], { language }: Page): Markup {
  const t = SPREAD[language];
  const node = nodes.find(({ id }) => id === first);
  const having = wayOfWords(nodes).filter(({ document }) => document !== null);
  if (having.length === 0) return html`${t.notSaid}`;
  const when = node?.published == null ? NONE : timeTag(node.published, language);
  const earliest =
    node?.published == null
      ? t.noDates
      : html`${t
          .first(node.label, '\u0000')
          .split('\u0000')
          .map((part, i) => (i === 0 ? part : html`${when}${part}`))}`;
  return html`${earliest} ${t.pages(having.length)}.`;
}

function coverage({ coverage: held, words, speaker }: Trace, { language }: Page): Markup {
  const claim = { text: words, words, speaker, frameSpeaker: null, on: null };
  return html`<section class="covers">
    <h2 class="label">${SPREAD[language].covers}</h2>
    <p>${sayCoverage({ coverage: held, claim }, language)}</p>
  </section>`;
}

/** The same as data: what these addresses give is what the page was made from. */
function takeAway({ language, address }: Page): Markup {
  const given = new URL(address, 'http://page').searchParams;
  const query = new URLSearchParams(
    [...given].filter(([name]) => name === 'of' || (name === 'speaker' && given.get(name) !== '')),
  );
  return html`<p class="take">
    <span class="aside">${SPREAD[language].take}</span>
    <a href="/api/trace?${query.toString()}">JSON</a>
    <a href="/api/trace?${query.toString()}&as=dot">DOT</a>
    <a href="/api/trace?${query.toString()}&as=graphml">GraphML</a>
  </p>`;
}
