import { z } from 'zod';
import { COUNT, KIND, MAYBE_TEXT, MAYBE_TIME, TEXT } from './common.ts';

const says = <const Says extends string>(...names: readonly [Says, ...Says[]]) => ({ says: z.enum(names) });
const WHO = { who: MAYBE_TEXT };
const PLACE = { ...WHO, outlets: z.array(MAYBE_TEXT), on: MAYBE_TIME };
const DENIED = { by: z.array(MAYBE_TEXT), deniedOn: MAYBE_TIME };

export const KNOWER = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('first_hand'), kind: KIND, of: TEXT }),
    z.object({ is: z.enum(['reporter', 'unnamed']), of: TEXT }),
    z.object({ is: z.literal('outside'), name: TEXT, of: MAYBE_TEXT }),
    z.object({ is: z.literal('named'), name: TEXT }),
    z.object({ is: z.literal('circle'), names: z.array(TEXT) }),
    z.object({ is: z.literal('nobody') }),
  ])
  .meta({ id: 'Knower', description: 'Who knew first, as data; names are as the record has them.' });

export const WHY = z
  .discriminatedUnion('says', [
    z.object({ ...says('on_record', 'reported', 'from_unnamed', 'joined', 'changed', 'sense'), ...PLACE }),
    z.object({ ...says('passed_on'), ...PLACE, from: z.array(KNOWER) }),
    z.object({ ...says('disputed'), ...PLACE, ...DENIED }),
    z.object({ ...says('context_changes'), ...PLACE, firstHand: z.boolean() }),
    z.object({ ...says('others_words'), ...PLACE, near: z.boolean(), by: MAYBE_TEXT }),
    z.object({ ...says('denied'), ...WHO, ...DENIED }),
    z.object({ ...says('opposite'), ...WHO, outlet: MAYBE_TEXT, on: MAYBE_TIME }),
    z.object({ ...says('not_on_record'), ...WHO }),
    z.object({ ...says('loses'), ...WHO, loss: TEXT, words: TEXT }),
    z.object({ ...says('older'), on: MAYBE_TIME }),
    z.object(says('fact_check_says_so', 'later_otherwise', 'coverage', 'unsettled')),
    z.object({ ...says('record_reads'), words: TEXT }),
    z.object({
      ...says('differs'),
      changes: z.array(z.object({ recorded: MAYBE_TEXT, claimed: MAYBE_TEXT })),
    }),
    z.object({ ...says('compared'), claimed: TEXT, recorded: TEXT }),
    z.object({
      ...says('pieces'),
      pieces: z.array(z.object({ words: TEXT, outlet: MAYBE_TEXT, on: MAYBE_TIME })),
    }),
    z.object({ ...says('nearest'), by: MAYBE_TEXT, words: TEXT, sharesName: z.boolean() }),
    z.object({ ...says('misprinted'), outlet: MAYBE_TEXT }),
    z.object({ ...says('denied_against'), ...DENIED }),
    z.object({ ...says('sources'), count: COUNT }),
    z.object({ ...says('may_mean'), asked: TEXT, names: z.array(TEXT), settled: z.boolean() }),
    z.object({ ...says('unknown_name'), asked: TEXT, namesakes: z.array(TEXT) }),
    z.object({ ...says('claim_names'), name: TEXT }),
    z.object({ ...says('left_out'), minConfidence: z.number(), statements: COUNT }),
  ])
  .meta({
    id: 'Why',
    description:
      'One sentence of a finding’s summary as data, so that it can be said in another language: names as the record has them, times as precise as their source, quoted words on one line and without marks around them.',
  });
