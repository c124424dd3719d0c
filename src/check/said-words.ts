import type { Span } from '#base/span.ts';
import type { KeptStatement } from '#speaker/speaker.ts';

/**
 * What a statement is to a check. `words`: somebody's words, or the part of it that is; `denial`: what somebody says is not so, which may
 * be held against a claim and never for it; `context`: a thought, a wish, a plan or a question that nobody is quoted with.
 */
export type Said = 'words' | 'denial' | 'context';

/** Only what was said counts as somebody's words: of a belief, an intention or a question what stands in quotation marks. */
export function readSaid(statement: KeptStatement): { readonly said: Said; readonly spans: readonly Span[] } {
  const { attitude, content, quoted, form, type } = statement;
  if (form === 'turn' || form === 'own') return { said: 'words', spans: content };
  switch (attitude) {
    case 'statement':
      return { said: 'words', spans: content };
    case 'denial':
      return type === 'direct' ? { said: 'words', spans: content } : { said: 'denial', spans: content };
    case 'belief':
    case 'intention':
    case 'question':
      return quoted.length > 0 ? { said: 'words', spans: quoted } : { said: 'context', spans: content };
  }
}
