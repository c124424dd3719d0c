import type { PartialTime } from '#base/time.ts';
import { readTime } from '#document/facts/read-time.ts';

/** The line over a post that says whose it is: "Quay Notes (@quaynotes), a boatman's diary, 9 July 2024". */
export interface PostAuthor {
  readonly name: string;
  readonly handle: string;
  readonly description: string | null;
  readonly published: PartialTime | null;
}

const LINE = /^(.{1,60}?)\s*[(<[]?\s*(@[\p{L}\p{N}_.@-]{2,60})\s*[)>\]]?(?:\s*[,|·•–—-]\s*(.*))?$/u;

/** Reads a line as a post's author line; null if it is none. */
export function readPostAuthor(line: string): PostAuthor | null {
  if (line.length > 200 || /[“”"]/u.test(line)) return null;
  const match = LINE.exec(line.trim());
  if (match === null) return null;
  const [, name, handle, rest = ''] = match;
  if (name === undefined || handle === undefined || /[.!?]$/u.test(name)) return null;
  const time = readTime(rest);
  if (rest !== '' && time === null && rest.length > 60) return null;
  const description = (time === null ? rest : rest.slice(0, time.span[0])).replace(/[\s,|·•–—-]+$/u, '').trim();
  return {
    name: name.trim(),
    handle,
    description: description === '' ? null : description,
    published: time?.time ?? null,
  };
}
