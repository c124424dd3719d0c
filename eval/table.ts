/** Prints rows as a table in columns; a column whose cells are all numbers stands to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cells = [head, ...rows].map(row => row.map(String));
  const widths = head.map((_, column) =>
    Math.max(...cells.map(row => [...new Intl.Segmenter().segment(row[column] ?? '')].length)),
  );
  const numeric = head.map((_, column) => rows.length > 0 && rows.every(row => typeof row[column] === 'number'));
  for (const row of cells) {
    const line = row.map((cell, i) =>
      numeric[i] === true ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
    );
    console.log(line.join('  ').trimEnd());
  }
}

/** The value below which so many per cent of the values lie, by the nearest rank. */
export function percentile(values: readonly number[], per: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((per / 100) * sorted.length) - 1)] ?? 0;
}
