import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sliceSpan } from '#base/span.ts';
import type { Letter } from '#document/document.ts';
import type { Speaker } from './speaker.ts';
import { nameMarked, nameOwn } from './written.fixture.ts';

/** A speaker in one line: name, then kind, description and `for` where there are any. */
function brief(speaker: Speaker | null): string {
  if (speaker === null) return 'null';
  const { name, kind, description, speaksFor } = speaker;
  return [name, kind, description ?? '', speaksFor === null ? '' : `for ${speaksFor}`]
    .join(' | ')
    .replace(/(?: \| )+$/u, '');
}

/** What the text is about, the text with its sources marked, and the speakers in order. */
type Row = readonly [about: string, text: string, ...speakers: string[]];

const rows: readonly Row[] = [
  [
    'an office behind the medium that was spoken to',
    'In an interview with the daily Il Faro, <the president of the Corvo consortium, Aurelio Brandt>, said: “No.”',
    'Aurelio Brandt | person | president of the Corvo',
  ],
  [
    'an office behind whoever was written to',
    'In a letter to O Mastro, <the minister for fisheries, Tiago Belmonte>, said: “No.”',
    'Tiago Belmonte | person | minister for fisheries',
  ],
  [
    'an office behind a name that no other follows',
    'In an interview with Anna Holt, the chair of the union, <Holt> said: “No.”',
    'Anna Holt | person | chair of the union',
  ],
  [
    'a pronoun in a witness’s sentence',
    'Petra Halvorsen came late. I stood beside Jonas Lind when <he> said: “No.”',
    'Jonas Lind | person',
  ],
  [
    'a pronoun in a witness’s sentence of two',
    'Odo Quell came, and Jonas Lind came. I saw Lind beside Mr Quell when <he> said: “No.”',
    'null',
  ],
  ['somebody overheard', 'Jonas Lind lit a pipe. I sat by the door and heard <him> say: “No.”', 'Jonas Lind | person'],
  [
    'the answer of somebody asked',
    '<Petra Halvorsen> said so. The lawyer, Ruth Calloway, asked her whether she was sure. <She> said that she was.',
    'Petra Halvorsen | person',
    'Petra Halvorsen | person',
  ],
  [
    'the answer of somebody whom the reporter asked',
    'Odo Quell came first. As Jonas Lind was leaving, I asked him whether it was dark. <He> said that it was.',
    'Jonas Lind | person',
  ],
  [
    'the answer to one who is asked, where nobody tells whom',
    'Ruth Calloway asked her whether it was dark. <She> said that it was.',
    'null',
  ],
  ['a name', '“We start in May,” <Petra Halvorsen> said.', 'Petra Halvorsen | person'],
  [
    'a surname after the full name',
    'Petra Halvorsen came late. “We start in May,” <Halvorsen> said.',
    'Petra Halvorsen | person',
  ],
  [
    'a surname before the full name',
    '# <Halvorsen>: we start in May\n“We start in May,” said <Petra Halvorsen>.',
    'Petra Halvorsen | person',
    'Petra Halvorsen | person',
  ],
  ['an address', 'Petra Halvorsen came. “Yes,” <Ms Halvorsen> said.', 'Petra Halvorsen | person'],
  ['a role before', '<Fisheries minister Petra Halvorsen> said no.', 'Petra Halvorsen | person | Fisheries minister'],
  [
    'a body and a role in capitals',
    '<OPAC Secretary General Jonas Lind> said no.',
    'Jonas Lind | person | OPAC Secretary General',
  ],
  ['an office with "of"', '<Secretary of State Ruth Calloway> said no.', 'Ruth Calloway | person | Secretary of State'],
  [
    'a role and comma before',
    '<The harbour master, Ruth Calloway,> said no. “Never,” <she> said.',
    'Ruth Calloway | person',
    'Ruth Calloway | person',
  ],
  [
    'a role with its own noun',
    '<The finance minister, Ruth Calloway,> said no.',
    'Ruth Calloway | person | finance minister',
  ],
  ['a role after', '“No,” said <Ruth Calloway, the branch secretary>.', 'Ruth Calloway | person | branch secretary'],
  [
    'a source that stops at the description',
    '“No,” said <the branch secretary>, Ruth Calloway.',
    'Ruth Calloway | person | branch secretary',
  ],
  ['an age', '“No,” said <Odo Quell>, 61.', 'Odo Quell | person'],
  [
    'a particle',
    '<Ossip van der Meulen> agreed. “Yes,” <Van der Meulen> said.',
    'Ossip van der Meulen | person',
    'Ossip van der Meulen | person',
  ],
  [
    'an Irish surname',
    '<Ciara O’Dwyer> agreed. “Yes,” <O’Dwyer> said.',
    'Ciara O’Dwyer | person',
    'Ciara O’Dwyer | person',
  ],
  [
    'initials',
    '<J. R. Hartwell> agreed. “Yes,” <Mr. Hartwell> said.',
    'J. R. Hartwell | person',
    'J. R. Hartwell | person',
  ],
  [
    'a double surname cut short',
    '<Keeper Brandt> saves two\nGoalkeeper Ulla Brandt-Oyen saved two.',
    'Ulla Brandt-Oyen | person | Goalkeeper',
  ],
  [
    'diacritics',
    '<Zdenka Kovářová> agreed. “Yes,” <Kovářová> said.',
    'Zdenka Kovářová | person',
    'Zdenka Kovářová | person',
  ],
  ['a month that is a name', 'Theresa May came. “Yes,” <May> said.', 'Theresa May | person'],
  ['a pronoun after its subject', 'Anna Bergström came by boat. “It leaks,” <she> said.', 'Anna Bergström | person'],
  [
    'a pronoun and an object nearer by',
    'Anna Bergström beat Karin Ode in three sets. “It was close,” <she> said.',
    'Anna Bergström | person',
  ],
  ['a pronoun by gender', 'Anna Bergström praised Thomas Ode. “I am glad,” <he> said.', 'Thomas Ode | person'],
  [
    'a pronoun after a statement',
    '<Thomas Ode> said it was late. “Go home,” <he> said.',
    'Thomas Ode | person',
    'Thomas Ode | person',
  ],
  ['a pronoun with nobody before', '“Go home,” <he> said.', 'null'],
  [
    'a pronoun between two objects',
    'The boat took Anna Bergström and Karin Ode home. “It was close,” <she> said.',
    'null',
  ],
  [
    'a pronoun, somebody whom the reporter met, and nobody who is named later',
    'The harbour minister has a plan.\nI met Ravik Sollund on the quay at noon and asked him about it. “Wait,” <he> said to me.\nThe union is angry. Its clerk, Edvin Harlo, left.',
    'Ravik Sollund | person',
  ],
  [
    'a pronoun after a name behind an opening',
    'Late in the evening Ravika Sollund lost patience. “I have had enough of it,” <she> told the others.',
    'Ravika Sollund | person',
  ],
  [
    'a pronoun after a lake behind an opening',
    'Late in the evening Vassel Mere lost its ice. “Enough,” <she> told the others.',
    'null',
  ],
  [
    'a role in the interview that one person gave',
    'Edvin Harlo has spoken to a Danish weekly. In the interview, the Norrland captain also spoke of his knee. “It holds,” <he> said.',
    'Edvin Harlo | person | Norrland captain',
  ],
  [
    'a role in an interview before which two people are named',
    'Edvin Harlo and Ravik Sollund met the press. In the interview, the Norrland captain spoke of his knee. “It holds,” <he> said.',
    'the Norrland captain | unnamed | Norrland captain',
  ],
  [
    'an office in capitals that opens a sentence',
    'The First Minister, Anna Bergström, came. Ms. Ode had figures. The First Minister did not mind. “Go on,” <she> said.',
    'Anna Bergström | person | First Minister',
  ],
  [
    'they, after two who are the subject',
    'Anna Bergström and Thomas Ode came. “Go home,” <they> said.',
    'Anna Bergström and Thomas Ode | group',
  ],
  ['they, after one who is the subject', 'Anna Bergström met Thomas Ode. “Go home,” <they> said.', 'null'],
  [
    'a role said again',
    'The transport minister, Anna Bergström, came. “Yes,” <the minister> said.',
    'Anna Bergström | person | transport minister',
  ],
  [
    'the chief of a body',
    'OPAC Secretary General Jonas Lind came. “Yes,” <the OPAC chief> said.',
    'Jonas Lind | person | OPAC Secretary General',
  ],
  [
    'a role that nobody has',
    'The transport minister, Anna Bergström, came. “No,” <the bishop> said.',
    'the bishop | unnamed | bishop',
  ],
  [
    'another department',
    'The transport minister, Anna Bergström, came. “No,” <the health minister> said.',
    'the health minister | unnamed | health minister',
  ],
  [
    'a vice president',
    'President Anna Bergström came. “No,” <the vice president> said.',
    'the vice president | unnamed | vice president',
  ],
  [
    'an epithet after the quotation',
    'Ulla Brandt saved two penalties. “I guessed,” <the goalkeeper> said.',
    'Ulla Brandt | person | goalkeeper',
  ],
  [
    'a new role at a sentence’s start',
    'Ulla Brandt saved two penalties. “I guessed,” she said.\n<The chair of governors> said the roof would be patched.',
    'The chair of governors | unnamed | chair of governors',
  ],
  [
    'somebody named after the lead',
    'The mayor of Ardle is under fire.\n<Odile Prentice> told a meeting that the wall could wait.',
    'Odile Prentice | person | mayor of Ardle',
  ],
  [
    'the lead’s role with its own holder',
    'The mayor of Ardle is under fire.\n<Odile Prentice, a shopkeeper,> said that the wall could not wait.',
    'Odile Prentice | person | shopkeeper',
  ],
  [
    'a spokesperson by noun',
    '<OPAC press officer Dario Melli> said no.',
    'Dario Melli | person | OPAC press officer | for OPAC',
  ],
  [
    'a spokesperson of a person',
    'Hanna Clausen won. <Clausen spokesman Nils Merz> said so.',
    'Nils Merz | person | Clausen spokesman | for Hanna Clausen',
  ],
  [
    'her spokeswoman',
    'Hanna Clausen won on Monday. “Yes,” said <her spokeswoman, Rita Poe>.',
    'Rita Poe | person | spokeswoman | for Hanna Clausen',
  ],
  [
    'her spokeswoman, where only her role is told',
    'A remark was put to the mayor.\n“No,” said <her spokeswoman, Rita Poe>.',
    'Rita Poe | person | spokeswoman | for the mayor',
  ],
  [
    'a manager who is somebody’s',
    'Imke Soder ran well, <her manager> said.\nPiet Lindahl was asked. “She ran,” <he> said.',
    'Piet Lindahl | person | manager | for Imke Soder',
    'Piet Lindahl | person | manager | for Imke Soder',
  ],
  [
    'an unnamed spokesman',
    'Talks go on, <a spokesman for the ministry> said.',
    'a spokesman for the ministry | unnamed | a spokesman for the ministry | for ministry',
  ],
  [
    'an office',
    'Hanna Clausen won. <Ms Clausen’s office> said no.',
    'Ms Clausen’s office | organization |  | for Hanna Clausen',
  ],
  [
    'somebody’s doctor',
    '<Hanna Clausen’s doctor> said she was well.',
    'Hanna Clausen’s doctor | unnamed | Hanna Clausen’s doctor',
  ],
  ['a source', 'It is off, <a source> said.', 'a source | unnamed | a source'],
  [
    'somebody who will not be named',
    'It is off, <a person in the room who did not wish to be named> said.',
    'a person in the room who did not wish to be named | unnamed | a person in the room who did not wish to be named',
  ],
  ['two aides', '<Two aides> said it was off.', 'Two aides | unnamed | Two aides'],
  [
    'an official of a body',
    '<A Harbour Ministry official> said it was off.',
    'A Harbour Ministry official | unnamed | A Harbour Ministry official',
  ],
  [
    'a bird at a house',
    '<A little bird at City Hall> says it is off.',
    'A little bird at City Hall | unnamed | A little bird at City Hall',
  ],
  ['critics', '<Critics> said it was late.', 'Critics | group'],
  ['dwellers', '<Residents of the Lower Quays> said it was late.', 'Residents of the Lower Quays | group'],
  ['a party’s people', '<Republicans> said it was late.', 'Republicans | group'],
  ['supporters of a person', 'Hanna Clausen won. <Clausen supporters> said so.', 'Clausen supporters | group'],
  ['a house that stands for a body', '<City Hall> said no.', 'City Hall | organization'],
  ['the prosecution', '<The prosecution> said no.', 'prosecution | organization'],
  ['a paper', '<The Ardle Gazette> reported it first.', 'Ardle Gazette | organization'],
  ['a body named before', 'The Board of Pilots met. <The board> said no.', 'Board of Pilots | organization'],
  ['two of one surname, in full', 'Hugo Varga and Irma Varga came. <Irma Varga> said no.', 'Irma Varga | person'],
  ['two of one surname, by address', 'Hugo Varga and Irma Varga came. <Mrs Varga> said no.', 'Irma Varga | person'],
  ['a surname of two', 'In came Hugo Varga with Irma Varga. <Varga> said no.', 'Varga | person'],
  ['a surname that is kin’s too', 'Varga came with his wife, Irma Varga. <Varga> said no.', 'Varga | person'],
  [
    'a surname in office before kin in full',
    'President Osk spoke first. Then came Irma Osk, a singer. “Yes,” <Mr. Osk> said. “No,” said <Mrs. Osk>.',
    'Osk | person | President',
    'Irma Osk | person | singer',
  ],
  ['two who speak as one', 'Anna Roe met Thomas Ode. <Ms Roe and Mr Ode> said no.', 'Anna Roe and Thomas Ode | group'],
  ['an address and a surname that is a role', 'Larry King came. “Yes,” <Mr. King> said.', 'Larry King | person'],
  [
    'a title-case headline',
    '# <Hanna Clausen> Says Her Boats Will Never Sail Again\nHanna Clausen said her boats might not sail.',
    'Hanna Clausen | person',
  ],
  [
    'a role without article',
    '# <Harbour chief> says no\nThe harbour chief, Hanna Clausen, said no.',
    'Hanna Clausen | person | harbour chief',
  ],
  [
    'words before a name',
    '“No,” <the jury> heard. Yesterday a court cleared shop owner Odo Quell. “Yes,” <Quell> said.',
    'the jury | group',
    'Odo Quell | person | shop owner',
  ],
];

