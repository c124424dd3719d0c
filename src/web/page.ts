import type { Context } from 'hono';
import type { Server } from '#server/contract.ts';
import type { Assets } from './assets.ts';
import type { Speech } from './language.ts';

/** What every page is made with. */
export interface Page extends Speech {
  readonly server: Server;
  readonly assets: Assets;
  /** The address of the page itself, path and query. */
  readonly address: string;
  /** How many documents the record holds. */
  readonly documents: number;
}

/** Makes a page: its markup, and its status if that is not 200. */
export type Answer = (c: Context, page: Page) => Promise<Response>;
