import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MOST_BYTES, type Server } from './contract.ts';
import { describeApi } from './openapi.ts';
import { everyProblem, problemOf, problemResponse, serverProblem } from './problem.ts';
import { readBody } from './read-body.ts';
import type { Route } from './route.ts';
import { DOCUMENT_ROUTES } from './routes-documents.ts';
import { FINDING_ROUTES } from './routes-findings.ts';
import { OUTLET_ROUTES } from './routes-outlets.ts';
import { PEOPLE_ROUTES } from './routes-people.ts';
import { SPREAD_ROUTES } from './routes-spread.ts';

export const ROUTES: readonly Route[] = [
  ...FINDING_ROUTES,
  ...DOCUMENT_ROUTES,
  ...PEOPLE_ROUTES,
  ...OUTLET_ROUTES,
  ...SPREAD_ROUTES,
];

/** What the API is of, and whom it tells of its own failures. */
export interface ApiOptions {
  readonly version: string;
  /** Told of errors that are no fault of the request, never of what was asked. */
  readonly onFailure: (error: unknown) => void;
}

/** The API under `/api`: every route, its description in OpenAPI 3.1 at `/api/openapi.json`, and the list of problems. */
export function makeApi(server: Server, { version, onFailure }: ApiOptions): Hono {
  const api = new Hono();
  const description = describeApi(ROUTES, version);
  api.get('/openapi.json', c => c.json(description));
  api.get('/problems', c => c.json({ problems: everyProblem() }));
  const limited = bodyLimit({
    maxSize: MOST_BYTES,
    onError: () =>
      problemResponse({
        ...problemOf(new Error('')),
        status: 413,
        code: 'input-too-large',
        title: 'it is larger than the limit',
        detail: `a request may have ${MOST_BYTES / 1024 / 1024} MiB, files and all`,
      }),
  });
  for (const route of ROUTES) {
    api.on(route.method.toUpperCase(), pathOf(route), limited, async c => {
      const { body, files } = await readBody(c.req.raw, route);
      const answer = await route.handle(server, {
        params: c.req.param(),
        query: c.req.query(),
        body,
        files,
        signal: c.req.raw.signal,
        headers: c.req.raw.headers,
      });
      return answer instanceof Response ? answer : Response.json(answer, { status: route.status });
    });
  }
  // What is there, but not by this method, is told apart from what is not there.
  for (const [path, routes] of Map.groupBy(ROUTES, pathOf)) {
    const allow = routes.map(({ method }) => (method === 'get' ? 'GET, HEAD' : 'POST')).join(', ');
    api.all(path, c => {
      const detail = `${c.req.method} ${c.req.path}: /api/openapi.json says what can be done there`;
      const refused = problemResponse(serverProblem('wrong-method', detail));
      refused.headers.set('allow', allow);
      return refused;
    });
  }
  api.all('/*', c =>
    problemResponse(serverProblem('not-found', `${c.req.path}: /api/openapi.json lists what there is`)),
  );
  api.onError((error, c) => {
    const problem = problemOf(error);
    // Who broke off in the middle of sending is no failure of the program.
    if (problem.status === 500 && !c.req.raw.signal.aborted) onFailure(error);
    return problemResponse(problem);
  });
  return api;
}

/** A route's path as the router has it. */
const pathOf = ({ path }: Route): string => path.replaceAll(/\{(?<name>\w+)\}/gu, ':$<name>');
