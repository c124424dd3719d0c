import { z } from 'zod';
import { isPartialTime, type PartialTime } from '#base/time.ts';
import type { ListedPerson, ListedRole } from './corrections.ts';
import type { ListFile, ListRead } from './list-csv.ts';

/** What is read of an entity as Special:EntityData and the dumps of Wikidata give it; all else is passed over. */
const term = z.object({ language: z.string(), value: z.string() });
const snak = z.object({
  snaktype: z.string(),
  datavalue: z.object({ value: z.unknown() }).optional(),
});
/** An empty map is written as an empty list there. */
const keyed = <T>(value: z.ZodType<T>) =>
  z.union([z.record(z.string(), value), z.array(z.never()).transform((): Record<string, T> => ({}))]).optional();
const claim = z.object({
  mainsnak: snak,
  rank: z.string().default('normal'),
  qualifiers: keyed(z.array(snak)),
});
const entity = z
  .object({
    id: z.string().regex(/^Q\d+$/u),
    labels: keyed(term),
    aliases: keyed(z.array(term)),
    claims: keyed(z.array(claim)),
  })
  .transform(({ id, labels = {}, aliases = {}, claims = {} }) => ({ id, labels, aliases, claims }));

const otherEntity = z.object({ id: z.string().regex(/^[PLE]\d+$/u) });

type Entity = z.infer<typeof entity>;
type Snak = z.infer<typeof snak>;

const itemValue = z.object({ id: z.string() });
const timeValue = z.object({ time: z.string(), precision: z.number() });

/** Instance of; position held; its start and end; date of death. */
const [INSTANCE_OF, POSITION, START, END, DEATH] = ['P31', 'P39', 'P580', 'P582', 'P570'] as const;
const HUMAN = 'Q5';
/** Position, public office, and what is told of offices: entities that give roles their names. */
const POSITIONS: ReadonlySet<string> = new Set([
  'Q4164871',
  'Q294414',
  'Q11773926',
  'Q114962596',
  'Q303618',
  'Q1553195',
  'Q15810716',
]);

/**
 * Reads people and bodies out of Wikidata's JSON: what Special:EntityData gives, or a dump of an entity a line. The names of positions
 * are in entities of their own: those that are among the files name the roles, the others are left out with a warning.
 */
export function readWikidata(files: readonly ListFile[]): ListRead {
  const entities = new Map<string, Entity>();
  for (const file of files) {
    const read = readEntities(file);
    if (typeof read === 'string') return { kind: 'problem', message: read };
    for (const each of read) entities.set(each.id, each);
  }
  const held = new Set([...entities.values()].flatMap(each => itemsOf(each, POSITION)));
  const unnamed = new Set<string>();
  const nameless: string[] = [];
  const people: ListedPerson[] = [];
  for (const each of entities.values()) {
    const kinds = itemsOf(each, INSTANCE_OF);
    if (!kinds.includes(HUMAN) && (held.has(each.id) || kinds.some(kind => POSITIONS.has(kind)))) continue;
    const name = nameOf(each);
    if (name === null) {
      nameless.push(each.id);
      continue;
    }
    const roles = kinds.includes(HUMAN) ? rolesOf(each, entities, unnamed) : [];
    people.push({
      name,
      kind: kinds.includes(HUMAN) ? 'person' : 'organization',
      aliases: aliasesOf(each, name),
      roles,
      wikidata: each.id,
    });
  }
  if (people.length === 0) return { kind: 'problem', message: `${fileNames(files)}: no people or bodies are in it` };
  const warnings = [
    tellSome('positions left out, since their names are not in the files (give their entities too)', [...unnamed]),
    tellSome('entities left out, since they have no name in any language', nameless),
  ].filter(warning => warning !== null);
  return { kind: 'read', people, warnings };
}

/** A warning with a few of the identifiers that it is about; null if it is about none. */
function tellSome(what: string, ids: readonly string[]): string | null {
  const more = ids.length > 5 ? `, and ${ids.length - 5} more` : '';
  return ids.length === 0 ? null : `${what}: ${ids.toSorted().slice(0, 5).join(', ')}${more}`;
}

const fileNames = (files: readonly ListFile[]): string => files.map(({ name }) => name).join(', ');

