import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { Fault } from '#base/fault.ts';
import { extractLine } from './extract-line.ts';
import { openKit, type Kit } from './kit.ts';
import { readMarked, readWhole } from './read-whole.ts';
import type { ReadReply, ReadRequest } from './reader.ts';
import { DEFAULT_SETTING, SETTINGS } from './setting.ts';

/** The thread in which sources are read: a source that hangs or explodes is ended with it, and nothing else. */
const port = parentPort;
// The thread is ended from outside, which would lose what Node has made of the sources.
flushCompileCache();
if (port === null) throw new Error('reader-worker.ts runs as a worker only');
const kit = await openKit(SETTINGS.find(setting => setting === workerData) ?? DEFAULT_SETTING).catch((error: unknown) => {
  const message = `what the program reads with cannot be opened (${firstLine(error)})`;
  port.postMessage({ kind: 'fault', code: 'model-unusable', message } satisfies ReadReply);
  return null;
});

if (kit !== null) {
  port.on('message', (request: ReadRequest) => {
    void answer(request, kit).then(reply => port.postMessage(reply));
  });
  port.postMessage({ kind: 'ready' } satisfies ReadReply);
}

const onSome = (): void => port?.postMessage({ kind: 'progress' } satisfies ReadReply);

async function answer({ source, want, minConfidence }: ReadRequest, kit: Kit): Promise<ReadReply> {
  try {
    if (want === 'lines') {
      const of = { path: source.path, minConfidence };
      return { kind: 'lines', lines: (await readWhole(source, kit, onSome)).map(read => extractLine(of, read)) };
    }
    const documents = await readMarked(source, kit, onSome);
    return { kind: 'documents', documents };
  } catch (error) {
    if (error instanceof Fault) return { kind: 'fault', code: error.code, message: error.message };
    return { kind: 'fault', code: 'input-unreadable', message: `it could not be read (${firstLine(error)})` };
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
