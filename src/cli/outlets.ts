import type { Command } from 'commander';
import type { ListedOutlet, NetworkProposal, OutletActs, OutletChange, OutletLogEntry } from '#record/record.ts';
import { newCommand, onRecord, parseCount } from './options.ts';
import { readList } from './read-list.ts';
import { oneLine, runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
  readonly note?: string;
  readonly window?: number;
  readonly times?: number;
}

const EXAMPLE = `onrecord outlets gazette
onrecord outlets group "Northern Network" "Skerry Gazette" quenby-post.example
onrecord outlets name "The Skerry Gazette" "Skerry Gazette"
onrecord outlets import networks.csv
onrecord outlets proposals --window 10 --times 5`;

const SHAPES = `
--json, a line each:
  list       {"outlet", "names", "hosts", "network", "country", "documents", "from", "to"}
  proposals  {"proposal", "outlets", "network", "pairs": [{"outlets", "texts"}],
             "texts": [{"title", "documents": [{"document", "outlet", "published", "url"}]}]}
  log        {"number", "at", "act", "note", "says", "inForce"}
  others     {"number", "act", "note", "says", "warnings"}
OUTLET is a name that documents give, or a host. Networks and countries are shown and change no number; two names
that are said to be one outlet's (name, and hosts of a list) are one wherever outlets are counted or compared.`;

const LISTS = `
CSV has a first line with the column outlet and some of host, network, owner, country; JSON Lines have the same fields:
  outlet,host,network,owner,country
  Skerry Gazette,gazette.example,Northern Network,,NO
{"outlet": "Quenby Post", "host": "quenby-post.example", "owner": "Brandt Holding", "country": "NO"}
Outlets of one owner are one network, called after the owner where no network is given. A country is a code of two letters.`;

const PROPOSED = `
Outlets are proposed that published the same text within the window, as often as is said. Texts that say they are an
agency's or another outlet's are left out. A date without a time counts only where the window holds the whole day (1440).
A proposal changes nothing: confirm makes it a network, refuse says that it is none.`;

export function describeOutlets(terminal: Terminal): Command {
  const about = 'List outlets, and say which are one, whose they are and where from; proposes networks.';
  const outlets = onRecord(newCommand('outlets', about, EXAMPLE), terminal)
    .enablePositionalOptions()
    .argument('[query]', 'a name, host, network or country; all if not given')
    .addHelpText('after', SHAPES)
    .action((query: string | undefined, options: Options) => list(terminal, query, options));
  const add = (name: string, summary: string, example: string): Command => {
    const command = onRecord(newCommand(name, summary, `onrecord outlets ${example}`), terminal).exitOverride();
    outlets.addCommand(command);
    return command;
  };
  add('list', 'List outlets; by number of documents.', 'list gazette.example')
    .argument('[query]', 'a name, host, network or country; all if not given')
    .action((query: string | undefined, options: Options) => list(terminal, query, options));
  noted(add('group', 'Say that outlets are of one network.', 'group "Northern Network" "Skerry Gazette" "Quenby Post"'))
    .argument('<network>', 'what the network is called')
    .argument('<outlet...>')
    .action((network: string, names: readonly string[], options: Options) =>
      change(terminal, options, acts => acts.group({ network, outlets: names, note: options.note ?? null })),
    );
  noted(
    add(
      'name',
      'Say what an outlet is called; of two with one name it makes one.',
      'name skerry.example "Skerry Gazette"',
    ),
  )
    .argument('<outlet>')
    .argument('<name>')
    .action((outlet: string, name: string, options: Options) =>
      change(terminal, options, acts => acts.name({ outlet, name, note: options.note ?? null })),
    );
  noted(add('country', 'Say which country an outlet is from.', 'country "Skerry Gazette" NO'))
    .argument('<outlet>')
    .argument('<country>', 'its code of two letters (ISO 3166)')
    .action((outlet: string, country: string, options: Options) =>
      change(terminal, options, acts => acts.country({ outlet, country, note: options.note ?? null })),
    );
  noted(add('import', 'Take in a list of outlets: hosts, networks, owners, countries.', 'import networks.csv'))
    .argument('<file>')
    .addHelpText('after', LISTS)
    .action((file: string, options: Options) =>
      change(terminal, options, acts => acts.import({ file: readList(file), note: options.note ?? null })),
    );
  ruled(add('proposals', 'List networks that simultaneous identical texts propose.', 'proposals --window 10'))
    .addHelpText('after', PROPOSED)
    .action((options: Options) =>
      withOutlets(terminal, options, async acts => {
        for (const proposal of await acts.proposals(ruleOf(options)))
          await terminal.print(options.json === true ? JSON.stringify(proposal) : sayProposal(proposal));
      }),
    );
  ruled(
    noted(
      add('confirm', 'Make the outlets of a proposal one network.', 'confirm n0a1b2c3d4e5f60718293 "Northern Network"'),
    ),
  )
    .argument('<proposal>', 'as proposals lists it')
    .argument('[network]', 'what the network is called')
    .action((proposal: string, network: string | undefined, options: Options) =>
      change(terminal, options, acts =>
        acts.confirm({ proposal, network: network ?? null, rule: ruleOf(options), note: options.note ?? null }),
      ),
    );
  ruled(noted(add('refuse', 'Say that the outlets of a proposal are no network.', 'refuse n0a1b2c3d4e5f60718293')))
    .argument('<proposal>', 'as proposals lists it')
    .action((proposal: string, options: Options) =>
      change(terminal, options, acts => acts.refuse({ proposal, rule: ruleOf(options), note: options.note ?? null })),
    );
  add('log', 'List all that was said of outlets.', 'log').action((options: Options) =>
    withOutlets(terminal, options, async acts => {
      for (const entry of await acts.log())
        await terminal.print(options.json === true ? JSON.stringify(entry) : sayEntry(entry));
    }),
  );
  noted(add('undo', 'Take back an entry of the log; that is an entry too.', 'undo 3'))
    .argument('<number>', 'as log tells it', parseCount)
    .action((number: number, options: Options) =>
      change(terminal, options, acts => acts.undo({ number, note: options.note ?? null })),
    );
  return outlets;
}

