// Damages of the database and of the files: the doctor finds each, and repairs or names it.
// @module-tag nightly
import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findIssues, type Issue, repairIssues } from 'offprint'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
import { createHealth } from '../../../server/health.ts'
import { nameTextsOf } from '../../../src/database/names.ts'
import { partsOf } from '../../../src/database/sqlStep/statements.ts'
import { expectedObjects } from '../../../src/integrity/schema/expected.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { type ArticleIds, makeArticle, makePicture, moveTo } from '../../helpers/documents.ts'
import { root } from '../../helpers/root.ts'

let desk: Desk
let made: ArticleIds

beforeAll(async () => {
  desk = await bootPayload()
  made = await makeArticle(desk.payload)
  await moveTo(desk.payload, made.article, 'published-at-outlet', 'republished-on-blog')
})
afterAll(() => desk.close())

const said = vi.fn()
beforeEach(() => {
  said.mockReset()
  desk.payload.logger.error = said
})

function damage(sql: string) {
  return query<{ name: unknown }>(desk.databaseURL, sql)
}
async function look(): Promise<Issue[]> {
  return (await findIssues(desk.payload)).issues
}
async function found(): Promise<string[]> {
  return (await look()).map(({ code, title }) => `${code} ${title}`)
}
async function repair(): Promise<string[]> {
  await repairIssues(desk.payload, await look())
  return found()
}

async function health(): Promise<string | undefined> {
  const asked = createHealth({ databaseURL: desk.databaseURL, isListening: () => true, root })
  const { checks } = await asked.check()
  await asked.close()
  return checks.schema
}

it('an intact database has none', async () => {
  expect(await found()).toEqual([])
  expect(await health()).toBe('ok')
})

it('every index, constraint, trigger and function of a new database is compared', async () => {
  const rows = await damage(
    `select relname as name from pg_index join pg_class on oid = indexrelid
        where relnamespace in (${schemas}) and not exists (
          select 1 from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
      union all select conname from pg_constraint where connamespace in (${schemas}) and contype <> 'n'
      union all select tgname || ' on ' || tgrelid::regclass from pg_trigger where not tgisinternal
      union all select proname from pg_proc p where pronamespace in (${schemas}) and not exists (
        select 1 from pg_depend where classid = 'pg_proc'::regclass and objid = p.oid and deptype = 'e')`,
  )
  const names = nameTextsOf(desk.payload)
  const parts = partsOf(names).map(({ name }) => name)
  const known = new Set([
    ...expectedObjects(desk.payload).map(({ name }) => name),
    ...parts.map((name) => name.replace(' on public.', ' on ')),
  ])
  const others = rows.map(({ name }) => String(name)).filter((name) => !known.has(name))
  // The keys of tables that no collection has, and the indexes of the limits of sign-in.
  expect(others.toSorted()).toEqual([
    'article_facts_pkey',
    'article_search_pkey',
    'bulk_rows_pkey',
    'bulk_runs_pkey',
    'events_pkey',
    'events_position_key',
    'events_public_position_key',
    'import_items_pkey',
    'import_leases_pkey',
    'import_parts_pkey',
    'import_pictures_pkey',
    'imported_key_key',
    'imported_pkey',
    'link_pictures_pkey',
    'moved_pkey',
    'offprint_forget_device',
    'offprint_forget_device',
    'offprint_forget_device on users_sessions',
    'offprint_login_limits_expire',
    'offprint_login_limits_pkey',
    'offprint_second_factors_pkey',
    'offprint_second_factors_user_id_fkey',
    'offprint_session_devices_pkey',
    'offprint_session_devices_user',
    'offprint_session_devices_user_id_fkey',
    'offprint_sign_ins_pkey',
    'offprint_sign_ins_seen_at',
    'previews_pkey',
    'public_posts_pkey',
    'related_pkey',
    'schedules_pkey',
    'search_pkey',
    'webhook_deliveries_pkey',
    'webhook_endpoints_pkey',
    'webmention_queue_pkey',
    'websub_feeds_pkey',
  ])
})

const schemas = `'public'::regnamespace, 'offprint_data'::regnamespace`
const noop = `returns trigger language plpgsql as $$ begin return new; end $$`
const articles = 'public.articles'
const log = 'public.transitions'

type SchemaDamage = [what: string, sql: string, found: string[], health: string]

