import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '#base/fault.ts';
import { sortNames } from './names.ts';
import { makeReader } from './read.ts';
import { namedFault, openEngine } from './sqlite/open-engine.ts';
import type { Store } from './store.ts';
import { makeWriter } from './write.ts';

/** The database's file in a record's folder. */
export const DATABASE_FILE = 'record.sqlite';

/**
 * Opens the store of the record in a folder; with `create`, makes folder and database if they are not there.
 * @throws Fault `record-missing`, `record-newer`, `record-busy`, `record-damaged`, `record-unusable`
 */
export async function openStore(dir: string, { create }: { readonly create: boolean }): Promise<Store> {
  const file = join(dir, DATABASE_FILE);
  if (!existsSync(file)) {
    if (!create) throw new Fault('record-missing', `${dir}: there is no record in that folder`);
    makeFolder(dir);
  }
  const engine = await openEngine(file);
  try {
    await sortNames(engine);
  } catch (error) {
    await engine.close();
    throw namedFault(error, file);
  }
  return {
    write: async act => {
      try {
        return await engine.writing.transaction().execute(db => act(makeWriter(db, engine)));
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

function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Fault('record-unusable', `${dir}: the folder of the record cannot be made (${why})`, { cause: error });
  }
}
