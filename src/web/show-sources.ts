import type { Finding } from '#server/contract.ts';
import { FINDING } from './catalogue/finding.ts';
import { html, join, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { sayHop } from './say-hop.ts';
import { sayRoot } from './say-knower.ts';
import type { Root } from './shown.ts';

/** The number of independent origins, which opens into who they are and by what way each page goes back to one. */
export function showSources({ origins }: Finding, language: Language): Markup {
  const t = FINDING[language];
  const { independent, roots = [], circles = [], deadEnds = [] } = origins;
  const count = independent === 0 ? t.noSources : t.sources(independent);
  if (roots.length === 0) return html`<p class="sources"><b>${count}</b></p>`;
  const [first] = roots;
  const told =
    roots.length === 1 && first !== undefined ? html` <span class="root">${sayRoot(first, language)}</span>` : '';
  return html`<details class="sources">
    <summary><b>${count}</b>${told}</summary>
    <ol class="roots">
      ${roots.map(root => showRoot(root, language))}
    </ol>
    ${circles.map(circle => html`<p class="warn">${circle.join(' → ')} → ${circle[0]}</p>`)}
    ${deadEnds.map(({ label, words }) => html`<p class="dead-end">${label}${words === null ? '' : html` <q dir="auto">${words}</q>`}</p>`)}
  </details>`;
}

function showRoot(root: Root, language: Language): Markup {
  const t = FINDING[language];
  const { basis, document, url, network, reports } = root;
  const label = sayRoot(root, language);
  // Of what the record does not hold, the name itself says so.
  const outside = [
    root.knower?.is === 'outside' ? null : html`${t.notHere}`,
    url === null ? null : html`<span class="address">${url}</span>`,
  ];
  const name =
    document !== null
      ? html`<a href="/documents/${document}">${label}</a>`
      : html`${label}
          <span class="aside"
            >${join(
              outside.filter(each => each !== null),
              html` · `,
            )}</span
          >`;
  return html`<li>
    <p><b>${name}</b> <span class="aside">${t.root[basis]}${network === undefined ? '' : html` · ${network}`}</span></p>
    <ul>
      ${reports.map(
        report =>
          html`<li>
            <a href="/documents/${report.document}">${report.outlet ?? report.document}</a
            >${stepsOf(report, language).map(step => html` <span class="step">← ${step}</span>`)}
          </li>`,
      )}
    </ul>
  </li>`;
}

function stepsOf({ path, hops }: Root['reports'][number], language: Language): readonly string[] {
  return language === 'en' ? path : hops.map(hop => sayHop(hop, language));
}
