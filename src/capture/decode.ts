import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { Fault } from '#base/fault.ts';

/** More encodings on top of each other than this are no page but an attempt. */
const LAYER_LIMIT = 3;

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

const inflate: Unpack = promisify(zlib.inflate);
const inflateRaw: Unpack = promisify(zlib.inflateRaw);

const UNPACK: Readonly<Record<string, Unpack>> = {
  gzip: promisify(zlib.gunzip),
  'x-gzip': promisify(zlib.gunzip),
  br: promisify(zlib.brotliDecompress),
  // Many servers send bare deflate data under this name, without the zlib frame that RFC 9110 asks for.
  deflate: (bytes, options) => ((bytes[0] ?? 0) % 16 === 8 ? inflate(bytes, options) : inflateRaw(bytes, options)),
};

export interface Encoded {
  /** For messages. */
  readonly url: string;
  readonly bytes: Buffer;
  /** The `Content-Encoding` header, or null. */
  readonly encoding: string | null;
  readonly limitBytes: number;
}

/**
 * Undoes the content encodings of a body, in the reverse of the order they were put on.
 * Faults: `input-too-large` when it unpacks to more than the limit, `input-unreadable` when it is cut off or not what it says.
 */
export async function decodeBody({ url, bytes, encoding, limitBytes }: Encoded): Promise<Buffer> {
  const layers = (encoding ?? '')
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(name => name !== '' && name !== 'identity');
  if (layers.length > LAYER_LIMIT)
    throw new Fault('input-unreadable', `${url}: the page is packed ${layers.length} times over`);
  let body = bytes;
  for (const layer of layers.toReversed()) {
    if (body.length === 0) return body;
    const unpack = UNPACK[layer];
    if (unpack === undefined)
      throw new Fault(
        'input-unreadable',
        `${url}: the page is packed in a way that is not known (${layer.slice(0, 40)})`,
      );
    try {
      body = await unpack(body, { maxOutputLength: limitBytes });
    } catch (error) {
      throw faultOf(error, { url, layer, limitBytes });
    }
  }
  return body;
}

function faultOf(
  error: unknown,
  { url, layer, limitBytes }: { url: string; layer: string; limitBytes: number },
): Fault {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_BUFFER_TOO_LARGE')
    return new Fault('input-too-large', `${url}: the page unpacks to more than the limit of ${limitBytes} bytes`, {
      cause: error,
    });
  const why =
    code === 'Z_BUF_ERROR' ? `the ${layer} data is cut off` : `the body is not the ${layer} data it is said to be`;
  return new Fault('input-unreadable', `${url}: ${why}`, { cause: error });
}
