import type { Migration } from 'kysely/migration';
import { first } from './001-first.ts';
import { citations } from './002-citations.ts';
import { people } from './003-people.ts';
import { loggedFindings } from './004-logged-findings.ts';
import { gapsByBytes } from './005-gaps-by-bytes.ts';
import { placesByPart } from './006-places-by-part.ts';
import { namesAtHand } from './007-names-at-hand.ts';
import { checkedClaimTables } from './008-checked-claims.ts';
import { outletsAndQuestions } from './011-outlets-and-questions.ts';
import { pages } from './012-pages.ts';
import { logOfFindings } from './014-log-of-findings.ts';
import { sumsOfNames } from './015-sums-of-names.ts';

/** Every shape that a record has had, in order. A step that has been released is never changed or taken away. */
export const STEPS: Readonly<Record<string, Migration>> = {
  '001-first': first,
  '002-citations': citations,
  '003-people': people,
  '004-logged-findings': loggedFindings,
  '005-gaps-by-bytes': gapsByBytes,
  '006-places-by-part': placesByPart,
  '007-names-at-hand': namesAtHand,
  '008-checked-claims': checkedClaimTables,
  '011-outlets-and-questions': outletsAndQuestions,
  '012-pages': pages,
  '014-log-of-findings': logOfFindings,
  '015-sums-of-names': sumsOfNames,
};
