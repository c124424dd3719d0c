import type { MiddlewareHandler } from 'hono';
import { Fault } from '#base/fault.ts';
import { problemOf, problemResponse } from './problem.ts';

/** Bodies up to so many bytes are a question, and not counted. */
const SMALL_BYTES = 256 * 1024;

/** Lets in so many large bodies at a time, since each is held in memory whole; one more is told to try again. */
export function limitBodies(most: number): MiddlewareHandler {
  let inHand = 0;
  return async (c, next) => {
    const told = c.req.header('content-length');
    const isLarge = c.req.header('transfer-encoding') !== undefined || Number(told ?? 0) > SMALL_BYTES;
    if (!isLarge) return next();
    if (inHand >= most) {
      const fault = new Fault('too-busy', `${inHand} uploads are under way already: try again in a moment`);
      return problemResponse(problemOf(fault));
    }
    inHand += 1;
    try {
      await next();
    } finally {
      inHand -= 1;
    }
    return undefined;
  };
}
