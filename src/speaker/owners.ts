import { antecedent } from './antecedents.ts';
import type { DocumentText } from './document-text.ts';
import type { Mention } from './mention.ts';
import type { Phrase } from './phrase.ts';
import { speakerOf } from './speaker-of.ts';
import type { Speaker } from './speaker.ts';
import type { Token } from './tokens.ts';
import { ENDS, HAD_IN_HAND } from './english/phrases.ts';
import { memberCalled } from './speaks-for.ts';

/** Tokens that "the report" may look back for the place where it was told whose it is. */
const REACH_TOKENS = 500;

/** Words of which one takes up another: "a Times survey … The study found". */
const STUDIES = /^(?:study|survey|analysis|poll|report|research|paper)$/u;

/** Tokens that such a word may look back for another. */
const NEAR_TOKENS = 40;

/** Whose words a report, poll, tweet or brief has: its maker's, where the text names one; null if it does not. */
export function ownerOf(document: DocumentText, phrase: Phrase): Speaker | null {
  if (phrase.before !== null) return speakerOfName(document, firstOfRow(document, phrase.before));
  if (phrase.determiner === 'whose') {
    const pronoun = document.tokens[phrase.core - 1];
    if (pronoun === undefined || !/^(?:his|her)$/u.test(pronoun.lower)) return null;
    const place = { span: [pronoun.start, pronoun.end] as const, sentence: pronoun.sentence, block: pronoun.block };
    const owner = antecedent(document.spoken, place, pronoun.lower === 'his' ? 'male' : 'female');
    return owner === null ? null : speakerOf(owner);
  }
  const maker = makerBehind(document, phrase.head);
  if (maker !== null || phrase.determiner !== 'the' || phrase.core !== phrase.head) return maker;
  const { lower } = document.tokens[phrase.head] ?? { lower: '' };
  for (let i = phrase.from - 1; i >= Math.max(0, phrase.from - REACH_TOKENS); i -= 1) {
    const token = document.tokens[i];
    const again = STUDIES.test(lower) && phrase.from - i <= NEAR_TOKENS && STUDIES.test(token?.lower ?? '');
    if (token?.lower !== lower && !again) continue;
    const before = document.named.get(i - 1);
    if (
      before !== undefined &&
      before.run.to === i &&
      (before.member !== null || document.tokens[before.run.from]?.opens === false)
    )
      return speakerOfName(document, before);
    const earlier = makerBehind(document, i);
    if (earlier !== null) return earlier;
  }
  return null;
}

/** "by Harvard", "from the union", "released by the agency" behind the noun. */
function makerBehind(document: DocumentText, head: number): Speaker | null {
  const { tokens } = document;
  const { sentence } = tokens[head] ?? { sentence: -1 };
  let i = head + 1;
  // "a study released last week by …"
  while (i < head + 6 && tokens[i]?.sentence === sentence && !/^(?:by|from)$/u.test(tokens[i]?.lower ?? '')) {
    if (
      tokens[i]?.kind !== 'word' ||
      /^(?:that|which|who|said|says|is|was|of|in|on|and)$/u.test(tokens[i]?.lower ?? '')
    )
      return null;
    i += 1;
  }
  if (!/^(?:by|from)$/u.test(tokens[i]?.lower ?? '') || tokens[i]?.sentence !== sentence) return null;
  // "An email obtained by the Gazette": who had it in hand did not write it.
  if (HAD_IN_HAND.test(tokens[i - 1]?.lower ?? '')) return null;
  for (let k = i + 1; k < i + 6 && tokens[k]?.sentence === sentence && tokens[k]?.kind === 'word'; k += 1) {
    // "by Harbour College professor Anna Roe": the one whom the words before the name describe.
    const described = document.mentions.find(
      ({ member, description, run }) => member !== null && description?.from === k && run.from > k,
    );
    const maker = described ?? document.named.get(k);
    if (maker !== undefined) return maker.run.possessive ? null : speakerOfName(document, maker);
    const { lower, capital } = tokens[k] as Token;
    if (!capital && ENDS.has(lower) && !/^(?:the|an?)$/u.test(lower)) return null;
  }
  return null;
}

/** The first of several makers: "a Times/Radio 5 poll". */
function firstOfRow(document: DocumentText, mention: Mention): Mention {
  const { from } = mention.run;
  const before = document.tokens[from - 1]?.text === '/' ? document.named.get(from - 2) : undefined;
  return before === undefined || before.run.to !== from - 1 ? mention : before;
}

function speakerOfName(document: DocumentText, { member, run }: Mention): Speaker {
  const known = member ?? memberCalled(document, run.text);
  // Makers of studies and polls whom the text calls by one word alone are bodies.
  const bare =
    known?.kind === 'person' && known.given.length === 0 && known.descriptions.length === 0 && known.gender === null;
  return known === null || bare
    ? { name: run.text, kind: 'organization', description: null, speaksFor: null }
    : speakerOf(known);
}
