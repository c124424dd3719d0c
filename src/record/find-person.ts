import { Fault } from '#base/fault.ts';
import { coverSpans } from '#base/span.ts';
import type { PersonRef, StatementQuote } from '#speaker/corrections.ts';
import { quoteSpan } from '#speaker/find-quote.ts';
import type { People } from '#speaker/people.ts';
import type { Person } from '#speaker/speaker.ts';
import type { Reader } from '#store/store.ts';
import type { Library } from './library.ts';

/** A name must be met as surely as this to be acted on. */
const SURE = 0.9;
/** Namesakes told in a message. */
const TOLD = 6;

/** The one person that an identifier or a name means. @throws Fault `no-such-person`, also where several are meant */
export function findPerson(people: People, asked: string): Person {
  const byId = people.personById(asked.trim());
  if (byId !== null) return byId;
  const found = people.find(asked).filter(({ how, score }) => how === 'name' && score >= SURE);
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first.person;
  const near = found.length > 0 ? found : people.find(asked);
  if (near.length === 0) throw new Fault('no-such-person', `${asked}: the record knows nobody of that name or identifier`);
  const names = near.slice(0, TOLD).map(({ person }) => `${person.name} (${person.person})`);
  const more = near.length > TOLD ? `, and ${near.length - TOLD} others` : '';
  throw new Fault('no-such-person', `${asked}: say by the identifier who is meant: ${names.join(', ')}${more}`);
}

export function referTo({ person, name }: Person): PersonRef {
  return { person, name };
}

/**
 * A statement as corrections point at it, found by its identifier, or by its document and number in it ("d…/3").
 * @throws Fault `no-such-statement`
 */
export async function quoteStatement(library: Library, reader: Reader, asked: string): Promise<StatementQuote> {
  const [, numbered, number] = /^(.+)\/(\d+)$/u.exec(asked.trim()) ?? [];
  const place = numbered === undefined ? await reader.statementPlace(asked.trim()) : { document: numbered, index: Number(number) };
  const [document] = place === null ? [] : await library.documents(reader, [place.document]);
  const statement = place === null ? undefined : document?.statements[place.index];
  const span = statement === undefined ? null : coverSpans(statement.content);
  if (document === undefined || span === null)
    throw new Fault('no-such-statement', `${asked}: the record holds no such statement (statements and show print their identifiers)`);
  return { document: document.document, quote: quoteSpan(document.text, span) };
}
