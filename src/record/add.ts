import type { PartialTime } from '#base/time.ts';
import type { Fetcher } from '#capture/fetch.ts';
import { gatherInputs } from '#capture/inputs.ts';
import { DOCUMENT_KINDS, type DocumentKind, type Obtained, type SaidByUser } from '#document/document.ts';
import { inBatches, readAhead } from './batches.ts';
import type { Desk } from './desk.ts';
import { keepBatch } from './keep.ts';
import { PROGRAM_VERSION } from './program.ts';
import type { Setting } from './setting.ts';
import { takeInput } from './take.ts';

/** What became of one document that was added, or of an input that could not be. */
export interface AddResult {
  readonly document: string | null;
  readonly path: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: PartialTime | null;
  readonly kind: DocumentKind | null;
  readonly statements: number;
  /** A document of the record that this one is a copy of, or null. */
  readonly copyOf: string | null;
  readonly obtained: Obtained | null;
  /** One line that names the input, or null if it is kept and read. */
  readonly error: string | null;
  /** What of a kept document could not be read, in plain words. */
  readonly gaps: readonly string[];
}

export interface AddOptions {
  /** What the user says of all the inputs. */
  readonly said?: Partial<SaidByUser>;
  /** Files of `{"path", "url", "outlet", "published", "kind"}` a line. */
  readonly manifests?: readonly string[];
  /** Bytes that are handed over as such, as an upload is; they are taken in before the inputs. Each is kept as supplied, under its name alone. */
  readonly files?: readonly AddedFile[];
  /** Takes only http and https addresses as inputs; anything else, and every manifest, is refused. For asking from afar: no file of this machine is named. */
  readonly addressesOnly?: boolean;
  /** What `-` stands for. */
  readonly standardInput?: AsyncIterable<Uint8Array | string>;
  /** How sources are read; as the record was opened for if not given. What was read better before stays so. */
  readonly setting?: Setting;
  /** Who fetches, told to every host in the User-Agent (an address of a page or mailbox); nobody if not given. */
  readonly contact?: string | null;
  /** `host:port` pairs on this machine that may be fetched from; for testing. */
  readonly allowHosts?: readonly string[];
}

/** A file that somebody hands over: its name tells its form where the bytes do not, and what is said of it decides over what is said of all. */
export interface AddedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly said?: Partial<SaidByUser>;
}

/**
 * Takes in files, folders, globs, addresses, `-` and manifests; yields a result for each document once it is committed, in the
 * order of the inputs. What cannot be taken in is a result with `error`, and the rest goes on.
 */
export async function* add(desk: Desk, inputs: readonly string[], options: AddOptions = {}): AsyncGenerator<AddResult> {
  const setting = options.setting ?? desk.setting;
  const opened: Promise<Fetcher>[] = [];
  const openDoor = async (): Promise<Fetcher> => {
    const { openFetcher } = await import('#capture/fetch.ts');
    return openFetcher({
      version: PROGRAM_VERSION,
      contact: options.contact ?? null,
      allowHosts: options.allowHosts ?? [],
    });
  };
  const fetcher = (): Promise<Fetcher> => {
    const first = opened[0] ?? openDoor();
    if (opened.length === 0) opened.push(first);
    return first;
  };
  const given = gatherInputs(inputs, {
    kinds: DOCUMENT_KINDS,
    ...(options.said === undefined ? {} : { said: options.said }),
    ...(options.files === undefined ? {} : { files: options.files }),
    ...(options.addressesOnly === undefined ? {} : { addressesOnly: options.addressesOnly }),
    ...(options.manifests === undefined ? {} : { manifests: options.manifests }),
    ...(options.standardInput === undefined ? {} : { standardInput: options.standardInput }),
  });
  try {
    const taken = readAhead(given, input => takeInput({ desk, fetcher, setting }, input));
    yield* inBatches(taken, {
      bytesOf: one => (one.kind === 'lost' ? 0 : one.bytes),
      keep: batch => keepBatch(desk, batch),
      clock: desk.clock,
    });
  } finally {
    for (const door of opened) (await door).close();
  }
}
