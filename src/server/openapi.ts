import { z } from 'zod';
import { everyProblem } from './problem.ts';
import type { Route } from './route.ts';

const PROBLEM = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string(), code: z.string() })
  .meta({ id: 'Problem', description: 'What went wrong, as RFC 9457 writes it.' });

const INFO = {
  title: 'Onrecord',
  summary: 'Did they really say that?',
  description:
    'The record of who said what, over HTTP. It answers on this machine only. Send the token that the server printed at its start as `Authorization: Bearer TOKEN`. What is wrong with a request comes back as problem details (RFC 9457). Lists are cut into pages: `next` of one goes into `after` of the next.',
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
};

type Json = Readonly<Record<string, unknown>>;

/** The description of the API in OpenAPI 3.1, made from the routes’ own shapes: what is checked and what is told are one. */
export function describeApi(routes: readonly Route[], version: string): Json {
  const named = new Map<string, Json>();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = `/api${route.path}`;
    paths[path] ??= {};
    paths[path][route.method] = describeRoute(route, named);
  }
  const problem = schemaOf(PROBLEM, named);
  return {
    openapi: '3.1.0',
    info: { ...INFO, version },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map(name => ({ name })),
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries([...named].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      responses: {
        Problem: {
          description: `What went wrong; \`code\` is one of ${everyProblem()
            .map(({ code }) => `\`${code}\``)
            .join(', ')}.`,
          content: { 'application/problem+json': { schema: problem } },
        },
      },
    },
  };
}

function describeRoute(route: Route, named: Map<string, Json>): Json {
  const parameters = [...parametersOf(route.params, 'path', named), ...parametersOf(route.query, 'query', named)];
  return {
    tags: [route.tag],
    summary: route.summary,
    operationId: nameOf(route),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.body === null ? {} : { requestBody: describeBody(route, route.body, named) }),
    responses: {
      [route.status]: { description: 'The answer', content: describeAnswer(route, named) },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function describeAnswer({ answer }: Route, named: Map<string, Json>): Json {
  if (answer === 'bytes') return { '*/*': { schema: { type: 'string', format: 'binary' } } };
  if (answer === 'events') return { 'text/event-stream': { schema: { type: 'string' } } };
  return { 'application/json': { schema: schemaOf(answer, named) } };
}

function describeBody({ form }: Route, body: z.ZodType, named: Map<string, Json>): Json {
  const json = { 'application/json': { schema: schemaOf(body, named) } };
  if (form === null) return { required: true, content: json };
  const { properties } = schemaOf(form.fields, named);
  const files = { type: 'array', items: { type: 'string', format: 'binary' } };
  const schema = { type: 'object', properties: { ...Object(properties), files } };
  return { required: true, content: { ...json, 'multipart/form-data': { schema } } };
}

function parametersOf(shape: z.ZodObject | null, where: 'path' | 'query', named: Map<string, Json>): Json[] {
  if (shape === null) return [];
  const schema = schemaOf(shape, named);
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  return Object.entries(schema['properties'] ?? {}).map(([name, each]: [string, Json]) => {
    const { description, ...rest } = each;
    const told = description === undefined ? {} : { description };
    return { name, in: where, required: where === 'path' || required.has(name), ...told, schema: rest };
  });
}

/** The JSON Schema of a shape; shapes with a name go to the components, each once. */
function schemaOf(shape: z.ZodType, named: Map<string, Json>): Json {
  const { $defs, $schema: _, ...schema } = moveRefs(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }));
  for (const [name, each] of Object.entries($defs ?? {})) named.set(name, each);
  const { id, ...rest } = schema;
  if (typeof id !== 'string') return schema;
  named.set(id, rest);
  return { $ref: `#/components/schemas/${id}` };
}

/** The same schema with its references led to where OpenAPI keeps named ones. */
function moveRefs(schema: unknown): Json & { readonly $defs?: Record<string, Json> } {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

/** `get /documents/{document}/copies`: `getDocumentCopies`. */
function nameOf({ method, path }: Route): string {
  const parts = path.split('/').filter(part => part !== '' && !part.startsWith('{'));
  const one = path.endsWith('}');
  const words = parts
    .map((part, i) => (one && i === parts.length - 1 ? `${part}-one` : part))
    .flatMap(part => part.split('-'));
  return method + words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
