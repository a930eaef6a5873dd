// Gives a database a clock that can be moved forward: see src/app/demo/clock.ts.

/** Functions of PostgreSQL that tell the time. */
const tellers = ['clock_timestamp', 'now', 'statement_timestamp', 'transaction_timestamp']

/** Marks the database as one of the demo. */
export async function createClock(query: (text: string) => Promise<unknown>): Promise<void> {
  await query('create schema demo')
  await query("create table demo.clock as select interval '0' as ahead")
  for (const name of tellers) {
    await query(`create function demo.${name}() returns timestamptz language sql stable
      as $$ select pg_catalog.${name}() + (select ahead from demo.clock) $$`)
  }
}
