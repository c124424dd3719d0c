import type { Trace } from '#server/contract.ts';
import { SPREAD } from './catalogue/spread.ts';
import { html, join, NONE, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { listNames } from './say-finding.ts';
import { sayTime, timeTag } from './say-time.ts';
import type { SpreadNode } from './shown.ts';

interface Told {
  readonly language: Language;
  readonly labelOf: (id: string) => string;
}

const BESIDE = ['checks', 'denies', 'takes_back'] as const;

/** The stations that have the words as said: all but checks, denials and retractions. */
export const wayOfWords = (nodes: readonly SpreadNode[]): readonly SpreadNode[] =>
  nodes.filter(({ role }) => !BESIDE.some(each => each === role));

/** What stands beside the way: who checked the words, who denies them and how that stands to the record, who took them back. */
export function showBeside({ spread: { nodes }, denials }: Trace, { language }: Told): Markup {
  const t = SPREAD[language];
  const told = new Set(denials.flatMap(({ documents }) => documents));
  const parts = BESIDE.flatMap(role => {
    const theirs = nodes.filter(
      node => node.role === role && !(role === 'denies' && node.document !== null && told.has(node.document)),
    );
    const denied = role === 'denies' ? denials.map(denial => showDenial(denial, language)) : [];
    const items = [...denied, ...theirs.map(node => showOne(node, language))];
    return items.length === 0
      ? []
      : [
          html`<h2 class="label">${t.beside[role]}</h2>
            <ul>
              ${items}
            </ul>`,
        ];
  });
  return parts.length === 0 ? NONE : html`<section class="beside">${parts}</section>`;
}

function showDenial({ by, words, how, on, evidence }: Trace['denials'][number], language: Language): Markup {
  const who = by ?? evidence.outlet ?? evidence.title ?? '';
  const facts = [
    on === null ? null : timeTag(on, language),
    evidence.outlet === null || evidence.outlet === who ? null : html`${evidence.outlet}`,
    html`<b>${SPREAD[language].denied[how]}</b>`,
  ];
  return html`<li>
    <p>
      <a href="/documents/${evidence.document}#at-${evidence.quote.start}">${who}</a>
      <span class="aside"
        >${join(
          facts.flatMap(fact => fact ?? []),
          html` · `,
        )}</span
      >
    </p>
    <p class="words" dir="auto">${words}</p>
  </li>`;
}

function showOne({ document, label, published, title }: SpreadNode, language: Language): Markup {
  const name = document === null ? html`${label}` : html`<a href="/documents/${document}">${label}</a>`;
  return html`<li>
    <p>${name} ${published === null ? '' : html`<span class="aside">${timeTag(published, language)}</span>`}</p>
    ${title === null || title === label ? '' : html`<p class="title" dir="auto">${title}</p>`}
  </li>`;
}

/** Bursts in sentences: a proposal each. */
export function sayBursts({ spread: { bursts }, asked: { rule } }: Trace, { language, labelOf }: Told): Markup {
  const t = SPREAD[language];
  return html`${bursts.map(({ posts, actors, from, to }) => {
    const [start, end] = [sayTime(from, language), sayTime(to, language)];
    const who = listNames(actors.length > 0 ? actors : posts.map(labelOf), language);
    return html`<p>
      ${t.burst(posts.length, who, start === end ? start : t.to(start, end))}
      <span class="aside">${t.burstRule(rule.windowSeconds, rule.participation)}</span>
    </p>`;
  })}`;
}

/** Circles in sentences. */
export function sayCircles({ circles }: Trace['spread'], { language, labelOf }: Told): Markup {
  return html`${circles.map(circle => {
    const way = [...circle, circle[0] ?? ''].map(labelOf).join(' → ');
    return html`<p>${SPREAD[language].circle(way)}</p>`;
  })}`;
}
