import { type Command, Option } from 'commander';
import { Fault } from '#base/fault.ts';
import type { ListedPeople, ListFormat, PeopleActs, PeopleChange, PeopleEntry } from '#record/record.ts';
import { newCommand, onRecord, parseCount, parseTime } from './options.ts';
import { readList } from './read-list.ts';
import { oneLine, runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
  readonly note?: string;
  readonly on?: string;
  readonly proposed?: true;
  readonly limit?: number;
  readonly documents?: readonly string[];
  readonly statements?: readonly string[];
  readonly from?: string;
  readonly name?: string;
  readonly nobody?: true;
  readonly format?: ListFormat;
}

const EXAMPLE = `onrecord people Thornbury
onrecord people --proposed
onrecord people merge "A. Thornbury" "Ada Thornbury" --note "same desk, same phone"
onrecord people import ministers.csv`;

const SHAPES = `
--json, a line each:
  list    {"person", "name", "kind", "names", "aliases", "wikidata", "roles": [{"text", "from", "to", "by": "record|list",
          "documents"}], "speaksFor": [{"name", "person"}], "documents", "statements", "proposals": [{"person", "name", "reason"}]}
  log     {"number", "at", "act", "note", "persons": [{"person", "name"}], "says", "inForce", "lost"}
  others  {"number", "act", "note", "persons": [{"person", "name"}], "says", "warnings"}
PERSON is an identifier (p…) or a name that one person alone has.`;

/** How a list is written; told by the help of import. */
const LISTS = `
CSV has a first line with some of the columns name, alias, kind, role, from, to, wikidata; then a name, with one role, a line:
  name,alias,kind,role,from,to,wikidata
  Ada Thornbury,A. J. Thornbury|Ada Thornbury-Vane,person,Mayor of Skerry,2019-05,2024-05-02,
kind is person (if empty) or organization; dates are 2019, 2019-05 or 2019-05-02, an empty one is open. Wikidata is what
Special:EntityData/Q….json gives, or a dump with an entity a line: names in all languages, positions held (P39) with their start and
end (P580, P582), for which the entities of the positions must be among the files.`;

export function describePeople(terminal: Terminal): Command {
  const about = 'List who is who, and correct it by hand: merge, split, rename, assign, import, undo.';
  const people = onRecord(newCommand('people', about, EXAMPLE), terminal)
    .enablePositionalOptions()
    .argument('[query]', 'an identifier, name, surname or role; everybody if not given')
    .option('--on <date>', 'when a role in the query was held', parseTime)
    .option('--proposed', 'only those who may be one with somebody else')
    .option('--limit <count>', 'no more than this many', parseCount)
    .addHelpText('after', SHAPES)
    .action((query: string | undefined, options: Options) => list(terminal, query, options));
  const add = (name: string, summary: string, example: string): Command => {
    const command = onRecord(newCommand(name, summary, `onrecord people ${example}`), terminal).exitOverride();
    people.addCommand(command);
    return command;
  };
  add('list', 'List people and bodies; by number of statements.', 'list "finance minister" --on 2024-03')
    .argument('[query]', 'an identifier, name, surname or role; everybody if not given')
    .option('--on <date>', 'when a role in the query was held', parseTime)
    .option('--proposed', 'only those who may be one with somebody else')
    .option('--limit <count>', 'no more than this many', parseCount)
    .action((query: string | undefined, options: Options) => list(terminal, query, options));
  noted(
    add(
      'merge',
      'Make one person of two: PERSON is INTO, whose identifier stays.',
      'merge "A. Thornbury" "Ada Thornbury"',
    ),
  )
    .argument('<person>')
    .argument('<into>')
    .action((person: string, into: string, options: Options) =>
      change(terminal, options, ({ people: acts }) => acts.merge({ person, into, note: options.note ?? null })),
    );
  const split = noted(
    add(
      'split',
      'Set apart somebody taken for another of the same name.',
      'split "Hal Brandt" --from 2024 --name "Hal Brandt (coach)"',
    ),
  );
  split
    .argument('<person>')
    .option('--documents <id...>', 'all of the person in these documents')
    .option('--statements <id...>', 'these statements')
    .option('--from <date>', 'all in documents published on or after', parseTime)
    .option('--name <name>', 'what the new person is called')
    .action((person: string, options: Options) => {
      const { documents = [], statements = [], from = null, name = null, note = null } = options;
      if (documents.length + statements.length === 0 && from === null)
        split.error('error: give --documents, --statements or --from', { exitCode: 2 });
      return change(terminal, options, ({ people: acts }) =>
        acts.split({ person, documents, statements, from, name, note }),
      );
    });
  noted(add('rename', 'Say what somebody is called.', 'rename p0a1b2c3d4e5f60718293 "Ada Thornbury-Vane"'))
    .argument('<person>')
    .argument('<name>')
    .action((person: string, name: string, options: Options) =>
      change(terminal, options, ({ people: acts }) => acts.rename({ person, name, note: options.note ?? null })),
    );
  const assign = noted(
    add('assign', 'Say whose words one statement is.', 'assign s0a1b2c3d4e5f60718293 "Ada Thornbury"'),
  );
  assign
    .argument('<statement>', 'its identifier, or a document and the number in it: d0a1b2…/3')
    .argument('[person]')
    .option('--nobody', 'it is not known whose')
    .action((statement: string, person: string | undefined, options: Options) => {
      if ((person === undefined) !== (options.nobody === true))
        assign.error('error: give a person, or --nobody', { exitCode: 2 });
      return change(terminal, options, ({ people: acts }) =>
        acts.assign({ statement, person: person ?? null, note: options.note ?? null }),
      );
    });
  noted(add('import', 'Take in lists of people: other names, roles with dates.', 'import ministers.csv'))
    .argument('<file...>')
    .addOption(new Option('--format <format>', 'what the files are, if it cannot be told').choices(['csv', 'wikidata']))
    .addHelpText('after', LISTS)
    .action((files: readonly string[], options: Options) =>
      change(terminal, options, ({ people: acts }) =>
        acts.import({ files: files.map(readList), format: options.format ?? null, note: options.note ?? null }),
      ),
    );
  add('log', 'List all corrections, and those that nothing fits any more.', 'log').action((options: Options) =>
    withRecord(terminal, options, async record => {
      for (const entry of await record.people.log())
        await terminal.print(options.json === true ? JSON.stringify(entry) : sayEntry(entry));
    }),
  );
  noted(add('undo', 'Take back an entry of the log; that is an entry too.', 'undo 3'))
    .argument('<number>', 'as log tells it', parseCount)
    .action((number: number, options: Options) =>
      change(terminal, options, ({ people: acts }) => acts.undo({ number, note: options.note ?? null })),
    );
  return people;
}

