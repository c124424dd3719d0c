import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkMade, type MadeDocument } from './case.fixture.ts';

const TORA = { name: 'Tora Vinje', names: ['The mayor'], role: 'mayor of Skerry' };
const ELIN = { name: 'Elin Moe', role: 'spokeswoman for Tora Vinje', speaksFor: ['Tora Vinje'] };
const ASTA = { name: 'Asta Bru', role: 'cook' };
const REPORT: MadeDocument = {
  name: 'a',
  outlet: 'Skerry Times',
  by: 'Runa Falk',
  text: 'Mayor on the ferry\nAt the quay Tora Vinje told me: “[[Tora Vinje|Goats may have the old ferry hall]].”',
};
const CLAIM = 'Tora Vinje: "Goats may have the old ferry hall"';

const found = (text: string, kind: MadeDocument['kind'] = 'article', documents: readonly MadeDocument[] = [REPORT]) =>
  checkMade(
    {
      people: [TORA, ELIN, ASTA],
      documents: [
        ...documents,
        {
          name: 'b',
          kind,
          outlet: kind === 'article' ? 'Radio Holm' : 'Office of Tora Vinje',
          published: '2031-05-09T08:00:00Z',
          text: kind === 'article' ? `A row in Skerry\nThe town talks of little else.\n${text}` : text,
        },
      ],
    },
    CLAIM,
  );

suite('words are disputed where the speaker’s side', () => {
  const TOLD = [
    '“[[Elin Moe|At no point did Tora Vinje say that goats might have the old ferry hall]],” said Elin Moe.',
    '“[[Elin Moe|Those are not her words]],” said Elin Moe of the remark about goats and the ferry hall.',
    '“[[Elin Moe|The quote about goats is invented]],” said Elin Moe.',
    '“[[Elin Moe|No such conversation took place]],” said Elin Moe of the words “may have the old ferry hall”.',
    '“[[Tora Vinje|I said no such thing]],” said Tora Vinje of the remark about goats.',
    'Tora Vinje called the quotation about goats bogus.',
    'Tora Vinje denies having made the remark about goats and the hall.',
    'Tora Vinje dismissed the report that she had said that goats might have the old ferry hall.',
    'Asked whether she had said that goats might have the old ferry hall, Tora Vinje replied: “[[Tora Vinje|No, never]].”',
  ];
  for (const text of TOLD) test(`says so in an article: ${text}`, () => assert.equal(found(text).finding, 'disputed'));

  const WRITTEN = [
    '[[=Elin Moe|It is not true that Tora Vinje said that goats might have the old ferry hall.]]',
    '[[=Elin Moe|You asked whether Tora Vinje said “Goats may have the old ferry hall”. She did not.]]',
    '[[=Elin Moe|A picture with a remark about goats is going round. It is a forgery.]]',
    '[[=Elin Moe|The mayor did not say on the quay that goats might have the hall.]]',
  ];
  for (const text of WRITTEN)
    test(`writes so in a reply: ${text}`, () => assert.equal(found(text, 'reply').finding, 'disputed'));

  test('denies what a named witness says that they said', () => {
    const witness: MadeDocument = {
      ...REPORT,
      text: 'Cook speaks\n“[[Asta Bru|She took my arm and said, ‘Goats may have the old ferry hall’]],” Asta Bru told us.',
    };
    const denial = '[[=Elin Moe|Tora Vinje never said that goats might have the old ferry hall.]]';
    assert.equal(found(denial, 'reply', [witness]).finding, 'disputed');
  });
});

suite('words stay as they are reported where', () => {
  const NONE = [
    '“[[Elin Moe|She never said that the quay was sold]],” said Elin Moe.',
    '“[[Tora Vinje|I wish I had never said it]],” said Tora Vinje of the remark about goats.',
    '“[[Tora Vinje|I did not say that lightly]],” said Tora Vinje of the remark about goats.',
    '“[[Asta Bru|Those are not her words]],” said Asta Bru, who cooks, of the remark about goats.',
    'Asta Bru denied having told Tora Vinje that goats might have the old ferry hall.',
    'Tora Vinje withdrew her denial and admitted that she had made the remark about goats.',
    '“[[Elin Moe|It is a lie that boats leak]],” said Elin Moe.',
  ];
  for (const text of NONE) test(`nothing denies them: ${text}`, () => assert.equal(found(text).finding, 'verbatim'));

  test('the denial names another topic', () => {
    const text =
      '[[=Elin Moe|A post about fines for dogs is going round. It is a forgery. Tora Vinje never wrote it.]]';
    assert.equal(found(text, 'reply').finding, 'verbatim');
  });
});
