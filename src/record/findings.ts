import { Fault } from '#base/fault.ts';
import { sha256 } from '#base/id.ts';
import { compareTimes, type PartialTime } from '#base/time.ts';
import { RULES } from '#check/decide.ts';
import type { ClaimRead, Evidence, Finding, FindingName } from '#check/finding.ts';
import { changeOf, passageAround, type Cited, type OpenedFinding, type Since } from '#check/since.ts';
import type { LogEntry, Reader, StoredFinding } from '#store/store.ts';
import type { Desk } from './desk.ts';
import { parseFinding } from './parse-finding.ts';
import { PROGRAM } from './program.ts';
import { makerOf, SETTINGS } from './setting.ts';

export type { OpenedFinding } from '#check/since.ts';

/** A line of the list of findings. */
export interface ListedFinding {
  readonly id: string;
  readonly madeAt: PartialTime;
  readonly claim: ClaimRead;
  readonly finding: FindingName;
}

const ROWS_AT_ONCE = 200;

/**
 * All findings, the oldest first.
 * @param tell is told in one line of each that cannot be read; the others are listed all the same.
 * @throws Fault `record-damaged` at the first that cannot be read, where nobody is told.
 */
export async function listFindings(
  desk: Desk,
  tell?: (problem: string) => void,
): Promise<readonly ListedFinding[]> {
  const listed: ListedFinding[] = [];
  let last: string | null = null;
  for (;;) {
    const from: string | null = last;
    const rows: readonly StoredFinding[] = await desk.store.read(reader => reader.findingsAfter(from, ROWS_AT_ONCE));
    for (const row of rows) {
      try {
        const { claim, finding } = parseFinding(row);
        listed.push({ id: row.finding, madeAt: row.madeAt, claim, finding });
      } catch (error) {
        if (tell === undefined || !(error instanceof Fault)) throw error;
        tell(error.message);
      }
    }
    last = rows.at(-1)?.finding ?? null;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  return listed.toSorted((a, b) => compareTimes(a.madeAt, b.madeAt) || (a.id < b.id ? -1 : 1));
}

/**
 * Opens a finding as it was made, and says what has come since.
 * @throws Fault `no-such-finding`, `record-damaged` if it is not the one that was made.
 */
export async function openFinding(desk: Desk, id: string): Promise<OpenedFinding> {
  return desk.store.read(async reader => {
    const stored = await reader.storedFinding(id);
    if (stored === null)
      throw new Fault('no-such-finding', `${id}: the record holds no such finding (check and findings print identifiers)`);
    const entry = await reader.findingEntry(id);
    if (entry === null || entry.bodySha256 !== sha256(stored.body) || entry.at !== stored.madeAt)
      throw new Fault('record-damaged', `${id}: the finding is not the one that was made`);
    const asMade = parseFinding(stored);
    const later = await reader.countLogAfter(entry.number);
    return {
      id,
      madeAt: stored.madeAt,
      body: stored.body,
      asMade,
      since: await tellSince(reader, asMade, later),
      cited: await lookUp(reader, asMade.evidence),
    };
  });
}

async function tellSince(
  reader: Reader,
  { made, coverage }: Finding,
  later: ReadonlyMap<LogEntry['kind'], number>,
): Promise<Since> {
  const logged = later.get('document') ?? 0;
  return {
    record: (await reader.digest()) !== made.record,
    // What came in between the look at the record and the keeping of the finding stands before it in the log.
    documents: Math.max(logged, (await reader.documentCount()) - coverage.documents),
    readAnew: Math.max(0, (later.get('reading') ?? 0) - logged),
    corrections: later.get('correction') ?? 0,
    unread: later.get('unread') ?? 0,
    program: changeOf(made.program, PROGRAM),
    model: changeOf(made.model, modelsNow(made.model)),
    rules: changeOf(made.rules, RULES),
  };
}

/** The models that this program has for the settings of others: "a fast, b best" with its own names. */
function modelsNow(were: string): string {
  const now = were.split(', ').map(each => {
    const setting = SETTINGS.find(known => each.endsWith(` ${known}`));
    return setting === undefined ? each : `${makerOf(setting).model} ${setting}`;
  });
  return [...new Set(now)].toSorted().join(', ');
}

async function lookUp(reader: Reader, evidence: readonly Evidence[]): Promise<readonly Cited[]> {
  const documents = await reader.loadDocuments(evidence.map(({ document }) => document));
  const current = new Map(documents.map(({ document, textSha256 }) => [document, textSha256]));
  const cited: Cited[] = [];
  for (const { document, textSha256, quote } of evidence) {
    const text = await reader.textOf(document, textSha256);
    const passage = text === null ? null : passageAround(text, quote);
    const stands = current.get(document) === textSha256 ? 'current' : 'replaced';
    const state = text === null ? 'gone' : passage === null ? 'changed' : stands;
    cited.push({ document, textSha256, state, passage });
  }
  return cited;
}
