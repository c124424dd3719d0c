import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What another document's names do to a bucket is told by sums, so that nobody's names have to be sorted anew for it; buckets that were worked
 * out before get theirs when they are worked out again. How much each person says is kept with them, for lists and for coverage.
 */
export const sumsOfNames: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { schema } = db;
    await schema.alterTable('bucket').addColumn('sums', 'text').execute();
    for (const column of ['statements', 'first_hand', 'places', 'first_hand_places'] as const)
      await schema
        .alterTable('person')
        .addColumn(column, 'integer', c => c.notNull().defaultTo(0))
        .execute();
    await sql`
      update person set statements = said.statements, first_hand = said.first_hand,
        places = said.places, first_hand_places = said.first_hand_places
      from (
        select person, sum(statements) as statements, sum(first_hand) as first_hand, count(distinct place) as places,
          count(distinct case when first_hand > 0 then place end) as first_hand_places
        from naming where person > '' and statements > 0 group by person
      ) as said where said.person = person.person`.execute(db);
    await schema
      .createIndex('person_by_statements')
      .on('person')
      .columns(['statements desc', 'person'])
      .where(sql.ref('entry'), 'is not', null)
      .execute();
  },
};
