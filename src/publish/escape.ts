const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, in an element or a quoted attribute; control characters become a mark that shows they were there. */
export function escapeHtml(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\ufffd').replace(/[&<>"']/gu, character => ENTITIES[character] ?? character);
}

/** An address for a link: a web address, escaped; null for any other, which may be script. */
export function escapeAddress(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  return parsed !== null && /^https?:$/u.test(parsed.protocol) ? escapeHtml(parsed.href) : null;
}

/** Text for XML 1.0, in an element or a quoted attribute; characters that XML cannot hold become a mark that shows they were there. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/gu, character => ENTITIES[character] ?? character);
}
