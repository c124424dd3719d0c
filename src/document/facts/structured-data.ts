/** A value of JSON, as `JSON.parse` gives it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How deep data may nest before it is left alone; real JSON-LD has 6 levels. */
const MAX_DEPTH = 40;

/** Parses JSON as pages have it: wrapped in comments or CDATA, with line breaks inside strings, a trailing comma or semicolon. Null if it cannot be read. */
export function parseLooseJson(text: string): JsonValue | null {
  const bare = text
    .trim()
    .replace(/^(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>;?$/gu, '')
    .replace(/^<!--|-->$/gu, '')
    .replace(/;\s*$/u, '');
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*(?=[}\]])/gu, '')]) {
    try {
      const value: JsonValue = JSON.parse(attempt);
      return value;
    } catch {
      continue;
    }
  }
  return null;
}

/** All objects of JSON-LD with a type, from the outermost in, whether in an array, a `@graph` or a field. */
export function typedObjects(value: JsonValue | null): JsonObject[] {
  const found: JsonObject[] = [];
  const visit = (item: JsonValue | null, depth: number): void => {
    if (depth > MAX_DEPTH || item === null || typeof item !== 'object') return;
    if (!isJsonObject(item)) {
      for (const part of item) visit(part, depth + 1);
      return;
    }
    if (typesOf(item).length > 0) found.push(item);
    for (const part of Object.values(item)) visit(part, depth + 1);
  };
  visit(value, 0);
  return found;
}

/** The types of an object by their bare names (`NewsArticle`, not `http://schema.org/NewsArticle`). */
export function typesOf(item: JsonObject): string[] {
  const given = item['@type'] ?? item['type'] ?? null;
  const list = Array.isArray(given) ? given : [given];
  return list.flatMap(type => (typeof type === 'string' ? [type.replace(/^.*[/#:]/u, '')] : []));
}

/** The text of a field: a string, the first of several, or the name or identifier of an object; entities are resolved. */
export function textOf(value: JsonValue | undefined): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return null;
  if (!isJsonObject(value)) return textOf(value[0]);
  return textOf(
    value['name'] ?? value['@value'] ?? value['headline'] ?? value['alternateName'] ?? value['@id'] ?? value['url'],
  );
}

/** The names in a field that may hold a text, an object, or several of either. */
export function namesOf(value: JsonValue | undefined): string[] {
  if (value === undefined || value === null) return [];
  if (isJsonObject(value)) return isJsonObject(value['name']) ? [] : namesOf(value['name']);
  if (typeof value !== 'object') {
    const name = textOf(value);
    return name === null ? [] : [name];
  }
  return value.flatMap(part => namesOf(part));
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['rdquo', '”'],
  ['ldquo', '“'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
]);

/** Text of a field without tags, with its entities resolved once and its white space run together; null if nothing is left. */
export function cleanText(text: string): string | null {
  const clean = text
    .replace(/<\/?[a-z][^>]{0,200}>/giu, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/giu, (all, decimal: string, hex: string, name: string) => {
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
      if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
      return ENTITIES.get(name.toLowerCase()) ?? all;
    })
    .replace(/\s+/gu, ' ')
    .trim();
  return clean === '' ? null : clean;
}
