// The schema of a database as sorted lines, to compare it before and after.
import { query } from '../../postgres/connection.ts'

const ours = "('pg_catalog', 'information_schema', 'pg_toast')"

const queries = [
  `select format('column %I.%I.%I %s %s %s', table_schema, table_name, column_name, udt_name, is_nullable, column_default) as line
     from information_schema.columns where table_schema not in ${ours}`,
  `select 'index ' || indexdef as line from pg_indexes where schemaname not in ${ours}`,
  `select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
     from pg_constraint where connamespace::regnamespace::text not in ${ours}`,
  `select format('enum %s %s', enumtypid::regtype, enumlabel) as line from pg_enum`,
  `select 'trigger ' || pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal`,
  `select format('function %s', oid::regprocedure) as line from pg_proc where pronamespace::regnamespace::text not in ${ours}`,
  `select format('schema %I', nspname) as line from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
]

export async function readSchema(url: string): Promise<string[]> {
  const lines = await Promise.all(queries.map((sql) => query<{ line: string }>(url, sql)))
  return lines
    .flat()
    .map(({ line }) => line)
    .toSorted()
}

/** @throws Error with the lines that differ. */
export function expectSame(before: string[], after: string[]): void {
  const lost = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`)
  const added = after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`)
  const differences = [...lost, ...added]
  if (differences.length > 0) {
    throw new Error(`${differences.length} differences:\n${differences.slice(0, 40).join('\n')}`)
  }
}
