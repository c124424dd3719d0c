import { plural } from '#web/language.ts';
import { nameSome } from '#web/name-some.ts';
import { capital, sayWords } from '#web/say-words.ts';
import type { SaysProofWhy } from './proof-why.ts';

const words = (text: string | null): string => sayWords(text ?? '', 'de');
const some = (names: readonly string[]): string => nameSome(names, 'de', count => `${count} weiteren`);
const by = ({ outlets }: { readonly outlets: readonly string[] }): string =>
  outlets.length === 0 ? '' : ` von ${some(outlets)}`;
const deniers = (names: readonly (string | null)[]): string =>
  names.length === 0 ? 'der Seite des Sprechers' : some(names.map(name => name ?? 'einem Faktencheck'));

export const PROOF_WHY_DE: SaysProofWhy = {
  nobody_named: ({ record, who, by: names }) => {
    const from = who === null ? '' : ` von ${who}`;
    const then = {
      on_record: `; belegt sind sie${from}`,
      other_words: `; belegt sind${from} andere Worte, die ihnen nahekommen`,
      denied: `, und sie werden bestritten von ${deniers(names)}`,
      not_on_record: ', und sie sind hier nicht belegt',
    };
    return `Für diese Worte ist niemand genannt${then[record]}.`;
  },
  uncredited: why =>
    `Nur aus einer ungenannten Quelle belegt${why.outlets.length === 0 ? '' : `, weitergegeben${by(why)}`}: Sagen Sie das dazu, oder lassen Sie es weg.`,
  on_record: () => 'Belegt, Wort für Wort.',
  passed_on: why => `Wort für Wort weitergegeben${by(why)}.`,
  passed_on_unnamed: why => `Wort für Wort weitergegeben${by(why)}, aus einer ungenannten Quelle.`,
  reported: why => `Wort für Wort berichtet${by(why)}.`,
  disputed: why => `Berichtet${by(why)} und bestritten von ${deniers(why.by)}.`,
  context_changes: () => 'Die Worte sind belegt, aber ihr Zusammenhang ändert, was sie bedeuten.',
  joined: () => 'Aus getrennten Äußerungen zusammengesetzt, die jede für sich belegt sind.',
  changed: ({ changes }) => {
    const told = changes.map(({ recorded, claimed }) => {
      if (recorded === null) return `${words(claimed)} steht nicht im Archiv`;
      if (claimed === null) return `im Archiv steht auch ${words(recorded)}`;
      return `im Archiv steht ${words(recorded)}, im Entwurf ${words(claimed)}`;
    });
    return `Nah an dem, was belegt ist, aber verändert${told.length === 0 ? '' : `: ${capital(told.join('; '))}`}.`;
  },
  others_words: ({ whose, draft, named }) => {
    const from = `Belegt von ${whose ?? 'jemand anderem'}`;
    return named === null
      ? `${from}, nicht von ${draft ?? 'der Person, die der Entwurf nennt'}.`
      : `${from}; ${words(named)} im Entwurf liest sich als ${draft ?? 'jemand anderes'}.`;
  },
  carries_sense: why => `Dem Sinn nach belegt${why.outlets.length === 0 ? '' : ` (${nameSome(why.outlets, 'de')})`}.`,
  sense_only: () =>
    'Der Sinn ist belegt, diese Worte nicht: Nehmen Sie die Anführungszeichen weg, oder drucken Sie die belegten Worte.',
  denied: why => `Nicht belegt und bestritten von ${deniers(why.by)}.`,
  opposite: ({ who }) => `Nicht belegt; was von ${who ?? 'dieser Person'} belegt ist, sagt das Gegenteil.`,
  not_on_record: ({ who, statements }) => {
    if (who === null) return 'Hier nicht belegt.';
    const held = statements === 0 ? 'nichts' : plural('de', statements, { one: 'Äußerung', other: 'Äußerungen' });
    return `Hier nicht belegt: Dieses Archiv enthält ${held} von ${who}.`;
  },
  credit: ({ outlet, because }) =>
    ({
      unnamed: `Nennen Sie ${outlet}; die Worte sind dort aus einer ungenannten Quelle.`,
      one_source: `Nennen Sie ${outlet}: Eine Quelle steht dahinter.`,
      elsewhere: `Nennen Sie ${outlet}: Die Worte hat es von anderswo.`,
    })[because],
  words_from: ({ name }) => `Im Archiv sind die Worte von ${name}.`,
  denied_against: why => `Entgegen diesem Beleg wird es bestritten von ${deniers(why.by)}.`,
  later_otherwise: () => 'Später hat dieselbe Person anderes gesagt.',
  translated: () => 'Die Worte sind übersetzt.',
};
