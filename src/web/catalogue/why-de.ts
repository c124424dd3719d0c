import { number, plural } from '#web/language.ts';
import { nameMeant, nameSome } from '#web/name-some.ts';
import { sayDate } from '#web/say-date.ts';
import { sayKnower } from '#web/say-knower.ts';
import { capital, sayWords } from '#web/say-words.ts';
import { LOSSES } from './losses.ts';
import type { SaysWhy } from './why.ts';

type Names = readonly (string | null)[];

const words = (text: string): string => sayWords(text, 'de');
const who = (name: string | null): string => name ?? 'irgendjemand';
const dated = (on: string | null): string => (on === null ? '' : ` (${sayDate(on, 'de')})`);

/** Where words stand, and since when: " (The Dale Gazette, 3. Mai 2031)". */
function at({ outlets, on }: { readonly outlets: Names; readonly on: string | null }): string {
  const places = outlets.map(outlet => outlet ?? 'eine Seite ohne Namen');
  const parts = [places.length === 0 ? [] : nameSome(places, 'de'), on === null ? [] : sayDate(on, 'de')].flat();
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** Behind "von". */
function deniers({ by, deniedOn }: { readonly by: Names; readonly deniedOn: string | null }): string {
  const names = by.map(name => name ?? 'einem Faktencheck');
  const list = names.length === 0 ? 'der Seite des Sprechers' : nameSome(names, 'de', count => `${count} weiteren`);
  return `${list}${dated(deniedOn)}`;
}

export const WHY_DE: SaysWhy = {
  on_record: why => `Wort für Wort belegt: ${who(why.who)}${at(why)}.`,
  reported: why => `Wort für Wort als Äußerung von ${who(why.who)} berichtet${at(why)}.`,
  passed_on: why => {
    const from = why.from.map(knower => sayKnower(knower, 'de'));
    return `Die Worte von ${who(why.who)} werden aus zweiter Hand weitergegeben, Wort für Wort${at(why)}; ${from.length === 0 ? 'sie stammen von anderswo' : `Quelle: ${nameSome(from, 'de')}`}.`;
  },
  from_unnamed: why => `Worte von ${who(why.who)} werden aus einer ungenannten Quelle weitergegeben${at(why)}.`,
  disputed: why =>
    `Die Worte werden als Äußerung von ${who(why.who)} berichtet${at(why)} und bestritten von ${deniers(why)}.`,
  context_changes: why =>
    `${why.firstHand ? `Die Worte sind von ${who(why.who)}` : `Die Worte werden als Äußerung von ${who(why.who)} berichtet`}${at(why)}, aber ihr Zusammenhang ändert, was sie bedeuten.`,
  joined: why => `Das Zitat fügt getrennte Äußerungen von ${who(why.who)} zusammen${at(why)}.`,
  changed: why => `Von ${who(why.who)} sind Worte belegt, die diesen nahekommen, aber verändert sind${at(why)}.`,
  others_words: why => {
    const by = why.by ?? 'jemand anderem';
    return why.near
      ? `Worte, die diesen nahekommen, sind von ${by} belegt${at(why)}; von ${who(why.who)} nichts dergleichen.`
      : `Die Worte sind von ${by} belegt${at(why)}, nicht von ${who(why.who)}.`;
  },
  sense: why => `Der Sinn ist von ${who(why.who)} belegt${at(why)}, aber nicht in diesen Worten.`,
  denied: why =>
    `Kein Beleg dafür, dass ${who(why.who)} das gesagt hat, hält stand, und es wird bestritten von ${deniers(why)}.`,
  opposite: ({ who: name, outlet, on }) =>
    `Von ${who(name)} ist das nicht belegt; was ${outlet ?? 'das Archiv'} dazu hat${dated(on)}, sagt das Gegenteil.`,
  not_on_record: ({ who: name }) =>
    name === null
      ? 'Diese Worte sind hier von niemandem belegt.'
      : `Dass ${name} das gesagt hat, ist hier nicht belegt.`,
  loses: ({ loss, words: sentence, who: name }) => LOSSES.de[loss](words(sentence), name),
  older: ({ on }) => `Sie sind älter, als das Zitat sie macht${dated(on)}.`,
  fact_check_says_so: () =>
    'Ein veröffentlichter Faktencheck sagt, dass sie aus dem Zusammenhang gerissen verwendet werden.',
  record_reads: why => `Im Archiv heißt es: ${words(why.words)}.`,
  differs: ({ changes }) => {
    const told = changes.map(({ recorded, claimed }) => {
      if (recorded === null) return `das Zitat fügt ${words(claimed ?? '')} ein`;
      if (claimed === null) return `das Zitat lässt ${words(recorded)} weg`;
      return `im Archiv steht ${words(recorded)}, im Zitat ${words(claimed)}`;
    });
    return `${capital(told.join('; '))}.`;
  },
  compared: ({ claimed, recorded }) => `Behauptet wird ${words(claimed)}; belegt ist ${words(recorded)}.`,
  pieces: ({ pieces }) =>
    `${pieces.map(piece => `${words(piece.words)} steht in ${piece.outlet ?? 'einer Seite ohne Namen'}${dated(piece.on)}`).join('; ')}.`,
  nearest: ({ by, words: near, sharesName }) => {
    const from = by ?? 'jemandem ohne Namen';
    return sharesName
      ? `Am nächsten kommen Worte von ${from}: ${words(near)}.`
      : `Am nächsten kommen Worte von ${from}, aber es sind nicht diese: ${words(near)}.`;
  },
  misprinted: ({ outlet }) =>
    `${outlet ?? 'Ein anderes Dokument'} druckt sie so, wie das Zitat sie hat; der bessere Beleg hat andere Worte.`,
  denied_against: why => `Entgegen diesem Beleg wird es bestritten von ${deniers(why)}.`,
  later_otherwise: () => 'Später hat dieselbe Person anderes gesagt.',
  sources: ({ count }) =>
    count === 1
      ? 'Eine Quelle steht dahinter.'
      : `${plural('de', count, { one: 'unabhängige Quelle hat', other: 'unabhängige Quellen haben' })} es.`,
  may_mean: ({ asked, names, settled }) =>
    settled
      ? `Mit ${words(asked)} kann auch ${nameMeant(names, 'de')} gemeint sein.`
      : `Mit ${words(asked)} kann ${nameMeant(names, 'de')} gemeint sein: Nichts hier sagt, wer.`,
  unknown_name: ({ asked, namesakes }) =>
    `Das Archiv kennt niemanden namens ${asked}, nur ${nameMeant(namesakes, 'de')}.`,
  claim_names: ({ name }) => `Das Zitat selbst nennt ${name}.`,
  unsettled: () =>
    'Was sicher genug gelesen wurde, entscheidet es nicht: Der Rest des Archivs würde ändern, was es zeigt.',
  left_out: ({ minConfidence, statements }) =>
    `${plural('de', statements, { one: 'Äußerung', other: 'Äußerungen' })} in den durchgesehenen Dokumenten ${statements === 1 ? 'wurde' : 'wurden'} mit einer Sicherheit unter ${number('de', minConfidence)} gelesen und ${statements === 1 ? 'zählt' : 'zählen'} nicht mit.`,
};
