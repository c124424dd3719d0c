import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export { html };

/** Markup that may be put into other markup as it is: what goes into `html` as text is escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Markup in a row. */
export const join = (parts: readonly Markup[], between: Markup | '' = ''): Markup =>
  html`${parts.map((part, i) => (i === 0 || between === '' ? part : html`${between}${part}`))}`;

/** Nothing. */
export const NONE: Markup = html``;

/** Markup that the program wrote itself, such as a drawing of its own: never anything that came in. */
export const own = (markup: string): Markup => raw(markup);
