import { Fault } from '#base/fault.ts';
import { weighFields, weighParts, weighWritten } from './weigh-body.ts';

/** The form that a request brings. @throws Fault `bad-request` for what is none, `input-too-large` for more than any form of ours has */
export async function readForm(request: Request): Promise<FormData> {
  const told = request.headers.get('content-type') ?? '';
  const type = told.split(';')[0]?.trim().toLowerCase();
  const bytes = Buffer.from(await request.arrayBuffer());
  if (type === 'application/x-www-form-urlencoded') {
    weighFields(bytes);
    return parse(bytes, type);
  }
  const boundary = /;\s*boundary=(?:"(?<quoted>[^"]{1,70})"|(?<plain>[^\s;"]{1,70}))/iu.exec(told)?.groups;
  const mark = boundary?.['quoted'] ?? boundary?.['plain'];
  if (type !== 'multipart/form-data' || mark === undefined) throw new Fault('bad-request', 'what was sent is no form');
  weighParts(bytes, mark);
  // Parsed by the boundary that was looked for, so that nothing can be read into the header in another way.
  return parse(bytes, `multipart/form-data; boundary="${mark}"`);
}

async function parse(bytes: Buffer, type: string): Promise<FormData> {
  const form = await read(bytes, type);
  let written = 0;
  for (const value of form.values()) written += typeof value === 'string' ? value.length : 0;
  weighWritten(written);
  return form;
}

async function read(bytes: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(Uint8Array.from(bytes), { headers: { 'content-type': type } }).formData();
  } catch (error) {
    throw new Fault('bad-request', 'the form cannot be read', { cause: error });
  }
}
