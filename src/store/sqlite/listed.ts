import { type RawBuilder, sql } from 'kysely';

/** For `in`: values that go in as one, so that the query's text is the same however many they are (PostgreSQL has `unnest`). */
export function listed<T extends string | number>(values: readonly T[]): RawBuilder<T> {
  return sql<T>`(select value from json_each(${JSON.stringify(values)}))`;
}
