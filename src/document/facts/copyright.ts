/** "© 2015-2025 Upland Dispatch. All rights reserved.", "Copyright 2025, The Harbour Post | Terms" */
const COPYRIGHT =
  /(?:©|\(c\)\s|\bcopyright\b)(?:[\s©,:]|\(c\)|\bcopyright\b)*(?:\d{4}(?:\s*[-–—]\s*(?:\d{4}|present))?)?[\s,:]*(?:by\s+)?(\p{L}[\p{L}\d.&'’ -]{1,59}|\d{1,3}\p{L}[\p{L}\d.&'’ -]{1,55})/iu;

/** What ends an owner's name. */
const END = /\s*(?:\.(?:\s|$)|,|\ball rights\b|\bunless otherwise\b|\s[-–—]\s|(?:19|20)\d\d).*$/iu;

/** Who a copyright line says owns the text, as it is written; null where it names nobody. */
export function copyrightOwner(line: string): string | null {
  const name = COPYRIGHT.exec(line)?.[1]?.replace(END, '').trim();
  return name === undefined || name.length < 2 || /^(?:all|alle|policy|and|or|notice)\b/iu.test(name) ? null : name;
}
