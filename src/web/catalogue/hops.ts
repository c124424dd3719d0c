import type { Language } from '#web/language.ts';

/** The stations by which a page has the words, each behind the one before it. English has them in the finding: a report's `path`. */
export const HOPS: Readonly<Record<Exclude<Language, 'en'>, Says>> = {
  uk: {
    ownWords: name => `власні слова: ${name}`,
    described: name => `${name}, без імені`,
    channel: name => `${name}, анонімний канал`,
    tells: name => `розповідає ${name}`,
    ownReporter: name => (name === null ? 'власний репортер' : `репортер: ${name}`),
    rests: {
      links_to: name => `посилання на ${name}`,
      cites_by_name: name => `називає джерело: ${name}`,
      same_text: name => `той самий текст: ${name}`,
      rewritten: name => `текст іншими словами: ${name}`,
      first_hand: name => name,
      says_so: name => name,
    },
    with: (occasion, whom) => `${occasion} (${whom})`,
    nobody: 'хтось, кого текст не називає',
    unnamedSource: 'неназване джерело',
  },
  de: {
    ownWords: name => `eigene Worte von ${name}`,
    described: name => `${name}, ohne Namen`,
    channel: name => `${name}, ein anonymer Kanal`,
    tells: name => `${name} erzählt es`,
    ownReporter: name => (name === null ? 'eigener Bericht' : `eigener Bericht von ${name}`),
    rests: {
      links_to: name => `verlinkt ${name}`,
      cites_by_name: name => `nennt ${name} als Quelle`,
      same_text: name => `derselbe Text wie ${name}`,
      rewritten: name => `der Text von ${name} in anderen Worten`,
      first_hand: name => name,
      says_so: name => name,
    },
    with: (occasion, whom) => `${occasion} (${whom})`,
    nobody: 'jemand, den der Text nicht nennt',
    unnamedSource: 'ungenannte Quelle',
  },
};

type Rests = 'links_to' | 'cites_by_name' | 'same_text' | 'rewritten' | 'first_hand' | 'says_so';

interface Says {
  readonly ownWords: (name: string) => string;
  readonly described: (name: string) => string;
  readonly channel: (name: string) => string;
  readonly tells: (name: string) => string;
  readonly ownReporter: (name: string | null) => string;
  readonly rests: Readonly<Record<Rests, (name: string) => string>>;
  readonly with: (occasion: string, whom: string) => string;
  readonly nobody: string;
  readonly unnamedSource: string;
}
