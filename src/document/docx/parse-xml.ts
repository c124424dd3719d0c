import { Parser } from 'htmlparser2';
import { Fault } from '#base/fault.ts';

/** What is done with a part's XML as it goes by; names come with their prefixes. */
export interface XmlReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  add(text: string): void;
  close(name: string): void;
}

/**
 * The parser takes time by the square of the depth: 100,000 elements in each other took 19 seconds. Tables in text boxes in tables
 * come to 60.
 */
const MAX_DEPTH = 500;

/** Reads XML from front to back; entities that it declares itself are left as they stand. @throws Fault `input-too-large` for elements too deep in each other */
export function parseXml(xml: string, reader: XmlReader): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > MAX_DEPTH)
          throw new Fault('input-too-large', `its elements lie more than ${MAX_DEPTH} deep in each other`);
        reader.open(name, attributes);
      },
      ontext: text => reader.add(text),
      onclosetag: name => {
        depth -= 1;
        reader.close(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}
