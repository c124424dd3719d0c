import { readFileSync, statSync } from 'node:fs';
import { Fault } from '#base/fault.ts';

/** A list is read whole; the largest dumps of positions and their holders are a tenth of this. */
const LARGEST_LIST_BYTES = 256 * 1024 * 1024;

/** Reads a list that a user names, as text. @throws Fault `input-missing`, `input-unreadable`, `input-too-large` */
export function readList(name: string): { readonly name: string; readonly text: string } {
  try {
    if (statSync(name).size > LARGEST_LIST_BYTES)
      throw new Fault('input-too-large', `${name}: a list may have ${LARGEST_LIST_BYTES / 1024 / 1024} MB at most`);
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(name)) };
  } catch (error) {
    if (error instanceof TypeError && !('syscall' in error))
      throw new Fault('input-unreadable', `${name}: it is no text in UTF-8`, { cause: error });
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    const missing = error.code === 'ENOENT';
    const why = missing ? 'there is no such file' : `it cannot be read (${String(error.code)})`;
    throw new Fault(missing ? 'input-missing' : 'input-unreadable', `${name}: ${why}`, { cause: error });
  }
}
