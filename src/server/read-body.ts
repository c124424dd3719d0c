import { Fault } from '#base/fault.ts';
import { readForm } from './read-form.ts';
import { readParts } from './read-added.ts';
import type { FormOf, Route, UploadedFile } from './route.ts';
import { weighJson } from './weigh-body.ts';

interface Body {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** What a request brings: JSON, or a form with files, whose fields stand for the JSON. @throws Fault `bad-request`, `input-too-large` */
export async function readBody(request: Request, { body, form }: Pick<Route, 'body' | 'form'>): Promise<Body> {
  if (body === null || request.method === 'GET' || request.method === 'HEAD') return { body: undefined, files: [] };
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json') return { body: await readJson(request), files: [] };
  if (form !== null && type === 'multipart/form-data') return readFields(request, form);
  const wanted = form === null ? 'application/json' : 'application/json or multipart/form-data';
  throw new Fault('bad-request', `content-type ${type === '' ? '(none)' : type}: send ${wanted}`);
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  weighJson(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Fault('bad-request', 'the body is no JSON', { cause: error });
  }
}

async function readFields(request: Request, { toBody }: FormOf): Promise<Body> {
  const { fields, files } = await readParts(await readForm(request));
  return { body: toBody(fields), files };
}
