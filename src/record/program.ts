/** What made a reading or a finding; kept with both. */
export const PROGRAM_VERSION = '0.1.0';
export const PROGRAM = `onrecord ${PROGRAM_VERSION}`;

/** The reading's own version: raised whenever the same capture would be read otherwise. */
export const READING_PROGRAM = `${PROGRAM_VERSION}/1`;

/** The model that each setting reads with, one word each. No weights are used yet: attribution goes by rules. */
export const MODELS: Readonly<{ [setting in 'fast' | 'best']: string }> = { fast: 'rules', best: 'rules' };
