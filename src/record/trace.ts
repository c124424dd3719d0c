import { Fault } from '#base/fault.ts';
import { sliceSpans } from '#base/span.ts';
import { parseClaim } from '#check/parse-claim.ts';
import { probeFor } from '#check/probe.ts';
import type { Person } from '#speaker/speaker.ts';
import { BURST_RULE } from '#spread/bursts.ts';
import { countCarriers } from '#spread/find-carried.ts';
import { traceWords } from '#spread/trace.ts';
import { readTracedDenials } from '#timeline/traced-denials.ts';
import type { Trace, TraceAsked } from '#publish/trace-tree.ts';
import type { Reader } from '#store/store.ts';
import { findCandidates } from './candidates.ts';
import { countCoverage, narrowCoverage } from './coverage.ts';
import type { Desk } from './desk.ts';
import type { KnownDocument } from './library.ts';
import { materialOf } from './material-of.ts';
import { parseFinding } from './parse-finding.ts';

export type { Trace } from '#publish/trace-tree.ts';

export interface TraceOptions {
  /** Whose words they are said to be; decides over a name in the quote itself. */
  readonly speaker?: string | null;
  /** Identical posts within so many seconds of each other belong to one burst; 60 if not given. */
  readonly windowSeconds?: number;
  /** Fewer accounts or outlets than this are no burst; 2 if not given. */
  readonly participation?: number;
}

/** An identifier as the record gives them: of a document, a finding, a statement. */
const ID = /^(?<letter>[dfs])[0-9a-f]{20}$/u;

/**
 * Traces words through the record: who had them first, who followed from whom, in what wordings, and bursts of identical posts.
 * @param asked a quote, or the identifier of a statement, a finding (its claim) or a document (the words of it that went furthest).
 * @throws Fault `bad-request`, `no-such-document`, `no-such-finding`, `no-such-statement`
 */
export async function trace(desk: Desk, asked: string, options: TraceOptions = {}): Promise<Trace> {
  const rule = {
    windowSeconds: options.windowSeconds ?? BURST_RULE.windowSeconds,
    participation: options.participation ?? BURST_RULE.participation,
  };
  if (!(rule.windowSeconds >= 0)) throw new Fault('bad-request', `${rule.windowSeconds}: the window must be 0 seconds or more`);
  if (!(rule.participation >= 2)) throw new Fault('bad-request', `${rule.participation}: fewer than 2 are no burst`);
  return desk.store.read(async reader => {
    const { text, speaker, persons, ...found } = await resolve(desk, reader, { text: asked.trim(), speaker: options.speaker ?? null });
    const claim = await desk.library.ask(reader, people => parseClaim({ id: null, claim: text, speaker, on: null }, people));
    const about = persons ?? claim.persons;
    const names = about.flatMap(person => person.names);
    const { documents: ids } = await findCandidates(reader, probeFor(claim), names);
    const documents = await desk.library.documents(reader, ids);
    const people = new Map([...about, ...documents.flatMap(each => each.persons)].map(person => [person.person, person]));
    const words = persons === null ? sliceSpans(claim.text, claim.readings[0].spans) : text;
    const traced = traceWords(words, {
      documents,
      people: [...people.values()],
      persons: about.map(({ person }) => person),
      rule,
    });
    const told = [...people.values()].filter(({ name }) => name === traced.speaker);
    const coverage = await narrowCoverage(reader, await countCoverage(desk.library, reader), {
      library: desk.library,
      persons: about.length > 0 ? about : told,
      on: null,
    });
    const denied = about[0] ?? told[0];
    const denials = denied === undefined ? [] : readTracedDenials(denied, traced, materialOf(documents));
    return {
      asked: { ...found, rule },
      ...traced,
      denials,
      speaker: traced.speaker ?? about[0]?.name ?? claim.asked,
      coverage,
    };
  });
}

/** The words that are asked about, and by whom they are where an identifier tells; persons are null where only the words can tell. */
interface Resolved extends Pick<TraceAsked, 'kind' | 'id'> {
  readonly text: string;
  readonly speaker: string | null;
  readonly persons: readonly Person[] | null;
}

async function resolve(
  desk: Desk,
  reader: Reader,
  { text, speaker }: { readonly text: string; readonly speaker: string | null },
): Promise<Resolved> {
  if (text === '') throw new Fault('bad-request', 'there are no words to trace');
  const letter = ID.exec(text)?.groups?.['letter'];
  if (letter === 'f') return findingOf(reader, text, speaker);
  if (letter === 's') {
    const place = await reader.statementPlace(text);
    const [document] = place === null ? [] : await desk.library.documents(reader, [place.document]);
    if (place === null || document === undefined)
      throw new Fault('no-such-statement', `${text}: the record holds no such statement`);
    return statementOf(document, place.index, { kind: 'statement', id: text });
  }
  if (letter === 'd') {
    const [document] = await desk.library.documents(reader, [text]);
    if (document === undefined) throw new Fault('no-such-document', `${text}: the record holds no such document`);
    return statementOf(document, await furthest(desk, reader, document), { kind: 'document', id: text });
  }
  return { kind: 'quote', id: null, text, speaker, persons: null };
}

/** The claim that a finding is about. */
async function findingOf(reader: Reader, id: string, speaker: string | null): Promise<Resolved> {
  const stored = await reader.storedFinding(id);
  if (stored === null)
    throw new Fault('no-such-finding', `${id}: the record holds no such finding (check and findings print identifiers)`);
  const { claim } = parseFinding(stored);
  return { kind: 'finding', id, text: `“${claim.words}”`, speaker: speaker ?? claim.speaker, persons: null };
}

function statementOf(document: KnownDocument, index: number, asked: Pick<TraceAsked, 'kind' | 'id'>): Resolved {
  const statement = document.statements[index];
  if (statement === undefined) throw new Fault('no-such-statement', `${document.document}: no statement was read out of the document`);
  const by = document.persons.filter(({ person }) => person === statement.person);
  const text = sliceSpans(document.text, statement.content).trim();
  return { ...asked, text, speaker: statement.speaker?.name ?? null, persons: by };
}

/** Statements of a document that are looked up to find which went furthest. */
const MOST_LOOKED_AT = 12;

/** The number of the statement of a document that most other documents have: of equals the first, of the text before the headline. */
async function furthest(desk: Desk, reader: Reader, document: KnownDocument): Promise<number> {
  const quoted = document.statements.filter(({ negated, speaker }) => !negated && speaker !== null);
  let best = { index: quoted[0]?.index ?? 0, carriers: -1 };
  for (const statement of quoted.slice(0, MOST_LOOKED_AT)) {
    const text = sliceSpans(document.text, statement.content);
    const claim = parseClaim({ id: null, claim: `“${text}”`, speaker: null, on: null }, { find: () => [] });
    const { documents: ids } = await findCandidates(reader, probeFor(claim), []);
    const others = await desk.library.documents(reader, ids);
    const carriers = countCarriers(text, others, statement.person) + (statement.role === 'body' ? 0.5 : 0);
    if (carriers > best.carriers) best = { index: statement.index, carriers };
  }
  return best.index;
}
