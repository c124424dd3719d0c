import type { Draft } from './draft.ts';
import type { Attitude } from './statement.ts';

/** What a speaker does by a statement, as far as its cue tells. */
export function attitudeOf(draft: Draft): Attitude {
  switch (draft.kind) {
    case 'think':
      return 'belief';
    case 'want':
      return 'intention';
    case 'ask':
      return 'question';
    case 'deny':
      return 'denial';
    case 'say':
    case 'tell':
    case 'call':
    case 'gesture':
      return 'statement';
  }
}
