// Functions and triggers: the log cannot be changed, paths that were left are kept, changes are told of, and facts of a
// text that has changed are forgotten.
import type { NameTexts } from '../names.ts'
import type { Part } from './part.ts'

export function functions(names: NameTexts): Part[] {
  return Object.entries(functionBodies(names)).map(([name, body]) => ({
    name,
    create: [
      `create or replace function ${names.ofOurs(name)}() returns trigger language plpgsql as $$${body}$$`,
    ],
    exists: `to_regprocedure('${names.ofOurs(name)}()') is not null`,
    kind: 'function',
    ...(Object.hasOwn(functionsSince, name) ? { since: functionsSince[name] } : {}),
    // Migrations indent it differently.
    intact: `exists (select 1 from pg_proc where oid = to_regprocedure('${names.ofOurs(name)}()')
      and regexp_replace(prosrc, '\\s', '', 'g') = $body$${body.replaceAll(/\s/g, '')}$body$)`,
  }))
}

const functionsSince: Record<string, number> = { forget_facts: 5, forget_facts_of_note: 5 }

function functionBodies({ own, table }: NameTexts): Record<string, string> {
  return {
    forget_facts: `
      begin
        delete from ${own('article_facts')} where article_id = old.id;
        return null;
      end
      `,
    forget_facts_of_note: `
      begin
        if tg_op <> 'INSERT' then
          delete from ${own('article_facts')} where article_id = old.article_id;
        end if;
        if tg_op <> 'DELETE' then
          delete from ${own('article_facts')} where article_id = new.article_id;
        end if;
        return null;
      end
      `,
    guard_transitions: `
      begin
        if tg_op = 'UPDATE'
          and to_jsonb(new) - 'article_id' - 'by_id' = to_jsonb(old) - 'article_id' - 'by_id'
          and (new.article_id is null or new.article_id is not distinct from old.article_id)
          and (new.by_id is null or new.by_id is not distinct from old.by_id)
        then
          return new;
        end if;
        raise exception 'the log of moves cannot be changed' using errcode = 'integrity_constraint_violation';
      end
      `,
    keep_path: `
      begin
        if tg_op <> 'INSERT' and old.path is not null then
          insert into ${own('moved')} (path, article_id)
            select old.path, a.id from ${table('articles')} a where a.id = old.article_id
            on conflict (path) do update set article_id = excluded.article_id, left_at = now();
        end if;
        if tg_op <> 'DELETE' then
          delete from ${own('moved')} where path = new.path;
        end if;
        return null;
      end
      `,
    tell_of_change: `
      begin
        perform pg_notify('offprint_change', '');
        return null;
      end
      `,
  }
}

/** Tables whose changes readers of the blog may see, those of series since version 10. */
function announcedTables({ table }: NameTexts): [table: string, since?: number][] {
  const first = [
    table('articles'),
    table('articles', 'byline'),
    table('articles', 'byline_affiliations'),
    table('articles', 'rels'),
    table('articles', 'texts'),
    table('authors'),
    table('institutions'),
    table('media'),
    table('notes'),
    table('outlets'),
    table('republications'),
  ]
  return [
    ...first.map((one): [string] => [one]),
    [table('series'), 10],
    [table('series', 'rels'), 10],
  ]
}

export function triggers(names: NameTexts): Part[] {
  const [posts, log] = [names.table('republications'), names.table('transitions')]
  const changed = 'after insert or update or delete or truncate'
  const left = 'for each row when (old.path is distinct from new.path)'
  const rewritten = 'for each row when (old.body is distinct from new.body)'
  const rows: [
    on: string,
    name: string,
    when: string,
    each: string,
    runs: string,
    since?: number,
  ][] = [
    [names.table('articles'), 'forget_facts', 'after update of body', rewritten, 'forget_facts', 5],
    [
      names.table('notes'),
      'forget_facts',
      'after insert or update of body, article_id or delete',
      eachRow,
      'forget_facts_of_note',
      5,
    ],
    ...announcedTables(names).map(([table, since]): (typeof rows)[number] => [
      table,
      'tell_of_change',
      changed,
      eachStatement,
      'tell_of_change',
      since,
    ]),
    [log, 'guard_transitions', 'before update or delete', eachRow, 'guard_transitions'],
    [log, 'guard_transitions_truncate', 'before truncate', eachStatement, 'guard_transitions'],
    [posts, 'keep_path', 'after update of path', left, 'keep_path'],
    [posts, 'keep_path_along', 'after insert or delete', eachRow, 'keep_path'],
  ]
  return rows.map(([on, name, when, each, runs, since]) => ({
    ...trigger(
      { name: `offprint_${name}`, on },
      `${when} on ${on} ${each} execute function ${names.ofOurs(runs)}()`,
    ),
    ...(since ? { since } : {}),
  }))
}

const eachRow = 'for each row'
const eachStatement = 'for each statement'

function trigger({ name, on }: { name: string; on: string }, definition: string): Part {
  const found = `select 1 from pg_trigger where tgname = '${name}' and tgrelid = to_regclass('${on}')`
  const [, called = ''] = /execute function (\S+)\(\)$/.exec(definition) ?? []
  return {
    name: `${name} on ${on.replaceAll('"', '')}`,
    create: [`drop trigger if exists ${name} on ${on}`, `create trigger ${name} ${definition}`],
    exists: `exists (${found})`,
    kind: 'trigger',
    // Neither disabled, nor for other changes, nor of another function.
    intact: `exists (${found} and tgenabled in ('O', 'A') and tgtype = ${typeOf(definition)}
      and tgfoid = to_regprocedure('${called}()'))`,
  }
}

/** As PostgreSQL stores when a trigger runs: `TRIGGER_TYPE_…` in pg_trigger.h. */
function typeOf(definition: string): number {
  const [when = ''] = definition.split(' on ')
  const bits = { after: 0, before: 2, delete: 8, insert: 4, truncate: 32, update: 16 }
  return Object.entries(bits).reduce(
    (sum, [word, bit]) => sum + (new RegExp(`\\b${word}\\b`).test(when) ? bit : 0),
    definition.includes('for each row') ? 1 : 0,
  )
}
