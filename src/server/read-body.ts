import { Fault } from '#base/fault.ts';
import type { Route, UploadedFile } from './route.ts';
import { bodyOfForm } from './routes-documents.ts';

/** Files of one request. */
const MOST_FILES = 500;

/** What a request brings: JSON, or a form with files, whose fields stand for the JSON. @throws Fault `bad-request` */
export async function readBody(
  request: Request,
  { body, takesFiles }: Pick<Route, 'body' | 'takesFiles'>,
): Promise<{ readonly body: unknown; readonly files: readonly UploadedFile[] }> {
  if (body === null || request.method === 'GET' || request.method === 'HEAD') return { body: undefined, files: [] };
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json') return { body: await readJson(request), files: [] };
  if (takesFiles && type === 'multipart/form-data') return readForm(request);
  const wanted = takesFiles ? 'application/json or multipart/form-data' : 'application/json';
  throw new Fault('bad-request', `content-type ${type === '' ? '(none)' : type}: send ${wanted}`);
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Fault('bad-request', 'the body is no JSON', { cause: error });
  }
}

async function readForm(
  request: Request,
): Promise<{ readonly body: unknown; readonly files: readonly UploadedFile[] }> {
  const form = await request.formData().catch((error: unknown) => {
    throw new Fault('bad-request', 'the form cannot be read', { cause: error });
  });
  const fields = new Map<string, string>();
  const files: UploadedFile[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.set(name, value);
    // A browser sends an empty file for a field that nobody filled in.
    else if (value.size > 0 || value.name !== '') files.push({ name: value.name, bytes: await value.bytes() });
    if (files.length > MOST_FILES) throw new Fault('bad-request', `more than ${MOST_FILES} files at once`);
  }
  return { body: bodyOfForm(fields), files };
}
