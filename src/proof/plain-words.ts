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
