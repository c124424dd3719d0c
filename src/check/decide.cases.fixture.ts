import type { MadeCase } from './case.fixture.ts';
import type { FindingName, Flag } from './finding.ts';
import { CASES_OF_ATTITUDE } from './decide-attitudes.fixture.ts';
import { CASES_OF_RECORD } from './decide-records.fixture.ts';
import { CASES_OF_RENDERING } from './decide-renderings.fixture.ts';
import { CASES_OF_MEANING } from './decide-meanings.fixture.ts';

/** One claim on a made case, and what the rules must make of it. */
export interface Row {
  readonly claim: string;
  readonly speaker?: string;
  readonly on?: string;
  readonly finding: FindingName;
  readonly basis?: 'first_hand' | 'reported' | 'secondhand' | 'unnamed' | null;
  readonly flags?: readonly Flag[];
  readonly origins?: number;
  /** Documents that must be shown. */
  readonly evidence?: readonly string[];
  readonly claimSpeaker?: string;
  /** The rule in one clause; it becomes the test's name. */
  readonly why: string;
}

export interface TriedCase {
  readonly made: MadeCase;
  readonly rows: readonly Row[];
}

/** Made cases, all of our own invention, over all findings and flags. */
export const CASES: Readonly<Record<string, TriedCase>> = {
  ...CASES_OF_RECORD,
  ...CASES_OF_MEANING,
  ...CASES_OF_RENDERING,
  ...CASES_OF_ATTITUDE,
};
