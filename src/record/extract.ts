import { gatherInputs, type Input } from '#capture/inputs.ts';
import { DOCUMENT_KINDS, type DocumentKind, type SaidByUser } from '#document/document.ts';
import { isOfSource, Reader, READ_LIMITS, type ReadLimits } from './reader.ts';
import type { Setting } from './setting.ts';
import { assertConfidence } from './sureness.ts';

/** A line of JSON for a document, or what is wrong with an input in one line that names it. */
export type ExtractResult = { readonly kind: 'line'; readonly line: string } | { readonly kind: 'fault'; readonly message: string };

export interface ExtractOptions {
  readonly said?: Partial<SaidByUser>;
  readonly standardInput?: AsyncIterable<Uint8Array | string>;
  /** For reading one source. */
  readonly limits?: Partial<ReadLimits>;
  /** `fast` if not given. */
  readonly setting?: Setting;
  /** Leaves out statements that are less sure, between 0 and 1, and says in `leftOut` how many; none if not given. */
  readonly minConfidence?: number;
}

/** Sources read ahead of the one whose result is waited for. */
const AHEAD = 4;

/** Reads files through to their statements and keeps nothing; results come in the order of the inputs. */
export async function* extract(inputs: readonly string[], options: ExtractOptions = {}): AsyncGenerator<ExtractResult> {
  const minConfidence = options.minConfidence ?? null;
  if (minConfidence !== null) assertConfidence(minConfidence);
  const reader = new Reader({ ...READ_LIMITS, ...options.limits }, options.setting);
  const given = gatherInputs(inputs, {
    kinds: DOCUMENT_KINDS,
    ...(options.said === undefined ? {} : { said: options.said }),
    ...(options.standardInput === undefined ? {} : { standardInput: options.standardInput }),
  });
  try {
    const waiting: Promise<readonly ExtractResult[]>[] = [];
    for await (const input of given) {
      waiting.push(extractInput(reader, input, minConfidence));
      if (waiting.length >= AHEAD) yield* (await waiting.shift()) ?? [];
    }
    for (const results of waiting) yield* await results;
  } finally {
    await reader.close();
  }
}

async function extractInput(
  reader: Reader,
  input: Input<DocumentKind>,
  minConfidence: number | null,
): Promise<readonly ExtractResult[]> {
  if (input.kind === 'problem') return [{ kind: 'fault', message: input.fault.message }];
  if (input.kind === 'url')
    return [{ kind: 'fault', message: `${input.url}: extract reads files; add fetches addresses and keeps them` }];
  const { bytes, path, mediaType, said } = input;
  const name = path ?? 'standard input';
  try {
    const lines = await reader.lines({ bytes, mediaType, path, url: null, headerTime: null, said }, minConfidence);
    return lines.map(line => ({ kind: 'line', line }));
  } catch (error) {
    if (!isOfSource(error)) throw error;
    return [{ kind: 'fault', message: error.message.startsWith(name) ? error.message : `${name}: ${error.message}` }];
  }
}
