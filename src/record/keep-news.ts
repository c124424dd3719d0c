import { Fault } from '#base/fault.ts';
import type { Desk } from './desk.ts';

/** Keeps what a question has worked out of who is who for the next one, where it can be kept now: nothing depends on it. */
export async function keepNews(desk: Desk): Promise<void> {
  if (!desk.library.hasNews) return;
  try {
    await desk.store.write(writer => desk.library.keepNews(writer));
  } catch (error) {
    if (!(error instanceof Fault) || !['record-unusable', 'record-busy'].includes(error.code)) throw error;
  }
}
