import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readWikidata } from './list-wikidata.ts';

const label = (language: string, value: string) => ({ [language]: { language, value } });
const item = (id: string) => ({
  snaktype: 'value',
  property: 'P39',
  datavalue: { type: 'wikibase-entityid', value: { id, 'entity-type': 'item' } },
});
const time = (text: string, precision: number) => ({
  snaktype: 'value',
  datavalue: { type: 'time', value: { time: text, precision, timezone: 0 } },
});

const PERSON = {
  id: 'Q900001',
  type: 'item',
  labels: { ...label('en', 'Finn Oort'), ...label('uk', 'Фінн Оорт') },
  descriptions: [],
  aliases: { en: [{ language: 'en', value: 'F. Oort' }] },
  claims: {
    P31: [{ mainsnak: item('Q5'), rank: 'normal', type: 'statement' }],
    P39: [
      {
        mainsnak: item('Q900002'),
        rank: 'preferred',
        qualifiers: { P580: [time('+2014-10-01T00:00:00Z', 11)], P582: [time('+2019-06-00T00:00:00Z', 10)] },
      },
      {
        mainsnak: item('Q900002'),
        rank: 'normal',
        qualifiers: { P580: [time('+2021-00-00T00:00:00Z', 9)], P582: [{ snaktype: 'novalue' }] },
      },
      { mainsnak: item('Q900003'), rank: 'normal' },
      { mainsnak: item('Q900002'), rank: 'deprecated' },
      { mainsnak: { snaktype: 'somevalue' }, rank: 'normal' },
    ],
  },
  sitelinks: {},
};
const POSITION = {
  id: 'Q900002',
  labels: label('en', 'Warden of the Isles'),
  aliases: [],
  claims: { P31: [{ mainsnak: item('Q4164871') }] },
};
const BODY = { id: 'Q900004', labels: label('de', 'Hafenamt Skerry'), aliases: [], claims: [] };

const READ = {
  kind: 'read',
  people: [
    {
      name: 'Finn Oort',
      kind: 'person',
      aliases: ['F. Oort', 'Фінн Оорт'],
      roles: [
        { text: 'Warden of the Isles', from: '2014-10-01', to: '2019-06' },
        { text: 'Warden of the Isles', from: '2021', to: null },
      ],
      wikidata: 'Q900001',
    },
    { name: 'Hafenamt Skerry', kind: 'organization', aliases: [], roles: [], wikidata: 'Q900004' },
  ],
  warnings: [
    'positions left out, since their names are not in the files (give their entities too): Q900003',
    'entities left out, since they have no name in any language: Q900005',
  ],
};
const NAMELESS = { id: 'Q900005', labels: [], claims: [] };
const PROPERTY = { id: 'P39', labels: label('en', 'position held'), datatype: 'wikibase-item' };
const all = [PERSON, POSITION, BODY, NAMELESS, PROPERTY];
const file = (text: string, name = 'q.json') => ({ name, text });

suite('people, bodies and the names of positions are read', () => {
  test('as Special:EntityData gives them, from one file or several', () => {
    const entities = Object.fromEntries(all.map(entity => [entity.id, entity]));
    assert.deepEqual(readWikidata([file(JSON.stringify({ entities }))]), READ);
    const files = all.map(entity => file(JSON.stringify({ entities: { [entity.id]: entity } }), `${entity.id}.json`));
    assert.deepEqual(readWikidata(files), READ);
  });
  test('as a dump has them: a list, an entity a line, with commas at the ends of lines or without', () => {
    const lines = all.map(entity => JSON.stringify(entity));
    for (const text of [
      JSON.stringify(all, null, 1),
      `[\n${lines.join(',\n')}\n]\n`,
      lines.join('\n'),
      `[\n${lines.join(',\n')},\n`,
    ])
      assert.deepEqual(readWikidata([file(text)]), READ);
  });
});

suite('what is wrong is told in a line with file and place', () => {
  const [person = '', position = ''] = all.map(entity => JSON.stringify(entity));
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['nothing', '', /^q\.json:1: it is no JSON/u],
    ['half a file', JSON.stringify(all, null, 1).slice(0, 300), /^q\.json:\d+: it is no JSON \(it ends too early\)$/u],
    ['a broken line', `${person}\n${position}\n{"id": }\n`, /^q\.json:3: it is no JSON/u],
    ['a line that is no entity', `${person}\n{"id": "X1"}\n`, /^q\.json:2 is no entity of Wikidata \(id: /u],
    ['other JSON', '{"a": 1}', /^q\.json: entity 1 is no entity of Wikidata \(id: /u],
    ['nobody', position, /^q\.json: no people or bodies are in it$/u],
    ['nobody with a name', JSON.stringify(NAMELESS), /^q\.json: no people or bodies are in it$/u],
  ];
  for (const [what, text, message] of wrong)
    test(what, () => {
      const read = readWikidata([file(text)]);
      assert.ok(read.kind === 'problem');
      assert.match(read.message, message);
    });
});

test('a term whose beginning or end nobody can tell never seems held for ever', () => {
  const [some, none] = [{ snaktype: 'somevalue' }, { snaktype: 'novalue' }];
  const [begin, end] = [time('+2014-10-01T00:00:00Z', 11), time('+2019-06-03T00:00:00Z', 11)];
  const dead = { P570: [{ mainsnak: time('+2017-02-00T00:00:00Z', 10), rank: 'normal' }] };
  const cases: readonly (readonly [object, object, readonly [string | null, string | null]])[] = [
    [{ P580: [begin], P582: [end] }, {}, ['2014-10-01', '2019-06-03']],
    [{ P580: [begin] }, {}, ['2014-10-01', null]],
    [{ P580: [begin], P582: [none] }, {}, ['2014-10-01', null]],
    [{ P580: [begin], P582: [some] }, {}, [null, null]],
    [{ P580: [begin], P582: [time('+2020-00-00T00:00:00Z', 8)] }, {}, [null, null]],
    [{ P580: [begin], P582: [time('+2019-00-00T00:00:00Z', 11)] }, {}, [null, null]],
    [{ P580: [some], P582: [end] }, {}, [null, null]],
    [{ P582: [end] }, {}, [null, null]],
    [{ P580: [begin] }, dead, ['2014-10-01', '2017-02']],
    [{ P580: [begin] }, { P570: [{ mainsnak: some, rank: 'normal' }] }, [null, null]],
    [{ P580: [begin] }, { P570: [{ ...dead.P570[0], rank: 'deprecated' }] }, ['2014-10-01', null]],
  ];
  for (const [qualifiers, more, expected] of cases) {
    const held = { mainsnak: item('Q900002'), rank: 'normal', qualifiers };
    const person = { ...PERSON, claims: { P31: PERSON.claims.P31, P39: [held], ...more } };
    const read = readWikidata([file(JSON.stringify({ entities: { Q900001: person, Q900002: POSITION } }))]);
    assert.ok(read.kind === 'read');
    assert.deepEqual(
      read.people[0]?.roles.map(({ from, to }) => [from, to]),
      [expected],
      JSON.stringify(qualifiers),
    );
  }
});
