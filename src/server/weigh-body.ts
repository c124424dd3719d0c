import { Fault } from '#base/fault.ts';

/**
 * What is parsed is parsed in the thread that answers everybody, so it is weighed first: 60 MB of brackets, of keys or of empty parts take a
 * parser some twenty seconds and gigabytes, and 60 MB of one text hardly any.
 */
const MOST_DEEP = 32;
const MOST_VALUES = 50_000;
const MOST_JSON_CHARACTERS = 32 * 1024 * 1024;
const MOST_PARTS = 5000;
const MOST_HEAD_BYTES = 16 * 1024;
const MOST_WRITTEN = 4 * 1024 * 1024;

const [QUOTE, BACKSLASH, COMMA, COLON, SQUARE, CURLY, SQUARE_END, CURLY_END] = Buffer.from(String.raw`"\,:[{]}`);

/** @throws Fault `input-too-large` for JSON that is deeper, or of more values, than anything that is taken here */
export function weighJson(text: string): void {
  if (text.length > MOST_JSON_CHARACTERS)
    throw new Fault('input-too-large', `the body: JSON has at most ${MOST_JSON_CHARACTERS} characters here`);
  let depth = 0;
  let values = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (quoted) {
      if (code === BACKSLASH) i += 1;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (code === COMMA || code === COLON) values += 1;
    else if (code === SQUARE || code === CURLY) depth += 1;
    else if (code === SQUARE_END || code === CURLY_END) depth -= 1;
    if (depth > MOST_DEEP || values > MOST_VALUES)
      throw new Fault(
        'input-too-large',
        `the body: JSON is at most ${MOST_DEEP} deep here, with at most ${MOST_VALUES} values`,
      );
  }
}

/** @throws Fault `input-too-large` for more fields than any form of ours has */
export function weighFields(bytes: Buffer): void {
  weighWritten(bytes.length);
  countParts(bytes, '&');
}

/** @throws Fault `input-too-large` for fields that are longer, all together, than any form of ours has */
export function weighWritten(length: number): void {
  if (length > MOST_WRITTEN)
    throw new Fault('input-too-large', `the form: more than ${MOST_WRITTEN} characters without files; send a file`);
}

/** @throws Fault `input-too-large` for more parts than any form of ours has, or for one whose head is longer than a name */
export function weighParts(bytes: Buffer, boundary: string): void {
  for (const at of countParts(bytes, `--${boundary}`)) {
    const head = bytes.subarray(at, at + MOST_HEAD_BYTES);
    if (head.length === MOST_HEAD_BYTES && !head.includes('\r\n\r\n'))
      throw new Fault('input-too-large', 'the form: the name of a field or file is too long');
  }
}

function countParts(bytes: Buffer, mark: string): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + mark.length)) {
    found.push(at);
    if (found.length > MOST_PARTS)
      throw new Fault('input-too-large', `the form: at most ${MOST_PARTS} fields and files`);
  }
  return found;
}
