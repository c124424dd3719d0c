import { isNameless, isSameOutlet, outletWords } from '#origin/outlet-names.ts';
import type { SpreadNode } from './spread.ts';
import { foldSource } from './told-trail.ts';

/** A source that the record does not hold, as a page calls it. */
export interface OutsideSource {
  readonly name: string;
  readonly unnamed: boolean;
  readonly url: string | null;
  /** The document that tells of it. */
  readonly toldBy: string;
}

/** How the identifiers of sources without a name begin. */
export const UNNAMED = 'outside:unnamed ';

/** Longer than this is a description, in UTF-16 units. */
const LONGEST_NAME = 40;

/** True if one way of calling a nameless source says all that the other says ("Telegram channels", "a local Telegram channel"). */
function isWordingOf(a: string, b: string): boolean {
  const [one, two] = [a, b].map(name => new Set(foldSource(name).split(' ')));
  return one !== undefined && two !== undefined && (one.isSubsetOf(two) || two.isSubsetOf(one));
}

/** The sources outside the record that pages tell of, each once: "Harbour TV" and "the channel Harbour TV" are one. */
export class OutsideSources {
  readonly #sources: {
    readonly id: string;
    name: string;
    readonly unnamed: boolean;
    url: string | null;
    toldBy: string[];
  }[] = [];

  /** @returns the source's identifier among the stations. */
  add({ name, unnamed, url, toldBy }: OutsideSource): string {
    const folded = foldSource(name);
    const known = this.#sources.find(
      other =>
        other.unnamed === unnamed &&
        (foldSource(other.name) === folded ||
          (unnamed ? isWordingOf(other.name, name) : !isNameless(name) && isSameOutlet(other.name, name))),
    );
    if (known === undefined) {
      const id = `${unnamed ? UNNAMED : 'outside:'}${folded}`;
      this.#sources.push({ id, name, unnamed, url, toldBy: [toldBy] });
      return id;
    }
    if (!known.toldBy.includes(toldBy)) known.toldBy.push(toldBy);
    known.url ??= url;
    // The fuller name tells more, as long as it is one.
    if (!unnamed && outletWords(name).length > outletWords(known.name).length && name.length <= LONGEST_NAME)
      known.name = name;
    return known.id;
  }

  nodes(): SpreadNode[] {
    return this.#sources.map(({ id, name, unnamed, url, toldBy }) => ({
      id,
      document: null,
      label: name,
      role: 'told_of',
      unnamed,
      kind: null,
      title: null,
      url,
      published: null,
      statement: null,
      words: null,
      speaker: null,
      headlineOnly: false,
      toldBy: [...toldBy].sort(),
    }));
  }
}
