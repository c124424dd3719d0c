import type { Span } from '#base/span.ts';
import type { KeptStatement } from '#speaker/speaker.ts';

/**
 * What a statement is to a check. `words`: somebody's words, or the part of it that is; `denial`: what somebody says is not so, which may
 * be held against a claim and never for it; `context`: a thought, a wish, a plan or a question that nobody is quoted with.
 */
export type Said = 'words' | 'denial' | 'context';

/** A saying still to come or only thought of: "that Raskin would say", "the mayor to tell them". */
const UNSAID =
  /\b(?:would|will|shall|should|might|may|could|can|must|to|['’](?:ll|d))\s+(?:(?:not|never|one day|soon|also|just|simply|\p{L}+ly|have|be|have been)\s+)*(?:say|said|saying|tell|told|telling|write|written|writing|declare|declared|announce|announced|answer|answered|reply|replied|shout|promise|promised|admit|admitted|call|called|post|tweet)\b/iu;

/**
 * Only what was said counts as somebody's words: of a belief, an intention or a question what stands in quotation marks, unless it is
 * what somebody is hoped, expected or meant to say.
 */
export function readSaid(
  statement: KeptStatement,
  text: string,
): { readonly said: Said; readonly spans: readonly Span[] } {
  const { attitude, content, quoted, form, type } = statement;
  if (form === 'turn' || form === 'own') return { said: 'words', spans: content };
  switch (attitude) {
    case 'statement':
      return { said: 'words', spans: content };
    case 'denial':
      return type === 'direct' ? { said: 'words', spans: content } : { said: 'denial', spans: content };
    case 'belief':
    case 'intention':
    case 'question': {
      const from = Math.min(...content.map(([start]) => start));
      const said = quoted.filter(([start]) => !UNSAID.test(text.slice(from, start)));
      return said.length > 0 ? { said: 'words', spans: said } : { said: 'context', spans: content };
    }
  }
}
