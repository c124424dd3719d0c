import { z } from 'zod';
import { Fault } from '#base/fault.ts';
import { sha256 } from '#base/id.ts';
import { compareFindings, isSameOutcome, outcomeOf, type AskedAgain, type Standing } from '#check/again.ts';
import { RULES } from '#check/decide.ts';
import type { Evidence, Finding } from '#check/finding.ts';
import type { StoredFinding } from '#store/store.ts';
import { check, notesOnRecord } from './check.ts';
import type { Desk } from './desk.ts';
import { parseFinding, parseJson } from './parse-finding.ts';
import { PROGRAM } from './program.ts';
import { readQuestion, writeQuestion, type Question } from './question.ts';
import type { Setting } from './setting.ts';

export type { AskedAgain, Outcome, Reason } from '#check/again.ts';

export interface AgainOptions {
  /** Only these findings; if not given, the last finding of each question. */
  readonly findings?: readonly string[] | null;
  /** Reads what each claim turns on at this setting first. */
  readonly setting?: Setting;
}

/** First how many findings are asked again, then each with what came of it, or why it could not be asked. */
export type AgainResult =
  | { readonly kind: 'planned'; readonly findings: number }
  | ({ readonly kind: 'asked' } & AskedAgain)
  | { readonly kind: 'problem'; readonly id: string; readonly message: string };

const ROWS_AT_ONCE = 200;

/** What the log has that findings depend on, each with the number of its entry. */
interface Logged {
  readonly findings: Map<string, { readonly number: number; readonly at: string; readonly bodySha256: string }>;
  readonly documents: Map<string, number>;
  readonly readings: Map<string, number>;
  readonly corrections: number[];
  readonly outletActs: number[];
}

/**
 * Asks the questions of kept findings again on the record as it is, keeps what comes of it as `check` does, and says of each whether it is the
 * same and what has changed since.
 */
export async function* checkAgain(desk: Desk, { findings = null, setting }: AgainOptions): AsyncGenerator<AgainResult> {
  const logged = await readLog(desk);
  const asked = findings === null ? await lastOfEach(desk, logged) : [...new Set(findings)];
  yield { kind: 'planned', findings: asked.length };
  for (const id of asked) {
    try {
      yield { kind: 'asked', ...(await askAgain(desk, id, { logged, setting })) };
    } catch (error) {
      if (!(error instanceof Fault) || !['no-such-finding', 'record-damaged', 'bad-request'].includes(error.code)) throw error;
      yield { kind: 'problem', id, message: error.message };
    }
  }
}

async function askAgain(
  desk: Desk,
  id: string,
  { logged, setting }: { readonly logged: Logged; readonly setting: Setting | undefined },
): Promise<AskedAgain> {
  const stored = await desk.store.read(reader => reader.storedFinding(id));
  if (stored === null) throw new Fault('no-such-finding', `${id}: the record holds no such finding (findings lists them)`);
  const entry = logged.findings.get(id);
  if (entry === undefined || entry.bodySha256 !== sha256(stored.body) || entry.at !== stored.madeAt)
    throw new Fault('record-damaged', `${id}: the finding is not the one that was made`);
  const was = parseFinding(stored);
  const about = { id, madeAt: stored.madeAt, claim: was.claim, was: outcomeOf(was) };
  const asThen = was.made.program === PROGRAM && was.made.rules === RULES && setting === undefined;
  // On the same record the same program makes the same finding, down to its identifier.
  if (asThen && (await desk.store.read(reader => reader.digest())) === was.made.record)
    return { ...about, state: 'same', now: about.was, again: id, why: [] };
  const { post, ...question } = await questionOf(desk, stored, was);
  const now = await check(desk, { ...question, ...(setting === undefined ? {} : { setting }) }, post);
  const standing = await standingOf(desk, { was, now, question, logged, since: entry.number });
  const state = isSameOutcome(about.was, outcomeOf(now)) ? 'same' : 'changed';
  return { ...about, state, now: outcomeOf(now), again: now.made.finding ?? id, why: compareFindings(was, now, standing) };
}

