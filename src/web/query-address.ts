/** What stands behind the question mark, by name; what is null or empty is left out. */
export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** An address with its query. */
export function queryAddress(path: string, query: Query): string {
  const told = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value != null && value !== '') told.set(name, String(value));
  const search = told.toString();
  return search === '' ? path : `${path}?${search}`;
}
