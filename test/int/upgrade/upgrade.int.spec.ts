// The database of 0.1.0 is migrated, goes down to 0.1.0 and to nothing, and up again.
import { findIssues, repairIssues } from 'offprint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
import { pageResponse } from '../../../src/blog/pageResponse.ts'
import { sqlStatements } from '../../../src/database/sqlStep/run.ts'
import { bootPayload, createDatabase } from '../../helpers/bootPayload.ts'
import { readCatalog } from '../../helpers/catalog.ts'
import {
  migrateDown,
  migrateUp,
  readRows,
  restoreOldDatabase,
  type Rows,
} from '../../helpers/oldDatabase.ts'
import { hashFully } from '../../helpers/quickHashes.ts'

const site = { name: 'The Blog', description: '', language: 'en', url: 'https://blog.example' }

describe('a database of 0.1.0 that was migrated', () => {
  let desk: Desk
  let before: Rows
  let printed: string

  beforeAll(async () => {
    // The hashes of the dump are those of a real app.
    hashFully()
    const url = await restoreOldDatabase('0.1.0')
    before = await readRows(url)
    printed = await migrateUp(url)
    desk = await bootPayload({ DATABASE_URL: url, SITE_URL: site.url })
  })
  afterAll(() => desk.close())

  function page(path: string) {
    return pageResponse(desk.payload, new Request(new URL(path, site.url)), site)
  }

  function find<Found>(sql: string): Promise<Found[]> {
    return query<Found>(desk.databaseURL, sql)
  }

  it('has the tables of a new database', async () => {
    expect(printed).toMatch(/^Migrated: 20261125_211701_log_in_order, /m)
    expect(await readCatalog(desk.databaseURL)).toEqual(await readCatalog(await createDatabase()))
    expect(await migrateUp(desk.databaseURL)).toContain('Nothing to migrate.')
  })

  it('keeps every row', async () => {
    const after = await readRows(desk.databaseURL)
    const counts = (rows: Rows) =>
      Object.fromEntries(
        Object.keys(before)
          .filter((table) => !/^(?:offprint_|payload_migrations)/.test(table))
          .map((table) => [table, rows[table]?.length]),
      )
    expect(counts(after)).toEqual(counts(before))
    expect(before.articles).toHaveLength(10)
    expect(before.transitions).toHaveLength(15)
  })

  it('keeps articles with their texts, notes, republications and what was set aside', async () => {
    const { docs } = await desk.payload.find({
      collection: 'articles',
      depth: 1,
      limit: 0,
      overrideAccess: true,
      sort: 'id',
    })
    expect(docs.map(({ id, body, stage, title }) => ({ id, body, stage, title }))).toEqual(
      before.articles!.map(({ id, body, stage, title }) => ({ id, body, stage, title })).sort(byId),
    )
    const titled = (start: string) => docs.find(({ title }) => title.startsWith(start))
    expect(titled('The romance')?.waived).toMatchObject({
      by: 'The editor',
      reason: 'The outlet closed',
    })
    expect(titled('What the lorries')?.snoozedUntil).toBe('2027-03-01T12:00:00.000Z')
    expect(titled('Say It Twice')?.stage).toBe('published-at-outlet')
    // Days were at midnight.
    expect(titled('A date at midnight')).toMatchObject({
      freeFrom: '2025-05-31T12:00:00.000Z',
      publishedAt: '2025-05-01T12:00:00.000Z',
    })
    expect(await notesOf(desk)).toEqual(
      before.notes!.map(({ article_id, body }) => ({ id: article_id, body })).sort(byId),
    )
  })

  it('keeps the log, in its order', async () => {
    const log = await find<{ at: Date; id: string; sequence: string }>(
      'select id, at, sequence from transitions order by sequence',
    )
    expect(log.map(({ sequence }) => Number(sequence))).toEqual(log.map((_, index) => index + 1))
    const times = log.map(({ at }) => at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    const moves = (rows: Rows) =>
      rows.transitions!.map(({ id, article_id, at, from, reason, to }) =>
        [id, article_id, from, to, at, reason].join(' '),
      )
    expect(moves(await readRows(desk.databaseURL)).sort()).toEqual(moves(before).sort())
    await expect(find('update transitions set reason = null')).rejects.toThrow()
  })

  it('serves the blog, also at previous addresses', async () => {
    for (const { path } of before.republications!) {
      expect((await page(String(path))).status).toBe(200)
    }
    expect(await (await page('/the-bell')).text()).toContain('In defence of the harbour bell')
    const moved = await page('/in-defence-of-the-harbour-bell')
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/the-bell'])
    const [taken] = before.offprint_moved!.filter(({ path }) => String(path).includes('say-it'))
    expect((await page(String(taken!.path))).status).toBe(404)
    const { body } = await desk.rest<{ docs: unknown[] }>('GET', '/blog/posts?q=mud')
    expect(body.docs).toHaveLength(1)
  })

  it('lets users in with their passwords and rights', async () => {
    for (const role of ['admin', 'editor', 'author'] as const) {
      const { body, status } = await desk.rest<{ token: string; user: Record<string, unknown> }>(
        'POST',
        '/users/login',
        { body: { email: `${role}@example.org`, password: `${role} of 0.1.0` } },
      )
      expect([status, body.user.role, body.user.name]).toEqual([200, role, `The ${role}`])
      const { body: articles } = await desk.rest<{ totalDocs: number }>(
        'GET',
        '/articles?limit=1',
        { token: body.token },
      )
      expect(articles.totalDocs).toBeGreaterThanOrEqual(role === 'author' ? 8 : 10)
    }
    const [author] = await find<{ digest_cadence: string; digest_hour: string; name: string }>(
      `select u.digest_cadence, u.digest_hour, a.name from users u join authors a on a.id = u.author_id`,
    )
    expect(author).toEqual({
      name: 'Ottilie Brandreth',
      digest_cadence: 'off',
      digest_hour: '7',
    })
  })

  it('in an app with the plugin, the SQL step takes over what stood beside its tables', async () => {
    const url = await restoreOldDatabase('0.1.0')
    // Tables of collections come first, with a migration of the app's own.
    await query(url, 'create table imports (id uuid primary key)')
    await query(url, 'create table webhooks (id uuid primary key)')
    await query(
      url,
      'create table series (id uuid primary key, title text, slug text, updated_at timestamptz, created_at timestamptz)',
    )
    await query(
      url,
      'create table series_rels (id serial primary key, "order" integer, parent_id uuid, path text, articles_id uuid)',
    )
    for (const statement of sqlStatements(desk.payload)) {
      await query(url, statement)
    }
    const stored = await query<{ path: string }>(url, 'select path from offprint_data.moved')
    const moved = before.offprint_moved!.map(({ path }) => path)
    expect(stored.map(({ path }) => path).sort()).toEqual(moved.sort())
    expect(moved).not.toEqual([])
    const left = (await readCatalog(url)).filter((one) =>
      /offprint_(?:moved|search|keep|tell|guard_transitions\(|english)/.test(one),
    )
    expect(left.filter((one) => !one.includes('trigger'))).toEqual([])
  })

  it('has nothing that the doctor cannot repair, but the file of a picture, which no dump has', async () => {
    await repairIssues(desk.payload, (await findIssues(desk.payload)).issues)
    const left = (await findIssues(desk.payload)).issues
    expect(left.map(({ code }) => code)).toEqual(['file-missing'])
  })
})

describe('going down', { timeout: 360_000 }, () => {
  it(
    'leads to 0.1.0 with its data, loses what that version has no place for, and leads up again',
    { tags: 'nightly' },
    async () => {
      const url = await restoreOldDatabase('0.1.0')
      const rows = await readRows(url)
      const catalog = await readCatalog(url)
      await migrateUp(url)
      await query(url, ofNewerVersions)
      const newer = await readRows(url)
      await expect(migrateDown(url, [])).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining('Nothing was changed.'),
        stdout: expect.stringMatching(
          // Where all have the default, nothing is lost.
          /^(?![\s\S]*public\.articles\.sign_off )This takes back \d+ migrations, from \w+ to \w+\. It would delete:\ntable or column +rows\n(?:[\w.]+ +\d+\n)*public\.authors\.orcid +\d+\n/,
        ),
      })
      expect(await readRows(url)).toEqual(newer)
      expect(await migrateDown(url)).toContain('No backup was made: the database is your own')
      expect(await readCatalog(url)).toEqual(catalog)
      expect(comparable(await readRows(url))).toEqual(comparable(rows))

      await migrateUp(url)
      expect(await readCatalog(url)).toEqual(await readCatalog(await createDatabase()))
      const [lost] = await query<{ count: string }>(
        url,
        `select (select count(*) from offprint_data.schedules) + (select count(*) from authors where orcid is not null)
        + (select count(*) from articles where updated_by_id is not null) as count`,
      )
      expect(lost?.count).toBe('0')
    },
  )

  it('leads from there to an empty database, and up again', { tags: 'nightly' }, async () => {
    const url = await restoreOldDatabase('0.1.0')
    const articles = (await readRows(url)).articles?.length
    const said = await migrateDown(url)
    expect(said).toMatch(new RegExp(`^public\\.articles +${articles}$`, 'm'))
    const left = (await readCatalog(url)).filter((line) => !/^(?:extension|schema) /.test(line))
    expect(left).toEqual([])
    await migrateUp(url)
    expect(await readCatalog(url)).toEqual(await readCatalog(await createDatabase()))
  })
})

