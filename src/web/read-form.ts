import type { Context } from 'hono';
import { Fault } from '#base/fault.ts';

/** The form that a page's own form sent. @throws Fault `bad-request` for what is none */
export async function readForm(c: Context): Promise<FormData> {
  return c.req.formData().catch((error: unknown) => {
    throw new Fault('bad-request', 'what was sent is no form', { cause: error });
  });
}
