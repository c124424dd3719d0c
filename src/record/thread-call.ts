import type { FaultCode } from '#base/fault.ts';
import type { RecordOptions } from './record.ts';

/** What a thread with a record of its own is started with. */
export interface ThreadStart {
  readonly dir: string;
  /** All but the clock, which does not pass between threads: theirs is the system's. */
  readonly options: Omit<RecordOptions, 'clock'>;
  /** True to load at the start what questions will need. */
  readonly ahead: boolean;
}

/** What is asked of such a thread. `act` is a method of `Record`, with a dot for those of its parts (`people.list`). */
export type ThreadRequest =
  | { readonly kind: 'call'; readonly id: number; readonly act: string; readonly given: readonly unknown[] }
  /** Nobody waits for the rest of a list any more. */
  | { readonly kind: 'stop'; readonly id: number };

export type ThreadReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  /** One of what an act yields. */
  | { readonly kind: 'item'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'end'; readonly id: number }
  /** How far long work has come: what its `onQuote` is told. */
  | { readonly kind: 'told'; readonly id: number; readonly given: readonly number[] }
  | { readonly kind: 'fault'; readonly id: number | null; readonly code: FaultCode | null; readonly message: string };