suite('the source of a statement', () => {
  for (const [about, text, ...speakers] of rows)
    test(`is told from ${about}`, () => {
      const { statements } = nameMarked(text);
      assert.deepEqual(
        statements.map(statement => brief(statement.speaker)),
        speakers,
      );
    });
});

suite('the label of a turn', () => {
  const transcript = [
    'Full text of the questions to Minister Conrad Lund.',
    '<QUESTION (GWEN SATO, COAST COURIER)>: Will you go?',
    '<MINISTER CONRAD LUND>: No.',
    '<QUESTION (SATO)>: And then?',
    '<MR. LUND>: Ask me again.',
    '<AUDIENCE>: Boo!',
    '<MALE REPORTER>: Why?',
    '<SEN. IDA MCCALL, I-VT>: Because.',
    '<DE GROOT>: Because.',
    '<BAKER>: Thank you.',
  ].join('\n');
  const { statements } = nameMarked(transcript, { kind: 'transcript' });
  const expected = [
    'Gwen Sato | person | Coast Courier',
    'Conrad Lund | person | minister',
    'Gwen Sato | person | Coast Courier',
    'Conrad Lund | person | Minister',
    'Audience | group | audience',
    'Male Reporter | unnamed | male reporter',
    'Ida McCall | person',
    'De Groot | person',
    'Baker | person',
  ];
  statements.forEach((statement, i) => {
    test(`is read: ${expected[i]}`, () => {
      assert.equal(brief(statement.speaker), expected[i]);
    });
  });

  test('is not put down to kin who are named in full', () => {
    const text = '<VARGA>: My wife, Irma Varga, is here.';
    assert.equal(brief(nameMarked(text, { kind: 'transcript' }).statements[0]?.speaker ?? null), 'Varga | person');
  });

  test('is not put down to somebody who holds another office', () => {
    const text = 'Governor Osk will speak, who knew President Hal Osk well.\n<OSK>: Good evening.';
    assert.match(brief(nameMarked(text, { kind: 'transcript' }).statements[0]?.speaker ?? null), /^Osk \| person/u);
  });
});

