import assert from 'node:assert/strict';
import test from 'node:test';
import { NOTHING_SAID } from '#document/document.ts';
import { readSource } from '#document/read-source.ts';
import { nameSpeakers } from '#speaker/name-speakers.ts';
import { findStatements } from '#statement/find-statements.ts';
import type { DraftQuote } from './draft-quote.ts';
import { findDraftQuotes } from './find-quotes.ts';

async function quotesIn(text: string, name = 'draft.md'): Promise<{ text: string; quotes: readonly DraftQuote[] }> {
  const said = { ...NOTHING_SAID, kind: 'article' as const };
  const source = {
    bytes: new TextEncoder().encode(text),
    mediaType: null,
    path: name,
    url: null,
    headerTime: null,
    said,
  };
  const [reading] = await readSource(source);
  assert.ok(reading !== undefined);
  const { statements } = nameSpeakers(reading, findStatements(reading));
  return { text: reading.text, quotes: findDraftQuotes({ reading, statements }) };
}

const LEAD =
  'Ada Thornbury, the harbour chief of Skerry, met the ferrymen on the pier, and Bram Holt, the mayor, was there as well.';

/** What is told of each quote: how it is given, by whom, in which words. */
async function tell(...paragraphs: readonly string[]): Promise<string[]> {
  const { quotes } = await quotesIn([LEAD, ...paragraphs].join('\n\n'));
  return quotes.map(({ form, speaker, words }) => `${form}, ${speaker?.name ?? 'nobody'}: ${words}`);
}

const CASES: readonly (readonly [sentence: string, paragraphs: readonly string[], told: readonly string[]])[] = [
  [
    'pieces that only an attribution parts are one quote',
    ['“The night ferry stays,” Thornbury said, “whatever the council thinks of it.”'],
    ['quote, Ada Thornbury: The night ferry stays whatever the council thinks of it.'],
  ],
  [
    'a second sentence after a plain attribution is of the same quote',
    ['“The night ferry stays,” Thornbury said. “The day ferry goes on Sundays.”'],
    ['quote, Ada Thornbury: The night ferry stays. The day ferry goes on Sundays.'],
  ],
  [
    'a quotation that runs over paragraphs is one quote or two by one speaker, and nobody’s words are lost',
    ['“The night ferry stays,” Thornbury said. “It was there before the bridge.', '“And it will be there after it.”'],
    ['quote, Ada Thornbury: The night ferry stays. It was there before the bridge. And it will be there after it.'],
  ],
  [
    'a pronoun is resolved to the full name within the draft',
    ['Thornbury was asked about the ferry. “I have not sold a single boat,” she said.'],
    ['quote, Ada Thornbury: I have not sold a single boat,'],
  ],
  [
    'parts of a sentence in quotation marks are quotes each, if they have three words',
    [
      'Holt called the timetable “a work of fiction” and the fares “a joke”, and said that Thornbury had “lost count of her own boats”.',
    ],
    ['quote, Bram Holt: a work of fiction', 'quote, Bram Holt: lost count of her own boats'],
  ],
  [
    'straight and single marks are quotation marks',
    ['"The night ferry stays," Thornbury said.', '‘The fares do not stay,’ said Holt.'],
    ['quote, Ada Thornbury: The night ferry stays,', 'quote, Bram Holt: The fares do not stay,'],
  ],
  [
    'stress and links are no part of the words',
    ['“The *night ferry* stays on [the northern route](https://skerry.example/north),” Thornbury said.'],
    ['quote, Ada Thornbury: The night ferry stays on the northern route,'],
  ],
  [
    'a set-off quotation is whose the line under it says',
    ['> The night ferry stays.', '> It was there before the bridge.', '>', '> — Ada Thornbury, harbour chief'],
    ['quote, Ada Thornbury: The night ferry stays. It was there before the bridge.'],
  ],
  [
    'a dash and a name behind a quotation say whose it is',
    [
      '“The night ferry stays for good.” — Ada Thornbury',
      '“Nor do the fares.” – Bram Holt, mayor',
      '“The net is torn again.” – Nets are like that.',
    ],
    [
      'quote, Ada Thornbury: The night ferry stays for good.',
      'quote, Bram Holt: Nor do the fares.',
      'unattributed, nobody: The net is torn again.',
    ],
  ],
  [
    'words that the draft says were not said are not taken as given',
    ['Thornbury did not say that “the night ferry will be sold to the mainland”.'],
    [],
  ],
  [
    'a term, a title and a word of doubt are no quotes',
    ['The so-called “fast ferry” is slow. A choir sang “The Long Way Home to Skerry,” and the “experts” clapped.'],
    [],
  ],
  [
    'a quotation that nobody is named for is listed as such',
    ['“No boats, no fish, no supper tonight” stood on a wall behind the pier.'],
    ['unattributed, nobody: No boats, no fish, no supper tonight'],
  ],
  [
    'a sentence lifted out as a pull quote is its speaker’s',
    ['“The night ferry stays as long as I do,” Thornbury said.', '> “The night ferry stays as long as I do”'],
    [
      'quote, Ada Thornbury: The night ferry stays as long as I do,',
      'quote, Ada Thornbury: The night ferry stays as long as I do',
    ],
  ],
  [
    'indirect speech of somebody named is a paraphrase, and of officials none',
    ['Thornbury said that the night ferry would stay. Officials said the fares would rise by a tenth.'],
    ['paraphrase, Ada Thornbury: that the night ferry would stay'],
  ],
  [
    'what is quoted inside a quotation is checked as part of it',
    ['“He told me ‘not one boat is for sale today’, and I believed him,” Thornbury said.'],
    ['quote, Ada Thornbury: He told me ‘not one boat is for sale today’, and I believed him,'],
  ],
  [
    'an unnamed speaker has the words by the description that the draft gives',
    ['“We have waited since breakfast for this boat,” a woman on the pier said.'],
    ['quote, a woman on the pier: We have waited since breakfast for this boat,'],
  ],
];

for (const [sentence, paragraphs, told] of CASES)
  test(sentence, async () => assert.deepEqual(await tell(...paragraphs), told));

test('what the draft says the words were about, and whom it credits, come with them', async () => {
  const { quotes } = await quotesIn(
    `${LEAD}\n\nHolt said of the bridge over the Sound: “Nobody asked for it.”\n\n“It leaks,” Thornbury told a friend, according to a person on the pier.`,
  );
  assert.deepEqual(
    quotes.map(({ topic, credits }) => [topic, credits.length > 0]),
    [
      ['the bridge over the Sound', false],
      [null, true],
    ],
  );
});

test('quotes come in text order, do not overlap, and their pieces are slices of the text in which they stand', async () => {
  for (const [, paragraphs] of CASES) {
    const { text, quotes } = await quotesIn([LEAD, ...paragraphs].join('\n\n'));
    let end = 0;
    for (const { span, pieces } of quotes) {
      assert.ok(span[0] >= end && span[1] <= text.length);
      end = span[1];
      assert.deepEqual([pieces[0]?.[0], pieces.at(-1)?.[1]], [...span]);
      for (const piece of pieces) assert.match(text.slice(...piece), /^\S(?:.*\S)?$/su);
    }
  }
});
