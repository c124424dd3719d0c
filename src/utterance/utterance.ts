import type { KeptStatement } from '#speaker/speaker.ts';
import type { PartialTime } from '#base/time.ts';

/** One thing said once, by one speaker on one occasion; its reports are the statements that carry it. */
export interface Utterance {
  readonly person: string | null;
  readonly saidOn: PartialTime | null;
  readonly reports: readonly KeptStatement[];
}
