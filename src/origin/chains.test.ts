import assert from 'node:assert/strict';
import test from 'node:test';
import type { KeptDocument, Link } from '#document/document.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { readChains, type Chains } from './chains.ts';
import { countOrigins } from './count-origins.ts';
import { makeDocument, makeSpeaker, makeStatement } from './record.fixture.ts';
import { readSetting, type OriginDocument } from './setting.ts';
import { judgeWorth } from './worth.ts';

const WORDS = 'the ferry will sail when the ice is gone';

type Given = Partial<KeptStatement> & { readonly words?: string };

/** A page of one paragraph, at an address of its own; `[words](id)` links to the page of that name. */
function page(
  id: string,
  outlet: string,
  paragraph: string,
  given: Partial<KeptDocument> & Given = {},
): OriginDocument {
  const { form, speaker, words = WORDS, ...rest } = given;
  const links: Link[] = [];
  let text = '';
  for (const [, plain = '', linked = '', to = ''] of paragraph.matchAll(/([^[]*)(?:\[([^\]]+)\]\(([^)]+)\))?/gu)) {
    text += plain;
    const url = to.startsWith('https:') ? to : `https://www.${to}.example/story/?utm_source=x`;
    if (linked !== '') links.push({ span: [text.length, text.length + linked.length], url });
    text += linked;
  }
  const document = makeDocument({
    document: id,
    outlet,
    url: `https://${id}.example/story`,
    published: `2031-05-0${id.charCodeAt(0) - 96}`,
    text,
    blocks: [{ span: [0, text.length], role: 'body' }],
    links,
    ...rest,
  });
  const said = {
    ...(form === undefined ? {} : { form }),
    ...(speaker === undefined ? {} : { speaker }),
  };
  const cue = /\b(?:said|told|says|wrote|tells)\b/u.exec(text)?.[0];
  const statement = makeStatement(document, words, { ...said, ...(cue === undefined ? {} : { cueWords: cue }) });
  return { ...document, cast: [], statements: [statement] };
}
function chainsOf(documents: readonly OriginDocument[], networkOf?: (outlet: string) => string | null): Chains {
  const setting = readSetting(documents, () => null, networkOf);
  const reports = documents.flatMap(({ statements }) =>
    statements.map(statement => ({ statement, worth: judgeWorth(statement, setting) })),
  );
  const chains = readChains(reports, setting);
  assert.equal(chains.independent, countOrigins(reports).independent);
  assert.equal(chains.independent, chains.roots.length);
  assert.deepEqual(readChains(reports.toReversed(), setting), chains);
  for (const { reports: paths } of chains.roots) for (const path of paths) assertInPlace(path, documents);
  return chains;
}

/** Every hop's words stand at its span in the page before it. */
function assertInPlace(
  { document, hops }: Chains['roots'][number]['reports'][number],
  documents: readonly OriginDocument[],
) {
  assert.notEqual(hops.length, 0);
  let at = document;
  for (const { words, span, document: next } of hops) {
    if (span !== null) assert.equal(documents.find(each => each.document === at)?.text.slice(span[0], span[1]), words);
    else assert.equal(words, null);
    at = next ?? at;
  }
}

/** Each root as "label: page > hop > hop; page > hop". */
const shown = ({ roots }: Chains): string[] =>
  roots.map(
    ({ label, reports }) =>
      `${label}: ${reports.map(({ document, hops }) => [document, ...hops.map(({ kind, name, rests }) => `${kind} ${name} ${rests}`)].join(' > ')).join('; ')}`,
  );

const OWN = `“${WORDS},” Nadia Brenkow told us on the pier, with her gloves off and her dog asleep.`;
const SPEAKER = 'speaker Nadia Brenkow says_so';
const AT_MERCURY = `reporter reporter of Quenby Mercury says_so > ${SPEAKER}`;

