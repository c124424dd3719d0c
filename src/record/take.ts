import type { Fault } from '#base/fault.ts';
import { identify, sha256 } from '#base/id.ts';
import type { Capture } from '#capture/capture.ts';
import type { Fetcher } from '#capture/fetch.ts';
import type { Input } from '#capture/inputs.ts';
import { makeMembers, type Member } from '#capture/warc.ts';
import type { DocumentKind, SaidByUser, Source } from '#document/document.ts';
import type { DocumentLine, KeptCapture } from '#store/store.ts';
import { stampTime, type Desk } from './desk.ts';
import type { MarkedDocument } from './read-whole.ts';
import { isOfSource } from './reader.ts';
import { asGoodAs, isUpToDate, makerOf, readMaker, writeMaker, type Setting } from './setting.ts';

/** An input got and read, ready to be kept; or what went wrong with it. */
export type Taken =
  | {
      /** Nothing could be got: there are no bytes to keep. */
      readonly kind: 'lost';
      readonly name: string;
      readonly path: string | null;
      readonly url: string | null;
      readonly fault: Fault;
    }
  | (Bytes & { readonly kind: 'read'; readonly program: string; readonly documents: readonly MarkedDocument[] })
  | (Bytes & { readonly kind: 'known'; readonly lines: readonly DocumentLine[] })
  | (Bytes & { readonly kind: 'unread'; readonly fault: Fault });

interface Bytes {
  /** How the input is called in messages. */
  readonly name: string;
  readonly capture: KeptCapture;
  readonly bytes: number;
  /** The WARC records to write if the payload is not kept yet; empty if it is. */
  readonly members: readonly Member[];
}

export interface Taker {
  readonly desk: Desk;
  readonly fetcher: () => Promise<Fetcher>;
  readonly setting: Setting;
}

/** Gets and reads one input; nothing is written yet. Whatever goes wrong is part of what comes back. */
export async function takeInput(taker: Taker, input: Input<DocumentKind>): Promise<Taken> {
  if (input.kind === 'problem')
    return { kind: 'lost', name: input.input, path: input.input, url: null, fault: input.fault };
  if (input.kind === 'bytes') {
    const at = stampTime(taker.desk.clock());
    const name = input.path === null ? null : (input.path.split(/[/\\]/u).at(-1) ?? null);
    const { bytes, mediaType, said } = input;
    return readCapture(taker, {
      capture: { kind: 'supplied', name, at, bytes, mediaType, said },
      path: input.path,
      said,
    });
  }
  const { url, said } = input;
  try {
    const capture = await (await taker.fetcher()).fetch(url);
    return await readCapture(taker, { capture, path: null, said });
  } catch (error) {
    if (!isOfSource(error)) throw error;
    const shown = withoutSecrets(url);
    return { kind: 'lost', name: shown, path: null, url: shown, fault: error };
  }
}

/** An address as it may be kept and shown: without a user name and password. */
function withoutSecrets(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || (parsed.username === '' && parsed.password === '')) return url;
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}

interface Arrived {
  readonly capture: Capture;
  readonly path: string | null;
  readonly said: SaidByUser;
}

async function readCapture({ desk, setting: wanted }: Taker, arrived: Arrived): Promise<Taken> {
  const { capture: got } = arrived;
  const capture = keepable(arrived);
  const name = capture.path ?? capture.url ?? 'standard input';
  const upToDate = asGoodAs(wanted).map(setting => writeMaker(makerOf(setting)));
  const { lines, kept, programs } = await desk.store.read(async reader => ({
    lines: await reader.documentsOf(capture.capture, upToDate),
    kept: await reader.hasPayload(capture.sha256),
    programs: await reader.programsOf(capture.capture),
  }));
  const bytes = { name, capture, bytes: got.bytes.length, members: kept ? [] : await makeMembers(got) };
  if (lines.length > 0 && programs.every(program => isUpToDate(program, wanted))) return { kind: 'known', ...bytes, lines };
  // What was read at `best` once is not read at less by coming in again.
  const setting = programs.some(program => readMaker(program).setting === 'best') ? 'best' : wanted;
  try {
    const documents = await desk.reader(setting).documents(sourceOf(capture, got.bytes));
    return { kind: 'read', ...bytes, program: writeMaker(makerOf(setting)), documents };
  } catch (error) {
    if (!isOfSource(error)) throw error;
    return { kind: 'unread', ...bytes, fault: error };
  }
}

/** The source that a kept capture is, for reading it (again). */
export function sourceOf(capture: KeptCapture, bytes: Uint8Array): Source {
  const { mediaType, path, url, headerTime, said } = capture;
  return { bytes, mediaType, path, url, headerTime, said };
}

function keepable({ capture, path, said }: Arrived): KeptCapture {
  const hash = sha256(capture.bytes);
  const url = capture.kind === 'fetched' ? capture.url : null;
  const last = capture.kind === 'fetched' ? capture.hops.at(-1) : undefined;
  const { kind, outlet, url: saidUrl, published } = said;
  return {
    capture: identify('c', [hash, url ?? '', capture.mediaType ?? '', JSON.stringify([kind, outlet, saidUrl, published])]),
    sha256: hash,
    url,
    path,
    capturedAt: capture.at,
    mediaType: capture.mediaType,
    headerTime: capture.kind === 'fetched' ? capture.headerTime : null,
    obtained: capture.kind,
    status: last?.status ?? null,
    headers: last?.headers ?? [],
    said: { kind, outlet, url: saidUrl, published },
  };
}
