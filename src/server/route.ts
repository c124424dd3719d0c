import { z } from 'zod';
import { Fault } from '#base/fault.ts';
import type { Server } from './contract.ts';

/** A file that came with a form. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came with a request, before it is parsed. */
export interface Asked {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** Ends when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  readonly headers: Headers;
}

/** One thing that can be asked over HTTP: the server, its description and its examples are all made from these. */
export interface Route {
  readonly method: 'get' | 'post';
  /** Under `/api`, with `{names}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly params: z.ZodObject | null;
  readonly query: z.ZodObject | null;
  readonly body: z.ZodType | null;
  /** True if files may come with it, as `multipart/form-data`. */
  readonly takesFiles: boolean;
  readonly status: 200 | 201 | 202;
  /** The shape of the JSON that comes back, or what else comes. */
  readonly answer: z.ZodType | 'bytes' | 'events';
  /** A JSON value, or a whole answer for bytes and events. */
  readonly handle: (server: Server, asked: Asked) => Promise<unknown>;
}

interface Described<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> {
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly takesFiles?: boolean;
  readonly status?: Route['status'];
  readonly answer: Route['answer'];
  readonly handle: (server: Server, asked: Parsed<P, Q, B>) => Promise<unknown>;
}

interface Parsed<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> extends Omit<
  Asked,
  'params' | 'query' | 'body'
> {
  readonly params: z.infer<P>;
  readonly query: z.infer<Q>;
  readonly body: z.infer<B>;
}

const NOTHING = z.object({});

function defineRoute<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  method: Route['method'],
  given: Described<P, Q, B>,
): Route {
  const { params, query, body, handle } = given;
  return {
    method,
    path: given.path,
    tag: given.tag,
    summary: given.summary,
    params: params ?? null,
    query: query ?? null,
    body: body ?? null,
    takesFiles: given.takesFiles ?? false,
    status: given.status ?? 200,
    answer: given.answer,
    handle: async (server, asked) =>
      handle(server, {
        ...asked,
        params: parseAsked(params ?? NOTHING, asked.params, 'the address') as z.infer<P>,
        query: parseAsked(query ?? NOTHING, asked.query, 'the query') as z.infer<Q>,
        body: parseAsked(body ?? z.unknown(), asked.body, 'the body') as z.infer<B>,
      }),
  };
}

/** Something that is only looked up: asking changes nothing. */
export const get = <P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  given: Described<P, Q, B>,
): Route => defineRoute('get', given);

/** Something that keeps or changes, or whose question is too large or too private for an address. */
export const post = <P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  given: Described<P, Q, B>,
): Route => defineRoute('post', given);

/** @throws Fault `bad-request` in one line that names what is wrong. */
export function parseAsked<T extends z.ZodType>(schema: T, value: unknown, where: string): z.infer<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const told = read.error.issues.map(({ path, message }) => `${path.join('.') || where}: ${message}`);
  throw new Fault('bad-request', told.join('; '));
}