suite('the author of own words', () => {
  const letterFrom = (name: string): Letter => ({ from: { name, address: null }, to: [], subject: null, sent: null });

  test('is the person of an account', () => {
    const { statements } = nameOwn('Lucan Adair-Roe (@lucan), 1 May 2025\n\nI did not write that.', { kind: 'post' });
    assert.equal(brief(statements[0]?.speaker ?? null), 'Lucan Adair-Roe | person');
  });
  test('is an account where the name is no person’s', () => {
    const { statements } = nameOwn('Harbour Gossip (@hgossip), 1 May 2025\n\nWe know.', { kind: 'post' });
    assert.equal(brief(statements[0]?.speaker ?? null), 'Harbour Gossip | organization');
  });
  test('is unnamed where the account says so', () => {
    const { statements } = nameOwn('Quay Talk (@quay), anonymous channel, 1 May 2025\n\nWe know.', { kind: 'post' });
    assert.equal(statements[0]?.speaker?.kind, 'unnamed');
  });
  test('is the sender of a letter, with the role of the signature', () => {
    const text = 'The claim is wrong.\n\nRita Poe\nSpokeswoman for the Mayor';
    const { statements } = nameOwn(text, { kind: 'reply', letter: letterFrom('Rita Poe') });
    assert.equal(brief(statements[0]?.speaker ?? null), 'Rita Poe | person | Spokeswoman for the Mayor | for Mayor');
  });
  test('is who signs a letter to a paper, whether or not it says "I"', () => {
    const authorOf = (text: string): string => brief(nameOwn(text, { kind: 'post' }).statements[0]?.speaker ?? null);
    const pond = 'The pond was never a nuisance. Herons fish in it.';
    assert.equal(authorOf(`Letters\n\n${pond}\n\nAmbrose Tull, Fenside`), 'Ambrose Tull | person | Fenside');
    assert.equal(authorOf(`Letter to the editor\n\nSir, ${pond}\n\nRita Poe`), 'Rita Poe | person');
    assert.equal(authorOf(`Dear Editor, ${pond}\n\nRita Poe, chair`), 'Rita Poe | person | chair');
    // Nothing says that it is a letter: the name may be whose words are passed round.
    assert.equal(authorOf(`${pond}\n\nAmbrose Tull`), 'null');
    assert.equal(authorOf(`Words to live by\n\n${pond}\n\n— Ambrose Tull`), 'null');
  });
  test('is the office that sends a letter', () => {
    const { statements } = nameOwn('The claim is wrong.', { kind: 'reply', letter: letterFrom('OPAC Press Office') });
    assert.equal(brief(statements[0]?.speaker ?? null), 'OPAC Press Office | organization |  | for OPAC');
  });
  test('is a desk or office that speaks for the body or person it names', () => {
    const authorOf = (name: string): string =>
      brief(nameOwn('The claim is wrong.', { kind: 'reply', letter: letterFrom(name) }).statements[0]?.speaker ?? null);
    assert.equal(authorOf('Press desk, Ardle Port'), 'Ardle Port press desk | organization |  | for Ardle Port');
    assert.equal(authorOf('Office of Senator Orr'), 'Office of Senator Orr | organization |  | for Senator Orr');
    assert.equal(authorOf('Lawyers for Gerda Holm'), 'Lawyers for Gerda Holm | organization |  | for Gerda Holm');
    assert.equal(authorOf('Law Office Holm & Orr'), 'Law Office Holm & Orr | organization');
  });
  test('is the byline, else the outlet of a release, else nobody', () => {
    assert.equal(
      nameOwn('I went.', { kind: 'article', bylines: ['By Nora Field'] }).statements[0]?.speaker?.name,
      'Nora Field',
    );
    assert.equal(
      nameOwn('We open.', { kind: 'release', outlet: 'Ardle Port' }).statements[0]?.speaker?.name,
      'Ardle Port',
    );
    assert.equal(nameOwn('We open.', { kind: 'article' }).statements[0]?.speaker, null);
  });
});

