/** How the forms of two reports lie against each other. */
export interface FormsAligned {
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Places in `a` and `b` of the same form, in order. */
  readonly pairs: readonly (readonly [number, number])[];
  /** How many forms both have, whatever their order. */
  readonly shared: number;
}

/** Letters that two words have in common at their front when they are made of one ("prosecution", "prosecutors"). */
const FAMILY_LETTERS = 6;

/** True if two forms are one word, or two of one family. */
export function isSameForm(a: string, b: string): boolean {
  if (a === b) return true;
  if (/^\d/u.test(a)) return false;
  const length = Math.min(a.length, b.length);
  return length >= FAMILY_LETTERS && a.slice(0, FAMILY_LETTERS) === b.slice(0, FAMILY_LETTERS);
}

/** Equal for any two forms that are the same or of one family. */
export function formKey(form: string): string {
  return /^\d/u.test(form) ? form : form.slice(0, FAMILY_LETTERS);
}

/** The longest run of forms, in order and with gaps, that two reports have in common. */
export function alignForms(a: readonly string[], b: readonly string[]): FormsAligned {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = isSameForm(a[i] ?? '', b[j] ?? '')
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (isSameForm(a[i] ?? '', b[j] ?? '') && at(i, j) === at(i + 1, j + 1) + 1) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return { a, b, pairs, shared: countShared(a, b) };
}

function countShared(a: readonly string[], b: readonly string[]): number {
  const rest = [...new Set(b)];
  let shared = 0;
  for (const form of new Set(a)) {
    const found = rest.findIndex(other => isSameForm(form, other));
    if (found < 0) continue;
    rest.splice(found, 1);
    shared += 1;
  }
  return shared;
}

/** What forms in another order count against those in one. */
const OUT_OF_ORDER = 0.9;

/** How much of the shorter stands in the longer, 0 to 1; clauses may be swapped, for a little less. */
export function shareAligned({ a, b, pairs, shared }: FormsAligned): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  const distinct = Math.min(new Set(short).size, new Set(long).size);
  return Math.max(pairs.length / short.length, (OUT_OF_ORDER * shared) / distinct);
}
