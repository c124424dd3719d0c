import type { OccasionKind } from '#statement/statement.ts';

/** What sort of occasion it was; those of two sorts are two occasions, "meeting" and the like can be of any. */
export type OccasionSort =
  'spoken' | 'air' | 'chamber' | 'court' | 'public' | 'press' | 'table' | 'post' | 'letter' | 'book';

const KIND_SORTS: Readonly<Record<OccasionKind, OccasionSort | null>> = {
  interview: 'air',
  podcast: 'air',
  'press conference': 'press',
  briefing: 'press',
  speech: 'spoken',
  debate: 'spoken',
  hearing: 'spoken',
  meeting: 'spoken',
  post: 'post',
  letter: 'letter',
  statement: null,
};

/** Nouns by which a text tells on what occasion something was said, in the singular. */
const NOUNS: Readonly<Record<Exclude<OccasionSort, 'spoken'>, readonly string[]>> = {
  air: words('interview podcast television tv radio broadcast studio programme breakfast'),
  chamber: words('parliament assembly chamber council senate congress house committee commons'),
  court: words('court jury jurors trial judge inquiry inquest tribunal panel'),
  public: words(
    'rally march fair festival market crowd parade sermon address supporters voters gate congress hall canvass square show union college students envoy',
  ),
  press: words('reporters journalists press briefing'),
  table: words('dinner lunch supper breakfast'),
  post: words('post tweet thread'),
  letter: words('letter memo'),
  book: words('book memoir memoirs autobiography diary'),
};

/** Nouns that tell of an occasion of any sort. */
const GENERAL = new Set(
  words(
    'meeting gathering conference session talks hearing speech ceremony event debate summit forum statement briefing draw defeat win match board',
  ),
);

/** Sorts that go with any other but writing and broadcasts: what is said to the press is said at or after something else. */
const LOOSE: ReadonlySet<OccasionSort> = new Set(['spoken', 'press', 'public']);

/** On what occasion a text says that words were said. */
export interface OccasionRead {
  readonly sorts: ReadonlySet<OccasionSort>;
  /** The nouns by which it tells, for comparing. */
  readonly nouns: ReadonlySet<string>;
}

/** A word of the text around a report. */
export interface WordAround {
  readonly word: string;
  readonly capital: boolean;
}

/** Sorts whose nouns are written with a capital as well. */
const NAMED: ReadonlySet<OccasionSort> = new Set(['chamber', 'court']);

/** Reads the occasion out of the words around a report and what was found of it when the statement was read. */
export function readOccasion(around: readonly WordAround[], kind: OccasionKind | null): OccasionRead {
  const sorts = new Set<OccasionSort>();
  const nouns = new Set<string>();
  for (const { word, capital } of around) {
    // "Tuesday's briefing" has lost its apostrophe, not its s.
    const noun = word.replace(/(?<=...)s$/u, '');
    for (const [sort, known] of SORTED_NOUNS)
      // "The Harbour Post" is no post, and "Parliament" is one.
      if ((known.has(word) || known.has(noun)) && (!capital || NAMED.has(sort))) {
        sorts.add(sort);
        nouns.add(noun);
      }
    if (!capital && (GENERAL.has(word) || GENERAL.has(noun))) nouns.add(noun);
  }
  const own = kind === null ? null : KIND_SORTS[kind];
  if (own !== null) sorts.add(own);
  if (kind !== null) nouns.add(kind);
  return { sorts, nouns };
}

/** True unless both name their occasion, and of sorts that cannot be one. */
export function occasionsMeet(a: OccasionRead, b: OccasionRead): boolean {
  if (a.sorts.size === 0 || b.sorts.size === 0 || !a.sorts.isDisjointFrom(b.sorts)) return true;
  const has = ({ sorts }: OccasionRead, some: ReadonlySet<OccasionSort>): boolean => !sorts.isDisjointFrom(some);
  return (has(a, LOOSE) || has(b, LOOSE)) && !has(a, APART) && !has(b, APART);
}

/** True if both name their occasion by one noun at least. */
export function nameOneOccasion(a: OccasionRead, b: OccasionRead): boolean {
  return !a.nouns.isDisjointFrom(b.nouns);
}

/** Sorts that are told apart from all others. */
const APART: ReadonlySet<OccasionSort> = new Set(['air', 'post', 'letter', 'book']);

function words(text: string): readonly string[] {
  return text.split(' ');
}

const SORTED_NOUNS: readonly (readonly [OccasionSort, ReadonlySet<string>])[] = (
  ['air', 'chamber', 'court', 'public', 'press', 'table', 'post', 'letter', 'book'] as const
).map(sort => [sort, new Set(NOUNS[sort])] as const);
