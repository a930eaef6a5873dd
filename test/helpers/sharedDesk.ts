// One app and one browser for the spec files of a process: starting them takes longer than most files.
import type { Browser, BrowserContext } from 'playwright-core'

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { query } from '../../postgres/connection.ts'
import { openBrowser, openProfile } from './browser.ts'
import { type App, startApp } from './startApp.ts'

interface Shared {
  app?: Promise<App>
  browser?: Promise<Browser>
  profile?: Promise<BrowserContext>
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

/** A browser without contexts, or with none but the shared profile. It must not be closed. */
export async function shareBrowser(): Promise<Browser> {
  const profile = await shared.profile
  const browser = profile?.browser() ?? (await (shared.browser ??= openBrowser()))
  const others = browser.contexts().filter((context) => context !== profile)
  await Promise.all(others.map((context) => context.close()))
  return browser
}

/**
 * A context with files of its own, where Chromium keeps the compiled scripts of the shared app: a page of the admin panel
 * takes a quarter less time than in others. It must not be closed.
 */
export async function shareProfile(app: App): Promise<BrowserContext> {
  if (!shared.profile) {
    const folder = mkdtempSync(path.join(tmpdir(), 'offprint-profile-'))
    shared.profile = openProfile(folder, app.url)
    await shared.profile
    process.once('exit', () => rmSync(folder, { force: true, maxRetries: 5, recursive: true }))
  }
  return shared.profile
}

/** Payload's, and those of ours. */
const schemas = `('public', 'offprint_data')`

const keepTables = `do $$
declare source regclass;
begin
  create schema kept;
  for source in select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ${schemas} loop
    execute format('create table kept.%I as table %s', source::oid, source);
  end loop;
end $$`

/** Without triggers; the notification that they would send empties the response cache. */
const restoreTables = `do $$
declare source regclass; columns text;
begin
  set local session_replication_role = replica;
  for source in select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ${schemas} loop
    select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
      where attrelid = source and attnum > 0 and not attisdropped and attgenerated = '';
    execute format('delete from %s', source);
    execute format(
      'insert into %1$s (%2$s) overriding system value select %2$s from kept.%3$I',
      source, columns, source::oid
    );
  end loop;
  perform pg_notify('offprint_change', '');
end $$`
