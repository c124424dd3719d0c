/** An attribute as Readability copies it from one element to another. */
export interface TreeAttribute {
  readonly name: string;
  readonly value: string;
  cloneNode(): TreeAttribute;
}

export const attributeOf = (name: string, value: string): TreeAttribute => ({
  name,
  value,
  cloneNode: () => attributeOf(name, value),
});

const tagNames = new Map<string, string>();
/** A name as `tagName` has it. */
export function tagNameOf(localName: string): string {
  const known = tagNames.get(localName);
  if (known !== undefined) return known;
  const name = localName.toUpperCase();
  if (tagNames.size < 1000) tagNames.set(localName, name);
  return name;
}

/** What a style attribute says of whether an element is shown. */
export interface TreeStyle {
  readonly display?: string;
  readonly visibility?: string;
}

const NO_STYLE: TreeStyle = {};

/** Reads a style attribute; of two rules for one property the last counts. */
export function readStyle(style: string | null): TreeStyle {
  if (style === null || style === '') return NO_STYLE;
  const rules = style.split(/\s*;\s*/u).map(rule => {
    const colon = rule.indexOf(':');
    return [rule.slice(0, Math.max(0, colon)).trim(), rule.slice(colon + 1).trim()];
  });
  return Object.fromEntries(rules);
}

/** The names of a class, each once, with one space between them. */
export function tidyNames(value: string): string {
  if (!/\s/u.test(value)) return value;
  return [...new Set(value.split(/\s+/u))].filter(name => name !== '').join(' ');
}
