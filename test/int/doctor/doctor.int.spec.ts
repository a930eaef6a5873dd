// The doctor finds no issues in an intact database, and each issue that is caused by direct SQL.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { findIssues, type Issue, repairIssues } from 'offprint'
import { importCorpus, parseCorpus, readCorpus, readFacts } from 'offprint/import'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
import { restoreSchema } from '../../../scripts/restoreSchema.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import {
  type ArticleIds,
  makeArticle,
  makePicture,
  moveTo,
  textDocument,
} from '../../helpers/documents.ts'
import { root } from '../../helpers/root.ts'
import { runHere } from '../../helpers/runHere.ts'
import { runScript } from '../../helpers/runScript.ts'
import { filesOnDisk } from '../../helpers/storedFiles.ts'
import { photographer, tellingPicture } from '../../helpers/tellingPictures.ts'

type MadeWith = Parameters<typeof makeArticle>[1]

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())

/** Runs SQL without triggers and foreign keys. */
function behindTheBack(sql: string) {
  return query(desk.databaseURL, `set session_replication_role = replica; ${sql}`)
}

async function look() {
  return (await findIssues(desk.payload)).issues
}
/** Without those of search, facts and events, which know nothing of what is changed by SQL: see damages.int.spec.ts. */
function codesOf(issues: Issue[], article: string) {
  return issues
    .filter(
      (one) =>
        one.article === article &&
        !['event-missing', 'facts-stale', 'search-stale'].includes(one.code),
    )
    .map(({ code }) => code)
}

async function onBlog(created?: MadeWith): Promise<ArticleIds> {
  const made = await makeArticle(desk.payload, created)
  await moveTo(desk.payload, made.article, 'published-at-outlet', 'republished-on-blog')
  return made
}

async function atOutlet(created?: MadeWith): Promise<ArticleIds> {
  const made = await makeArticle(desk.payload, created)
  await moveTo(desk.payload, made.article, 'published-at-outlet')
  return made
}

const ids = [randomUUID(), randomUUID()]
const everything = [
  'republications',
  'articles',
  'notes',
  'outlets',
  'authors',
  'institutions',
  'transitions',
  'media',
  'series_rels',
  'series',
  'offprint_data.public_posts',
  'offprint_data.related',
]

function sweep() {
  return behindTheBack(everything.map((table) => `delete from ${table}`).join('; '))
}

describe('an intact database', () => {
  afterEach(sweep)

  it('has no issues after transitions in all directions', async () => {
    await onBlog()
    await onBlog({
      data: { permission: { grantedBy: 'the editor', mode: 'full' } },
      terms: { fullText: 'forbidden' },
    })
    const down = await onBlog({ terms: { embargoDays: 30, fullText: 'after-embargo' } })
    await moveTo(desk.payload, down.article, 'published-at-outlet')
    const back = await onBlog()
    await moveTo(desk.payload, back.article, 'published-at-outlet', 'drafted')
    const again = await onBlog()
    await moveTo(desk.payload, again.article, 'published-at-outlet', 'republished-on-blog')
    await makeArticle(desk.payload)
    await desk.payload.create({
      collection: 'articles',
      data: { title: 'Bare' } as never,
      overrideAccess: true,
    })
    expect(await findIssues(desk.payload)).toEqual({ articles: 7, issues: [] })
  })

  it('has no issues after duplicates, other terms, other modes and a deleted republication', async () => {
    const created = await onBlog({ terms: { excerptWords: 20, fullText: 'allowed' } })
    await desk.payload.duplicate({
      id: created.article,
      collection: 'articles',
      overrideAccess: true,
    })
    await desk.payload.update({
      collection: 'republications',
      data: { slug: 'elsewhere', mode: 'excerpt' },
      overrideAccess: true,
      where: { article: { equals: created.article } },
    })
    await desk.payload.update({
      id: created.outlet,
      collection: 'outlets',
      data: { terms: { embargoDays: 3, fullText: 'after-embargo' } },
      overrideAccess: true,
    })
    const other = await onBlog()
    await desk.payload.delete({
      collection: 'republications',
      overrideAccess: true,
      where: { article: { equals: other.article } },
    })
    expect(await findIssues(desk.payload)).toEqual({ articles: 3, issues: [] })
  })

  it('has no issues with the sample corpus, nor when an article of it is taken down', async () => {
    const read = (name: string) => readFileSync(path.join(root, 'seed', name))
    await importCorpus({
      corpus: parseCorpus(readCorpus(read('sample.txt'))),
      facts: readFacts(read('sample.facts.json').toString()),
      payload: desk.payload,
    })
    expect(await findIssues(desk.payload)).toEqual({ articles: 8, issues: [] })
    const { docs } = await desk.payload.find({
      collection: 'articles',
      limit: 1,
      overrideAccess: true,
      where: { stage: { equals: 'republished-on-blog' } },
    })
    await moveTo(desk.payload, docs[0]?.id ?? '', 'published-at-outlet')
    expect(await look()).toEqual([])
  })
})

