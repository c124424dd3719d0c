import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { Fault } from '#base/fault.ts';
import { digestOf, recordId } from './member.ts';

/** Where one record stands: a file of the captures folder, and the gzip member in it. */
export interface Place {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/** What a kept record holds. */
export interface KeptPayload {
  readonly bytes: Uint8Array;
  /** `response` for what was fetched, `resource` for what was supplied. */
  readonly type: 'response' | 'resource';
  /** WARC-Target-URI. */
  readonly url: string;
  readonly at: string;
  /** The media type that the server gave or the file name told; null if none. */
  readonly mediaType: string | null;
  /** The HTTP answer, null for supplied bytes. */
  readonly http: { readonly status: number; readonly headers: readonly (readonly [string, string])[] } | null;
  /** What the user said of supplied bytes, as JSON text; null for fetched ones. */
  readonly said: string | null;
}

const unpack = promisify(gunzip);

/**
 * Reads one gzip member back and checks all of it: the checksum of gzip, the digests of block and payload, and the identifier
 * that is made of the record's fields. Any difference is a Fault `record-damaged` that names file and offset.
 */
export async function readMember(member: Uint8Array, place: Place, limitBytes: number): Promise<KeptPayload> {
  const damaged = (why: string, cause?: unknown): Fault =>
    new Fault('record-damaged', `${place.file} at ${place.offset}: ${why}`, { cause });
  let plain: Buffer;
  try {
    plain = await unpack(member, { maxOutputLength: limitBytes });
  } catch (error) {
    throw damaged('the capture cannot be unpacked', error);
  }
  const record = await parseRecord(plain).catch((error: unknown) => {
    throw damaged('the capture is not a WARC record', error);
  });
  if (record === null) throw damaged('the capture is not a WARC record');
  const field = (name: string): string | null => record.warcHeaders.headers.get(name) ?? null;
  const block = await record.readFully(false);
  if (digestOf(block) !== field('WARC-Block-Digest')) throw damaged('the bytes are not those that were kept');
  if (recordId(field) !== field('WARC-Record-ID')) throw damaged('what is said about the bytes is not what was kept');
  const type = field('WARC-Type');
  if (type !== 'response' && type !== 'resource') throw damaged('the record there is no capture');
  const answer = type === 'response' ? readAnswer(block) : null;
  const bytes = answer?.body ?? block;
  if (digestOf(bytes) !== field('WARC-Payload-Digest')) throw damaged('the payload is not the one that was kept');
  const given = type === 'resource' ? field('Content-Type') : headerValue(answer?.headers ?? [], 'content-type');
  return {
    bytes,
    type,
    url: field('WARC-Target-URI') ?? '',
    at: field('WARC-Date') ?? '',
    mediaType: given === 'application/octet-stream' && type === 'resource' ? null : given,
    http: answer === null ? null : { status: answer.status, headers: answer.headers },
    said: field('X-Onrecord-Said'),
  };
}

async function parseRecord(plain: Uint8Array): Promise<WARCRecord | null> {
  // Without its own decompression, which takes damaged gzip for plain text; and the block whole, so that its digest can be checked.
  const parser = new WARCParser(new AsyncIterReader([plain], null), { keepHeadersCase: true, parseHttp: false });
  return parser.parse();
}

function readAnswer(block: Uint8Array): { status: number; headers: [string, string][]; body: Uint8Array } {
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const end = buffer.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = buffer.toString('latin1', 0, Math.max(end, 0)).split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  return { status: Number(statusLine.split(' ')[1] ?? 0), headers, body: end < 0 ? buffer : buffer.subarray(end + 4) };
}

function headerValue(headers: readonly (readonly [string, string])[], name: string): string | null {
  const values = headers.filter(([given]) => given.toLowerCase() === name).map(([, value]) => value);
  return values.length === 0 ? null : values.join(', ');
}
