import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What stands in a DOCX file beside its paragraphs. */
export interface DocxMore {
  /** Names of styles by their identifiers. */
  readonly styles?: Readonly<Record<string, string>>;
  /** XML of the footnotes. */
  readonly footnotes?: string;
  /** Further files in the archive. */
  readonly files?: Readonly<Record<string, string>>;
}

export const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A paragraph of one run. */
export function paragraphXml(text: string, style: string | null = null): string {
  const properties = style === null ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

/** A DOCX file whose body is the XML given. */
export function makeDocx(body: string, { styles = {}, footnotes, files = {} }: DocxMore = {}): Uint8Array {
  const named = Object.entries(styles).map(
    ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `${HEAD}<w:styles ${NAMESPACES}>${named.join('')}</w:styles>`,
    ...(footnotes === undefined
      ? {}
      : { 'word/footnotes.xml': `${HEAD}<w:footnotes ${NAMESPACES}>${footnotes}</w:footnotes>` }),
    ...files,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