function republicationOf({ article }: ArticleIds) {
  return `article_id = '${article}'`
}

const damages: [string, (made: ArticleIds) => string, string[]][] = [
  [
    'no republication',
    (made) => `delete from republications where ${republicationOf(made)}`,
    ['republication-missing'],
  ],
  [
    'a stage that went back by itself',
    ({ article }) =>
      `update articles set stage = 'drafted', blog_mode = null where id = '${article}'`,
    ['republication-unexpected', 'log-mismatch', 'public-flag-wrong'],
  ],
  [
    'no blogMode',
    ({ article }) => `update articles set blog_mode = null where id = '${article}'`,
    ['blog-mode-wrong'],
  ],
  [
    'another blogMode',
    ({ article }) => `update articles set blog_mode = 'link' where id = '${article}'`,
    ['blog-mode-wrong'],
  ],
  [
    'another path',
    (made) => `update republications set path = '/x' where ${republicationOf(made)}`,
    ['path-wrong'],
  ],
  [
    'another day to be free from',
    ({ article }) => `update articles set free_from = '2001-01-01 12:00Z' where id = '${article}'`,
    ['free-from-wrong'],
  ],
  [
    'no day to be free from',
    ({ article }) => `update articles set free_from = null where id = '${article}'`,
    ['free-from-wrong'],
  ],
  [
    'no log',
    ({ article }) => `delete from transitions where article_id = '${article}'`,
    ['log-missing'],
  ],
  [
    'a log that ends elsewhere',
    ({ article }) =>
      `delete from transitions where article_id = '${article}' and "to" = 'republished-on-blog'`,
    ['log-mismatch'],
  ],
  [
    'a log with a hole',
    ({ article }) =>
      `delete from transitions where article_id = '${article}' and "from" = 'drafted'`,
    ['log-broken'],
  ],
  [
    'no note',
    ({ note }) =>
      `update republications set note_id = null where note_id = '${note}'; delete from notes where id = '${note}'`,
    ['note-missing'],
  ],
  [
    'no note in its republication',
    (made) => `update republications set note_id = null where ${republicationOf(made)}`,
    ['note-mismatch'],
  ],
  [
    'no outlet',
    ({ article }) =>
      `update articles set outlet_id = null, free_from = null where id = '${article}'`,
    ['outlet-missing', 'permission-missing'],
  ],
  [
    'no author',
    ({ article }) => `delete from articles_byline where _parent_id = '${article}'`,
    ['author-missing'],
  ],
  [
    'no byline',
    ({ article }) => `delete from articles_texts where parent_id = '${article}'`,
    ['byline-missing'],
  ],
  [
    'no text',
    ({ article }) => `update articles set body = null where id = '${article}'`,
    ['body-missing'],
  ],
  [
    'terms that would not allow it today',
    ({ article, outlet }) =>
      `update outlets set terms_full_text = 'forbidden' where id = '${outlet}'; update articles set free_from = null where id = '${article}'`,
    ['permission-missing'],
  ],
  [
    'a hidden note',
    ({ note }) => `update notes set is_public = false where id = '${note}'`,
    ['public-flag-wrong'],
  ],
]

