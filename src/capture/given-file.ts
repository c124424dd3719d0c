import { Fault } from '#base/fault.ts';
import type { Input } from './inputs.ts';
import { mediaTypeOf } from './media-type.ts';
import { readSaid, type GivenSaid } from './said.ts';

/** A file as somebody hands it over: bytes under a name, which may be anything. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is said of this file alone; it decides over what is said of all. */
  readonly said?: GivenSaid;
}

/** Longer than any name of a file on a common file system. */
const NAME_LIMIT_CHARACTERS = 200;

/** What a file without a name is called. */
const UNNAMED = 'unnamed';

/** Takes in bytes that were handed over as they are, under the limits that files have; nothing of this machine is looked at. */
export function takeGivenFile<Kind extends string>(
  file: GivenFile,
  options: {
    readonly kinds: readonly Kind[];
    readonly said: GivenSaid | undefined;
    readonly limitBytes: number;
  },
): Input<Kind> {
  const { kinds, limitBytes } = options;
  const name = plainName(file.name);
  const problem = (fault: Fault): Input<Kind> => ({ kind: 'problem', input: name, fault });
  const said = readSaid({ ...options.said, ...withoutNulls(file.said ?? {}) }, kinds);
  if (said instanceof Fault) return problem(new Fault(said.code, `${name}: ${said.message}`, { cause: said }));
  const { byteLength } = file.bytes;
  if (byteLength === 0) return problem(new Fault('input-empty', `${name}: it is empty`));
  if (byteLength > limitBytes)
    return problem(new Fault('input-too-large', `${name}: it is larger than the limit of ${limitBytes} bytes`));
  return { kind: 'bytes', bytes: file.bytes, path: name, mediaType: mediaTypeOf(name), said };
}

/**
 * The last part of a name, without what is no plain character: no separator of any system is left, so that it names nothing but itself.
 * Its end, with the extension, stays where it is too long.
 */
function plainName(given: string): string {
  const last = given.toWellFormed().split(/[/\\]/u).at(-1) ?? '';
  // Control and direction characters, and signs that look like a separator.
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u2044\u2215\u29f8\uff0f\uff3c\ufe68]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  // Not within one character.
  const name = plain.slice(-NAME_LIMIT_CHARACTERS).replace(/^[\udc00-\udfff]/u, '');
  return /^\.*$/u.test(name) ? UNNAMED : name;
}

/** What is null is not said; what is said of all holds then. */
function withoutNulls(said: GivenSaid): GivenSaid {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value != null && value !== ''));
}
