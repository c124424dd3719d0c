import type { Context } from 'hono';
import { z } from 'zod';
import { Fault } from '#base/fault.ts';
import { isPartialTime } from '#base/time.ts';
import { parseAsked, type PeopleChange } from '#server/contract.ts';
import type { Answer } from './page.ts';
import { readForm } from './read-form.ts';

const NAME = z.string().trim().max(300);
const ID = z.string().trim().min(1).max(300);
const NOTE = z.string().trim().max(1000).default('');

/** Everything a form of corrections may send; which of it is needed its act says. */
const FORM = z.object({
  note: NOTE,
  into: ID.optional(),
  name: NAME.default(''),
  to: NAME.default(''),
  from: z
    .string()
    .trim()
    .refine(text => text === '' || isPartialTime(text), 'not a day such as 2025-03-14')
    .default(''),
  number: z.coerce.number().int().min(1).optional(),
  document: z.array(ID).max(2000),
  statement: z.array(ID).max(2000),
});

type Form = z.infer<typeof FORM>;

async function readCorrection(c: Context): Promise<Form> {
  const data = await readForm(c);
  const one = Object.fromEntries([...data].filter(([, value]) => typeof value === 'string'));
  const given = { ...one, document: data.getAll('document'), statement: data.getAll('statement') };
  return parseAsked(FORM, given, 'the form');
}

const idOf = (c: Context): string => c.req.param('id') ?? '';

/** To the log, where what was done stands with what it says. */
function tell(c: Context, changes: readonly PeopleChange[]): Response {
  return c.redirect(`/people/log?done=${changes.map(({ number }) => number).join(',')}`, 303);
}

export const mergePeople: Answer = async (c, { server: { record } }) => {
  const { into, note } = await readCorrection(c);
  if (into === undefined) throw new Fault('bad-request', 'say who the other is');
  return tell(c, [await record.people.merge({ person: idOf(c), into, note })]);
};

export const renamePerson: Answer = async (c, { server: { record } }) => {
  const { name, note } = await readCorrection(c);
  return tell(c, [await record.people.rename({ person: idOf(c), name, note })]);
};

export const splitPerson: Answer = async (c, { server: { record } }) => {
  const { document: documents, statement: statements, name, from, note } = await readCorrection(c);
  const split = { documents, statements, name: name === '' ? null : name, from: from === '' ? null : from, note };
  return tell(c, [await record.people.split({ person: idOf(c), ...split })]);
};

/** One entry a statement, so that each can be taken back alone; that somebody of that name is there is found with the first. */
export const assignStatements: Answer = async (c, { server: { record } }) => {
  const { statement, to, note } = await readCorrection(c);
  if (statement.length === 0) throw new Fault('bad-request', 'no statement was chosen');
  const changes: PeopleChange[] = [];
  for (const id of new Set(statement))
    changes.push(await record.people.assign({ statement: id, person: to === '' ? null : to, note }));
  return tell(c, changes);
};

export const undoCorrection: Answer = async (c, { server: { record } }) => {
  const { number, note } = await readCorrection(c);
  if (number === undefined) throw new Fault('bad-request', 'say which entry to take back');
  return tell(c, [await record.people.undo({ number, note })]);
};