/** What a page says of where it has the words, and the root and way that must come of it. */
const EXAMPLES: readonly (readonly [says: string, documents: readonly OriginDocument[], roots: readonly string[]])[] = [
  [
    'a link leads to the page that has the words, whatever prefix or tracking its address has',
    [
      page('a', 'Quenby Mercury', OWN),
      page('b', 'The Gull', `Brenkow is patient: “${WORDS},” she [said](a). Coal is dear.`),
    ],
    [`reporter of Quenby Mercury: a > ${AT_MERCURY}; b > outlet Quenby Mercury links_to > ${AT_MERCURY}`],
  ],
  [
    'a link to a page without the words is background',
    [
      page(
        'b',
        'The Gull',
        `“${WORDS},” Nadia Brenkow said of the [winter timetable](c) on Monday evening at the quay.`,
      ),
      page('c', 'Orlo Herald', `“Coal is dear and snow is free,” Nadia Brenkow told us.`, {
        words: 'Coal is dear and snow is free',
      }),
    ],
    [
      `reporter of The Gull: b > reporter reporter of The Gull says_so > ${SPEAKER}`,
      `reporter of Orlo Herald: c > reporter reporter of Orlo Herald says_so > ${SPEAKER}`,
    ],
  ],
  [
    'a verb of saying that links to a site outside the record names it',
    [page('b', 'The Gull', `“${WORDS},” Nadia Brenkow [said](https://skerryradio.example/live). Coal is dear.`)],
    ['skerryradio.example (not in this record): b > outlet skerryradio.example links_to'],
  ],
  [
    'a paper that the record holds is known for one though its name does not show it',
    [
      page('a', 'Fathom and Line', OWN),
      page('b', 'The Gull', `“${WORDS},” Nadia Brenkow told Fathom and Line. Coal is dear this winter.`),
    ],
    [
      `reporter of Fathom and Line: a > reporter reporter of Fathom and Line says_so > ${SPEAKER}; ` +
        `b > outlet Fathom and Line cites_by_name > reporter reporter of Fathom and Line says_so > ${SPEAKER}`,
    ],
  ],
  [
    'told one and reported by another, neither at hand, is the one whom she told',
    [page('b', 'The Gull', `“${WORDS},” Nadia Brenkow told Radio Skerry, the Orlo Herald reported. Coal is dear.`)],
    ['Radio Skerry (not in this record): b > outlet Orlo Herald cites_by_name > outlet Radio Skerry cites_by_name'],
  ],
  [
    'whoever reported first is a medium, whatever the name',
    [page('b', 'The Gull', `“${WORDS},” Nadia Brenkow said, as first reported by the Pier Lane Letter. Coal is dear.`)],
    ['Pier Lane Letter (not in this record): b > outlet Pier Lane Letter cites_by_name'],
  ],
  [
    'a credit in brackets at the end and the same agency named are one',
    [
      page(
        'b',
        'The Gull',
        `“${WORDS},” Nadia Brenkow told a meeting of pilots on Monday. Coal is dear. (Inland Agency)`,
      ),
      page('c', 'Orlo Herald', `Pilots may hope. “${WORDS},” Nadia Brenkow told them, the Inland Agency reported.`),
    ],
    [
      'Inland Agency (not in this record): b > outlet Inland Agency cites_by_name; c > outlet Inland Agency cites_by_name',
    ],
  ],
  [
    'one release is one origin, however many print it',
    [
      page('b', 'The Gull', `“${WORDS},” Nadia Brenkow said in a statement sent to news organisations on Monday.`),
      page('c', 'Orlo Herald', `Pilots may hope. “${WORDS},” Nadia Brenkow said in a press release. Coal is dear.`),
    ],
    [
      'statement to the press of Nadia Brenkow (not in this record): b > channel statement to the press says_so; c > channel statement to the press says_so',
    ],
  ],
  [
    'a witness with a name who tells two papers is one',
    [
      page('b', 'The Gull', `“${WORDS},” she said at table, her foreman Ivo Toll told The Gull. Coal is dear.`),
      page(
        'c',
        'Orlo Herald',
        `“${WORDS},” she had said at table, the former foreman Ivo Toll recalled. Coal is dear.`,
      ),
    ],
    ['Ivo Toll: b > person Ivo Toll says_so; c > person Ivo Toll says_so'],
  ],
  [
    'several media that are not named are one unnamed origin',
    [page('b', 'The Gull', `“${WORDS},” Nadia Brenkow said, several media report. Coal is dear this winter.`)],
    ['unnamed source of The Gull: b > unnamed several media says_so'],
  ],
  [
    'an anonymous channel is known by its name',
    [
      page(
        'b',
        'The Gull',
        `“${WORDS},” Nadia Brenkow said, if one believes the anonymous Telegram channel Black Buoy.`,
      ),
    ],
    ['Black Buoy: b > unnamed Black Buoy says_so'],
  ],
];

