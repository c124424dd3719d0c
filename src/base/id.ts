import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hexadecimal, 64 characters; text is hashed as UTF-8. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * The identifier of something that is known by its parts (a document by its place, a person by the name first met): a letter
 * for what it is and the first 20 hexadecimal digits of the SHA-256 over the parts. It does not depend on the order of arrival.
 */
export function identify(letter: string, parts: readonly string[]): string {
  return letter + sha256(JSON.stringify(parts)).slice(0, 20);
}
