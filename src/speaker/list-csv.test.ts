import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readCsvList } from './list-csv.ts';

const list = (text: string) => readCsvList({ name: 'list.csv', text });

test('lines of one name are one person with all aliases and roles', () => {
  const text = `name,alias,kind,role,from,to,wikidata
Ada Thornbury,"A. J. Thornbury|Thornbury, Ada",person,Mayor of Skerry,2019-05,2024-05-02,Q12
Ada Thornbury,Addie Thornbury,,"Senator, upper house",2024-06-01,,https://www.wikidata.org/wiki/Q12

Skerry Port Trust,SPT,organization,,,,
`;
  assert.deepEqual(list(text), {
    kind: 'read',
    warnings: [],
    people: [
      {
        name: 'Ada Thornbury',
        kind: 'person',
        aliases: ['A. J. Thornbury', 'Thornbury, Ada', 'Addie Thornbury'],
        roles: [
          { text: 'Mayor of Skerry', from: '2019-05', to: '2024-05-02' },
          { text: 'Senator, upper house', from: '2024-06-01', to: null },
        ],
        wikidata: 'Q12',
      },
      { name: 'Skerry Port Trust', kind: 'organization', aliases: ['SPT'], roles: [], wikidata: null },
    ],
  });
});

test('columns may be fewer and in another order, with semicolons, tabs, a mark of the byte order and other ends of lines', () => {
  for (const text of ['\uFEFFalias;name\r\nB. Klim;Berta Klim\r\n', 'Alias\tName\nB. Klim\tBerta Klim']) {
    const read = list(text);
    assert.ok(read.kind === 'read');
    assert.deepEqual(
      read.people.map(({ name, aliases }) => [name, aliases]),
      [['Berta Klim', ['B. Klim']]],
    );
  }
});

test('quotation marks hold commas, line breaks and doubled marks', () => {
  const read = list('name,role\n"Berta ""Bo"" Klim","pilot,\nfirst class"\nUdo Plett,x');
  assert.ok(read.kind === 'read');
  assert.deepEqual(read.people[0]?.name, 'Berta "Bo" Klim');
  assert.equal(read.people.length, 2);
});

suite('what is wrong is told in a line with file and line', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['', 'list.csv:1: it holds no lines'],
    [
      'name,height\nA,1',
      'list.csv:1: "height" is no column of a list of people (name, alias, kind, role, from, to, wikidata)',
    ],
    ['alias\nA', 'list.csv:1: the first line has no column "name"'],
    ['name,name\nA,B', 'list.csv:1: the column "name" is there twice'],
    ['name\n', 'list.csv:1: nobody is listed under the first line'],
    ['name,role\nA,b\n,c', 'list.csv:3: the name is missing'],
    ['name,kind\nA,robot', 'list.csv:2: "robot" is no kind (person, organization)'],
    ['name,role,from\nA,b,2019-02-30', 'list.csv:2: "2019-02-30" is no date such as 2014-10-01, 2014-10 or 2014'],
    ['name\nAda\n…', 'list.csv:3: "…" has no letter in it, so it is no name'],
    ['name,role,from,to\nA,b,2020,2019', 'list.csv:2: the role ends (2019) before it begins (2020)'],
    ['name,role,from\nA,,2020', 'list.csv:2: there are dates and no role'],
    ['name,wikidata\nA,12', 'list.csv:2: "12" is no identifier of Wikidata (Q and digits)'],
    ['name\n"A\nB,C\n', 'list.csv:2: a quotation mark is opened and not closed'],
    ['name,alias\nA,b,c', 'list.csv:2: it has 3 cells, the first line 2'],
    ['name,role\n"A\nB",x\n,y', 'list.csv:4: the name is missing'],
  ];
  for (const [text, message] of wrong) test(message, () => assert.deepEqual(list(text), { kind: 'problem', message }));
});

test('a term that ends in the year or month in which it begins ends after it began', () => {
  for (const term of ['2014-05,2014', '2014-01-01,2014', '2014-05-31,2014-05', '2014,2014-01-01'])
    assert.equal(list(`name,role,from,to\nAda Thornbury,mayor of Skerry,${term}`).kind, 'read', term);
});
