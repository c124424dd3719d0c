import type { OutletActs, OutletChange } from '#server/contract.ts';
import type { Answer } from './page.ts';
import { readForm } from './read-form.ts';
import { queryAddress } from './query-address.ts';

/** Says something of outlets by hand, then leads back to where it shows, with its entry of the log. */
export const correctOutlet: Answer = async (c, page) => {
  const form = await readForm(c);
  const { number, act } = await correct(page.server.record.outlets, form);
  const back = act === 'confirm' || act === 'refuse' ? '/outlets/proposals' : '/outlets';
  return c.redirect(queryAddress(back, { done: number }), 303);
};

/** Nothing is checked here: what is no name, country or entry the record says itself. */
function correct(outlets: OutletActs, form: FormData): Promise<OutletChange> {
  const field = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const note = field('note') === '' ? null : field('note').slice(0, 1000);
  const proposal = field('proposal');
  switch (field('act')) {
    case 'name':
      return outlets.name({ outlet: field('outlet'), name: field('name'), note });
    case 'country':
      return outlets.country({ outlet: field('outlet'), country: field('country'), note });
    case 'confirm':
      return outlets.confirm({ proposal, network: field('network') === '' ? null : field('network'), note });
    case 'refuse':
      return outlets.refuse({ proposal, note });
    case 'undo':
      return outlets.undo({ number: Number(field('number')), note });
    default: {
      const chosen = form.getAll('outlet').filter(value => typeof value === 'string');
      return outlets.group({ network: field('network'), outlets: chosen, note });
    }
  }
}
