import { Fault } from '#base/fault.ts';
import type { PartialTime } from '#base/time.ts';
import type { StoredFinding } from '#store/store.ts';
import { assertLimit, readCursor, writeCursor } from './cursor.ts';
import type { Desk } from './desk.ts';
import type { ListedFinding } from './findings.ts';
import { parseFinding } from './parse-finding.ts';

/** A kept finding in one line, or what is wrong with it. It is not compared with the log here: `finding` and `verify` do that. */
export type FindingRow =
  | (ListedFinding & { readonly kind: 'finding' })
  | { readonly kind: 'damaged'; readonly id: string; readonly madeAt: PartialTime; readonly message: string };

export interface FindingPageAsked {
  /** `next` of the page before, in the same order; null begins. */
  readonly after?: string | null;
  /** 1 to 500. */
  readonly limit: number;
  /** The oldest first if not given. */
  readonly newestFirst?: boolean;
}

export interface FindingPage {
  readonly findings: readonly FindingRow[];
  readonly total: number;
  /** Where the next page goes on; null after the last. */
  readonly next: string | null;
}

/** @throws Fault `bad-request` for a limit or place to go on from that is none */
export async function findingPage(desk: Desk, { after, limit, newestFirst = false }: FindingPageAsked): Promise<FindingPage> {
  assertLimit(limit);
  const order = newestFirst ? 'findings-newest' : 'findings-oldest';
  const spot = readCursor(order, after, ['text', 'text']);
  const from = spot === null ? null : { time: String(spot[0]), id: String(spot[1]) };
  return desk.store.read(async reader => {
    const stored = await reader.findingPage({ after: from, limit: limit + 1, newestFirst });
    const shown = stored.slice(0, limit);
    const last = stored.length > limit ? shown.at(-1) : undefined;
    return {
      findings: shown.map(tellOf),
      total: await reader.countFindings(),
      next: last === undefined ? null : writeCursor(order, [last.madeAt, last.finding]),
    };
  });
}

function tellOf(stored: StoredFinding): FindingRow {
  const { finding: id, madeAt } = stored;
  try {
    const { claim, finding } = parseFinding(stored);
    return { kind: 'finding', id, madeAt, claim, finding };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { kind: 'damaged', id, madeAt, message: error.message };
  }
}
