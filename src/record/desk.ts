import type { PartialTime } from '#base/time.ts';
import type { WarcFolder } from '#capture/warc.ts';
import type { Store } from '#store/store.ts';
import type { CopyBodies } from './copies.ts';
import type { Library } from './library.ts';
import type { Reader } from './reader.ts';
import type { Setting } from './setting.ts';

/** What the acts on one record work with; the parts that not every act needs are opened when first asked for. */
export interface Desk {
  readonly store: Store;
  readonly warc: () => Promise<WarcFolder>;
  /** How sources are read where an act does not say. */
  readonly setting: Setting;
  readonly reader: (setting: Setting) => Reader;
  readonly library: Library;
  readonly bodies: CopyBodies;
  readonly clock: () => Date;
}

/** A moment as the record writes it: to the second, UTC. */
export function stampTime(moment: Date): PartialTime {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
