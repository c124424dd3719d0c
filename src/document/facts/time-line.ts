import type { PartialTime } from '#base/time.ts';
import { readTime, type DayOrder } from './read-time.ts';

/** Words beside a time that say nothing but that it is one. */
const BESIDE =
  /\b(?:first |last |originally )?(?:published|posted|updated|modified|edited|created|released|publiziert|veröffentlicht|aktualisiert|stand|publié|publicado|pubblicato|mis à jour|actualizado|aggiornato)\b|\b(?:on|at|date|time|the|by|am|um|uhr|le|el|il|à)\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satu?r?|sun)(?:day)?\b|\b(?:mon|diens|donners|frei|sams|sonn)tag\b|\bmittwoch\b|\b\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?|\b(?:min(?:ute)?s?|read|\d+)\b/giu;

const UPDATED = /\b(?:updated|modified|edited|aktualisiert|mis à jour|actualizado|aggiornato)\b/iu;
const PUBLISHED = /\b(?:published|posted|publiziert|veröffentlicht|publié|publicado|pubblicato)\b/iu;

/** A time and whether it is that of a change. */
export interface TimeLine {
  readonly time: PartialTime;
  readonly update: boolean;
}

/** Reads a line that says when the text was published or changed and nothing else; null for any other. */
export function readTimeLine(line: string, order: DayOrder = null): TimeLine | null {
  if (line.length > 120) return null;
  const found = readTime(line, order);
  if (found === null) return null;
  const rest = `${line.slice(0, found.span[0])} ${line.slice(found.span[1])}`;
  const words = rest
    .replace(BESIDE, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.length <= 12 ? { time: found.time, update: UPDATED.test(rest) && !PUBLISHED.test(rest) } : null;
}
