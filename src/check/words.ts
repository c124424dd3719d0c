import type { Span } from '#base/span.ts';
import { normalWords, type NormalWord } from '#text/normal.ts';
import { joinNumbers } from './numbers.ts';

/** A word made ready for comparing: spelling, contractions and numbers in one form. */
export interface Token {
  readonly word: string;
  /** A second form that the same letters can stand for ("he's": is or has); absent for most. */
  readonly alt?: string;
  readonly start: number;
  readonly end: number;
  /** True if leaving it out changes nothing: inside [brackets], a filler, a stage direction. */
  readonly optional?: true;
  /** True for a word behind another that it cannot be a contraction after ("they were"); absent for most. */
  readonly whole?: true;
  /** True if an ellipsis stands before it. */
  readonly afterEllipsis?: true;
}

const AUXILIARY: Readonly<Record<string, readonly [string, string?]>> = {
  ll: ['will'],
  ve: ['have'],
  re: ['are'],
  m: ['am'],
  d: ['would', 'had'],
  s: ['is', 'has'],
};
/** Words after which `'s` is a verb and not a genitive. */
const BEFORE_IS = new Set(
  'he she it that there what who here where how when this everybody everyone nobody somebody something nothing one'.split(
    ' ',
  ),
);
/** Contractions typed without their mark that mean nothing else. */
const UNMARKED: Readonly<Record<string, readonly string[]>> = {
  im: ['i', 'am'],
  ive: ['i', 'have'],
  youre: ['you', 'are'],
  youve: ['you', 'have'],
  youll: ['you', 'will'],
  theyre: ['they', 'are'],
  theyve: ['they', 'have'],
  theyll: ['they', 'will'],
  weve: ['we', 'have'],
  hes: ['he', 'is'],
  shes: ['she', 'is'],
  thats: ['that', 'is'],
  theres: ['there', 'is'],
  whats: ['what', 'is'],
  cannot: ['can', 'not'],
  cant: ['can', 'not'],
  wont: ['will', 'not'],
  shant: ['shall', 'not'],
  aint: ['is', 'not'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  gotta: ['got', 'to'],
};
/** After these "were" is no "we're". */
const SUBJECT = /^(?:we|you|they|there|who|these|those|all|which)$/u;
const NOT_FORM = /^(do|does|did|is|are|was|were|has|have|had|could|would|should|must|need|might)nt$/u;
/** Contractions typed without their mark that are also words; they may stand for two words of the other side. */
const EITHER: Readonly<Record<string, string>> = {
  ill: 'i will',
  id: 'i would',
  well: 'we will',
  were: 'we are',
  wed: 'we would',
  shell: 'she will',
  shed: 'she would',
  hell: 'he will',
  hed: 'he would',
  its: 'it is',
  lets: 'let us',
  half: '50 percent',
  twice: '2 times',
};
const FILLERS = new Set(['uh', 'um', 'er', 'erm', 'ah', 'hmm', 'mm']);
const STAGE = /\((?:applause|laughter|crosstalk|inaudible|cheers?|booing|laughs|pause)[^)]{0,30}\)/giu;

/** One spelling for the British and the American form; both sides of a comparison pass through it, so it need not be a word. */
export function oneSpelling(word: string): string {
  if (word.length < 4) return word;
  let spelling = spellings.get(word);
  if (spelling === undefined) {
    if (spellings.size > MOST_KEPT) spellings.clear();
    spelling = spell(word);
    spellings.set(word, spelling);
  }
  return spelling;
}

/** Spellings once found, so that a transcript's every "the" is not looked at again. */
const spellings = new Map<string, string>();
const MOST_KEPT = 50_000;

function spell(word: string): string {
  return word
    .replace(/isation(s?)$/u, 'ization$1')
    .replace(/is(e[drs]?|ing)$/u, 'iz$1')
    .replace(/ys(e[drs]?|ing)$/u, 'yz$1')
    .replace(/(?<=[bdlmnv])our(s|ed|ing|ite|able|al|er)?$/u, 'or$1')
    .replace(/(?<=[bt])re(s|d)?$/u, 'er$1')
    .replace(/ogue(s?)$/u, 'og$1')
    .replace(/ll(ed|ing|er)$/u, 'l$1')
    .replace(/^programme/u, 'program')
    .replace(/^(?=\p{L}*ce)(def|off|lic|pret)ence/u, '$1ense')
    .replace(/^grey/u, 'gray')
    .replace(/^plough/u, 'plow')
    .replace(/^cheque/u, 'check')
    .replace(/^tyre/u, 'tire')
    .replace(/^jewellery/u, 'jewelry')
    .replace(/judgement/u, 'judgment')
    .replace(/^sceptic/u, 'skeptic')
    .replace(/^manoeuv(?:re|er)/u, 'maneuver')
    .replace(/^(learn|burn|dream|spoil)t$/u, '$1ed')
    .replace(/^(to|after|for|back|up|down|out)wards$/u, '$1ward')
    .replace(/^(whil|among)st$/u, (_, word: string) => (word === 'whil' ? 'while' : word));
}

type Piece = readonly [word: string, alt?: string];

/** Words once taken apart: a transcript has the same few thousand over and over. */
const takenApart = new Map<string, readonly Piece[]>();

/** The words that a written word stands for, each with a second form that it may be; `word` is its normal form. */
function pieces(raw: string, word: string): readonly Piece[] {
  let found = takenApart.get(raw);
  if (found === undefined) {
    if (takenApart.size > MOST_KEPT) takenApart.clear();
    found = takeApart(raw, word);
    takenApart.set(raw, found);
  }
  return found;
}

