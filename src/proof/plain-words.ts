import type { Span } from '#base/span.ts';
import { normalWords } from '#text/normal.ts';

/** Words without the marks of Markdown in them: links and stress. */
export function plainWords(words: string): string {
  return words
    .replaceAll(/!?\[([^[\]]{1,300})\]\(\s*<?https?:[^)]{1,2000}\)/gu, '$1')
    .replaceAll(/(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,3})(?=\S)([^*_\n]{1,500}?\S?)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

export function countWords(text: string): number {
  return normalWords(text).length;
}

/** The words of a quotation's pieces in one, without the comma that an attribution between them asks for: “It stays,” she said. “All of it.” */
export function joinPieces(text: string, pieces: readonly Span[]): string {
  const joined = pieces.map((span, i) => {
    const words = text.slice(...span).trim();
    const next = pieces[i + 1];
    if (next === undefined) return words;
    return words.replace(/,$/u, /^\p{Lu}/u.test(text.slice(...next).trim()) ? '.' : '');
  });
  return plainWords(joined.join(' '));
}
