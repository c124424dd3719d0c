import { constants, open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#base/fault.ts';
import { showName } from './show-name.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ELOOP: 'it is a link that leads in a circle',
  ENAMETOOLONG: 'the name is too long',
  ERR_INVALID_ARG_VALUE: 'the name has characters that no file name has',
  EIO: 'the disk cannot read it',
  ENXIO: 'it is not a plain file',
};

/** A Fault for what went wrong with a file: `input-missing` or `input-unreadable`. */
export function faultOfFile(name: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Fault('input-missing', `${showName(name)}: there is no such file`, { cause: error });
  return new Fault('input-unreadable', `${showName(name)}: ${REASONS[code] ?? `it cannot be read (${code})`}`, {
    cause: error,
  });
}

const tooLarge = (name: string, limitBytes: number): Fault =>
  new Fault('input-too-large', `${showName(name)}: it is larger than the limit of ${limitBytes} bytes`);

/**
 * Reads a plain file whole. The size is looked at before reading and watched while reading, since a file can grow.
 * Faults: `input-missing`, `input-unreadable`, `input-empty`, `input-too-large`.
 */
export async function readFile(path: string, limitBytes: number): Promise<Uint8Array> {
  let handle: FileHandle | null = null;
  try {
    // O_NONBLOCK: opening a named pipe that nobody writes to would otherwise hang.
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = await handle.stat();
    if (!stat.isFile())
      throw new Fault('input-unreadable', `${showName(path)}: it is not a plain file (use - for standard input)`);
    if (stat.size > limitBytes) throw tooLarge(path, limitBytes);
    return await collect(path, handle.createReadStream({ autoClose: false }), limitBytes);
  } catch (error) {
    throw faultOfFile(path, error);
  } finally {
    await handle?.close();
  }
}

/** Reads a stream whole; `name` is for the message. Faults: `input-empty`, `input-too-large`. */
export async function collect(
  name: string,
  stream: AsyncIterable<Uint8Array | string>,
  limitBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > limitBytes) throw tooLarge(name, limitBytes);
    chunks.push(bytes);
  }
  if (size === 0) throw new Fault('input-empty', `${showName(name)}: it is empty`);
  return Buffer.concat(chunks, size);
}

/** What a folder holds below it: paths of plain files, or a Fault for what cannot be gone into. */
export async function* walkFolder(folder: string): AsyncGenerator<string | { path: string; fault: Fault }> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, fault: faultOfFile(folder, error) };
    return;
  }
  const visible = entries.filter(entry => !entry.name.startsWith('.'));
  for (const entry of visible.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(path);
    else if (entry.isFile()) yield path;
    else
      yield {
        path,
        fault: new Fault(
          'input-unreadable',
          `${showName(path)}: ${entry.isSymbolicLink() ? LINKED : 'it is not a plain file'}`,
        ),
      };
  }
}

/** A folder may come from anybody (an unpacked archive), and a link in it could name any file of this machine. */
export const LINKED = 'a link leads there, and links are not followed inside a folder';
