import { Fault } from '#base/fault.ts';
import type { JobAsked } from './contract.ts';
import { parseAsked } from './parse-asked.ts';
import { ADDED, MOST_ADDED } from './shapes/added.ts';

/** What a form brought: its fields, and its files in order. */
export interface FormParts {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Takes a form apart. @throws Fault `bad-request` for more files than are taken at once */
export async function readParts(form: FormData): Promise<FormParts> {
  const fields = new Map<string, string>();
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.set(name, value);
    // A browser sends an empty file for a field that nobody filled in.
    else if (value.size > 0 || value.name !== '') files.push({ name: value.name, bytes: await value.bytes() });
    if (files.length > MOST_ADDED) throw new Fault('bad-request', `more than ${MOST_ADDED} files at once`);
  }
  return { fields, files };
}

const SAID_FIELDS = ['outlet', 'url', 'published', 'kind'] as const;

/** Characters in which as many addresses as are taken at once have room. */
const MOST_WRITTEN = MOST_ADDED * 2048;

/** Fields of a form in the place of JSON: addresses one a line, what is said of them in its parts; a field left empty says nothing. @throws Fault `bad-request` */
export function bodyOfFields(fields: ReadonlyMap<string, string>): unknown {
  const said = SAID_FIELDS.flatMap(name => {
    const value = fields.get(name)?.trim() ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  const written = fields.get('addresses') ?? '';
  if (written.length > MOST_WRITTEN) throw new Fault('bad-request', `addresses: more than ${MOST_ADDED} at once`);
  const addresses = written.split(/\s+/u).filter(each => each !== '');
  return { addresses, said: Object.fromEntries(said) };
}

/** What a form hands over to be taken in. @throws Fault `bad-request` that names the field or the address */
export function readAdded({ fields, files }: FormParts): JobAsked {
  const { addresses, said } = parseAsked(ADDED, bodyOfFields(fields), 'the form');
  return { addresses, said, files };
}