function questionOf(desk: Desk, stored: StoredFinding, asMade: Finding): Promise<Question> {
  return desk.store.read(reader => desk.library.ask(reader, people => readQuestion(stored, asMade, people)));
}

interface Both {
  readonly was: Finding;
  readonly now: Finding;
  readonly question: Omit<Question, 'post'>;
  readonly logged: Logged;
  /** The number of the log's entry of the first finding. */
  readonly since: number;
}

async function standingOf(desk: Desk, { was, now, question, logged, since }: Both): Promise<Standing> {
  const speaker = question.speaker ?? now.claim.speaker;
  const notes: readonly Evidence[] = await notesOnRecord(desk, { ...question, id: null, speaker });
  const cited = [...was.evidence, ...now.evidence, ...notes].map(({ document }) => document);
  const readings = await desk.store.read(async reader => {
    const documents = await desk.library.documents(reader, cited);
    return new Map(documents.map(({ document, reading }) => [document, reading]));
  });
  const after = (number: number | undefined): boolean => number !== undefined && number > since;
  return {
    cameSince: document => after(logged.documents.get(document)),
    readSince: document => after(logged.readings.get(readings.get(document) ?? '')),
    isThere: document => readings.has(document),
    notes,
    peopleCorrected: logged.corrections.filter(after).length,
    outletsNamed: logged.outletActs.filter(after).length,
  };
}

/** The last finding of each question, in the order in which they were made. */
async function lastOfEach(desk: Desk, { findings }: Logged): Promise<readonly string[]> {
  const last = new Map<string, string>();
  const numberOf = (id: string): number => findings.get(id)?.number ?? Number.MAX_SAFE_INTEGER;
  let from: string | null = null;
  for (;;) {
    const after: string | null = from;
    const rows: readonly StoredFinding[] = await desk.store.read(reader => reader.findingsAfter(after, ROWS_AT_ONCE));
    for (const row of rows) {
      const key = await keyOf(desk, row);
      const before = last.get(key);
      if (before === undefined || numberOf(before) < numberOf(row.finding)) last.set(key, row.finding);
    }
    from = rows.at(-1)?.finding ?? null;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  return [...last.values()].toSorted((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1));
}

/** A finding that cannot be read stands alone: why is said where it is asked again. */
async function keyOf(desk: Desk, row: StoredFinding): Promise<string> {
  if (row.question !== null) return row.question;
  try {
    return writeQuestion(await questionOf(desk, row, parseFinding(row)));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return row.finding;
  }
}

const BODY = z.looseObject({
  finding: z.string().optional(),
  bodySha256: z.string().optional(),
  document: z.string().optional(),
  reading: z.string().optional(),
});

async function readLog(desk: Desk): Promise<Logged> {
  const logged: Logged = { findings: new Map(), documents: new Map(), readings: new Map(), corrections: [], outletActs: [] };
  let last = 0;
  for (;;) {
    const after = last;
    const entries = await desk.store.read(reader => reader.log(after, ROWS_AT_ONCE));
    for (const { number, at, kind, body } of entries) {
      last = number;
      if (kind === 'correction') logged.corrections.push(number);
      if (kind === 'outlet_act') logged.outletActs.push(number);
      if (kind !== 'finding' && kind !== 'document' && kind !== 'reading') continue;
      const { finding, bodySha256, document, reading } = BODY.safeParse(parseJson(body)).data ?? {};
      if (kind === 'finding' && finding !== undefined) logged.findings.set(finding, { number, at, bodySha256: bodySha256 ?? '' });
      if (kind === 'document' && document !== undefined) logged.documents.set(document, number);
      if (kind === 'reading' && reading !== undefined) logged.readings.set(reading, number);
    }
    if (entries.length < ROWS_AT_ONCE) return logged;
  }
}
