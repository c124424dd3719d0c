import type { Transaction } from 'kysely';
import { COPY_KEY_RULES, hashOfKey, isHeadKey } from '#origin/copy-keys.ts';
import { signCopy } from '#origin/copies.ts';
import { placeOfCopy } from './copy-places.ts';
import { currentReadings } from './current-readings.ts';
import type { Engine } from './engine.ts';
import { parsePage } from './shapes.ts';
import { listed } from './sqlite/listed.ts';
import { readState, writeState } from './state.ts';
import type { Tables } from './tables.ts';

const RULES_STATE = 'copy-key-rules';

/** The copy keys of a document, by its identifier and its key in the store. */
export interface Signed {
  readonly document: string;
  readonly key: number;
  readonly copyKeys: readonly number[];
}

interface Row {
  readonly hash: number;
  readonly place: number;
}

/** Collects the rows of copy keys until somebody asks for them: put in by the hundred, in the order in which the table has them. */
export class CopyKeyBuffer {
  #rows: Row[] = [];

  add(signed: Signed): void {
    for (const key of signed.copyKeys) this.#rows.push(rowOf(signed, key));
  }

  /** The rows collected, which it forgets. */
  drain(): readonly Row[] {
    const rows = this.#rows.sort((a, b) => a.hash - b.hash || a.place - b.place);
    this.#rows = [];
    return rows;
  }
}

function rowOf({ document, key }: Omit<Signed, 'copyKeys'>, copyKey: number): Row {
  return { hash: hashOfKey(copyKey), place: placeOfCopy({ document, key, inHead: isHeadKey(copyKey) }) };
}

/** Takes a document out of the lists of these keys. */
export async function removeCopyKeys(db: Transaction<Tables>, signed: Signed): Promise<void> {
  const rows = signed.copyKeys.map(key => rowOf(signed, key));
  await db
    .deleteFrom('copy_key')
    .where('hash', 'in', listed(rows.map(row => row.hash)))
    .where('place', 'in', listed([...new Set(rows.map(row => row.place))]))
    .execute();
}

/** Signs the texts of all current readings anew if it was done by other rules, or by a program that knew none. The groups stay. */
export async function gatherCopyKeys(engine: Engine): Promise<void> {
  if ((await readState(engine.writing, RULES_STATE)) === COPY_KEY_RULES) return;
  await engine.writing.transaction().execute(async db => {
    // Another process may have done it while this one waited.
    if ((await readState(db, RULES_STATE)) === COPY_KEY_RULES) return;
    await db.deleteFrom('copy_key').execute();
    const buffer = new CopyKeyBuffer();
    for await (const readings of currentReadings(db, 'all')) {
      for (const { key, document, text, page } of readings)
        buffer.add({ key, document, copyKeys: signCopy({ text, blocks: parsePage(page).blocks }) });
      await engine.insertRows(db, 'copy_key', buffer.drain());
    }
    await writeState(db, RULES_STATE, COPY_KEY_RULES);
  });
}
