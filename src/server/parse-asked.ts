import type { z } from 'zod';
import { Fault } from '#base/fault.ts';

/** @throws Fault `bad-request` in one line that names what is wrong. */
export function parseAsked<T extends z.ZodType>(schema: T, value: unknown, where: string): z.infer<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const told = read.error.issues.map(({ path, message }) => `${path.join('.') || where}: ${message}`);
  throw new Fault('bad-request', told.join('; ').replaceAll(/\s+/gu, ' '));
}
