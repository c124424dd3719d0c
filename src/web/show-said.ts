import type { Timeline } from '#server/contract.ts';
import { SPREAD } from './catalogue/spread.ts';
import { TIMELINE } from './catalogue/timeline.ts';
import { idOf } from './draw-years.ts';
import { html, join, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { timeTag } from './say-time.ts';

type Line = Timeline['lines'][number];
type Said = Extract<Line, { readonly kind: 'utterance' }>;
type Denial = Extract<Line, { readonly kind: 'denial' }>;

/** Outlets named with one thing said; more are counted. */
const MOST_OUTLETS = 4;
/** Lines on one page. */
const MOST_LINES = 300;

/** What somebody said by date, a year under each heading, denials where they came. */
export function showSaid({ lines, person }: Timeline, language: Language): Markup {
  const t = TIMELINE[language];
  const denials = new Map(lines.flatMap(line => (line.kind === 'denial' ? [[line.denial, line] as const] : [])));
  const shown = lines.slice(0, MOST_LINES);
  const years = Map.groupBy(shown, ({ on }) => on?.slice(0, 4) ?? '');
  return html`${[...years].map(
    ([year, those]) =>
      html`<section class="year">
        <h3>${year === '' ? t.noDate : year}</h3>
        <ol>
          ${those.map(line =>
            line.kind === 'denial'
              ? showDenial(line, language)
              : showOne(line, { language, denials, name: person.name }),
          )}
        </ol>
      </section>`,
  )}
  ${lines.length > MOST_LINES ? html`<p class="quiet-note">${t.moreLines(lines.length - MOST_LINES)}</p>` : ''}`;
}

interface Around {
  readonly language: Language;
  readonly denials: ReadonlyMap<string, Denial>;
  readonly name: string;
}

function showOne(line: Said, { language, denials, name }: Around): Markup {
  const t = TIMELINE[language];
  const { words, type, occasion, basis, origins, outlets, headlineOnly, deniedBy, evidence } = line;
  const worth = basis === null ? t.passedOn : t.basis[basis];
  const more = outlets.length - MOST_OUTLETS;
  const by =
    more > 0 ? `${outlets.slice(0, MOST_OUTLETS).join(', ')} ${SPREAD[language].more(more)}` : outlets.join(', ');
  const facts = [t.types[type], headlineOnly ? t.headlineOnly : null, worth, t.origins(origins), by === '' ? null : by];
  const query = new URLSearchParams({ of: words.slice(0, 1000), speaker: name });
  return html`<li class="saying ${type}" id="${idOf(line)}">
    <p class="when">${whenOf(line, language)}${occasion === null ? '' : html` · ${sayOccasion(occasion, language)}`}</p>
    <blockquote class="words" dir="auto">${words}</blockquote>
    <p class="facts">
      ${facts.filter(fact => fact !== null).join(' · ')}
      <span class="ways"
        ><a href="/spread?${query.toString()}">${t.spread}</a>
        <a href="/documents/${evidence.document}#at-${evidence.quote.start}"
          >${t.document}<span class="visually-hidden"
            >, ${evidence.outlet ?? evidence.title ?? evidence.document}</span
          ></a
        ></span
      >
    </p>
    ${deniedBy.flatMap(id => {
      const denial = denials.get(id);
      return denial === undefined
        ? []
        : [
            html`<p class="denied">
              <a href="#${id}">${t.deniedBy(denial.by ?? denial.evidence.outlet ?? '')}</a> ${whenOf(denial, language)}
              ·
              <b>${SPREAD[language].denied[denial.how]}</b>
            </p>`,
          ];
    })}
  </li>`;
}

function showDenial(denial: Denial, language: Language): Markup {
  const t = TIMELINE[language];
  const { words, by, how, denies, evidence } = denial;
  return html`<li class="saying denial" id="${idOf(denial)}">
    <p class="when">${whenOf(denial, language)} · ${t.denial} · <b>${SPREAD[language].denied[how]}</b></p>
    <blockquote class="words" dir="auto">${words}</blockquote>
    ${denies.map(
      of =>
        html`<p class="facts">
          ${t.denies}
          ${
            of.utterance === null
              ? html`<q class="words" dir="auto">${bare(of.words)}</q>`
              : html`<a href="#${of.utterance}"><q class="words" dir="auto">${bare(of.words)}</q></a>`
          }
        </p>`,
    )}
    <p class="facts">
      ${by === null ? '' : html`${by} · `}<a href="/documents/${evidence.document}#at-${evidence.quote.start}"
        >${evidence.outlet ?? evidence.title ?? evidence.document}</a
      >
    </p>
  </li>`;
}

/** Words without the marks they are printed in, where the page sets its own. */
const bare = (words: string): string => words.trim().replace(/^[“"‘«„]|[”"’»“]$/gu, '');

function whenOf({ on, dated }: Pick<Line, 'on' | 'dated'>, language: Language): Markup {
  const t = TIMELINE[language];
  if (on === null || dated === null) return html`${t.noDate}`;
  const how = t.dated[dated];
  return how === '' ? timeTag(on, language) : html`${how} ${timeTag(on, language)}`;
}

function sayOccasion({ kind, with: whom, place }: NonNullable<Said['occasion']>, language: Language): string {
  return [TIMELINE[language].occasions[kind], whom, place].filter(part => part !== null).join(', ');
}

/** Pairs that cannot both hold, the older first: proposals. */
export function showChanges({ changes }: Timeline, language: Language): Markup {
  const t = TIMELINE[language];
  if (changes.length === 0) return html``;
  return html`<section class="changes">
    <h2 class="label">${t.changes}</h2>
    <p class="aside">${t.changesHint}</p>
    ${changes.map(
      ({ how, words, earlier, later }) =>
        html`<div class="pair">
          <p class="aside">${t.how[how]}</p>
          ${showSide(earlier, words?.[0] ?? null, { name: t.earlier, language })}
          ${showSide(later, words?.[1] ?? null, { name: t.later, language })}
        </div>`,
    )}
  </section>`;
}

function showSide(
  side: Timeline['changes'][number]['earlier'],
  clash: string | null,
  { name, language }: { readonly name: string; readonly language: Language },
): Markup {
  const { evidence, utterance } = side;
  return html`<div class="side">
    <p class="when">${name} · <a href="#${utterance}">${whenOf(side, language)}</a></p>
    <blockquote class="words" dir="auto">${markWords(evidence.quote.exact, clash, language)}</blockquote>
    <p class="facts">
      <a href="/documents/${evidence.document}#at-${evidence.quote.start}"
        >${evidence.outlet ?? evidence.title ?? evidence.document}</a
      >
    </p>
  </div>`;
}

/** The clashing words marked wherever they stand whole. */
function markWords(text: string, clash: string | null, language: Language): Markup {
  if (clash === null || clash === '') return html`${text}`;
  const escaped = clash.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const parts = text.split(new RegExp(String.raw`(?<![\p{L}\p{N}])(${escaped})(?![\p{L}\p{N}])`, 'iu'));
  const read = html`<span class="visually-hidden">${TIMELINE[language].readClash}</span>`;
  return join(parts.map((part, i) => (i % 2 === 0 ? html`${part}` : html`${read}<b>${part}</b>`)));
}
