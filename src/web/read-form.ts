import type { Context } from 'hono';
import { readForm as readFormOf } from '#server/contract.ts';

/** The form that a page's own form sent. @throws Fault `bad-request` for what is none, `input-too-large` */
export const readForm = (c: Context): Promise<FormData> => readFormOf(c.req.raw);
