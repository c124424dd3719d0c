/** What made a reading or a finding; kept with both. */
export const PROGRAM_VERSION = '0.1.0';
export const PROGRAM = `onrecord ${PROGRAM_VERSION}`;

/** The reading's own version: raised whenever the same capture would be read otherwise. */
export const READING_PROGRAM = `${PROGRAM_VERSION}/8`;

/** The model that each setting reads with, one word each: the names of the weights in `models/`. */
export const MODELS: Readonly<{ [setting in 'fast' | 'best']: string }> = { fast: 'fast-1', best: 'best-1' };

/** The name of the weights in `models/known.json`, which rank published fact-checks. */
export const KNOWN_RANKER = 'known-3';
