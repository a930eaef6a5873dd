// One app and one browser for the spec files of a process: starting them takes longer than most files.
import type { Browser } from 'playwright-core'

import { rmSync } from 'node:fs'

import { query } from '../../postgres/connection.ts'
import { openBrowser } from './browser.ts'
import { type App, startApp } from './startApp.ts'

interface Shared {
  app?: Promise<App>
  browser?: Promise<Browser>
}

/** Our modules are evaluated again for each file. */
const shared = ((globalThis as Record<symbol, Shared>)[Symbol.for('offprint.tests')] ??= {})

/** The app with the usual settings and the sample, as if it had just been started. It must not be stopped. */
export async function shareApp(): Promise<App> {
  const isFirst = !shared.app
  const app = await (shared.app ??= startApp())
  await query(app.databaseURL, isFirst ? keepTables : restoreTables)
  if (isFirst) {
    // It exits with this process, and its database is dropped by the next run.
    process.once('exit', () => rmSync(app.pictures, { force: true, recursive: true }))
    // Vitest was interrupted.
    process.once('disconnect', () => process.exit(1))
  }
  return app
}

/** A browser without contexts. It must not be closed. */
export async function shareBrowser(): Promise<Browser> {
  const browser = await (shared.browser ??= openBrowser())
  await Promise.all(browser.contexts().map((context) => context.close()))
  return browser
}

const keepTables = `do $$
declare name text;
begin
  create schema kept;
  for name in select tablename from pg_tables where schemaname = 'public' loop
    execute format('create table kept.%1$I as table public.%1$I', name);
  end loop;
end $$`

/** Without triggers; the notification that they would send empties the response cache. */
const restoreTables = `do $$
declare name text; columns text;
begin
  set local session_replication_role = replica;
  for name in select tablename from pg_tables where schemaname = 'public' loop
    select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
      where attrelid = format('public.%I', name)::regclass
        and attnum > 0 and not attisdropped and attgenerated = '';
    execute format('delete from public.%I', name);
    execute format(
      'insert into public.%1$I (%2$s) overriding system value select %2$s from kept.%1$I',
      name, columns
    );
  end loop;
  perform pg_notify('offprint_change', '');
end $$`
