import assert from 'node:assert/strict';
import test from 'node:test';
import { z } from 'zod';
import { ROUTES } from './api.ts';
import { describeApi } from './openapi.ts';

const SCHEMA = z.looseObject({});
const PARAMETER = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'query']),
  required: z.boolean(),
  description: z.string().optional(),
  schema: SCHEMA,
});
const CONTENT = z.record(z.string().regex(/^[\w*]+\/[\w*.+-]+$/u), z.strictObject({ schema: SCHEMA }));
const OPERATION = z.strictObject({
  tags: z.array(z.string()).length(1),
  summary: z.string().min(1),
  operationId: z.string().regex(/^[a-z][A-Za-z0-9]+$/u),
  parameters: z.array(PARAMETER).optional(),
  requestBody: z.strictObject({ required: z.literal(true), content: CONTENT }).optional(),
  responses: z.record(
    z.string().regex(/^(?:[1-5]\d\d|default)$/u),
    z.union([z.strictObject({ $ref: z.string() }), z.strictObject({ description: z.string(), content: CONTENT })]),
  ),
});
/** What of OpenAPI 3.1 this description uses, and no more. */
const DOCUMENT = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({
    title: z.string(),
    version: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string() })),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  tags: z.array(z.strictObject({ name: z.string() })),
  paths: z.record(z.string().startsWith('/api/'), z.partialRecord(z.enum(['get', 'post']), OPERATION)),
  components: z.strictObject({
    securitySchemes: z.strictObject({
      token: z.strictObject({ type: z.literal('http'), scheme: z.literal('bearer') }),
    }),
    schemas: z.record(z.string().regex(/^[\w.-]+$/u), SCHEMA),
    responses: z.record(z.string(), z.strictObject({ description: z.string(), content: CONTENT })),
  }),
});

// As it is sent: what JSON does not carry is not in it.
const sent: unknown = JSON.parse(JSON.stringify(describeApi(ROUTES, '1.2.3')));
const described = DOCUMENT.parse(sent);
const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test('every route is in the description once, and nothing else is', () => {
  const names = operations.map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual(names.toSorted(), ROUTES.map(({ method, path }) => `${method} /api${path}`).toSorted());
  const ids = operations.map(({ operation }) => operation.operationId);
  assert.equal(new Set(ids).size, ids.length, ids.join());
  const told = new Set(described.tags.map(({ name }) => name));
  for (const { operation } of operations) assert.ok(operation.tags.every(tag => told.has(tag)));
});

test('every reference leads to something, and every component is led to', () => {
  const led = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, each] of Object.entries(value)) {
      if (name === '$ref' && typeof each === 'string') led.add(each);
      walk(each);
    }
  };
  walk(sent);
  const there = ['schemas', 'responses'].flatMap(part =>
    Object.keys(Object(described.components)[part]).map(name => `#/components/${part}/${name}`),
  );
  for (const ref of led) assert.ok(there.includes(ref), ref);
  // The shape of a problem is written within its answer.
  for (const ref of there.filter(each => !each.endsWith('/Problem'))) assert.ok(led.has(ref), ref);
});

test('names in an address are parameters that are required, and each parameter stands once', () => {
  for (const { path, operation } of operations) {
    const { parameters = [] } = operation;
    const inPath = parameters.filter(each => each.in === 'path');
    assert.deepEqual(
      inPath.map(({ name }) => name).toSorted(),
      [...path.matchAll(/\{(\w+)\}/gu)].map(match => match[1] ?? '').toSorted(),
      path,
    );
    assert.ok(inPath.every(({ required }) => required));
    assert.equal(new Set(parameters.map(each => `${each.in} ${each.name}`)).size, parameters.length, path);
  }
});

test('each operation has one answer that is its own and one for problems, and changes have bodies', () => {
  for (const { path, method, operation } of operations) {
    const { responses, requestBody } = operation;
    assert.deepEqual(responses['default'], { $ref: '#/components/responses/Problem' });
    assert.equal(Object.keys(responses).length, 2, path);
    assert.equal(requestBody !== undefined, method === 'post', path);
  }
});

test('a form with files tells its fields beside its files', () => {
  const { requestBody } = described.paths['/api/documents']?.post ?? {};
  const form = z
    .looseObject({ properties: z.record(z.string(), SCHEMA) })
    .parse(requestBody?.content['multipart/form-data']?.schema);
  assert.deepEqual(Object.keys(form.properties).toSorted(), [
    'addresses',
    'files',
    'kind',
    'outlet',
    'published',
    'url',
  ]);
});

test('lists take no more than a page may have, and say so', () => {
  const limit = described.paths['/api/documents']?.get?.parameters?.find(({ name }) => name === 'limit');
  assert.deepEqual(
    [limit?.schema['minimum'], limit?.schema['maximum'], limit?.schema['default'], limit?.required],
    [1, 200, 50, false],
  );
});
