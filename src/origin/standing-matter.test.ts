import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '#base/span.ts';
import { readCopyBody } from './copy-body.ts';
import { confirmCopy, COPY_AT } from './copies.ts';
import { makeDocument } from './record.fixture.ts';
import { newsParagraphs } from './standing-matter.ts';

const NEWS =
  'The yard at Orlo will lay down two barges in June, and each of them is to carry grain and salt to the outer isles.';
const MORE = 'Welders who lost their places in the winter have been written to and asked to come back before the thaw.';

function newsOf(paragraphs: readonly string[]): number {
  const text = paragraphs.join('\n\n');
  let at = 0;
  const spans = paragraphs.map((paragraph): Span => {
    const start = text.indexOf(paragraph, at);
    at = start + paragraph.length;
    return [start, at];
  });
  return newsParagraphs(text, spans).length;
}

const OPENERS = [
  'About Vessen Yards Inc.',
  'ABOUT THE VESSEN TRUST',
  'About Vessen Yards: the firm builds barges.',
  'About Vessen Yards Vessen Yards builds barges.',
  'Über die Werft Vessen',
  'Про компанію «Весен»',
  'Forward-Looking Statements',
  'Cautionary Note Regarding Forward-Looking Information',
  'This release contains forward-looking statements that may turn out to be wrong.',
  'Media Contact:',
  'Contact Details',
  'Notes to editors',
  '###',
  '-ENDS-',
];

for (const opener of OPENERS)
  test(`a text is news only up to the line “${opener}”`, () => {
    assert.equal(newsOf([NEWS, MORE, opener, MORE]), 2);
  });

const NEWS_LINES = [
  'About 200 people stood on the quay.',
  'About Friday nobody would say a word.',
  'About Orlo he was silent; the yard, he said, had been his life, and he would not talk of it to strangers.',
  'The contact broke when the tide turned.',
  'The ends of the ropes were frozen.',
];

for (const line of NEWS_LINES)
  test(`“${line.slice(0, 40)}” is news, and so is what follows it`, () => {
    assert.equal(newsOf([NEWS, line, MORE]), 3);
  });

test('a text that begins with its standing matter is all looked at', () => {
  assert.equal(newsOf(['About Vessen Yards', NEWS, MORE]), 3);
});

test('a line that sends readers elsewhere is left out, and what follows it is not', () => {
  assert.equal(newsOf([NEWS, 'For more information, visit www.vessen.example', MORE]), 2);
});

const STANDING = [
  'Vessen Yards has built barges and lighters on the east bank since the year of the flood and repairs whatever floats for owners great and small.',
  'Its slips take hulls of ninety ells, its smithy works by night, and its pattern loft keeps the lines of every vessel that was ever launched there.',
  'The house belongs to those who work in it; a council that is chosen each spring decides what is built, for whom, and at what price.',
];
const OTHER_NEWS = [
  'A floating crane has been bought by the yard from the harbour of Skerry, where it had stood idle since a storm broke its arm.',
  'Three riggers will sail with it, and a crew of divers has been hired to clear the bed of the basin before it comes.',
];
const release = (news: readonly string[], about: readonly string[]) =>
  readCopyBody(makeDocument({ document: news[0] ?? '', text: ['Release', ...news, ...about].join('\n\n') }));

test('two releases of one firm that share nothing but what stands under all of its texts are two, with a line that says so or without', () => {
  const under = ['About Vessen Yards', ...STANDING];
  assert.ok(confirmCopy(release([NEWS, MORE], under), release(OTHER_NEWS, under)) < COPY_AT);
  assert.ok(confirmCopy(release([NEWS, MORE], STANDING), release(OTHER_NEWS, STANDING)) < COPY_AT);
});

test('a release and a page that prints it without what stands under it are one', () => {
  assert.ok(
    confirmCopy(release([NEWS, MORE], ['About Vessen Yards', ...STANDING]), release([NEWS, MORE], [])) >= COPY_AT,
  );
});

const notice = (firm: string, from: number) =>
  release(
    [
      `Thornbury and Sons remind all who bought shares of ${firm} between the ${from}th of March and the ${from + 7}th of May that a suit was filed.`,
      `The complaint says that ${firm} hid from buyers what its own engineers had written, and that the shares of ${firm} fell when it came out.`,
      'Whoever lost money may ask to lead the suit, or stay an absent member; nothing has to be paid, and a word with a lawyer costs nothing.',
    ],
    [],
  );

test('a form that is filled in twice is two texts', () => {
  assert.ok(confirmCopy(notice('Kestle Salt', 11), notice('Quenby Rope', 14)) < COPY_AT);
  assert.equal(confirmCopy(notice('Kestle Salt', 11), notice('Kestle Salt', 11)), 1);
});
