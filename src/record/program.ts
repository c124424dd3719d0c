/** What made a reading or a finding; kept with both. */
export const PROGRAM_VERSION = '0.1.0';
export const PROGRAM = `onrecord ${PROGRAM_VERSION}`;

/** The reading's own version: raised whenever the same capture would be read otherwise. */
export const READING_PROGRAM = `${PROGRAM_VERSION}/1`;

/** No weights are used: attribution goes by rules. */
export const MODEL = 'rules';
