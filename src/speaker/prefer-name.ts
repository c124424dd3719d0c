import { foldName, isAllCapitals } from './names.ts';

/**
 * The name to show for somebody: of the forms that are met, the spelling that most documents share, fuller
 * forms before shorter ones where they are as many; of one spelling, mixed case before capitals, diacritics and hyphens kept.
 * `bare` takes the titles off a form; `counts` has the documents of each spelling, folded.
 */
export function preferName(
  forms: readonly string[],
  { bare, counts }: { readonly bare: (written: string) => string; readonly counts: ReadonlyMap<string, number> },
): string {
  const spellings = new Map<string, { readonly documents: number; readonly written: string[] }>();
  for (const form of forms) {
    const written = bare(form);
    const key = foldName(written).join(' ');
    const spelling = spellings.get(key) ?? { documents: counts.get(key) ?? 0, written: [] };
    spelling.written.push(written);
    spellings.set(key, spelling);
  }
  const ranked = [...spellings].sort(
    ([a, x], [b, y]) =>
      Number(b.includes(' ')) - Number(a.includes(' ')) ||
      y.documents - x.documents ||
      b.split(' ').length - a.split(' ').length ||
      b.length - a.length ||
      (a < b ? -1 : 1),
  );
  const written = ranked[0]?.[1].written ?? [];
  return [...written].sort((a, b) => care(b) - care(a) || (a < b ? -1 : a > b ? 1 : 0))[0] ?? '';
}

/** How carefully a name is written. */
function care(name: string): number {
  const capitals = name.split(' ').filter(isAllCapitals).length;
  const small = name.split(' ').filter(word => /^\p{Ll}/u.test(word)).length;
  const marks = name.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
  const letters = name.match(/[^\p{ASCII}\s]/gu)?.length ?? 0;
  const slips = name.match(/\p{Lu}{2,}\p{Ll}/gu)?.length ?? 0;
  return marks + letters + (name.includes('-') ? 0.5 : 0) - capitals * 4 - slips * 0.5 - small * 0.25;
}
