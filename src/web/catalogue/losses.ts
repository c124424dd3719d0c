import type { Language } from '#web/language.ts';
import type { Why } from '#web/shown.ts';

type Losses = Readonly<
  Record<Extract<Why, { readonly says: 'loses' }>['loss'], (sentence: string, who: string | null) => string>
>;

/** What of their context the words lose, with the sentence that shows it. English has it in the finding: its `summary`. */
export const LOSSES: Readonly<Record<Exclude<Language, 'en'>, Losses>> = {
  uk: {
    condition: sentence => `Там речення звучить так: ${sentence}; у цитаті немає умови.`,
    supposition: sentence => `Там це лише випливає з припущення: ${sentence}.`,
    option: sentence => `Там це один із кількох варіантів, а не те, що буде зроблено: ${sentence}.`,
    recanted: sentence => `Там мовець бере їх назад: ${sentence}.`,
    'limit-after': sentence => `Там речення звучить так: ${sentence}; цитата обривається перед тим, що їх обмежує.`,
    limit: sentence => `Там речення звучить так: ${sentence}; у цитаті немає того, що їх обмежує.`,
    negation: sentence => `Там речення звучить так: ${sentence}; пропущене в цитаті змінює зміст на протилежний.`,
    question: sentence => `Там вони є частиною запитання: ${sentence}.`,
    irony: sentence => `Там вони звучать як іронія: ${sentence}.`,
    'others-words': (sentence, who) => `Там ${who ?? 'мовець'} подає їх як чужі слова: ${sentence}.`,
    matter: sentence => `Їх сказано з іншого приводу, ніж подає цитата: ${sentence}.`,
  },
  de: {
    condition: sentence => `Dort lautet der Satz ${sentence}: Das Zitat lässt die Bedingung weg.`,
    supposition: sentence => `Dort folgt es nur aus einer Annahme: ${sentence}.`,
    option: sentence => `Dort ist es eine von mehreren Möglichkeiten, nicht das, was geschehen soll: ${sentence}.`,
    recanted: sentence => `Dort werden sie zurückgenommen: ${sentence}.`,
    'limit-after': sentence => `Dort lautet der Satz ${sentence}: Das Zitat endet vor dem, was sie einschränkt.`,
    limit: sentence => `Dort lautet der Satz ${sentence}: Das Zitat lässt weg, was sie einschränkt.`,
    negation: sentence => `Dort lautet der Satz ${sentence}: Was das Zitat weglässt, kehrt den Sinn um.`,
    question: sentence => `Dort sind sie Teil einer Frage: ${sentence}.`,
    irony: sentence => `Dort lesen sie sich als Ironie: ${sentence}.`,
    'others-words': (sentence, who) =>
      `Dort gibt ${who ?? 'der Sprecher'} sie als Worte von jemand anderem wieder: ${sentence}.`,
    matter: sentence => `Gesagt wurden sie zu einer anderen Sache als der, auf die das Zitat sie bezieht: ${sentence}.`,
  },
};