/** All at once: each is of an article of its own, and a check of all takes as long as a check of one. */
describe('an issue of one article', () => {
  let made: ArticleIds[]
  let before: Issue[]
  let found: Issue[]

  beforeAll(async () => {
    made = []
    for (let n = 0; n <= damages.length; n += 1) {
      made.push(await onBlog())
    }
    before = await look()
    await behindTheBack(damages.map(([, harm], n) => harm(made[n]!)).join('; '))
    found = await look()
  })
  afterAll(sweep)

  it.each(damages.map(([name, , codes], n) => [name, n, codes] as const))(
    'is reported for %s',
    (_, n, codes) => {
      expect(codesOf(found, made[n]!.article)).toEqual(codes)
    },
  )

  it('is reported for no other', () => {
    expect(before).toEqual([])
    expect(codesOf(found, made.at(-1)!.article)).toEqual([])
  })
})

describe('an issue', () => {
  afterEach(sweep)

  it('is reported for a running embargo', async () => {
    const { article, outlet } = await onBlog()
    await desk.payload.update({
      id: outlet,
      collection: 'outlets',
      data: { terms: { embargoDays: 36500, fullText: 'after-embargo' } },
      overrideAccess: true,
    })
    expect(codesOf(await look(), article)).toEqual(['embargoed'])
  })

  it('is reported for a search policy that is more permissive than the terms', async () => {
    const { article, outlet } = await onBlog()
    await desk.payload.update({
      id: outlet,
      collection: 'outlets',
      data: { terms: { fullText: 'allowed', searchPolicy: 'noindex' } },
      overrideAccess: true,
    })
    expect(await look()).toMatchObject([{ id: article, code: 'search-policy-too-open' }])
  })

  it('is reported for a requested picture whose rights were withdrawn', async () => {
    const { id } = await makePicture(desk.payload, 'owned')
    const { article } = await onBlog({
      data: { leadImage: { image: id }, picturesNeeded: true } as never,
    })
    expect(await look()).toEqual([])
    await desk.payload.update({
      id,
      collection: 'media',
      data: { rights: 'unknown' },
      overrideAccess: true,
    })
    expect(await look()).toMatchObject([{ id: article, code: 'image-rights-missing' }])
  })

  it('is reported for a note of another article', async () => {
    const [one, other] = [await onBlog(), await atOutlet()]
    await behindTheBack(
      `update republications set note_id = '${other.note}' where ${republicationOf(one)}`,
    )
    expect(codesOf(await look(), one.article)).toEqual(['note-mismatch'])
  })

  it('is reported for a reference whose footnote is missing', async () => {
    const { article } = await onBlog()
    const mark = '{"type":"footnote-ref","version":1,"noteId":"gone","label":"7"}'
    await behindTheBack(
      `update articles set body = jsonb_insert(body, '{root,children,0,children,0}', '${mark}') where id = '${article}'`,
    )
    const found = await look()
    expect(codesOf(found, article)).toEqual(['footnotes-broken'])
    expect(found[0]?.message).toContain('7')
  })

  it('is reported for a leftover blogMode, and for a stage without log rows', async () => {
    const [left, raised] = [await atOutlet(), await makeArticle(desk.payload)]
    await behindTheBack(`update articles set blog_mode = 'full' where id = '${left.article}';
      update articles set stage = 'published-at-outlet' where id = '${raised.article}'`)
    const found = await look()
    expect(codesOf(found, left.article)).toEqual(['blog-mode-wrong'])
    expect(codesOf(found, raised.article)).toEqual(['log-missing'])
  })

  it.each(['outlets', 'authors', 'institutions'] as const)(
    'is reported for hidden and for visible %s',
    async (table) => {
      const [one, other] = [await onBlog(), await atOutlet()]
      const key = ({ authors: 'author', institutions: 'institution', outlets: 'outlet' } as const)[
        table
      ]
      await behindTheBack(`update ${table} set is_public = not is_public`)
      const found = await look()
      const rows = found.map(({ id, code, collection }) => [code, collection, id])
      expect(rows.toSorted()).toEqual(
        [one[key], other[key]].map((id) => ['public-flag-wrong', table, id]).toSorted(),
      )
    },
  )

  it('is reported for a picture without rights that readers can see', async () => {
    await query(
      desk.databaseURL,
      "insert into media (id, alt, filename, rights, is_public) values (gen_random_uuid(), 'x', 'x.png', 'unknown', true)",
    )
    expect(await look()).toMatchObject([
      { code: 'public-flag-wrong', collection: 'media', title: 'x.png' },
      { code: 'file-missing', collection: 'media', title: 'x.png' },
    ])
  })

  it('has title, id, message and repair', async () => {
    const { article } = await onBlog({ data: { title: 'The one' } })
    await behindTheBack(`update articles set blog_mode = 'link' where id = '${article}'`)
    expect(await look()).toEqual([
      {
        id: article,
        article,
        code: 'blog-mode-wrong',
        collection: 'articles',
        message: 'blogMode is link but should be full.',
        repair: expect.stringContaining('--fix'),
        repairable: true,
        title: 'The one',
      },
    ])
  })

  it('is not reported for a transition in progress', async () => {
    const { article } = await atOutlet()
    const stages = ['republished-on-blog', 'published-at-outlet'] as const
    let moving = true
    const move = async () => {
      for (let n = 0; n < 12; n += 1) {
        await moveTo(desk.payload, article, stages[n % 2]!)
      }
    }
    const moves = move().finally(() => (moving = false))
    while (moving) {
      expect(await look()).toEqual([])
    }
    await moves
  })
})

