import { Fault, FAULTS, type FaultCode } from '#base/fault.ts';

/** A problem as RFC 9457 writes it; `code` is one of the program's fault codes, or `unauthorized`, `forbidden`, `not-found`, `internal`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
}

/** Problems that only a server has. */
const SERVER_PROBLEMS = {
  unauthorized: { status: 401, title: 'this server answers only who has the token of its start' },
  forbidden: { status: 403, title: 'the request comes from somewhere that may not ask' },
  'not-found': { status: 404, title: 'there is nothing at that address' },
  'wrong-method': { status: 405, title: 'that cannot be done at that address' },
  'wrong-type': { status: 415, title: 'a body of that type is not taken here' },
  internal: { status: 500, title: 'the program failed' },
} as const;
export type ServerProblem = keyof typeof SERVER_PROBLEMS;

/** The status of each fault: who is to blame for it, and whether asking again may help. */
const STATUS: Readonly<Record<FaultCode, number>> = {
  'bad-request': 400,
  'input-missing': 422,
  'input-unreadable': 422,
  'input-empty': 422,
  'input-too-large': 413,
  'input-too-slow': 422,
  'input-refused': 422,
  'address-refused': 422,
  'network-failed': 502,
  'no-such-outlet': 404,
  'no-such-document': 404,
  'no-such-person': 404,
  'no-such-statement': 404,
  'no-such-finding': 404,
  'no-such-capture': 404,
  'no-such-correction': 404,
  'no-such-job': 404,
  'record-missing': 500,
  'record-newer': 500,
  'record-busy': 503,
  'record-damaged': 500,
  'record-unusable': 500,
  'model-unusable': 500,
  'too-busy': 503,
  'too-slow': 504,
};

const TYPE_BASE = '/api/problems#';

export function serverProblem(code: ServerProblem, detail: string): Problem {
  return { type: `${TYPE_BASE}${code}`, ...SERVER_PROBLEMS[code], detail, code };
}

/** What is told of an error: a fault in its own words; of anything else only that the program failed. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof Fault))
    return serverProblem('internal', 'the program failed; what it was doing is on its standard error');
  const { code, message } = error;
  return { type: `${TYPE_BASE}${code}`, title: FAULTS[code], status: STATUS[code], detail: message, code };
}

/** The answer for a problem; what may help in a moment says so. */
export function problemResponse(problem: Problem): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(problem.status === 503 ? { 'retry-after': '2' } : {}),
    },
  });
}

/** Every problem that there is, by code, for the list that `type` leads to. */
export function everyProblem(): readonly Omit<Problem, 'detail'>[] {
  const faults = Object.entries(STATUS).map(([code, status]) => ({ code, status, title: FAULTS[code as FaultCode] }));
  const own = Object.entries(SERVER_PROBLEMS).map(([code, { status, title }]) => ({ code, status, title }));
  return [...faults, ...own].map(({ code, status, title }) => ({ type: `${TYPE_BASE}${code}`, title, status, code }));
}
