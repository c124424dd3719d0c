import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '#base/fault.ts';
import { gatherCheckedClaims } from './checked-claims.ts';
import { gatherCopyKeys } from './copy-keys.ts';
import { sortNames } from './names.ts';
import { makeReader } from './read.ts';
import { namedFault, openEngine } from './sqlite/open-engine.ts';
import type { Store } from './store.ts';
import { makeWriter } from './write.ts';

/** The database's file in a record's folder. */
export const DATABASE_FILE = 'record.sqlite';

/**
 * Opens the store of the record in a folder; with `create`, makes folder and database if they are not there. Where they can only be
 * read, or with `readOnly`, everything can be asked, and what would write is a Fault `record-unusable`.
 * @throws Fault `record-missing`, `record-newer`, `record-busy`, `record-damaged`, `record-unusable`
 */
export async function openStore(
  dir: string,
  { create, readOnly: asked = false }: { readonly create: boolean; readonly readOnly?: boolean },
): Promise<Store> {
  const file = join(dir, DATABASE_FILE);
  if (!existsSync(file)) {
    if (!create) throw new Fault('record-missing', `${dir}: there is no record in that folder`);
    makeFolder(dir);
  }
  const readOnly = asked || !canWrite(dir, file);
  const engine = await openEngine(file, { readOnly });
  try {
    if (!readOnly) {
      await sortNames(engine);
      await gatherCheckedClaims(engine);
      await gatherCopyKeys(engine);
    }
  } catch (error) {
    await engine.close();
    throw namedFault(error, file);
  }
  return {
    write: async act => {
      if (readOnly)
        throw new Fault('record-unusable', `${dir}: the record can only be read here, nothing can be kept in it`);
      try {
        return await engine.writing.transaction().execute(async db => {
          const { writer, finish } = makeWriter(db, engine);
          const done = await act(writer);
          await finish();
          return done;
        });
      } catch (error) {
        throw namedFault(error, file);
      }
    },
    read: async act => {
      try {
        return await engine.reading
          .transaction()
          .setAccessMode('read only')
          .execute(db => act(makeReader(db)));
      } catch (error) {
        throw namedFault(error, file);
      }
    },
    inspect: () => engine.inspect(),
    close: () => engine.close(),
  };
}

/** SQLite keeps its log beside the database, so both must be writable. */
function canWrite(dir: string, file: string): boolean {
  try {
    accessSync(dir, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Fault('record-unusable', `${dir}: the folder of the record cannot be made (${why})`, { cause: error });
  }
}
