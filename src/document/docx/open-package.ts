import { unzipSync } from 'fflate';
import { Fault } from '#base/fault.ts';
import { decodeText } from '#document/decode.ts';

/** The parts of a DOCX file that hold text, as XML; null for one that is not there. */
export interface DocxParts {
  readonly document: string;
  readonly styles: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
}

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const FOOTNOTES = 'word/footnotes.xml';
const ENDNOTES = 'word/endnotes.xml';
const WANTED: ReadonlySet<string> = new Set([DOCUMENT, STYLES, FOOTNOTES, ENDNOTES]);

/**
 * A part that unpacks to more is refused, in bytes: a novel of 200,000 words is 15 MB of this XML, and what a bomb claims to be is
 * looked at before anything is unpacked. More than claimed is never unpacked.
 */
const MAX_PART_BYTES = 48_000_000;

const DAMAGED = 'it is a damaged DOCX file';

/** True if a ZIP archive names a Word document among what it holds: names stand in it unpacked. */
export function isDocx(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(DOCUMENT);
}

/**
 * Takes the text's parts out of a DOCX file; pictures, macros and what else it holds are left packed.
 * @throws Fault `input-unreadable` for a damaged archive, `input-too-large` for one that would unpack to too much.
 */
export function openPackage(bytes: Uint8Array): DocxParts {
  const files = unpack(bytes);
  const partOf = (name: string): string | null => {
    const part = files[name];
    return part === undefined ? null : decodePart(part);
  };
  const document = partOf(DOCUMENT);
  if (document === null)
    throw new Fault('input-unreadable', 'it is a ZIP archive, and no DOCX file: it holds no document');
  return { document, styles: partOf(STYLES), footnotes: partOf(FOOTNOTES), endnotes: partOf(ENDNOTES) };
}

/** What is packed wrongly unpacks to anything. */
function decodePart(part: Uint8Array): string {
  try {
    return decodeText(part, 'application/xml', true);
  } catch (cause) {
    throw new Fault('input-unreadable', DAMAGED, { cause });
  }
}

function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.has(name)) return false;
        if (originalSize > MAX_PART_BYTES)
          throw new Fault(
            'input-too-large',
            `its text would unpack to ${originalSize} bytes, more than the ${MAX_PART_BYTES} allowed`,
          );
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('input-unreadable', DAMAGED, { cause });
  }
}
