import type { Language } from '#web/language.ts';
import type { Why } from '#web/shown.ts';
import { WHY_DE } from './why-de.ts';
import { WHY_UK } from './why-uk.ts';

/** Everything that a finding's `why` says, by what it says. */
export type WhyBySays = { readonly [Says in Why['says']]: Extract<Why, { readonly says: Says }> };

/**
 * A sentence for each. What the record covers is said by another part of the pages, from the finding's figures. English has all of it in
 * the finding: its `summary`.
 */
export type SaysWhy = { readonly [Says in Exclude<Why['says'], 'coverage'>]: (why: WhyBySays[Says]) => string };

export const WHY: Readonly<Record<Exclude<Language, 'en'>, SaysWhy>> = { uk: WHY_UK, de: WHY_DE };