const noted = (command: Command): Command => command.option('--note <text>', 'why, for the log');

interface Opened {
  readonly people: PeopleActs;
}

function withRecord(terminal: Terminal, options: Options, work: (record: Opened) => Promise<void>): Promise<void> {
  return runCommand(terminal, async () => {
    const { openRecord } = await import('#record/record.ts');
    const record = await openRecord(options.record, { create: false });
    try {
      await work(record);
    } finally {
      await record.close();
    }
  });
}

function list(terminal: Terminal, query: string | undefined, options: Options): Promise<void> {
  return withRecord(terminal, options, async record => {
    const { on = null, proposed = false, limit = null, json } = options;
    const found = await record.people.list({ query: query ?? null, on, proposed, limit });
    if (query !== undefined && found.length === 0 && !proposed)
      throw new Fault('no-such-person', `${query}: the record knows nobody of that name, role or identifier`);
    for (const person of found) await terminal.print(json === true ? JSON.stringify(person) : sayPerson(person));
  });
}

function change(terminal: Terminal, options: Options, act: (record: Opened) => Promise<PeopleChange>): Promise<void> {
  return withRecord(terminal, options, async record => {
    const done = await act(record);
    for (const warning of done.warnings) terminal.warn(warning);
    await terminal.print(
      options.json === true ? JSON.stringify(done) : oneLine(`${done.number}. ${done.act}: ${done.says}`),
    );
  });
}

function sayPerson(listed: ListedPeople): string {
  const { person, name, kind, names, aliases, roles, speaksFor, documents, statements, proposals } = listed;
  const other = [...names, ...aliases].filter(each => each !== name);
  const counts = `${statements} ${statements === 1 ? 'statement' : 'statements'}, ${documents} ${documents === 1 ? 'document' : 'documents'}`;
  const lines = [
    `${person}  ${name} (${kind === 'person' ? '' : `${kind}, `}${counts})`,
    other.length === 0
      ? null
      : `also ${other.slice(0, 8).join(', ')}${other.length > 8 ? `, and ${other.length - 8} more` : ''}`,
    ...roles.map(({ text, from, to, by }) => `${text} ${sayDates(from, to, by)}`),
    speaksFor.length === 0 ? null : `speaks for ${speaksFor.map(side => side.name).join(', ')}`,
    ...proposals.map(({ person: id, name: called, reason }) => `may be ${called} (${id}): ${reason}`),
  ].filter(line => line !== null);
  return lines.map((line, i) => `${i === 0 ? '' : '    '}${oneLine(line)}`).join('\n');
}

function sayDates(from: string | null, to: string | null, by: 'record' | 'list'): string {
  if (by === 'list') return from === null && to === null ? '(listed)' : `(listed, ${from ?? ''}–${to ?? ''})`;
  const [first, last] = [from?.slice(0, 10) ?? null, to?.slice(0, 10) ?? null];
  if (first === null) return '(no date)';
  return first === last ? `(${first})` : `(${first} to ${last ?? ''})`;
}

function sayEntry({ number, at, act, note, says, inForce, lost }: PeopleEntry): string {
  const state = [inForce ? null : 'taken back', lost === null ? null : `not in effect: ${lost}`, note];
  const remarks = state.filter(remark => remark !== null);
  return oneLine(`${number}. ${at} ${act}: ${says}${remarks.length === 0 ? '' : ` (${remarks.join('; ')})`}`);
}
