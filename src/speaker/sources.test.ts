import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sliceSpan } from '#base/span.ts';
import type { Speaker } from './speaker.ts';
import { nameMarked } from './written.fixture.ts';

function brief(speaker: Speaker | null): string {
  if (speaker === null) return 'null';
  return `${speaker.name} | ${speaker.kind}${speaker.speaksFor === null ? '' : ` | for ${speaker.speaksFor}`}`;
}

/** What the text is about, the text with its sources marked, and the speakers in order. */
type Row = readonly [about: string, text: string, ...speakers: string[]];

const groups: readonly Row[] = [
  ['two bodies', '<Norrland and Ostland> said no.', 'Norrland and Ostland | group'],
  [
    'three in a row',
    'Anna Roe, Hugo Quell and Petra Lind came. <Anna Roe, Hugo Quell and Petra Lind> said no.',
    'Anna Roe, Hugo Quell and Petra Lind | group',
  ],
  ['a name and others', 'Anna Roe came. <Roe and her aides> said no.', 'Roe and her aides | group'],
  [
    'plain plurals',
    'It is late, <state regulators and environmental groups> said.',
    'state regulators and environmental groups | group',
  ],
  ['a plural that opens the sentence', '<Scholars> said no.', 'Scholars | group'],
  ['an amount', '<A number of other experts on tides> said no.', 'A number of other experts on tides | group'],
  ['a share', '<Twelve percent> said no.', 'Twelve percent | group'],
  [
    'a plural with examples',
    '<Unions, including the Dockers’ League,> said no.',
    'Unions, including the Dockers’ League | group',
  ],
  [
    'a plural at a place',
    '<Some voters in Marrow Bay and Port Ardle> said no.',
    'Some voters in Marrow Bay and Port Ardle | group',
  ],
  ['one of several', '<One of the two pilots> said no.', 'One of the two pilots | unnamed'],
  ['nobody', '<No one> said no.', 'null'],
  ['a source at a body', '<One GDP source in the room> said no.', 'One GDP source in the room | unnamed'],
];

const pairs: readonly Row[] = [
  [
    'both men, after two men',
    'Thomas Ode met Hugo Quell at noon. <Both men> said no.',
    'Thomas Ode and Hugo Quell | group',
  ],
  [
    'the two, after three',
    'Thomas Ode met Hugo Quell and Anna Roe. Petra Lind left. <The two> said no.',
    'Hugo Quell and Anna Roe | group',
  ],
  ['both sides, who are not persons', 'Thomas Ode met Hugo Quell at noon. <Both sides> said no.', 'Both sides | group'],
  ['they, after a group', 'The dockers met at noon. “No,” <they> said.', 'The dockers | group'],
  [
    'they, after critics who spoke',
    '<Critics> called it late. <They> said it was dear.',
    'Critics | group',
    'Critics | group',
  ],
  ['they, after a body', 'The Harbour Council met at noon. “No,” <they> said.', 'Harbour Council | organization'],
  ['they, after one person', 'Anna Roe came at noon. “No,” <they> said.', 'null'],
];

const bodies: readonly Row[] = [
  ['it', 'The Harbour Council met at noon. <It> said no.', 'Harbour Council | organization'],
  ['it, after a person', 'Anna Roe met at noon. <It> said no.', 'null'],
  ['the agency', 'The Coast Safety Office closed a quay. <The agency> said no.', 'Coast Safety Office | organization'],
  ['the newspaper', 'The Ardle Gazette had the letter. <The newspaper> said no.', 'Ardle Gazette | organization'],
  ['the company, one firm', 'The price of Quay Robotics fell. <The company> said no.', 'Quay Robotics | organization'],
  ['the company, two firms', 'Quay Robotics sued Marrow Motors. <The company> said no.', 'company | organization'],
  [
    'the company, beside a court',
    'The Supreme Court fined Marrow Motors. <The company> said no.',
    'Marrow Motors | organization',
  ],
  ['the union, of which nothing was told', 'Marrow Motors fell. <The union> said no.', 'union | organization'],
  [
    'the group, told before',
    '<The group, Harbour Watch,> said so. Marrow Motors fell. <The group> said no.',
    'Harbour Watch | organization',
    'Harbour Watch | organization',
  ],
  [
    'the city, told before',
    '<The city of Marrow> sued. <The city> said no.',
    'city of Marrow | organization',
    'city of Marrow | organization',
  ],
  ['a name with "and"', '<The Coast and Harbour Commission> said no.', 'Coast and Harbour Commission | organization'],
  ['two bodies with "and"', '<The Senate and the Coast Council> said no.', 'Senate and Coast Council | group'],
  ['a name with "for a"', '<The Committee for a Dry Quay> said no.', 'Committee for a Dry Quay | organization'],
  ['a day behind a council', '<The Harbour Council on Friday> said no.', 'Harbour Council | organization'],
  [
    'the campaign, told before',
    'Hanna Clausen won. <The Clausen campaign> said so. <The campaign> said no.',
    'Clausen campaign | organization | for Hanna Clausen',
    'Clausen campaign | organization | for Hanna Clausen',
  ],
  ['his office', 'Thomas Ode won on Monday. <His office> said no.', 'His office | organization | for Thomas Ode'],
  ['Downing Street', '<Downing Street> said no.', 'Downing Street | organization'],
  ['a capital', '<Moscow> said no.', 'Moscow | organization'],
  ['a paper of the people', '<The People’s Daily> said no.', 'People’s Daily | organization'],
  ['letters that spell a pronoun', 'It is plague, says <WHO>.', 'WHO | organization'],
];

