import type { Change } from '#spread/changes.ts';

/** A change of words on their way, in plain words. */
export function sayChange({ kind, was, now }: Change): string {
  switch (kind) {
    case 'translated':
      return `translated, ${was} to ${now}`;
    case 'speaker_changed':
      return `put to another speaker, ${was} → ${now}`;
    case 'negation':
      return was === '' ? `a negation put in (“${now}”)` : `the negation lost (“${was}”)`;
    case 'number':
      return `another number, ${was} → ${now}`;
    case 'subject_changed':
      return `another subject, “${was}” → “${now}”`;
    case 'ellipsis_lost':
      return 'the ellipsis lost';
    case 'words_dropped':
      return `dropped “${was}”`;
    case 'words_added':
      return `added “${now}”`;
    case 'made_direct':
      return 'indirect speech put into quotation marks';
    case 'headline_only':
      return 'only in the headline';
  }
}
