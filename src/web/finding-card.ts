import { toneOf, type OpenedFinding } from '#server/contract.ts';
import { FINDING } from './catalogue/finding.ts';
import { drawMark } from './finding-mark.ts';
import { html, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { sayFinding } from './say-finding.ts';
import { sayTime, timeTag } from './say-time.ts';
import { sayWhy } from './say-why.ts';
import { sayCoverage } from './show-coverage.ts';
import { showDiff } from './show-diff.ts';
import { showEvidence } from './show-evidence.ts';
import { showSources } from './show-sources.ts';
import { showCitations } from './show-citations.ts';

/** The whole answer to a claim: what is found and why in one look, then what it rests on, and what the record covers. */
export function findingCard(opened: OpenedFinding, language: Language): Markup {
  const t = FINDING[language];
  const { asMade: finding, cited, id } = opened;
  const tone = toneOf(finding);
  const { claim, flags, evidence, known = [] } = finding;
  const best = evidence[0]?.diff;
  const compared =
    best !== undefined && best.some(([step]) => step !== '=')
      ? showDiff(best, language)
      : html`<blockquote class="claimed words" dir="auto">${claim.words}</blockquote>`;
  const said = sayWhy(finding, language);
  // Said at the top in the same words, it is not said again.
  const covered = said !== null && finding.why?.some(({ says }) => says === 'coverage') === true;
  return html`<article class="finding ${tone}" id="${id}" data-finding="${finding.finding}">
    <header>
      <h1 class="says">${drawMark(tone)} <span>${sayFinding(finding, language)}</span></h1>
      ${said === null ? html`<p class="summary" lang="en">${finding.summary}</p>` : html`<p class="summary">${said}</p>`}
    </header>
    ${compared}
    ${claim.speaker === null ? '' : html`<p class="asked">${t.askedOf(claim.speaker)}${claim.on === null ? '' : html`, ${timeTag(claim.on, language)}`}</p>`}
    ${showCandidates(claim, language)} ${showSources(finding, language)}
    ${
      flags.length === 0
        ? ''
        : html`<ul class="flags">
            ${flags.map(flag => html`<li data-flag="${flag}">${t.flags[flag]}</li>`)}
          </ul>`
    }
    <p class="ways">
      <a href="/spread?of=${id}">${t.spread}</a
      >${claim.speaker === null ? '' : html` <a href="/people?query=${claim.speaker}">${t.timeline}</a>`}
    </p>
    ${showEvidence(evidence, cited, { language, id })} ${known.length === 0 ? '' : showKnown(known, language)}
    ${
      covered
        ? ''
        : html`<section class="covers">
            <h2 class="label">${t.covers}</h2>
            <p>${sayCoverage(finding, language)}</p>
          </section>`
    }
    ${showMade(opened, language)} ${showCitations(opened, language)}
  </article>`;
}

function showCandidates({ speaker, candidates = [] }: OpenedFinding['asMade']['claim'], language: Language): Markup {
  const others = candidates.filter(name => name !== speaker);
  return others.length === 0 ? html`` : html`<p class="warn">${FINDING[language].whoElse(others.join(', '))}</p>`;
}

function showKnown(known: NonNullable<OpenedFinding['asMade']['known']>, language: Language): Markup {
  const t = FINDING[language];
  return html`<section class="known">
    <h2 class="label">${t.known}</h2>
    <ul>
      ${known.map(
        ({ claimReviewed, rating, publisher, document }) =>
          html`<li>
            <a href="/documents/${document}">${publisher ?? document}</a>:
            <q dir="auto">${claimReviewed}</q>${rating === null ? '' : html` · ${t.rated(rating)}`}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** When it was made, and whether the record would still say the same. */
function showMade({ madeAt, since, asMade: { claim } }: OpenedFinding, language: Language): Markup {
  const t = FINDING[language];
  const other = since.program !== null || since.model !== null || since.rules !== null;
  const same = !since.record && !other;
  const again = html`<form method="post" action="/findings" class="inline">
    <input type="hidden" name="claim" value="${claim.text}" /><input
      type="hidden"
      name="speaker"
      value="${claim.speaker ?? ''}"
    /><input type="hidden" name="on" value="${claim.on ?? ''}" /><button class="quiet">${t.askAgain}</button>
  </form>`;
  return html`<p class="made">
    ${t.madeAt(sayTime(madeAt, language))}
    ${
      same
        ? t.asThen
        : html`<b>${since.record ? t.grown(since.documents) : ''} ${other ? t.otherProgram : ''}</b> ${again}`
    }
  </p>`;
}
