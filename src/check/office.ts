import type { Person } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';

/** Words of a body's name that do not tell it from another. */
const IDLE =
  /^(?:the|of|for|and|in|at|city|town|county|national|state|public|general|group|company|limited|office|press|media|desk|team|communications?|service|department|information)$/u;

/** Who stands at the head of a body that is named after the office. */
const BEARERS: Readonly<Record<string, readonly string[]>> = {
  ministry: ['minister'],
  department: ['secretary', 'minister'],
  presidency: ['president'],
  chancellery: ['chancellor'],
  treasury: ['treasurer', 'chancellor'],
  mayoralty: ['mayor'],
};

/** "Health minister" for the "Ministry of Health": the bearer's noun, and all else that the body's name tells. */
function bears(role: readonly string[], bearers: readonly string[], [, ...telling]: readonly string[]): boolean {
  return (
    telling.length > 0 && [...telling].every(word => role.includes(word)) && bearers.some(noun => role.includes(noun))
  );
}

function wordsOf(text: string): string[] {
  return normalWords(text.replace(/['’]s\b/gu, '')).map(({ word }) => word);
}

/**
 * True if a body ("Hollin Docks police", "Port of Skerry") is where somebody on record holds an office: one of their roles has the
 * noun of its name, and names nothing that it does not.
 */
export function isOfficeOf(body: string | null, person: Person): boolean {
  if (body === null) return false;
  const words = wordsOf(body);
  const telling = words.filter(word => !IDLE.test(word) && word.length > 2);
  const of = words.indexOf('of');
  const noun = (of > 0 ? words.slice(0, of) : words).findLast(word => telling.includes(word));
  if (noun === undefined) return false;
  const bearers = BEARERS[noun];
  if (bearers !== undefined && person.roles.some(({ text }) => bears(wordsOf(text), bearers, telling))) return true;
  return person.roles.some(({ text }) => {
    if (!wordsOf(text).includes(noun)) return false;
    const names = [...text.matchAll(/\p{Lu}[\p{L}'’-]+/gu)].flatMap(match => wordsOf(match[0]));
    const [first] = wordsOf(text);
    return names.every(name => name === first || words.includes(name));
  });
}

/** True if a text names somebody by surname or by the noun of a role of theirs. */
export function namesPerson(text: string, person: Person): boolean {
  const found = new Set(wordsOf(text));
  const surname = wordsOf(person.name).at(-1);
  if (surname !== undefined && found.has(surname)) return true;
  return person.roles.some(({ text: role }) => {
    const head = wordsOf(role.split(/\s(?:of|for|in|at|to|on)\s|,/u)[0] ?? '').at(-1);
    return head !== undefined && head.length > 3 && found.has(head);
  });
}

/** Words in the names of bodies that many share. */
const COMMON =
  /^(?:the|union|party|club|council|company|group|trust|bank|ministry|office|association|institute|university|hospital|society|north|south|east|west|new|royal|national|united)$/u;

/** True if a body and a role of somebody's have a name in common ("Larkby and Fen Trust", "head of Larkby hospital"). */
export function sharesName(body: string | null, person: Person): boolean {
  const named = (text: string): string[] =>
    [...text.matchAll(/\p{Lu}[\p{L}'’-]+/gu)]
      .flatMap(match => wordsOf(match[0]))
      .filter(word => word.length > 3 && !COMMON.test(word));
  const words = new Set(named(body ?? ''));
  return person.roles.some(({ text }) => named(text).some(word => words.has(word)));
}