/** What only later versions store. */
const ofNewerVersions = `
  update authors set orcid = 'https://orcid.org/0000-0002-1825-0097';
  update articles set updated_by_id = (select id from users where role = 'editor');
  insert into presence (id, slug, document, tab, since, seen_at)
    values (gen_random_uuid(), 'articles', 'x', 'y', now(), now());
  insert into offprint_data.schedules (article_id, mode, set_at, token)
    select id, 'full', now(), gen_random_uuid() from articles where stage = 'published-at-outlet' limit 1;
`

/** Days that were at midnight stay at noon, except the one that 0.1.0 compares with midnight. */
const days = /^(?:version_)?(?:published_at|snoozed_until|permission_granted_on)$|^(?:from|to)$/

function comparable({ payload_migrations: _, ...tables }: Rows): Rows {
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([column, value]) => [
              column,
              days.test(column) && /^\d{4}-/.test(String(value))
                ? String(value).slice(0, 10)
                : value,
            ]),
          ),
        )
        .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    ]),
  )
}

async function notesOf({ payload }: Desk) {
  const { docs } = await payload.find({
    collection: 'notes',
    depth: 0,
    limit: 0,
    overrideAccess: true,
  })
  return docs.map(({ article, body }) => ({ id: article, body })).sort(byId)
}

function byId(a: { id?: unknown }, b: { id?: unknown }): number {
  return String(a.id).localeCompare(String(b.id))
}
