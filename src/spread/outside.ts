import { isNameless, isSameOutlet } from '#origin/outlet-names.ts';
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
        (foldSource(other.name) === folded || (!unnamed && !isNameless(name) && isSameOutlet(other.name, name))),
    );
    if (known === undefined) {
      const id = `outside:${unnamed ? 'unnamed ' : ''}${folded}`;
      this.#sources.push({ id, name, unnamed, url, toldBy: [toldBy] });
      return id;
    }
    if (!known.toldBy.includes(toldBy)) known.toldBy.push(toldBy);
    known.url ??= url;
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
      toldBy: [...toldBy].sort(),
    }));
  }
}
