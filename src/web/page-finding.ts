import { CLAIM_ASKED, parseAsked } from '#server/contract.ts';
import { ASK } from './catalogue/ask.ts';
import { findingCard } from './finding-card.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { askForm } from './page-ask.ts';
import type { Answer } from './page.ts';
import { readForm } from './read-form.ts';

/** Findings shown on one page: as many as a post has quotes. */
const MOST_SHOWN = 30;

/** One finding as it was made, or those of one post side by side. Nothing is asked anew. */
export const showFinding: Answer = async (c, page) => {
  const ids = (c.req.param('ids') ?? '').split(',').slice(0, MOST_SHOWN);
  const opened = await Promise.all(ids.map(id => page.server.record.finding(id)));
  const [first] = opened;
  const { text = '', speaker = null, on = null } = first?.asMade.claim ?? {};
  const body = html`${askForm(page, { claim: opened.length === 1 ? text : '', speaker: speaker ?? '', on: on ?? '' })}
  ${opened.length > 1 ? html`<p class="intro">${ASK[page.language].several(opened.length)}</p>` : ''}
  ${opened.map(each => findingCard(each, page.language))}`;
  return c.html(layout(page, { title: first?.asMade.claim.words.slice(0, 80) ?? '', place: 'ask', body }));
};

/** Asks, keeps what is found, and leads to its own address, so that reloading asks nothing again. */
export const askAndShow: Answer = async (c, page) => {
  const form = await readForm(c);
  const field = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const claim = field('claim');
  const address = URL.parse(claim);
  if (address !== null && /^https?:$/u.test(address.protocol) && !/\s/u.test(claim))
    return c.redirect(`/add?address=${encodeURIComponent(address.href)}`, 303);
  const asked = parseAsked(
    CLAIM_ASKED,
    {
      claim,
      ...(field('speaker') === '' ? {} : { speaker: field('speaker') }),
      ...(field('on') === '' ? {} : { on: field('on') }),
    },
    'the form',
  );
  const findings = await page.server.record.checkAll(asked);
  const ids = findings.flatMap(({ made }) => made.finding ?? []);
  return c.redirect(`/findings/${ids.slice(0, MOST_SHOWN).join(',')}`, 303);
};
