// What a database has besides rows, one line an object: to compare two databases, or one before and after.
import { query } from '../../postgres/connection.ts'

const isOurs = `nspname not in ('information_schema') and nspname !~ '^pg_'`

/** What an extension makes is a part of it. */
function isOfNoExtension(catalog: string, oid: string): string {
  return `not exists (select 1 from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${oid} and d.deptype = 'e')`
}

const objects = [
  `select 'schema ' || nspname from pg_namespace where ${isOurs}`,
  `select 'extension ' || extname from pg_extension`,
  `select format('column %s.%s.%s %s%s%s%s %s', nspname, relname, attname, format_type(atttypid, atttypmod),
      case when attnotnull then ' not null' end, ' identity ' || nullif(attidentity::text, ''),
      ' generated ' || nullif(attgenerated::text, ''), pg_get_expr(adbin, adrelid))
    from pg_attribute a join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace
    left join pg_attrdef d on d.adrelid = attrelid and d.adnum = attnum
    where ${isOurs} and relkind = 'r' and attnum > 0 and not attisdropped`,
  `select 'index ' || indexdef from pg_indexes where ${isOurs.replaceAll('nspname', 'schemaname')}`,
  `select format('constraint %s.%s %s %s', nspname, relname, conname, pg_get_constraintdef(k.oid))
    from pg_constraint k join pg_class c on c.oid = conrelid join pg_namespace n on n.oid = relnamespace
    where ${isOurs} and contype <> 'n'`,
  `select 'trigger ' || pg_get_triggerdef(t.oid) || ' ' || tgenabled::text from pg_trigger t where not tgisinternal`,
  `select 'function ' || pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = pronamespace
    where ${isOurs} and ${isOfNoExtension('pg_proc', 'p.oid')}`,
  `select format('enum %s.%s %s', nspname, typname, array_agg(enumlabel order by enumsortorder))
    from pg_enum join pg_type t on t.oid = enumtypid join pg_namespace n on n.oid = typnamespace
    where ${isOurs} group by nspname, typname`,
  `select format('sequence %s.%s %s %s', schemaname, sequencename, data_type, cache_size) from pg_sequences`,
  `select format('configuration %s.%s %s', nspname, cfgname,
      (select array_agg(dictname order by maptokentype, mapseqno) from pg_ts_config_map
        join pg_ts_dict d on d.oid = mapdict where mapcfg = c.oid))
    from pg_ts_config c join pg_namespace n on n.oid = cfgnamespace where ${isOurs}`,
]

/** Sorted. Spaces are those of the writer: functions are compared without. */
export async function readCatalog(url: string): Promise<string[]> {
  const rows = await query<{ line: string }>(
    url,
    objects.map((one) => `select line from (${one}) o (line)`).join(' union all '),
  )
  return rows.map(({ line }) => line.replaceAll(/\s+/g, ' ')).sort()
}
