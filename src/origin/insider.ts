import type { KeptStatement } from '#speaker/speaker.ts';
import type { OriginDocument } from './setting.ts';

/** Those who speak for the body that puts out the text when it does not say of what else they are it. */
const OFFICERS =
  /\b(?:director|chief|chair|chairman|chairwoman|chairperson|vice-chair|head|manager|founder|co-founder|owner|president|secretary|treasurer|executive|ceo|cfo|coo|editor|captain|coach|curator|principal|headteacher|head teacher|dean|rector|provost|boss|leader|trustee|spokesman|spokeswoman|spokesperson|officer|harbour master|conductor|abbot|abbess)\b/iu;
/** Offices of the public, which only a public body has. */
const PUBLIC_OFFICE =
  /\b(?:minister|mayor|governor|senator|premier|chancellor|prosecutor|ambassador|commissioner|councillor|president|secretary of state|police chief|chief of police|chief constable)\b/iu;
const PUBLIC_BODY =
  /\b(?:ministry|office|government|council|city|town|county|department|cabinet|parliament|assembly|senate|police|embassy|commission|commissioner|state|republic|agency|mission|authority)\b/iu;
const OTHERS = /(?:^|\s)(?:of|for|at|from|with|to)\s+(?:the\s+)?\p{Lu}|['’]s?\s/u;

/**
 * True if the text says of its speaker that he or she is an officer and not of what ("Anna Roe, general secretary"): in a body's own
 * release that is an officer of the body; a minister or mayor only where the body is a public one.
 */
export function isInsider({ speaker, source }: KeptStatement, document: OriginDocument): boolean {
  if (speaker?.kind !== 'person' || document.outlet === null) return false;
  const roles = document.cast.flatMap(({ name, descriptions }) => (name === speaker.name ? descriptions : []));
  if (speaker.description !== null) roles.push(speaker.description);
  const around = source.map(([start, end]) => document.text.slice(Math.max(0, start - 60), end + 60)).join('\n');
  if (roles.length === 0 || roles.some(role => OTHERS.test(role)) || isOneOfMany(around, speaker.name)) return false;
  if (roles.some(role => PUBLIC_OFFICE.test(role)) && !/\b(?:vice-)?president\b/iu.test(roles.join(' ')))
    return PUBLIC_BODY.test(document.outlet);
  return roles.some(role => OFFICERS.test(role));
}

/** True for "a director, Anna Roe" and "Anna Roe, a director": one of many, wherever they are. */
function isOneOfMany(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  return (
    /\ban?\s(?:[\p{L}-]+\s){0,4}[\p{L}-]+,?\s$/u.test(text.slice(0, at)) ||
    /^,\s(?:an?|one)\s/u.test(text.slice(at + name.length))
  );
}
