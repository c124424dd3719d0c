import type { Person } from '#speaker/speaker.ts';
import type { Match } from './matches.ts';
import { stem } from './stem.ts';

/** How somebody makes another's words their own. */
const ASSENT =
  /^\W*(?:yes|yeah|yep|right|correct|exactly|precisely|absolutely|certainly|of course|indeed|true|sure|agreed|definitely|that['’]?s (?:right|correct|true|it|what i (?:said|mean\w*))|i (?:agree|said)|you['’]?(?:re|ve| are| have) (?:right|got it))\b/iu;

/** "I have.", "I will say it again.": an answer by its verb alone, or with what it stands for; "I have waited all evening" is none. */
const ECHO =
  /^\W*i (?:did|do|have|am|will|would)\b(?:['’]ve)?(?<rest>(?:,? (?:indeed|always|often|just|still|really|also|certainly|of course)\b)*(?:(?! )\W|$)| (?:and|but|so|that|it|say|said|saying|mean|meant|stand|think|believe|know|done)\b)?\s*(?<next>\p{L}+)?/iu;

/** True if a turn answers what was put by saying "I have", "I will": nothing follows the verb, or words of what was put. */
function isEcho(answer: string, put: ReadonlySet<string>): boolean {
  const groups = ECHO.exec(answer)?.groups;
  if (groups === undefined) return false;
  return groups.rest !== undefined || put.has(stem((groups.next ?? '').toLowerCase()));
}

/** True if the next who speaks is one of those asked about and says yes to the words: they may be put to them. */
export function isAssent({ passage, side }: Match, persons: readonly Person[]): boolean {
  const [first] = passage.statements;
  if (first.form !== 'turn') return false;
  const turns = passage.document.statements.filter(({ form }) => form === 'turn');
  const next = turns[turns.findIndex(({ id }) => id === first.id) + 1];
  if (next === undefined || !persons.some(({ person }) => person === next.person)) return false;
  const [start, end] = next.content[0] ?? [0, 0];
  const answer = passage.document.text.slice(start, end);
  return ASSENT.test(answer) || isEcho(answer, new Set(side.tokens.map(({ word }) => stem(word))));
}
