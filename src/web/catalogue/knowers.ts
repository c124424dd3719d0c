import type { Knower } from '#web/shown.ts';
import type { Language } from '#web/language.ts';

export type KnowerByIs = { readonly [Is in Knower['is']]: Extract<Knower, { readonly is: Is }> };
type Says = { readonly [Is in Knower['is']]: (knower: KnowerByIs[Is]) => string };

/** Who knew first. English has it in the finding: its `label`. */
export const KNOWERS: Readonly<Record<Exclude<Language, 'en'>, Says>> = {
  uk: {
    first_hand: ({ kind, of }) => `${FIRST_HAND.uk[kind]}: ${of}`,
    reporter: ({ of }) => `репортер: ${of}`,
    outside: ({ name, of }) => `${name}${of === null ? '' : `: ${of}`} (немає в архіві)`,
    named: ({ name }) => name,
    unnamed: ({ of }) => `неназване джерело: ${of}`,
    circle: ({ names }) => `${names.join(', ')}, які посилаються одне на одного`,
    nobody: () => 'ніхто не названий',
  },
  de: {
    first_hand: ({ kind, of }) => `${FIRST_HAND.de[kind]}: ${of}`,
    reporter: ({ of }) => `Bericht von ${of}`,
    outside: ({ name, of }) => `${name}${of === null ? '' : ` von ${of}`} (nicht in diesem Archiv)`,
    named: ({ name }) => name,
    unnamed: ({ of }) => `ungenannte Quelle von ${of}`,
    circle: ({ names }) => `${names.join(' und ')}, die einander zitieren`,
    nobody: () => 'niemand mit Namen',
  },
};

type Kind = Extract<Knower, { readonly is: 'first_hand' }>['kind'];

/** What a document from the speaker's own mouth or hand is called. */
const FIRST_HAND: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<Kind, string>>>> = {
  uk: {
    article: 'інтерв’ю',
    post: 'допис',
    transcript: 'стенограма',
    'fact-check': 'перевірка фактів',
    reply: 'відповідь',
    release: 'заява',
  },
  de: {
    article: 'Interview',
    post: 'Beitrag',
    transcript: 'Mitschrift',
    'fact-check': 'Faktencheck',
    reply: 'Antwort',
    release: 'Mitteilung',
  },
};
