import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#base/fault.ts';
import { makeFileHead, type Member } from './member.ts';
import { readMember, type KeptPayload, type Place } from './payload.ts';

export { makeMembers, type Member } from './member.ts';
export type { KeptPayload, Place } from './payload.ts';

/** How far the captures are committed: all of the files before `file`, and `file` up to `end` (a byte offset). The store keeps it. */
export interface Position {
  readonly file: string;
  readonly end: number;
}

export interface WarcSettings {
  /** A file that would grow past this is left, and a new one begun. */
  readonly rollBytes: number;
  /** No record unpacks to more than this. */
  readonly recordLimitBytes: number;
  readonly version: string;
}

export const WARC_DEFAULTS: WarcSettings = { rollBytes: 1e9, recordLimitBytes: 1024 ** 3, version: '0.1.0' };

/** What an append did: where each member stands, in their order, and how far the captures reach now. */
export interface Appended {
  readonly places: readonly Place[];
  readonly position: Position;
}

/** The folder of captures. One writer at a time (the store's lock sees to it), any number of readers. */
export interface WarcFolder {
  /**
   * Writes members (all into one file) at the committed position and returns when they are on disk. Bytes beyond the position in
   * its file are what a killed process left there uncommitted; they are cut off. `at` is the time for the head of a new file.
   */
  readonly append: (position: Position | null, members: readonly Member[], at: string) => Promise<Appended>;
  /** Reads a capture back and checks it; a Fault `record-damaged` names the file and offset. */
  readonly readPayload: (place: Place) => Promise<KeptPayload>;
}

const FILE_NAME = /^onrecord-(\d{6})\.warc\.gz$/u;

/** Opens the folder (made if it is not there) where captures are kept as `onrecord-000001.warc.gz` and so on. */
export async function openWarcFolder(folder: string, given: Partial<WarcSettings> = {}): Promise<WarcFolder> {
  const settings: WarcSettings = { ...WARC_DEFAULTS, ...given };
  await mkdir(folder, { recursive: true });
  return {
    append: (position, members, at) => append({ folder, settings, position, members, at }),
    readPayload: async place => readMember(await readPlace(folder, place), place, settings.recordLimitBytes),
  };
}

interface Append {
  readonly folder: string;
  readonly settings: WarcSettings;
  readonly position: Position | null;
  readonly members: readonly Member[];
  readonly at: string;
}

async function append({ folder, settings, position, members, at }: Append): Promise<Appended> {
  const total = members.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const goesOn = position !== null && position.end + total <= settings.rollBytes;
  const { handle, file } = goesOn ? await reopen(folder, position) : await openNext(folder, position?.file ?? null);
  try {
    const heads = goesOn ? [] : [await makeFileHead(file, at, settings.version)];
    const start = goesOn ? position.end : 0;
    let end = start;
    const places: Place[] = [];
    for (const member of [...heads, ...members]) {
      await writeAll(handle, member.bytes, end);
      places.push({ file, offset: end, length: member.bytes.length });
      end += member.bytes.length;
    }
    await handle.sync();
    if (!goesOn) await syncFolder(folder);
    return { places: places.slice(heads.length), position: { file, end } };
  } finally {
    await handle.close();
  }
}

async function reopen(folder: string, { file, end }: Position): Promise<{ handle: FileHandle; file: string }> {
  const handle = await open(pathOf(folder, file), 'r+').catch((error: unknown) => {
    throw new Fault('record-damaged', `${file}: the file of captures cannot be opened`, { cause: error });
  });
  const { size } = await handle.stat();
  if (size < end) {
    await handle.close();
    throw new Fault('record-damaged', `${file}: the file ends at ${size}, but captures were kept up to ${end}`);
  }
  if (size > end) await handle.truncate(end);
  return { handle, file };
}

/**
 * The next file that is not there yet. A file that is there although nothing of it is committed is left alone: it is what a killed
 * process left, or the captures of a database that was lost, and those must not be overwritten.
 */
async function openNext(folder: string, after: string | null): Promise<{ handle: FileHandle; file: string }> {
  const from = after === null ? 0 : Number(FILE_NAME.exec(after)?.[1] ?? 0);
  for (let number = from + 1; ; number += 1) {
    const file = `onrecord-${String(number).padStart(6, '0')}.warc.gz`;
    try {
      return { handle: await open(pathOf(folder, file), 'wx'), file };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Makes a new file's name as lasting as its bytes. Windows cannot open a folder for this and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle;
  try {
    handle = await open(folder, 'r');
  } catch {
    return;
  }
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readPlace(folder: string, place: Place): Promise<Uint8Array> {
  const damaged = (why: string, cause?: unknown): Fault =>
    new Fault('record-damaged', `${place.file} at ${place.offset}: ${why}`, { cause });
  const handle = await open(pathOf(folder, place.file), 'r').catch((error: unknown) => {
    throw damaged('the file of captures cannot be opened', error);
  });
  try {
    const { size } = await handle.stat();
    if (place.offset < 0 || place.length <= 0 || place.offset + place.length > size)
      throw damaged('the file ends before the capture does');
    const bytes = Buffer.alloc(place.length);
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await handle.read(bytes, done, bytes.length - done, place.offset + done);
      if (bytesRead === 0) throw damaged('the file ends before the capture does');
      done += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

/** A name from the database is one of ours or none: it cannot lead out of the folder. */
function pathOf(folder: string, file: string): string {
  if (!FILE_NAME.test(file)) throw new Fault('record-damaged', `${file}: this is not the name of a file of captures`);
  return join(folder, file);
}
