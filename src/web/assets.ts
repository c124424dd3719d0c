import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';

/** What the pages load: style, scripts and faces, each under an address that changes with what is in it. */
export interface Assets {
  readonly style: string;
  readonly script: string;
  /** The modules that the script imports, to be loaded along with it rather than one after another. */
  readonly modules: readonly string[];
  /** The faces of the first text of every page, to be loaded at once. */
  readonly preload: readonly string[];
  readonly app: Hono;
}

/** The faces: what of Inter and Source Serif is needed for Latin and Cyrillic; from the packages of @fontsource-variable. */
const FACES = [
  {
    family: 'Source Serif 4',
    file: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    style: 'normal',
    range: 'latin',
  },
  {
    family: 'Source Serif 4',
    file: 'source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
    style: 'italic',
    range: 'latin',
  },
  {
    family: 'Source Serif 4',
    file: 'source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
    style: 'normal',
    range: 'latin-ext',
  },
  {
    family: 'Source Serif 4',
    file: 'source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2',
    style: 'normal',
    range: 'cyrillic',
  },
  { family: 'Inter', file: 'inter/files/inter-latin-wght-normal.woff2', style: 'normal', range: 'latin' },
  { family: 'Inter', file: 'inter/files/inter-latin-ext-wght-normal.woff2', style: 'normal', range: 'latin-ext' },
  { family: 'Inter', file: 'inter/files/inter-cyrillic-wght-normal.woff2', style: 'normal', range: 'cyrillic' },
] as const;

/** The characters that each file of a face holds, as the packages' own style sheets say. */
const RANGES = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
} as const;

const FOREVER = 'private, max-age=31536000, immutable';

/** Reads everything once, at the start. Scripts are TypeScript whose types are taken off here; a built package has them as JavaScript. */
export async function openAssets(): Promise<Assets> {
  const kept = new Map<string, { readonly type: string; readonly body: Uint8Array<ArrayBuffer> }>();
  const keep = (name: string, type: string, body: Uint8Array): string => {
    const version = createHash('sha256').update(body).digest('hex').slice(0, 12);
    const path = name.includes('/') ? name : `${version}/${name}`;
    kept.set(path, { type, body: Uint8Array.from(body) });
    return `/assets/${path}`;
  };
  const faces = await Promise.all(
    FACES.map(async face => {
      const body = await readFile(fileURLToPath(import.meta.resolve(`@fontsource-variable/${face.file}`)));
      return { ...face, address: keep(face.file.split('/').at(-1) ?? '', 'font/woff2', body) };
    }),
  );
  const rules = faces.map(
    ({ family, style, range, address }) =>
      `@font-face{font-family:"${family}";font-style:${style};font-display:swap;font-weight:200 900;src:url(${address}) format("woff2-variations");unicode-range:${RANGES[range]}}`,
  );
  const sheets = await readAll(new URL('./styles/', import.meta.url), /\.css$/u);
  const style = keep(
    'style.css',
    'text/css; charset=utf-8',
    Buffer.from([...rules, ...sheets.map(({ text }) => text)].join('\n')),
  );
  const { script, modules } = await keepScripts(keep);
  const preload = faces
    .filter(({ range, style: slant }) => range === 'latin' && slant === 'normal')
    .map(({ address }) => address);
  const app = new Hono();
  app.get('/*', c => {
    const found = kept.get(c.req.path.replace(/^\/assets\//u, ''));
    if (found === undefined) return c.notFound();
    return c.body(found.body, 200, { 'content-type': found.type, 'cache-control': FOREVER });
  });
  return { style, script, modules, preload, app };
}

/** Scripts find each other by the names of their files, so they lie in one folder named for all of them. */
async function keepScripts(
  keep: (name: string, type: string, body: Uint8Array) => string,
): Promise<Pick<Assets, 'script' | 'modules'>> {
  const scripts = await readAll(new URL('./browser/', import.meta.url), /(?<!\.test|\.d)\.[tj]s$/u);
  const plain = scripts.map(({ name, text }) => ({
    name,
    text: name.endsWith('.ts') ? stripTypeScriptTypes(text, { mode: 'strip' }) : text,
  }));
  const version = createHash('sha256')
    .update(plain.map(({ text }) => text).join('\0'))
    .digest('hex')
    .slice(0, 12);
  const addresses = plain.map(({ name, text }) =>
    keep(`${version}/${name}`, 'text/javascript; charset=utf-8', Buffer.from(text)),
  );
  const isMain = (address: string): boolean => /\/main\.[tj]s$/u.test(address);
  return { script: addresses.find(isMain) ?? '', modules: addresses.filter(address => !isMain(address)) };
}

async function readAll(
  folder: URL,
  named: RegExp,
): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const names = (await readdir(folder)).filter(name => named.test(name)).toSorted();
  return Promise.all(names.map(async name => ({ name, text: await readFile(new URL(name, folder), 'utf8') })));
}
