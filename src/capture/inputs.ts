import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Fault } from '#base/fault.ts';
import type { Said } from './capture.ts';
import { collect, faultOfFile, LINKED, readFile, walkFolder } from './file.ts';
import { readManifest } from './manifest.ts';
import { takeGivenFile, type GivenFile } from './given-file.ts';
import { mediaTypeOf } from './media-type.ts';
import { readSaid, type GivenSaid } from './said.ts';
import { showName } from './show-name.ts';

/** One thing to take in: bytes that are there, an address to fetch, or what is wrong with an input, in one line. */
export type Input<Kind extends string> =
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      /** The file's path as given (or as found below a folder); null for standard input. */
      readonly path: string | null;
      /** From the extension; null if it is not known. */
      readonly mediaType: string | null;
      readonly said: Said<Kind>;
    }
  | { readonly kind: 'url'; readonly url: string; readonly said: Said<Kind> }
  | { readonly kind: 'problem'; readonly input: string; readonly fault: Fault };

export interface InputOptions<Kind extends string> {
  /** The kinds of document that a user may name. */
  readonly kinds: readonly Kind[];
  /** What the user says of all the `args`. */
  readonly said?: GivenSaid;
  /** Manifests to read, after the `args`. */
  readonly manifests?: readonly string[];
  /** What `-` stands for. */
  readonly standardInput?: AsyncIterable<Uint8Array | string>;
  /** Bytes that somebody hands over, before everything else. */
  readonly files?: readonly GivenFile[];
  /** Takes only http and https addresses of the `args`: what is asked for from afar names no file of this machine. */
  readonly addressesOnly?: boolean;
  /** For each file; 64 MiB if not given. */
  readonly fileLimitBytes?: number;
}

const FILE_LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * Goes through the bytes that were handed over, then files, folders (sorted, without hidden files), globs, `-`, http and https
 * addresses, and manifests, in that order, and reads one file at a time. What cannot be taken in comes as a `problem`, and the rest goes on; wrong `said` stops before the first.
 */
export async function* gatherInputs<Kind extends string>(
  args: readonly string[],
  options: InputOptions<Kind>,
): AsyncGenerator<Input<Kind>> {
  const said = readSaid(options.said ?? {}, options.kinds);
  if (said instanceof Fault) {
    yield problem('what is said of the inputs', new Fault(said.code, said.message, { cause: said }));
    return;
  }
  let standardInput = options.standardInput ?? null;
  const limitBytes = options.fileLimitBytes ?? FILE_LIMIT_BYTES;
  for (const file of options.files ?? [])
    yield takeGivenFile(file, { kinds: options.kinds, said: options.said, limitBytes });
  const only = options.addressesOnly === true;
  for (const arg of args) {
    if (only && !isAddress(arg)) yield refuse(arg, 'it is no http or https address, and only those are taken here');
    else if (arg === '-') {
      yield await takeStandardInput({ stream: standardInput, said, limitBytes });
      standardInput = null;
    } else if (/^https?:/iu.test(arg)) yield { kind: 'url', url: arg, said };
    else yield* takePath({ arg, said, limitBytes });
  }
  for (const manifest of options.manifests ?? [])
    if (only) yield refuse(manifest, 'it is a manifest, and only addresses are taken here');
    else yield* takeManifest(manifest, options.kinds, limitBytes);
}

/** What is not taken is no gap in what the record could have held: nobody has looked at it. */
function refuse(name: string, why: string): Input<never> {
  return problem(name, new Fault('bad-request', `${showName(name)}: ${why}`));
}

/** True for a whole http or https address, and nothing that could be taken for a path. */
function isAddress(arg: string): boolean {
  return /^https?:\/\//iu.test(arg) && URL.canParse(arg);
}

interface From<Kind extends string> {
  readonly said: Said<Kind>;
  readonly limitBytes: number;
}

const problem = (input: string, fault: Fault): { kind: 'problem'; input: string; fault: Fault } => ({
  kind: 'problem',
  input,
  fault,
});