describe('repairing', () => {
  afterEach(sweep)

  it('changes derived values only', async () => {
    const [one, other] = [await onBlog(), await onBlog()]
    await desk.payload.update({
      id: one.article,
      collection: 'articles',
      data: { body: textDocument('Another text.') },
      overrideAccess: true,
    })
    await behindTheBack(`
      update articles set blog_mode = 'link', free_from = null where id = '${one.article}';
      update republications set path = '/x' where ${republicationOf(one)};
      update notes set is_public = false; update outlets set is_public = false;
      update authors set is_public = false; update institutions set is_public = false;
      delete from transitions where article_id = '${other.article}'`)
    const before = await desk.payload.findByID({
      id: one.article,
      collection: 'articles',
      depth: 0,
      overrideAccess: true,
    })
    await repairIssues(desk.payload, await look())
    expect(await look()).toMatchObject([{ article: other.article, code: 'log-missing' }])
    const after = await desk.payload.findByID({
      id: one.article,
      collection: 'articles',
      depth: 0,
      overrideAccess: true,
    })
    expect(after).toEqual({ ...before, blogMode: 'full', freeFrom: '2024-01-02T12:00:00.000Z' })
  })
})

describe('npm run doctor', () => {
  afterEach(sweep)

  const env = () => ({ DATABASE_URL: desk.databaseURL })
  const run = (...args: string[]) => runHere('scripts/doctor.ts', args, env())

  it('exits with 0 if there are no problems', async () => {
    await onBlog()
    expect(await run()).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^Database: \w+ at 127\.0\.0\.1:\d+\n(?:.*\n)*1 article checked, no problems found\.\n$/,
      ),
    })
  })

  it('exits with 1 and a table, or JSON, if there are problems; with 0 once they are repaired', async () => {
    const { article } = await onBlog()
    await behindTheBack(`update articles set blog_mode = 'link' where id = '${article}'`)
    await expect(runScript('scripts/doctor.ts', [], env())).rejects.toMatchObject({
      code: 1,
      stderr: '',
      stdout: expect.stringMatching(
        new RegExp(`blog-mode-wrong +"Article \\d+" ${article} .*1 problem found`, 's'),
      ),
    })
    const { code, stdout } = await run('--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      articles: 1,
      database: expect.stringMatching(/^\w+ at 127\.0\.0\.1:\d+$/),
      issues: [{ article }],
      repaired: 0,
    })
    expect(await run('--fix')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 article checked, 1 problem repaired, no problems left.'),
    })
  })

  it('finds pictures whose files tell of their photographer, and strips them', async () => {
    const data = await tellingPicture('jpeg', 6)
    const file = { name: 'quay.jpg', data, mimetype: 'image/jpeg', size: data.length }
    const { id } = await desk.payload.create({
      collection: 'media',
      data: { alt: 'A quay', rights: 'owned' },
      file,
      overrideAccess: true,
    })
    expect(await run()).toMatchObject({ code: 0 })
    // As it was stored before.
    await filesOnDisk.write('quay.jpg', data)
    await behindTheBack(`update media set width = 400, height = 200 where id = '${id}'`)
    const { code, stdout } = await run('--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      issues: [{ id, code: 'picture-metadata', collection: 'media', title: 'quay.jpg' }],
    })
    expect((await filesOnDisk.read('quay.jpg')).equals(data)).toBe(true)
    expect(await run('--fix')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 problem repaired, no problems left.'),
    })
    const stored = await filesOnDisk.read('quay.jpg')
    expect(stored.includes(photographer)).toBe(false)
    // As of before there were such sizes.
    await behindTheBack(`update media set sizes_large_filename = null where id = '${id}'`)
    expect(JSON.parse((await run('--json')).stdout)).toMatchObject({
      issues: [{ id, code: 'picture-sizes', title: 'quay.jpg' }],
    })
    expect(await run('--fix')).toMatchObject({ code: 0 })
    expect((await filesOnDisk.read('quay.jpg')).equals(stored)).toBe(true)
    const picture = await desk.payload.findByID({ id, collection: 'media', overrideAccess: true })
    expect(picture).toMatchObject({
      alt: 'A quay',
      filename: 'quay.jpg',
      filesize: stored.length,
      height: 400,
      rights: 'owned',
      width: 200,
    })
  })

  it('says who has subscribed and what was given up, which are no problems', async () => {
    await query(
      desk.databaseURL,
      `insert into subscribers (id, email, state, cadence, language, requested_at)
        values (gen_random_uuid(), 'a@example.net', 'active', 'each', 'en', now()), (gen_random_uuid(), 'b@example.net', 'pending', 'each', 'en', now()),
          (gen_random_uuid(), 'c@example.net', 'active', 'weekly', 'en', now());
      insert into reminders (id, key, kind, period, state, error, attempts, items)
        values (gen_random_uuid(), 'newsletter 1 1', 'newsletter', '2026-11-30', 'failed', '550 refused', 1, 1),
          (gen_random_uuid(), 'newsletter 1 2', 'newsletter', '2026-11-30', 'failed', 'Not sent: the subscription has ended.', 1, 1)`,
    )
    const { code, stdout } = await run()
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining(
        'Newsletter: 2 subscribed, 1 to confirm.\nGiven up in the last 30 days: 1 newsletter.\n',
      ),
    ])
    expect(JSON.parse((await run('--json')).stdout)).toMatchObject({
      deliveries: { givenUp: { hub: 0, newsletter: 1, webhooks: 0 }, subscribers: { active: 2 } },
    })
    await query(desk.databaseURL, 'delete from reminders; delete from subscribers')
  })

  it('finds mails that nobody sends, and closes what is done with', async () => {
    await query(
      desk.databaseURL,
      `insert into subscribers (id, email, state, cadence, language, requested_at)
        values (gen_random_uuid(), 'a@example.net', 'pending', 'each', 'en', now() - interval '9 days'), (gen_random_uuid(), 'b@example.net', 'pending', 'each', 'en', now());
      insert into newsletters (id, subject, kind, state, updated_at)
        values ('${ids[0]}', 'Done with', 'weekly', 'sending', now() - interval '1 hour'),
          ('${ids[1]}', 'Waits', 'weekly', 'sending', now() - interval '3 days');
      insert into reminders (id, key, kind, period, state, attempts, items, next_attempt_at, updated_at)
        values (gen_random_uuid(), 'newsletter ${ids[0]} 1', 'newsletter', '2026-11-30', 'sent', 1, 1, null, now() - interval '1 hour'),
          (gen_random_uuid(), 'newsletter ${ids[1]} 1', 'newsletter', '2026-11-30', 'waiting', 0, 1, now() - interval '2 days', now() - interval '2 days')`,
    )
    const { code, stdout } = await run()
    expect([code, stdout]).toEqual([1, expect.stringContaining('3 problems found')])
    expect(stdout).toMatch(/mail-stuck .*newsletter-unclosed .*Done with.*subscribers-kept /s)
    expect(stdout).not.toMatch(/Waits|@example/)
    expect((await run('--fix')).stdout).toContain('2 problems repaired, 1 problem left')
    const [done] = await query<object>(
      desk.databaseURL,
      `select state::text, sent::int from newsletters where subject = 'Done with'`,
    )
    expect(done).toEqual({ sent: 1, state: 'sent' })
    expect(await query(desk.databaseURL, 'select email from subscribers')).toEqual([
      { email: 'b@example.net' },
    ])
    await query(
      desk.databaseURL,
      'delete from reminders; delete from subscribers; delete from newsletters',
    )
  })

  it('names a migration that the database does not know of', async () => {
    const ask = (sql: string) => query<{ name: string }>(desk.databaseURL, sql)
    const [last] = await ask('select max(name) as name from payload_migrations')
    const rename = (from: string, to: string) =>
      ask(`update payload_migrations set name = '${to}' where name = '${from}'`)
    await rename(last!.name, 'another')
    const { code, stdout } = await run('--fix')
    await rename('another', last!.name)
    expect(code).toBe(1)
    expect(stdout).toMatch(/migration-missing +database: \d+_\w+ .*npm run migrate/s)
  })

  it('the start leaves tables to a newer version that has migrated them', async () => {
    const ask = (sql: string) => query(desk.databaseURL, sql)
    const say = vi.fn()
    const index = 'articles_slug_idx on public.articles'
    await ask(
      'drop index articles_slug_idx; drop trigger offprint_guard_transitions on transitions',
    )
    await ask(
      `insert into payload_migrations (id, name, batch) values (gen_random_uuid(), '3', 99)`,
    )
    await restoreSchema(desk.payload, say)
    expect((await look()).map(({ title }) => title)).toEqual([index])
    await ask('delete from payload_migrations where batch = 99')
    await restoreSchema(desk.payload, say)
    expect(await look()).toEqual([])
    expect(say.mock.calls.flat()).toEqual([
      'The trigger offprint_guard_transitions on public.transitions was missing, and was made again.',
      `The index ${index} was missing, and was made again.`,
    ])
  })

  it('exits with 2 if it cannot run', async () => {
    expect(await run('--nonsense')).toMatchObject({ code: 2 })
    const empty = { DATABASE_URL: desk.databaseURL.replace(/[^/]*$/, 'postgres') }
    expect(await runHere('scripts/doctor.ts', [], empty)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('npm run migrate'),
    })
  })
})
