import type { StructureText } from './structure.fixture.ts';

const LEAD =
  'Wend Brewery has stood at the foot of the hill for three hundred years, and for two of them it has stood empty.';

/** Texts of the same sorts, written before the rules and tried only when those were done: 22 of 24 were read right then. */
export const STRUCTURE_HELD: readonly StructureText[] = [
  {
    name: 'nested, the inner one quoted',
    text: 'Otto Brand recalled that his brother had warned him, “Never lend to a brewer.”',
    want: [{ words: 'Never lend to a brewer', source: 'his brother', parent: 'Otto Brand' }],
  },
  {
    name: 'three deep by way of an aide',
    text: 'According to the Hill Gazette, an aide to Lena Marr said that Marr had told the bank that the brewery was worthless.',
    want: [{ words: 'the brewery was worthless', source: 'Marr', parent: 'an aide to Lena Marr' }],
  },
  {
    name: 'a relative clause with a role',
    text: 'Two of her colleagues said that Lena Marr, who has led the bank since May, told them: “Close it.”',
    want: [
      { words: 'Close it', source: 'Lena Marr, who has led the bank since May', through: 'Two of her colleagues' },
    ],
  },
  {
    name: 'agency and station behind the quote',
    text: '“The brewery is worthless,” Lena Marr told Hill Radio on Monday, the news agency Norpress reported.',
    want: [{ words: 'The brewery is worthless', source: 'Lena Marr', via: ['reports Norpress', 'told Hill Radio'] }],
  },
  {
    name: 'reported by one, who cites another',
    text: 'Lena Marr called the brewery “a hole in the hill”, the Valley Times reported, citing the Hill Gazette.',
    want: [{ words: 'a hole in the hill', via: ['reports Valley Times', 'reports Hill Gazette'] }],
  },
  {
    name: 'a podcast with its host',
    text: 'Lena Marr told Dora Penn on the podcast Deep Cellar that the brewery was worthless.',
    want: [{ words: 'the brewery was worthless', via: ['channel Deep Cellar'], occasion: 'podcast · Deep Cellar' }],
  },
  {
    name: 'a speech at a place',
    text: 'In a speech to the chamber of commerce in Wendham on Friday, Lena Marr said that the brewery was worthless.',
    want: [{ words: 'the brewery was worthless', occasion: 'speech · Wendham', via: [] }],
  },
  {
    name: 'three paragraphs, then she goes on after prose',
    text: '“My father brewed here,” said Otto Brand. “He brewed dark beer.¶“In summer he brewed light beer.¶“And then the bank came.”¶He stopped at the gate. “It has no key,” he said.',
    want: [
      { words: 'the bank came', also: ['He brewed dark beer', 'light beer'], source: 'Otto Brand' },
      { words: 'It has no key', source: 'he' },
    ],
  },
  {
    name: 'every paragraph closed though the quote goes on',
    text: 'Otto Brand said: “My father brewed here.”¶“He brewed dark beer.”¶“And then the bank came.”¶Nobody else spoke.',
    want: [{ words: 'the bank came', source: 'Otto Brand' }],
  },
  {
    name: 'asked in between',
    text: '“My father brewed here,” said Otto Brand, who is eighty. “He brewed dark beer. It was sweet.”',
    want: [{ words: 'My father brewed here', also: ['It was sweet'] }],
  },
  {
    name: 'names as labels, a paper asks',
    text: `${LEAD}¶Gazette: Why did it close?¶Brand: Because the bank wanted it.¶Gazette: Did you fight?¶Brand: With both hands.¶I still do.`,
    want: [
      { words: 'With both hands', also: ['I still do'], source: 'Brand', form: 'turn' },
      { words: 'Did you fight', source: 'Gazette', attitude: 'question' },
    ],
  },
  {
    name: 'unlabelled, with long answers of two paragraphs',
    text: `[headline] The last brewer: Otto Brand looks back¶${LEAD} Its last brewer, Otto Brand, opened the door for us.¶When did you first come here?¶I was four. My father carried me on the dray.¶He told me not to touch the horses, and of course I did.¶Was the beer good?¶It was the best in the valley. You could stand a spoon in it.¶Do you miss it?¶I miss the smell. The work I can do without.`,
    want: [
      { words: 'My father carried me', also: ['of course I did'], source: 'Otto Brand', form: 'turn' },
      { words: 'I miss the smell', source: 'Otto Brand', form: 'turn' },
    ],
  },
  {
    name: 'an article that only asks three questions is none',
    text: `[headline] Three questions for the bank¶${LEAD} The bank, led by Lena Marr, owes answers.¶Why was the brewery closed?¶The files show that the loan was called in within a week.¶Who gained?¶The land went to a builder for one crown.¶What now?¶The council meets on Monday.`,
    not: ['The land went to a builder', 'The council meets'],
  },
  {
    name: 'small headings ask on a page',
    html: `<html><head><title>Otto Brand looks back - Hill Gazette</title></head><body><article><h1>Otto Brand looks back</h1><p>${LEAD} Its last brewer, Otto Brand, opened the door for us.</p><h3>When did you first come here?</h3><p>I was four. My father carried me on the dray.</p><h3>Was the beer good?</h3><p>It was the best in the valley.</p><h3>Do you miss it?</h3><p>I miss the smell. The work I can do without.</p></article></body></html>`,
    want: [{ words: 'I miss the smell', source: 'Otto Brand', form: 'turn' }],
  },
  {
    name: 'question and answer in one paragraph on a page',
    html: `<html><head><title>Otto Brand looks back - Hill Gazette</title></head><body><article><h1>Otto Brand looks back</h1><p>${LEAD} Its last brewer, Otto Brand, opened the door for us.</p><p><strong>When did you first come here?</strong><br>I was four. My father carried me on the dray.</p><p><strong>Was the beer good?</strong><br>It was the best in the valley.</p><p><strong>Do you miss it?</strong><br>I miss the smell. The work I can do without.</p></article></body></html>`,
    want: [{ words: 'I miss the smell', source: 'Otto Brand', form: 'turn' }],
  },
  {
    name: 'a plain file with Q. and A.',
    txt: `Otto Brand looks back\nHill Gazette\n3 May 2031\n\n${LEAD}\n\nQ. When did you first come here?\nA. I was four. My father carried me on the dray.\n\nQ. Was the beer good?\nA. It was the best in the valley.\n`,
    want: [{ words: 'My father carried me', source: 'A', form: 'turn' }],
  },
  {
    name: 'a pull quote cut short with an ellipsis',
    text: '“My father brewed here for forty years, and then one morning the bank came and took the key,” said Otto Brand.¶“My father brewed here … and then one morning the bank came”¶Otto Brand¶He is eighty.',
    once: ['one morning the bank came'],
  },
  {
    name: 'the standfirst is another place, the text has it once',
    text: '[headline] Brewer: bank took the key¶[standfirst] “One morning the bank came and took the key”¶“One morning the bank came and took the key,” said Otto Brand on Friday.',
    once: ['took the key'],
  },
  {
    name: 'the wrong person was quoted',
    text: 'Correction, 4 May: This story originally attributed the quote “the bank took the key” to Lena Marr. The words were said by Otto Brand.',
    want: [{ words: 'the bank took the key', standing: 'retracted' }],
  },
  {
    name: 'a clarification with indirect speech',
    text: 'Clarification: An earlier version of this story incorrectly stated that Lena Marr had called Otto Brand a thief. Marr said that he was thrifty.',
    want: [
      { words: 'called Otto Brand a thief', standing: 'retracted' },
      { words: 'he was thrifty', standing: 'asserted', source: 'Marr' },
    ],
  },
  {
    name: 'the right words first',
    text: 'Lena Marr told the bank on Monday that it would close.¶Due to an editing error, a previous version of this report misquoted Lena Marr. She said “we are closing the loan”, not “we are closing the town”.',
    want: [
      { words: 'closing the loan', standing: 'asserted' },
      { words: 'closing the town', standing: 'retracted' },
    ],
  },
  {
    name: 'a letter follows the words “reads as follows”',
    text: 'The bank’s letter to Otto Brand reads as follows:¶“You have until Friday. The key is to be left with the porter.”',
    want: [{ words: 'You have until Friday', attitude: 'statement' }],
  },
  {
    name: 'a signature of a press desk',
    text: 'Hello,¶The bank has never asked for the key.¶Best,¶Jon Aske¶Head of Communications¶Wend Bank | www.wendbank.example | +45 99 88 77',
    more: { kind: 'reply', letter: { from: { name: 'Jon Aske', address: null }, to: [], subject: null, sent: null } },
    want: [{ words: 'never asked for the key', form: 'own' }],
    not: ['Jon Aske', 'Head of Communications', 'wendbank'],
  },
  {
    name: 'fears, aims and refusals',
    text: 'Otto Brand fears that the hill will slide. Lena Marr declined to say whether the loan was sound. Dora Penn rejected the claim that she was paid.',
    want: [
      { words: 'the hill will slide', attitude: 'belief' },
      { words: 'the loan was sound', negated: true },
      { words: 'she was paid', attitude: 'denial' },
    ],
  },
];
