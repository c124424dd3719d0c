import type { StructureText } from './structure.fixture.ts';

const LEAD =
  'The ferry company has run the Skerry line since 1931, and it has never had so few passengers as this winter.';

/** Texts on which the rules of structure were made. */
export const STRUCTURE: readonly StructureText[] = [
  {
    name: 'A said that B had told him',
    text: 'Ben Ito said that Ada Holm had told him that the pier was rotten.',
    want: [{ words: 'the pier was rotten', source: 'Ada Holm', parent: 'Ben Ito' }],
  },
  {
    name: 'three deep',
    text: 'The Skerry Courier reported that Ben Ito said that Ada Holm had told him: “The pier is rotten.”',
    want: [{ words: 'The pier is rotten.', source: 'Ada Holm', parent: 'Ben Ito', via: ['reports Skerry Courier'] }],
  },
  {
    name: 'a relative clause behind the inner source',
    text: 'A friend of the mayor tells me that Ada Holm, whose family built the pier, told the table: “It will be gone by June.”',
    want: [
      { words: 'gone by June', source: 'Ada Holm, whose family built the pier', through: 'A friend of the mayor' },
    ],
  },
  {
    name: 'a medium told, another reports it',
    text: '“The pier is rotten,” Ada Holm told the Harbour Post, Channel 9 reported.',
    want: [{ words: 'The pier is rotten', source: 'Ada Holm', via: ['reports Channel 9', 'told Harbour Post'] }],
  },
  {
    name: 'X, citing Y, reported that Z told W',
    text: 'Norpress News, citing the Skerry Courier, reported that Ada Holm told Radio Fjord that the pier was rotten.',
    want: [
      {
        words: 'the pier was rotten',
        source: 'Ada Holm',
        via: ['reports Norpress News', 'reports Skerry Courier', 'told Radio Fjord'],
      },
    ],
  },
  {
    name: 'an occasion with host and place',
    text: 'Speaking to the host Imre Vass on Channel 9’s Morning Quay in Skerry, Ada Holm said that the pier was rotten.',
    want: [
      {
        words: 'the pier was rotten',
        source: 'Ada Holm',
        via: ['told Channel 9'],
        occasion: 'interview · Channel 9 · Skerry',
      },
    ],
  },
  {
    name: 'four paragraphs of one quote, closed once',
    text: '“The pier was built by my grandmother,” Ada Holm said. “She carried the stones herself.¶“She carried them for nine years.¶“When she was done, nobody thanked her.¶“We will not sell it.”¶The band played.',
    want: [
      { words: 'We will not sell it', also: ['She carried the stones', 'nobody thanked her'], source: 'Ada Holm' },
    ],
  },
  {
    name: 'four paragraphs, the last one left open too',
    text: 'Ada Holm told the council: “The pier was built by my grandmother.¶“She carried the stones herself.¶“She carried them for nine years.¶“We will not sell it¶The band played.',
    want: [{ words: 'We will not sell it', also: ['built by my grandmother', 'nine years'], source: 'Ada Holm' }],
    not: ['The band played'],
  },
  {
    name: '“she said” between two sentences',
    text: '“The pier is rotten,” she said. “It will be gone by June.”',
    want: [{ words: 'The pier is rotten', also: ['gone by June'], source: 'she' }],
  },
  {
    name: 'questions and answers as letters',
    text: `${LEAD}¶Q: Is the pier safe?¶A: It was never safer.¶Q: Who pays?¶A: The town does, as it always did.`,
    want: [
      { words: 'It was never safer', source: 'A', form: 'turn', attitude: 'statement' },
      { words: 'Is the pier safe', source: 'Q', form: 'turn', attitude: 'question' },
    ],
  },
  {
    name: 'names as labels',
    text: `[headline] Ada Holm on the pier¶${LEAD}¶Harbour Post: Is the pier safe?¶Holm: It was never safer.¶Harbour Post: Who pays?¶Holm: The town does, as it always did.`,
    want: [{ words: 'The town does', source: 'Holm', form: 'turn' }],
  },
  {
    name: 'bare questions and answers without labels',
    text: `[headline] ‘I never sold a stone’: Ada Holm on the pier¶${LEAD} We met its director, Ada Holm, at the quay.¶Do you still take the boat yourself?¶Every morning. I would not know how else to wake up.¶What do your passengers tell you?¶They tell me that I am late. I am never late.¶And would you sell the pier?¶I never sold a stone, and I will not begin now.`,
    want: [
      { words: 'I would not know how else', source: 'Ada Holm', form: 'turn', attitude: 'statement' },
      { words: 'I will not begin now', source: 'Ada Holm', form: 'turn' },
      { words: 'would you sell the pier', form: 'turn', attitude: 'question', source: '' },
    ],
  },
  {
    name: 'the same in a plain file',
    txt: `Ada Holm: “I never sold a stone”\nBy Runa Falk\n3 May 2031\n\n${LEAD} We met its director, Ada Holm, at the quay.\n\nDo you still take the boat yourself?\n\nEvery morning. I would not know how else to wake up.\n\nWhat do your passengers tell you?\n\nThey tell me that I am late. I am never late.\n\nAnd would you sell the pier?\n\nI never sold a stone, and I will not begin now.\n`,
    want: [{ words: 'I would not know how else', source: 'Ada Holm', form: 'turn' }],
  },
  {
    name: 'bold questions on a page',
    html: `<html><head><title>Ada Holm on the pier | Harbour Post</title></head><body><article><h1>Ada Holm on the pier</h1><p>${LEAD} We met its director, Ada Holm, at the quay.</p><p><strong>Do you still take the boat yourself?</strong></p><p>Every morning. I would not know how else to wake up.</p><p><strong>What do your passengers tell you?</strong></p><p>They tell me that I am late. I am never late.</p><p><strong>And would you sell the pier?</strong></p><p>I never sold a stone, and I will not begin now.</p></article></body></html>`,
    want: [{ words: 'I would not know how else', source: 'Ada Holm', form: 'turn' }],
  },
  {
    name: 'a list of terms and answers on a page',
    html: `<html><head><title>Ada Holm on the pier | Harbour Post</title></head><body><article><h1>Ada Holm on the pier</h1><p>${LEAD} We met its director, Ada Holm, at the quay.</p><dl><dt>Do you still take the boat yourself?</dt><dd>Every morning. I would not know how else to wake up.</dd><dt>What do your passengers tell you?</dt><dd>They tell me that I am late. I am never late.</dd><dt>And would you sell the pier?</dt><dd>I never sold a stone, and I will not begin now.</dd></dl></article></body></html>`,
    want: [{ words: 'I would not know how else', source: 'Ada Holm', form: 'turn' }],
  },
  {
    name: 'a pull quote repeats',
    text: '“The pier was built by my grandmother, and we will not sell it,” Ada Holm told the council.¶[quoted] “We will not sell it”¶The band played until nine.',
    once: ['e will not sell it'],
  },
  {
    name: 'a pull quote with a name under the dash, before the text',
    text: '“We will not sell it” — Ada Holm¶The council met on Friday. “The pier was built by my grandmother, and we will not sell it,” Ada Holm told it.¶The band played until nine.',
    once: ['e will not sell it'],
    want: [{ words: 'e will not sell it', source: 'Ada Holm', also: ['built by my grandmother'] }],
  },
  {
    name: 'a correction that gives both wordings',
    text: 'Ada Holm said on Friday that the pier was rotten.¶Correction: An earlier version of this article misquoted Ada Holm as saying “the pier is a coffin”. She said “the pier is a coffer”.',
    want: [
      { words: 'a coffin', standing: 'retracted', source: 'Ada Holm' },
      { words: 'a coffer', standing: 'asserted' },
      { words: 'rotten', standing: 'asserted' },
    ],
  },
  {
    name: 'a note on what was amended',
    text: '“The pier is a coffer,” Ada Holm said.¶This article was amended on 4 May 2031 to correct a quote by Ada Holm. She said that the pier was “a coffer”, not “a coffin”.',
    want: [{ words: 'a coffin', standing: 'retracted' }],
  },
  {
    name: 'an editor’s note takes a quote back',
    text: 'The band played until nine.¶Editor’s note: We have removed a quote attributed to Ada Holm, “let the whole pier burn”, which she did not say.',
    want: [{ words: 'let the whole pier burn', standing: 'retracted' }],
  },
  {
    name: 'a printed statement that reads',
    text: 'The ministry sent a statement on Friday evening. It reads: “We never sold the pier, and nobody has asked us to.”',
    want: [{ words: 'We never sold the pier', attitude: 'statement' }],
  },
  {
    name: 'an e-mail’s signature',
    text: 'Dear Ms Vass,¶The minister never said that the pier was for sale.¶Regards,¶Pia Lund¶Spokesperson of the minister, Osk Varr¶T +45 12 34 56',
    more: {
      kind: 'reply',
      letter: { from: { name: 'Press Office', address: null }, to: [], subject: null, sent: null },
    },
    want: [{ words: 'that the pier was for sale', negated: true }],
    not: ['Pia Lund', 'Spokesperson of', 'T +45'],
  },
  {
    name: 'what is looked forward to is no fragment of its own',
    text: 'The new envoy says he “looks forward to” the post. “It will be stimulating,” he said.',
    want: [{ words: 'stimulating', attitude: 'statement' }],
  },
  {
    name: 'beliefs, plans and promises',
    text: 'Ada Holm believes that the pier is “dead”. Ben Ito plans to sell the pier. Ruth Vik promised that the lamp would stay.',
    want: [
      { words: 'the pier is “dead”', attitude: 'belief' },
      { words: 'sell the pier', attitude: 'intention' },
      { words: 'the lamp would stay', attitude: 'statement' },
    ],
  },
];
