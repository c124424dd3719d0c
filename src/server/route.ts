import { z } from 'zod';
import type { Server } from './contract.ts';
import { parseAsked } from './parse-asked.ts';

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

/** A form in the place of a JSON body: the shape of its fields beside its files, and what they say as JSON. */
export interface FormOf {
  readonly fields: z.ZodObject;
  readonly toBody: (fields: ReadonlyMap<string, string>) => unknown;
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
  /** How files may come with it, as `multipart/form-data`; null if none may. */
  readonly form: FormOf | null;
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
  readonly form?: FormOf;
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
    form: given.form ?? null,
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