for (const [says, documents, roots] of EXAMPLES) {
  test(says, () => assert.deepEqual(shown(chainsOf(documents)), roots));
}

test('pages that link to each other in a circle are one unnamed origin, and the circle is said', () => {
  const { independent, roots, circles } = chainsOf([
    page('a', 'The Gull', `“${WORDS},” Nadia Brenkow thinks, writes [Orlo Herald](b). Coal is dear.`),
    page('b', 'Orlo Herald', `The sentence is out: “${WORDS}.” It is reported by [Skerry Times](c). Ask the harbour.`),
    page('c', 'Skerry Times', `As [The Gull](a) reports, Nadia Brenkow said: “${WORDS}.” Shame on her.`),
  ]);
  assert.equal(independent, 1);
  assert.equal(roots[0]?.kind, 'unnamed');
  assert.deepEqual(circles, [['a', 'b', 'c']]);
});

test('a way that breaks off at nobody is a dead end of the page that says so', () => {
  const source = `“${WORDS},” Nadia Brenkow said, according to a person who was in the room. Coal is dear.`;
  const { deadEnds, independent } = chainsOf([
    page('a', 'Quenby Mercury', source),
    page('b', 'The Gull', `“${WORDS},” Nadia Brenkow said, as the [Quenby Mercury](a) reported. The town is waiting.`),
  ]);
  assert.equal(independent, 1);
  assert.deepEqual(
    deadEnds.map(({ document, label }) => [document, label]),
    [['a', 'a person']],
  );
});

test('what a page that calls itself satire has somebody say is no record, nor is the page that believes it', () => {
  const { independent } = chainsOf([
    page('a', 'The Weekly Herring', `SATIRE. “${WORDS},” Nadia Brenkow told a lectern that we made up.`),
    page('b', 'The Gull', `“${WORDS},” Nadia Brenkow said, as [the Weekly Herring](a) reports. Coal is dear.`),
  ]);
  assert.equal(independent, 0);
});

test('a page that was there and links to the text of the speech is a source of its own', () => {
  const { independent } = chainsOf([
    page('a', 'Harbour Office', `NADIA BRENKOW: ${WORDS}.`, { kind: 'transcript', form: 'turn' }),
    page(
      'b',
      'The Gull',
      `“${WORDS},” Nadia Brenkow told the square; the text is on [the office’s site](a). Snow fell.`,
    ),
  ]);
  assert.equal(independent, 2);
});

test('outlets of one owner are shown as one network and counted as before', () => {
  const documents = [
    page('a', 'The Gull', OWN),
    page('b', 'The Tern', `Snow. “${WORDS},” Nadia Brenkow told us at noon.`),
  ];
  const { independent, roots } = chainsOf(documents, outlet => (outlet === 'The Gull' ? 'Seabird Group' : null));
  assert.equal(independent, 2);
  assert.deepEqual(
    roots.map(({ network }) => network),
    ['Seabird Group', undefined],
  );
});

test('an office or a pronoun that the reading left open is the speaker whom the page names', () => {
  const speaker = makeSpeaker('the harbour master', { kind: 'unnamed' });
  const { independent } = chainsOf([
    page('a', 'Quenby Mercury', OWN),
    page('b', 'The Gull', `“${WORDS},” the harbour master, who is called Brenkow, told the Quenby Mercury.`, {
      speaker,
    }),
  ]);
  assert.equal(independent, 1);
});