/** The entities of one file, or what is wrong with it. */
function readEntities({ name, text }: ListFile): readonly Entity[] | string {
  const whole = parseJson(text);
  if (whole.kind === 'json') {
    const { value } = whole;
    const listed = z.object({ entities: z.record(z.string(), z.unknown()) }).safeParse(value);
    const found: readonly unknown[] = listed.success
      ? Object.values(listed.data.entities)
      : Array.isArray(value)
        ? value
        : [value];
    return parseAll(found.map((one, i) => [`${name}: entity ${i + 1}`, one]));
  }
  const lines = text.split('\n').map((line, i) => ({ line: line.trim().replace(/,$/u, ''), number: i + 1 }));
  const filled = lines.filter(({ line }) => line !== '' && line !== '[' && line !== ']');
  // One entity a line, as the dumps have it; otherwise it was meant to be one piece of JSON.
  if (filled.length < 2 || parseJson(filled[0]?.line ?? '').kind === 'broken')
    return `${name}:${lineOf(text, whole.at)}: it is no JSON (${whole.why})`;
  const entities: (readonly [string, unknown])[] = [];
  for (const { line, number } of filled) {
    const read = parseJson(line);
    if (read.kind === 'broken') return `${name}:${number}: it is no JSON (${read.why})`;
    entities.push([`${name}:${number}`, read.value]);
  }
  return parseAll(entities);
}

function parseAll(found: readonly (readonly [place: string, value: unknown])[]): readonly Entity[] | string {
  const entities: Entity[] = [];
  for (const [place, value] of found) {
    // Dumps hold properties and words of languages as well.
    if (otherEntity.safeParse(value).success) continue;
    const read = entity.safeParse(value);
    if (!read.success) {
      const [issue] = read.error.issues;
      return `${place} is no entity of Wikidata (${[issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')})`;
    }
    entities.push(read.data);
  }
  return entities;
}

type Json =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly why: string; readonly at: number };

function parseJson(text: string): Json {
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(/position (\d+)/u.exec(message)?.[1] ?? text.length);
    return { kind: 'broken', why: at >= text.length ? 'it ends too early' : 'something else stands there', at };
  }
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

function itemsOf({ claims: all }: Entity, property: string): string[] {
  return (all[property] ?? []).flatMap(({ mainsnak, rank }) => {
    const item = rank === 'deprecated' ? undefined : itemValue.safeParse(mainsnak.datavalue?.value).data;
    return item === undefined ? [] : [item.id];
  });
}

/** The English name, else the one for all languages, else the first by language. */
function nameOf({ labels }: Entity): string | null {
  const [first] = Object.keys(labels).toSorted();
  return (labels['en'] ?? labels['mul'] ?? labels[first ?? ''])?.value ?? null;
}

function aliasesOf({ labels, aliases: others }: Entity, name: string): string[] {
  const all = [...Object.values(labels), ...Object.values(others).flat()].map(({ value }) => value.trim());
  return [...new Set(all)].filter(alias => alias !== '' && alias !== name).toSorted();
}

function rolesOf({ claims: all }: Entity, entities: ReadonlyMap<string, Entity>, unnamed: Set<string>): ListedRole[] {
  const deaths = (all[DEATH] ?? []).filter(({ rank }) => rank !== 'deprecated').map(({ mainsnak }) => mainsnak);
  return (all[POSITION] ?? []).flatMap(({ mainsnak, rank, qualifiers }) => {
    const item = rank === 'deprecated' ? undefined : itemValue.safeParse(mainsnak.datavalue?.value).data;
    if (item === undefined) return [];
    const position = entities.get(item.id);
    const text = position === undefined ? null : nameOf(position);
    if (text === null) {
      unnamed.add(item.id);
      return [];
    }
    return [{ text, ...termOf(qualifiers?.[START], qualifiers?.[END] ?? deaths) }];
  });
}

/**
 * A term of office. Only its end may be open, where nothing is said of it or that there is none ("novalue"); a beginning that is not
 * told, or an end at a time that nobody knows or that is no year, leaves the role without dates: it must not seem held for ever.
 */
function termOf(start: readonly Snak[] = [], end: readonly Snak[] = []): Pick<ListedRole, 'from' | 'to'> {
  const [from, to] = [timeOf(start[0]), timeOf(end[0])];
  const open = end[0] === undefined || end[0].snaktype === 'novalue';
  return from === null || (to === null && !open) ? { from: null, to: null } : { from, to };
}

/** A time of Wikidata ("+2014-10-01T00:00:00Z" with precision 11) with the precision that it has: day, month or year. */
function timeOf(snak: Snak | undefined): PartialTime | null {
  const value = timeValue.safeParse(snak?.datavalue?.value).data;
  const match = /^\+(\d{4})-(\d\d)-(\d\d)T/u.exec(value?.time ?? '');
  if (value === undefined || match === null || value.precision < 9) return null;
  const [, year = '', month = '', day = ''] = match;
  const time = [year, ...(value.precision > 9 ? [month] : []), ...(value.precision > 10 ? [day] : [])].join('-');
  return isPartialTime(time) ? time : null;
}
