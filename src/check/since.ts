import type { PartialTime } from '#base/time.ts';
import type { Finding, Quote } from './finding.ts';

/** What made a finding, then and now. */
export interface Change {
  readonly was: string;
  readonly now: string;
}

/** What has changed since a finding was made: where nothing has, it would come out the same. */
export interface Since {
  /** True if the record is not as it was: its digest is another. */
  readonly record: boolean;
  /** Documents that have come in. */
  readonly documents: number;
  /** Readings that have come in of documents that were there. */
  readonly readAnew: number;
  /** Corrections of people by hand. */
  readonly corrections: number;
  /** Inputs that could not be read. */
  readonly unread: number;
  readonly program: Change | null;
  /** The models that read what the finding looked at, and what the program has for the same settings now. */
  readonly model: Change | null;
  readonly rules: Change | null;
}

/**
 * Where a quotation of a finding stands now. `current`: in the document's current reading; `replaced`: in the reading that is cited, which
 * is kept though a better one was made; `changed`: that reading has other words there; `gone`: the record has it no more.
 */
export type CitedState = 'current' | 'replaced' | 'changed' | 'gone';

/** A piece of a finding's evidence, looked up again in the reading that it cites. */
export interface Cited {
  readonly document: string;
  readonly textSha256: string;
  readonly state: CitedState;
  /** The paragraph of that reading that the words stand in, cut where it is long; null unless they stand there. */
  readonly passage: string | null;
}

/** A finding as it was made, with what has come since. */
export interface OpenedFinding {
  readonly id: string;
  readonly madeAt: PartialTime;
  /** JSON: the finding, byte for byte as it was kept. */
  readonly body: string;
  readonly asMade: Finding;
  readonly since: Since;
  /** In the order of the evidence. */
  readonly cited: readonly Cited[];
}

/** True if nothing has changed that a finding could depend on. */
export function isAsThen({ record, program, model, rules }: Since): boolean {
  return !record && program === null && model === null && rules === null;
}

/** Null if nothing has changed. */
export function changeOf(was: string, now: string): Change | null {
  return was === now ? null : { was, now };
}

/** Characters of a paragraph that are shown on either side of a quotation. */
const AROUND = 300;

/** The paragraph of a text around a quotation; null if other words stand at its place. */
export function passageAround(text: string, { exact, start, end }: Quote): string | null {
  if (text.slice(start, end) !== exact) return null;
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const next = text.indexOf('\n', end);
  return text.slice(from, Math.min(next < 0 ? text.length : next, end + AROUND)).trim();
}