const damagesOfSchema: SchemaDamage[] = [
  [
    'a dropped guard of the log',
    'drop trigger offprint_guard_transitions on transitions',
    [`schema-missing offprint_guard_transitions on ${log}`],
    'failed',
  ],
  [
    'one that is disabled',
    'alter table transitions disable trigger offprint_guard_transitions_truncate',
    [`schema-changed offprint_guard_transitions_truncate on ${log}`],
    'failed',
  ],
  [
    'one that lets everything pass',
    `create or replace function offprint_data.guard_transitions() ${noop}`,
    ['schema-changed guard_transitions'],
    'failed',
  ],
  [
    'a dropped trigger of the cache',
    'drop trigger offprint_tell_of_change on articles',
    [`schema-missing offprint_tell_of_change on ${articles}`],
    'failed',
  ],
  [
    'one that misses what is deleted',
    `drop trigger offprint_tell_of_change on notes; create trigger offprint_tell_of_change
      after insert or update or truncate on notes for each statement
      execute function offprint_data.tell_of_change()`,
    ['schema-changed offprint_tell_of_change on public.notes'],
    'failed',
  ],
  [
    'a dropped function, with its triggers',
    'drop function offprint_data.keep_path cascade',
    [
      'schema-missing keep_path',
      'schema-missing offprint_keep_path on public.republications',
      'schema-missing offprint_keep_path_along on public.republications',
    ],
    'failed',
  ],
  [
    'a dropped unique index',
    'drop index users_email_idx',
    ['schema-missing users_email_idx on public.users'],
    'ok',
  ],
  [
    'one that is not unique',
    'drop index users_email_idx; create index users_email_idx on users (email)',
    ['schema-changed users_email_idx on public.users'],
    'ok',
  ],
  [
    'a dropped index with an expression',
    'drop index articles_topic_slugs',
    ['schema-missing articles_topic_slugs on public.articles_texts'],
    'ok',
  ],
  [
    'a dropped index of our own table',
    'drop index offprint_data.search_words',
    ['schema-missing search_words'],
    'ok',
  ],
  [
    'a dropped key of the stage, and what leads to it',
    'alter table articles drop constraint articles_republished_id cascade',
    [
      'schema-missing articles_republished_id on public.articles',
      'schema-missing republications_article_stage on public.republications',
    ],
    'ok',
  ],
  [
    'a dropped foreign key',
    'alter table articles drop constraint articles_outlet_id_outlets_id_fk',
    [`schema-missing articles_outlet_id_outlets_id_fk on ${articles}`],
    'ok',
  ],
  [
    'all triggers of a table disabled, and with them its foreign keys',
    'alter table republications disable trigger all',
    [
      'schema-changed offprint_keep_path on public.republications',
      'schema-changed offprint_keep_path_along on public.republications',
      'schema-changed offprint_tell_of_change on public.republications',
      'schema-changed republications_article_id_articles_id_fk on public.republications',
      'schema-changed republications_article_stage on public.republications',
      'schema-changed republications_note_id_notes_id_fk on public.republications',
      'schema-changed republications_updated_by_id_users_id_fk on public.republications',
    ],
    'failed',
  ],
  [
    'a column that may be empty',
    'alter table articles alter column title drop not null',
    [`schema-changed title on ${articles}`],
    'ok',
  ],
  [
    'a column that is no longer filled in',
    'alter table articles alter column created_at drop default',
    [`schema-changed created_at on ${articles}`],
    'ok',
  ],
  [
    'a column of another type',
    'alter table institutions alter column name type varchar(20)',
    ['schema-changed name on public.institutions'],
    'ok',
  ],
  [
    'an enum that is any text',
    'alter table republications alter column mode type varchar',
    ['schema-changed mode on public.republications'],
    'ok',
  ],
  [
    'a value of an enum that has another name',
    `alter type enum_offprint_blog_mode rename value 'link' to 'links'`,
    ['schema-changed enum_offprint_blog_mode'],
    'ok',
  ],
  [
    'a dropped search configuration',
    'drop text search configuration offprint_data.danish',
    ['schema-missing danish'],
    'ok',
  ],
  [
    'one that knows accents',
    `alter text search configuration offprint_data.english
      alter mapping for word with english_stem`,
    ['schema-changed english'],
    'ok',
  ],
  [
    'the dropped table of searches, with what was in it',
    'drop table offprint_data.search',
    [
      'schema-missing search',
      'schema-missing search_words',
      'schema-missing search_configuration',
      'schema-missing search_republication_id_fkey',
    ],
    'failed',
  ],
]

/** Those of other things, and of one state of health, are made and looked for together: a check takes long. */
function groupsOf(all: SchemaDamage[]): SchemaDamage[][] {
  const groups: SchemaDamage[][] = []
  const thingsOf = ([, , issues]: SchemaDamage) => issues.map((issue) => issue.split(' ')[1])
  for (const one of all) {
    const things = new Set(thingsOf(one))
    const group = groups.find(
      (others) =>
        others[0]![3] === one[3] && !others.flatMap(thingsOf).some((thing) => things.has(thing)),
    )
    if (group) {
      group.push(one)
    } else {
      groups.push([one])
    }
  }
  return groups
}