const works: readonly Row[] = [
  ['a tweet of a person', 'Hanna Clausen won. <A Hanna Clausen tweet> said no.', 'Hanna Clausen | person'],
  ['a brief', 'Hanna Clausen won. <Ms Clausen’s brief> said no.', 'Hanna Clausen | person'],
  [
    'a study by a body',
    '<A 2014 study by the Coast Institute> found that Ardle sank.',
    'Coast Institute | organization',
  ],
  ['a study by a person', '<A study by Harbour College professor Anna Roe> said no.', 'Anna Roe | person'],
  [
    'a poll told before',
    '<A Gazette poll> said no. <The poll> said so.',
    'Gazette | organization',
    'Gazette | organization',
  ],
  ['a study by nobody', '<One study in 38 gulls> said no.', 'One study in 38 gulls | unnamed'],
];

const persons: readonly Row[] = [
  ['a short title again', 'Norrland Sen. Hugo Quell came. <The senator> said no.', 'Hugo Quell | person'],
  [
    'a party',
    'Republican Hugo Quell met Democrat Anna Roe. <The Republican candidate> said no.',
    'Hugo Quell | person',
  ],
  [
    'a party in brackets',
    'Hugo Quell (R-Ardle) met Anna Roe (D-Quay). <The Democratic nominee> said no.',
    'Anna Roe | person',
  ],
  [
    'a party of two',
    'Republican Hugo Quell met Republican Thomas Ode. <The Republican candidate> said no.',
    'The Republican candidate | unnamed',
  ],
  ['an age', 'Hugo Quell, 61, met Anna Roe, 54. <The 54-year-old> said no.', 'Anna Roe | person'],
  ['an age of nobody', 'Hugo Quell, 61, met Anna Roe, 54. <The 40-year-old> said no.', 'The 40-year-old | unnamed'],
  ['a birthplace', 'Thomas Ode scored twice. “No,” <the Lisbon-born striker> said.', 'Thomas Ode | person'],
  ['a noun for one of one', 'Thomas Ode blinked at noon. <The royal> said no.', 'Thomas Ode | person'],
  ['a noun for one of two', 'Thomas Ode met Hugo Quell. <The royal> said no.', 'The royal | unnamed'],
  ['a surname that is a role', 'Brian Baker came. It is late, <Baker> said.', 'Brian Baker | person'],
  ['a surname that opens the sentence', 'President Osk has come. <Osk> said no.', 'Osk | person'],
  [
    'a lawyer named behind the comma',
    'Thomas Ode left. <His former partner at the mill, Hugo Quell,> said no.',
    'Hugo Quell | person',
  ],
  ['two roles of one', 'Thomas Ode left. <His wife and campaign manager Anna Roe> said no.', 'Anna Roe | person'],
  ['a nickname', 'Patrick Orr left. Pat Orr came. <Orr> said no.', 'Patrick Orr | person'],
  ['an owner in the plural', '<Coast News’ Anna Roe> said no.', 'Anna Roe | person'],
];