suite('the cast', () => {
  const { text, cast } = nameMarked(
    'Transport minister Anna Bergström met Thomas Ode, a shopkeeper, in Port Ardle. “It leaks,” <she> said. Ode left the Coast Council at noon.',
  );
  test('lists persons and bodies, also those who say nothing, and no places', () => {
    assert.deepEqual(
      cast.map(member => `${member.name} ${member.kind}`),
      ['Anna Bergström person', 'Thomas Ode person', 'Coast Council organization'],
    );
  });
  test('has every mention in place', () => {
    const ode = cast.find(member => member.name === 'Thomas Ode');
    assert.deepEqual(
      ode?.mentions.map(span => sliceSpan(text, span)),
      ['Thomas Ode', 'Ode'],
    );
  });
  test('has the roles', () => {
    assert.deepEqual(
      cast.map(member => member.descriptions),
      [['Transport minister'], ['shopkeeper'], []],
    );
  });
  test('does not name what only its own document can tell', () => {
    assert.deepEqual(nameMarked('<The company> said no.').cast, []);
  });
});

test('the speaker of a continued quotation is the one before, and "I" inside somebody’s words is that somebody', () => {
  const { statements } = nameMarked('<Anna Bergström> said it leaks.');
  assert.equal(statements[0]?.speaker?.name, 'Anna Bergström');
});

test('naming the speakers twice gives the same', () => {
  const text = rows.map(row => row[1]).join('\n');
  assert.deepEqual(nameMarked(text), nameMarked(text));
});