function takeApart(raw: string, word: string): readonly Piece[] {
  const marked = /^(.+)['’ʼ`](ll|ve|re|m|d|s)$/iu.exec(raw);
  if (marked !== null) {
    const head = word.slice(0, word.length - (marked[2] ?? '').length);
    const aux = AUXILIARY[(marked[2] ?? '').toLowerCase()];
    if (aux !== undefined && (marked[2]?.toLowerCase() !== 's' || BEFORE_IS.has(head)))
      return [[oneSpelling(head)], aux];
    if (head === 'let') return [['let'], ['us']];
  }
  const unmarked = UNMARKED[word];
  if (unmarked !== undefined)
    return unmarked.map((piece): Piece => (piece === 'is' && word.endsWith('s') ? ['is', 'has'] : [piece]));
  const not = NOT_FORM.exec(word);
  if (not !== null) return [[not[1] ?? word], ['not']];
  return [[oneSpelling(word)]];
}

interface Sought {
  readonly form: RegExp;
  /** What every match has at its beginning: most texts have it nowhere. */
  readonly begins: string;
}

function ranges(text: string, span: Span, { form, begins }: Sought): Span[] {
  const part = text.slice(span[0], span[1]);
  if (!part.includes(begins)) return [];
  return [...part.matchAll(form)].map(match => [span[0] + match.index, span[0] + match.index + match[0].length]);
}

/** What an editor put into the words. */
const INSERTED = /\[[^\]]{0,120}\](?!\()/gu;
/** The address of a Markdown link, which nobody said. */
const LINK_ADDRESS = /\]\([^()\s]{1,500}\)/gu;

/**
 * The words of the spans of a text, in order, ready for comparing. Positions are those of the text; a contraction gives two
 * tokens at one position.
 */
export function tokensOf(text: string, spans: readonly Span[] = [[0, text.length]]): Token[] {
  const tokens: Token[] = [];
  let last: NormalWord | null = null;
  for (const span of spans) {
    const addresses = ranges(text, span, { form: LINK_ADDRESS, begins: '](' });
    const asides = [
      ...ranges(text, span, { form: INSERTED, begins: '[' }),
      ...ranges(text, span, { form: STAGE, begins: '(' }),
    ];
    for (const found of normalWords(text, span)) {
      if (addresses.some(([start, end]) => start <= found.start && found.end <= end)) continue;
      const between =
        last === null ? text.slice(span[0], found.start) : text.slice(Math.max(last.end, span[0]), found.start);
      const ellipsis = between.length > 1 && /…|\.\s?\.\s?\.|\[\s*\]/u.test(between);
      const cut = cutOff(text, tokens.at(-1), found);
      if (cut !== null) {
        if (cut.length > 1) tokens.pop();
        for (const word of cut)
          tokens.push({ word, start: cut.length > 1 && last !== null ? last.start : found.start, end: found.end });
        last = found;
        continue;
      }
      const optional =
        FILLERS.has(found.word) || asides.some(([start, end]) => start <= found.start && found.end <= end);
      for (const [index, [word, alt]] of pieces(text.slice(found.start, found.end), found.word).entries()) {
        if (alt === undefined && !optional && !ellipsis && word !== 'were') {
          tokens.push({ word, start: found.start, end: found.end });
          continue;
        }
        tokens.push({
          word,
          ...(alt === undefined ? {} : { alt }),
          start: found.start,
          end: found.end,
          ...(optional ? { optional: true as const } : {}),
          ...(word === 'were' && SUBJECT.test(tokens.at(-1)?.word ?? '') ? { whole: true as const } : {}),
          ...(ellipsis && index === 0 ? { afterEllipsis: true as const } : {}),
        });
      }
      if (text.charAt(found.end) === '%' || text.slice(found.end, found.end + 2) === ' %') {
        tokens.push({ word: 'percent', start: found.start, end: found.end });
      }
      last = found;
    }
  }
  return joinNumbers(tokens, text);
}

/** Auxiliaries whose mark became a space or another sign on the way ("we ll", "don t"). */
function cutOff(text: string, before: Token | undefined, { word, start }: NormalWord): readonly string[] | null {
  if (before === undefined || start - before.end !== 1 || !/^(?:ll|ve|re|t)$/u.test(word)) return null;
  if (!/[\s\uFFFD?´]/u.test(text.charAt(before.end))) return null;
  if (word !== 't')
    return /^(?:i|we|you|they|he|she|it|that|there|who)$/u.test(before.word) ? [AUXILIARY[word]?.[0] ?? word] : null;
  const not = NOT_FORM.exec(`${before.word}t`);
  return not === null ? null : [not[1] ?? before.word, 'not'];
}

/** True if the two tokens are the same word. */
export function sameWord(a: Token, b: Token): boolean {
  return (
    a.word === b.word ||
    (a.alt !== undefined && (a.alt === b.word || a.alt === b.alt)) ||
    (b.alt !== undefined && b.alt === a.word)
  );
}

/** True if one token stands for two of the other side: a contraction without its mark, a word written apart. */
export function sameAsPair(one: Token, first: Token, second: Token): boolean {
  if (one.word === first.word + second.word) return true;
  return one.whole !== true && EITHER[one.word] === `${first.word} ${second.word}`;
}
