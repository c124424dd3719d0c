import type { Person } from '#speaker/speaker.ts';
import type { Match } from './matches.ts';

/** How somebody makes another's words their own. */
const ASSENT =
  /^\W*(?:yes|yeah|yep|right|correct|exactly|precisely|absolutely|certainly|of course|indeed|true|sure|agreed|definitely|that['’]?s (?:right|correct|true|it|what i (?:said|mean\w*))|i (?:agree|did|do|have|said|am|will|would)|you['’]?(?:re|ve| are| have) (?:right|got it))\b/iu;

/** True if the next who speaks is one of those asked about and says yes to the words: they may be put to them. */
export function isAssent({ passage }: Match, persons: readonly Person[]): boolean {
  const [first] = passage.statements;
  if (first.form !== 'turn') return false;
  const turns = passage.document.statements.filter(({ form }) => form === 'turn');
  const next = turns[turns.findIndex(({ id }) => id === first.id) + 1];
  if (next === undefined || !persons.some(({ person }) => person === next.person)) return false;
  const [start, end] = next.content[0] ?? [0, 0];
  return ASSENT.test(passage.document.text.slice(start, end));
}