async function takeStandardInput<Kind extends string>({
  stream,
  said,
  limitBytes,
}: From<Kind> & { readonly stream: AsyncIterable<Uint8Array | string> | null }): Promise<Input<Kind>> {
  if (stream === null)
    return problem('-', new Fault('bad-request', '-: standard input is not there, or was read already'));
  try {
    const bytes = await collect('standard input', stream, limitBytes);
    return { kind: 'bytes', bytes, path: null, mediaType: null, said };
  } catch (error) {
    return problem('-', faultOfFile('standard input', error));
  }
}

async function* takePath<Kind extends string>({
  arg,
  said,
  limitBytes,
}: From<Kind> & { readonly arg: string }): AsyncGenerator<Input<Kind>> {
  if (arg === '') return yield problem(arg, new Fault('bad-request', 'an input has no name'));
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(arg))
    return yield problem(
      arg,
      new Fault('address-refused', `${showName(arg)}: only http and https addresses are fetched`),
    );
  const found = await look(arg);
  if (found === 'folder') return yield* takeFolder({ arg, said, limitBytes });
  if (found === 'file') return yield await takeFile({ arg, said, limitBytes });
  // A name that is there as it stands is never taken for a pattern.
  if (found.code !== 'input-missing' || !isDynamicPattern(arg)) return yield problem(arg, found);
  yield* takePattern({ arg, said, limitBytes });
}

async function* takePattern<Kind extends string>({
  arg,
  said,
  limitBytes,
}: From<Kind> & { readonly arg: string }): AsyncGenerator<Input<Kind>> {
  const options = { expandDirectories: false, absolute: isAbsolute(arg) };
  const plain = new Set(await glob(arg, { ...options, followSymbolicLinks: false }));
  // Links are looked through only to say what was left out.
  const paths = (await glob(arg, options)).toSorted();
  if (paths.length === 0) yield problem(arg, new Fault('input-missing', `${showName(arg)}: no file fits this pattern`));
  for (const path of paths)
    yield plain.has(path)
      ? await takeFile({ arg: path, said, limitBytes })
      : problem(path, new Fault('input-unreadable', `${showName(path)}: ${LINKED}`));
}

async function look(path: string): Promise<'folder' | 'file' | Fault> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return faultOfFile(path, error);
  }
}

async function* takeFolder<Kind extends string>({
  arg,
  said,
  limitBytes,
}: From<Kind> & { readonly arg: string }): AsyncGenerator<Input<Kind>> {
  let empty = true;
  for await (const found of walkFolder(arg)) {
    empty = false;
    if (typeof found === 'string') yield await takeFile({ arg: found, said, limitBytes });
    else yield problem(found.path, found.fault);
  }
  if (empty) yield problem(arg, new Fault('input-empty', `${showName(arg)}: there is no file in this folder`));
}

async function takeFile<Kind extends string>({
  arg,
  said,
  limitBytes,
}: From<Kind> & { readonly arg: string }): Promise<Input<Kind>> {
  try {
    return { kind: 'bytes', bytes: await readFile(arg, limitBytes), path: arg, mediaType: mediaTypeOf(arg), said };
  } catch (error) {
    return problem(arg, faultOfFile(arg, error));
  }
}

async function* takeManifest<Kind extends string>(
  manifest: string,
  kinds: readonly Kind[],
  limitBytes: number,
): AsyncGenerator<Input<Kind>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(manifest, FILE_LIMIT_BYTES);
  } catch (error) {
    return yield problem(manifest, faultOfFile(manifest, error));
  }
  for (const line of readManifest(manifest, bytes, kinds)) {
    if (line.kind === 'problem') yield problem(line.where, line.fault);
    else if (line.path !== null)
      yield namingLine(line.where, await takeFile({ arg: line.path, said: line.said, limitBytes }));
    else if (line.said.url !== null) yield { kind: 'url', url: line.said.url, said: { ...line.said, url: null } };
  }
}

function namingLine<Kind extends string>(where: string, input: Input<Kind>): Input<Kind> {
  if (input.kind !== 'problem') return input;
  return problem(input.input, new Fault(input.fault.code, `${where}: ${input.fault.message}`, { cause: input.fault }));
}