const noted = (command: Command): Command => command.option('--note <text>', 'why, for the log');

const ruled = (command: Command): Command =>
  command
    .option('--window <minutes>', 'how near in time the same text counts (default 30)', parseCount)
    .option('--times <count>', 'from how many texts on (default 3)', parseCount);

function ruleOf({ window, times }: Options): Parameters<OutletActs['proposals']>[0] & object {
  return { ...(window === undefined ? {} : { windowMinutes: window }), ...(times === undefined ? {} : { times }) };
}

function withOutlets(terminal: Terminal, options: Options, work: (acts: OutletActs) => Promise<void>): Promise<void> {
  return runCommand(terminal, async () => {
    const { openRecord } = await import('#record/record.ts');
    const record = await openRecord(options.record, { create: false });
    try {
      await work(record.outlets);
    } finally {
      await record.close();
    }
  });
}

function list(terminal: Terminal, query: string | undefined, options: Options): Promise<void> {
  return withOutlets(terminal, options, async acts => {
    const found = await acts.list(query ?? null);
    if (query !== undefined && found.length === 0)
      terminal.problem(`${query}: the record has no outlet of that name, host, network or country`);
    for (const outlet of found)
      await terminal.print(options.json === true ? JSON.stringify(outlet) : sayOutlet(outlet));
  });
}

function change(terminal: Terminal, options: Options, act: (acts: OutletActs) => Promise<OutletChange>): Promise<void> {
  return withOutlets(terminal, options, async acts => {
    const done = await act(acts);
    for (const warning of done.warnings) terminal.warn(warning);
    await terminal.print(
      options.json === true ? JSON.stringify(done) : oneLine(`${done.number}. ${done.act}: ${done.says}`),
    );
  });
}

/** Hosts and names told in a list; an outlet on a platform has many. */
const TOLD = 6;

function sayOutlet({ outlet, names, hosts, network, country, documents, from, to }: ListedOutlet): string {
  const dates = from === null ? 'no date' : `${from.slice(0, 10)} to ${to?.slice(0, 10) ?? ''}`;
  const some = (all: readonly string[]): string =>
    `${all.slice(0, TOLD).join(', ')}${all.length > TOLD ? `, and ${all.length - TOLD} more` : ''}`;
  const lines = [
    `${outlet} (${documents} ${documents === 1 ? 'document' : 'documents'}, ${dates}${country === null ? '' : `, ${country}`})`,
    network === null ? null : `of ${network}`,
    names.length === 0 ? null : `also ${some(names)}`,
    hosts.length === 0 ? null : `at ${some(hosts)}`,
  ].filter(line => line !== null);
  return lines.map((line, i) => `${i === 0 ? '' : '    '}${oneLine(line)}`).join('\n');
}

function sayProposal({ proposal, outlets, network, pairs, texts }: NetworkProposal): string {
  const lines = [
    `${proposal}  ${outlets.join(', ')} may be one network${network === null ? '' : `, ${network}`}`,
    ...pairs.map(pair => `    ${pair.outlets.join(' and ')}: ${pair.texts} texts at nearly the same time`),
    ...texts.flatMap(({ title, documents }) => [
      `    ${title ?? '(no title)'}`,
      ...documents.map(({ document, outlet, published }) => `      ${published ?? ''}  ${outlet}  ${document}`),
    ]),
  ];
  // What pages say could steer a terminal, so each line is cleaned; the indentation is ours.
  return lines.map(line => (/^ */u.exec(line)?.[0] ?? '') + oneLine(line)).join('\n');
}

function sayEntry({ number, at, act, note, says, inForce }: OutletLogEntry): string {
  const remarks = [inForce ? null : 'taken back', note].filter(remark => remark !== null);
  return oneLine(`${number}. ${at} ${act}: ${says}${remarks.length === 0 ? '' : ` (${remarks.join('; ')})`}`);
}
