import { Fault } from '#base/fault.ts';
import type { Desk } from './desk.ts';

/** How long one waits for other writers, whose transactions take half a second each. */
const PATIENCE_MS = 120_000;

/** Does what needs the write lock, trying again while others have it. */
export async function patiently<T>(desk: Desk, act: () => Promise<T>): Promise<T> {
  const start = desk.clock().getTime();
  for (;;) {
    try {
      return await act();
    } catch (error) {
      const busy = error instanceof Fault && error.code === 'record-busy';
      if (!busy || desk.clock().getTime() - start > PATIENCE_MS) throw error;
    }
  }
}
