import { Fault } from '#base/fault.ts';
import { isPartialTime, type PartialTime } from '#base/time.ts';
import type { Person } from '#speaker/speaker.ts';
import type { Reader } from '#store/store.ts';
import { normalWords } from '#text/normal.ts';
import { readTimeline, type TimelineRead } from '#timeline/read-timeline.ts';
import type { Desk } from './desk.ts';
import { keepNewsIfPossible } from './known.ts';
import { hashWords } from './mark.ts';
import { materialOf } from './material-of.ts';
import { voicesOf } from './voices.ts';

export type {
  ChangeSide,
  DeniedHow,
  DeniedWords,
  DenialLine,
  InPlace,
  Matter,
  PositionChange,
  UtteranceLine,
} from '#timeline/timeline.ts';

/** Whose timeline, and what of it; what is null or left out does not matter. */
export interface TimelineQuery {
  /** A name, surname, role or identifier. */
  readonly person: string;
  /** Words that all stand in an utterance, in any form, or that name its matter. */
  readonly about?: string | null;
  readonly from?: PartialTime | null;
  readonly to?: PartialTime | null;
}

/**
 * What a person said over time, each thing once, and where two of it disagree. As JSON Lines (`timeline --json`) it is a line
 * `{"kind": "timeline", "asked", "person", "others", "matters", "utterances", "denials", "changes"}` with numbers in the place of the last three,
 * then every line of `lines` and of `changes` as it is, each with its `kind`: `utterance`, `denial` or `change`.
 */
export interface Timeline extends TimelineRead {
  readonly asked: Required<TimelineQuery>;
  readonly person: Pick<Person, 'person' | 'name'> & { readonly roles: readonly string[] };
  /** Others whom the name may mean as well, less likely. */
  readonly others: readonly Pick<Person, 'person' | 'name'>[];
}

/** Records of up to this many documents are looked at whole. */
const SMALL_RECORD = 40;
/** Documents looked at for denials by others than the person, in a larger one. */
const MOST_ANSWERS = 30;
/** Others of one name who are told. */
const TOLD = 6;

/**
 * What a person said over time. The same record gives the same timeline, in whatever order its documents came.
 * @throws Fault `no-such-person` for nobody, or several alike, of that name; `bad-request`
 */
export async function timeline(desk: Desk, query: TimelineQuery): Promise<Timeline> {
  const asked = { person: query.person.trim(), about: query.about ?? null, from: query.from ?? null, to: query.to ?? null };
  if (asked.person === '') throw new Fault('bad-request', 'there is nobody whose timeline to show');
  for (const time of [asked.from, asked.to])
    if (time !== null && !isPartialTime(time)) throw new Fault('bad-request', `${time}: it is not a date such as 2025-03-14`);
  const shown = await desk.store.read(async reader => {
    const { person, others } = await whoIs(desk, reader, asked.person);
    const documents = await desk.library.documents(reader, await documentsFor(desk, reader, person));
    const read = readTimeline(person, materialOf(documents), asked);
    const roles = [...new Set(person.roles.map(({ text }) => text))];
    return { asked, person: { person: person.person, name: person.name, roles }, others, ...read };
  });
  await keepNewsIfPossible(desk);
  return shown;
}

async function whoIs(desk: Desk, reader: Reader, name: string): Promise<Pick<Timeline, 'others'> & { readonly person: Person }> {
  const found = await desk.library.ask(reader, people => {
    const byId = people.personById(name);
    return byId === null ? people.find(name) : [{ person: byId, score: 1 }];
  });
  const [first, ...rest] = found;
  if (first === undefined) throw new Fault('no-such-person', `${name}: the record knows nobody of that name`);
  const alike = found.filter(({ score }) => score === first.score);
  const tell = ({ person }: { readonly person: Person }): string => `${person.name} (${person.person})`;
  if (alike.length > 1) {
    const more = alike.length > TOLD ? `, and ${alike.length - TOLD} others` : '';
    throw new Fault('no-such-person', `${name}: several people of that name are on record; say by the identifier who is meant: ${alike.slice(0, TOLD).map(tell).join(', ')}${more}`);
  }
  return {
    person: first.person,
    others: rest.slice(0, TOLD).map(({ person }) => ({ person: person.person, name: person.name })),
  };
}

/** Where the person speaks, and where others may deny for them what they are said to have said. */
async function documentsFor(desk: Desk, reader: Reader, person: Person): Promise<readonly string[]> {
  const few = await reader.documentIds(SMALL_RECORD + 1);
  if (few.length <= SMALL_RECORD) return few;
  const voices = (await voicesOf(desk.library, reader, [person])).get(person.person) ?? [];
  const name = hashWords(normalWords(person.name).map(({ word }) => word));
  const denying = hashWords('denied denies bogus fabricated invented fake spokesman spokeswoman spokesperson office'.split(' '));
  const answers = await reader.findPassages(name, { limit: MOST_ANSWERS, among: 'answers' });
  const others = await reader.findPassages([...name, ...denying], { limit: MOST_ANSWERS, among: 'all' });
  return [...new Set([...voices, ...answers, ...others].map(({ document }) => document))];
}
