import { DOCUMENT } from './catalogue/document.ts';
import { COMMON } from './catalogue/common.ts';
import { html, join, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { isUnsure } from './mark-statements.ts';
import { sayTime, timeTag } from './say-time.ts';
import type { ShownStatement } from './shown.ts';

/** What notes are made from. */
export interface Noted {
  readonly text: string;
  readonly statements: readonly ShownStatement[];
  readonly language: Language;
}

/** Beginning words by which statements of one paragraph are told apart, in UTF-16 units. */
const FIRST_WORDS = 28;

/** In the margin of a paragraph: who speaks there, on which occasion, through whom and when. Statements of which the same is to be said share a note. */
export function showNotes(here: readonly ShownStatement[], noted: Noted): Markup {
  if (here.length === 0) return html``;
  const { language } = noted;
  const told = Map.groupBy(here, statement => JSON.stringify([statement.person, sayFacts(statement, noted)]));
  return html`<ul class="notes" aria-label="${DOCUMENT[language].whoSpeaks}">
    ${[...told.values()].map(some => showNote(some, { several: here.length > 1, noted }))}
  </ul>`;
}

function showNote(
  some: readonly ShownStatement[],
  { several, noted }: { readonly several: boolean; readonly noted: Noted },
): Markup {
  const { text, language } = noted;
  const t = DOCUMENT[language];
  const [first] = some;
  if (first === undefined) return html``;
  const { who, facts, warnings } = sayFacts(first, noted);
  const name = first.person === null ? html`${who}` : html`<a href="/people/${first.person}">${who}</a>`;
  const links = some.map(({ id, content }) => {
    const [start, end] = content[0] ?? [0, 0];
    const words = beginning(text.slice(start, Math.min(end, start + 3 * FIRST_WORDS)), end - start > 3 * FIRST_WORDS);
    const spread = html`<a href="/spread?of=${id}" aria-label="${t.spreadOf(words)}">${t.spread}</a>`;
    return several ? html`<a class="words" dir="auto" href="#at-${start}">${words}</a> ${spread}` : spread;
  });
  const numbers = some.map(({ index }) => index).join(' ');
  return html`<li class="note" data-statements="${numbers}">
    <p class="who">
      <b dir="auto">${name}</b
      >${first.saidOn === null ? '' : html` <span class="when">${timeTag(first.saidOn, language)}</span>`}
    </p>
    ${facts.length === 0 ? '' : html`<p>${facts.join(' · ')}</p>`}
    ${warnings.length === 0 ? '' : html`<p class="remark">${warnings.join(' ')}</p>`}
    <p class="to">${join(links, html`<br />`)}</p>
  </li>`;
}

interface Facts {
  readonly who: string;
  readonly facts: readonly string[];
  /** Where the text does not simply give the words as that speaker's. */
  readonly warnings: readonly string[];
  readonly when: string;
}

function sayFacts(statement: ShownStatement, { statements, language }: Noted): Facts {
  const t = DOCUMENT[language];
  const { speaker, occasion, via, saidOn, negated, standing, attitude, parent, corrected } = statement;
  const outer = parent === null ? undefined : statements[parent];
  const within = outer?.speaker?.name;
  const facts = [
    speaker?.speaksFor == null ? '' : t.speaksFor(speaker.speaksFor),
    occasion === null ? '' : t.occasion(occasion),
    ...via.filter(({ name }) => name !== occasion?.with).map(({ name, how }) => t.via[how](name)),
    within === undefined || within === speaker?.name ? '' : t.within(within),
    attitude === 'statement' ? '' : t.attitude[attitude],
    corrected === undefined ? '' : t.corrected(corrected),
  ];
  const warnings = [
    negated ? t.negated : '',
    standing === 'asserted' ? '' : t.standing[standing],
    isUnsure(statement, statements) ? t.unsure : '',
  ];
  return {
    who: nameOf(statement, language),
    facts: [...new Set(facts.filter(fact => fact !== ''))],
    warnings: warnings.filter(warning => warning !== ''),
    when: saidOn === null ? '' : sayTime(saidOn, language),
  };
}

/** Who speaks, by the name that the document has. */
export function nameOf({ speaker }: ShownStatement, language: Language): string {
  return speaker === null ? COMMON[language].nobodyKnown : speaker.name;
}

/** The first words without the quotation mark before them, with dots where more follow. */
function beginning(words: string, more: boolean): string {
  const line = words
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\p{Pi}\p{Pf}"'„‚ ]+/u, '')
    .trim();
  if (line.length <= FIRST_WORDS && !more) return line;
  const cut = line.lastIndexOf(' ', FIRST_WORDS);
  return `${line.slice(0, cut > 0 ? cut : FIRST_WORDS)}…`;
}