describe('what is made again', () => {
  const [largest, ...others] = groupsOf(damagesOfSchema).map(
    (group) => [group.map(([what]) => what).join('; '), group] as const,
  )
  it.each([largest!])('%s', isMadeAgain)
  it.each(others)('%s', { tags: 'nightly' }, isMadeAgain)

  async function isMadeAgain(_: string, group: SchemaDamage[]) {
    for (const [, sql] of group) {
      await damage(sql)
    }
    const issues = group.flatMap(([, , each]) => each)
    expect((await found()).toSorted()).toEqual(issues.toSorted())
    expect(await health()).toBe(group[0]![3])
    expect(await repair()).toEqual([])
    expect(said).not.toHaveBeenCalled()
    expect(await health()).toBe('ok')
  }

  it.each([
    ['other words', `update offprint_data.search set whole = 'x'`],
    ['no words', `update offprint_data.search set words = ''`],
    ['the words of an older title', `update articles set title = 'Another title'`],
  ])('a stale search text: %s', async (_, sql) => {
    await damage(sql)
    const [first, ...others] = await look()
    expect(first).toMatchObject({ article: made.article, code: 'search-stale' })
    expect(others.map(({ code }) => code)).toEqual(sql.includes('title') ? ['facts-stale'] : [])
    expect(await repair()).toEqual([])
  })

  it.each([
    ['a number of words', 'update offprint_data.article_facts set words = words + 1'],
    ['no words of its names', `update offprint_data.article_search set head = ''`],
    ['another text', `update offprint_data.article_search set whole = 'x'`],
    ['the name that an outlet had', `update outlets set name = 'Called otherwise'`],
  ])('facts of an article that are not its own: %s', async (_, sql) => {
    await damage(sql)
    const codes = (await look()).map(({ article, code }) => [article, code])
    // Readers see the name of an outlet, and nobody was told.
    const told = sql.includes('outlets') ? [[made.article, 'event-missing']] : []
    expect(codes).toEqual([...told, [made.article, 'facts-stale']])
    expect(await repair()).toEqual([])
  })

  it('an article that is not in the series that it names', async () => {
    await damage(`update articles set series = 'Of tides '`)
    expect((await look()).map(({ code }) => code)).toContain('series-stale')
    expect(await repair()).toEqual([])
  })

  it('a file that no picture has, once it is a day old', async () => {
    const file = path.join(process.env.OFFPRINT_MEDIA_DIR ?? '', 'refused.png')
    writeFileSync(file, 'refused')
    expect(await found()).toEqual([])
    const yesterday = Date.now() / 1000 - 25 * 60 * 60
    utimesSync(file, yesterday, yesterday)
    expect(await found()).toEqual(['file-orphaned refused.png'])
    expect(await repair()).toEqual([])
    expect(existsSync(file)).toBe(false)
  })
})

describe('what is named', () => {
  it('an index that rows contradict, with the reason in the log', async () => {
    await damage('drop index authors_slug_idx')
    await damage(
      'insert into authors (id, name, slug) select gen_random_uuid(), name, slug from authors',
    )
    expect(await repair()).toContain('schema-missing authors_slug_idx on public.authors')
    expect(said).toHaveBeenCalledWith(
      expect.stringMatching(
        /authors_slug_idx .*could not be made again: .* Key \(slug\)=\(\S+\) is duplicated/,
      ),
    )
    await damage('delete from authors a using authors b where a.slug = b.slug and a.id > b.id')
    expect(await repair()).toEqual([])
  })

  it('a picture without its file', async () => {
    const { id } = await makePicture(desk.payload, 'owned')
    const [row] = await damage(`select filename as name from media where id = '${id}'`)
    const filename = String(row?.name)
    rmSync(path.join(process.env.OFFPRINT_MEDIA_DIR ?? '', filename))
    expect(await repair()).toEqual([`file-missing ${filename}`])
    await desk.payload.delete({ id, collection: 'media', overrideAccess: true })
  })

  it('an article whose outlet is gone', async () => {
    const [row] = await damage(
      `select outlet_id as name from articles where id = '${made.article}'`,
    )
    const point = (to: string) =>
      damage(`set session_replication_role = replica; update articles set outlet_id = ${to}`)
    await point('gen_random_uuid()')
    expect(await repair()).toContain('reference-dangling articles.outlet_id')
    await point(`'${String(row?.name)}'`)
    expect(await repair()).toEqual([])
  })

  it('an article with an author that is gone, and one with a value that nobody knows', async () => {
    const [row] = await damage('select author_id as name from articles_byline limit 1')
    const point = (to: string) =>
      damage(`set session_replication_role = replica; update articles_byline set author_id = ${to}`)
    await point('gen_random_uuid()')
    expect(await repair()).toContain('reference-dangling articles_byline.author_id')
    await point(`'${String(row?.name)}'`)
    await damage(`alter type enum_offprint_blog_mode add value 'poster'`)
    await damage(`update articles set blog_mode = 'poster'`)
    expect(await look()).toContainEqual(
      expect.objectContaining({
        article: made.article,
        code: 'value-unknown',
        message: 'blog_mode has the value "poster", which this version does not know.',
      }),
    )
    await repair()
    expect(await found()).toEqual([])
  })

  it('a lost column, and nothing else: other checks would need it', async () => {
    await damage('alter table outlets rename column name to was_name')
    expect(await repair()).toEqual([
      'schema-missing name on public.outlets',
      'schema-changed outlets_name_idx on public.outlets',
    ])
    await damage('alter table outlets rename column was_name to name')
    expect(await found()).toEqual([])
  })
})