const pronouns: readonly Row[] = [
  [
    'a woman who is the object, before a subject of unknown gender',
    'Quorin Vask called Anna Roe a liar after <she> left.',
    'Anna Roe | person',
  ],
  ['a widow with a man’s name', '“No,” said the widow Thomas Roe. <She> went on.', 'Thomas Roe | person'],
  ['who, behind a home', 'Anna Roe, of Ardle, came. It was <Petra Lind, 59,> who saw it.', 'Petra Lind | person'],
  [
    'who, behind officials of a body',
    'Two officials of the Coast Council, <who> came late, said no.',
    'Two officials of the Coast Council | unnamed',
  ],
  ['many of whom', 'The dockers, <many of whom> say so, left.', 'The dockers | group'],
  ['which', 'The Coast Council, <which> says so, left.', 'Coast Council | organization'],
  ['who, behind a home in a state', 'Anna Roe, 59, of Ardle, Md., <who> saw it, left.', 'Anna Roe | person'],
  ['who, behind an object', 'Hugo Quell met Thomas Ode, <who> said no.', 'Thomas Ode | person'],
  ['the name that follows the clause', 'Back when <he> wrote books, Mr. Quell said no.', 'Quell | person'],
  ['the owner of a colleague', 'Roe’s colleague Thomas Ode left after <he> fell.', 'Thomas Ode | person'],
  [
    'a chief operating officer',
    'Hugo Quell left. <Thomas Ode, the firm’s chief operating officer,> said no. “No,” <he> said.',
    'Thomas Ode | person',
    'Thomas Ode | person',
  ],
  [
    'his doctor, after another doctor',
    'The lung doctor Thomas Ode came. Hugo Quell was ill. <His doctor> said no.',
    'His doctor | unnamed',
  ],
  ['I in somebody’s words', '“<I> told them no,” said <Thomas Ode>.', 'Thomas Ode | person', 'Thomas Ode | person'],
  ['a song', 'Hugo Quell sang. Following Blue Water the others danced. “No,” <he> said.', 'Hugo Quell | person'],
];

for (const [about, rows] of Object.entries({ groups, pairs, bodies, works, persons, pronouns }))
  suite(`a source among ${about}`, () => {
    for (const [kind, text, ...speakers] of rows)
      test(`is told from ${kind}`, () => {
        assert.deepEqual(
          nameMarked(text).statements.map(statement => brief(statement.speaker)),
          speakers,
        );
      });
  });

suite('any span as a source', () => {
  const text =
    'The harbour minister, Anna Roe, met Thomas Ode (R-Ardle) and the dockers’ union on Friday. “It leaks,” she told the Coast Gazette, which — according to its editor, Hugo Quell — asked twice. Critics of the quay’s two owners, many of whom live there, said that they would sue.';
  const words = [...text.matchAll(/\S+/gu)].map(match => [match.index, match.index + match[0].length] as const);
  test('is read without fault, has a name with letters or none, and the same twice', () => {
    for (let from = 0; from < words.length; from += 1)
      for (let to = from; to < Math.min(words.length, from + 7); to += 1) {
        const span = [words[from]?.[0] ?? 0, words[to]?.[1] ?? 0] as const;
        const marked = `${text.slice(0, span[0])}<${sliceSpan(text, span)}>${text.slice(span[1])}`;
        const [first] = nameMarked(marked).statements;
        const [second] = nameMarked(marked).statements;
        assert.deepEqual(first?.speaker, second?.speaker);
        if (first?.speaker != null) assert.match(first.speaker.name, /\p{L}/u);
      }
  });
  test('begins where it will and names whom it names', () => {
    for (const source of ['met <Thomas Ode (R-Ardle)>', 'met <Thomas Ode> (R-Ardle)'])
      assert.equal(
        brief(nameMarked(text.replace('met Thomas Ode (R-Ardle)', source)).statements[0]?.speaker ?? null),
        'Thomas Ode | person',
      );
    for (const source of [
      '<its editor, Hugo Quell> —',
      'its editor, <Hugo Quell> —',
      '<to its editor, Hugo Quell> —',
      '<editor, Hugo Quell> —',
    ])
      assert.equal(
        brief(
          nameMarked(
            text.replace(/(?:to )?its editor, Hugo Quell —/u, match =>
              source.includes('<to')
                ? source
                : match.replace('its editor, Hugo Quell —', source.startsWith('<editor') ? `its ${source}` : source),
            ),
          ).statements[0]?.speaker ?? null,
        ),
        'Hugo Quell | person',
      );
  });
  test('never takes the byline’s author or the outlet for a speaker of prose', () => {
    const { statements } = nameMarked('By Nora Field\nThe quay is shut. “No,” <she> said.', {
      bylines: ['Nora Field'],
      outlet: 'Ardle Gazette',
    });
    assert.equal(statements[0]?.speaker, null);
  });
});
