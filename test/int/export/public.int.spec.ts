import { JSDOM } from 'jsdom'
// `--public` and `GET /api/export`: what an anonymous reader sees, and not a word more; and what no export has at all.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exportBundle, exportHTML, exportWXR, toFolder } from 'offprint/export'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../../postgres/connection.ts'
import { pictureFiles } from '../../../src/app/pictures/pictureFiles.ts'
import { poolOf } from '../../../src/database/connection.ts'
import { readCatalog } from '../../../src/export/tables/catalog.ts'
import { readDataSets } from '../../../src/export/tables/dataSets.ts'
import { leftOutKinds, leftOutTables } from '../../../src/export/tables/leftOut.ts'
import { slugsOf } from '../../../src/options.ts'
import { backdateTransitions } from '../../helpers/backdateTransitions.ts'
import { bootPayload, type Desk, toRequest } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, publishArticle, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let folder: string
let pictures: { hidden: string; shown: string }

/** Nobody may read it. */
const secret = 'Zwieselstein'
/** Everybody may. */
const open = 'Lighthouse'

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-public-'))
  desk = await bootPayload()
  pictures = await plant()
})

afterAll(async () => {
  await desk.close()
  rmSync(folder, { force: true, recursive: true })
})

/** A post in each mode with secrets around it, and documents that no post uses, full of them. */
async function plant(): Promise<typeof pictures> {
  const { payload } = desk
  const [hidden, shown] = [
    await makePicture(payload, 'unknown'),
    await makePicture(payload, 'owned'),
  ]
  const data = {
    body: withFigures(hidden.id, shown.id),
    leadImage: { caption: `${secret} lead`, image: hidden.id },
    picturesNeeded: false,
    title: `${open} in full`,
  }
  const full = await publishArticle(payload, { data }, { mode: 'full' })
  const text = textDocument(`Two words ${secret} of a text that is not here.`)
  const excerpt = { data: { body: text, title: `${open} excerpt` }, terms: { excerptWords: 2 } }
  await publishArticle(payload, excerpt, { mode: 'excerpt' })
  await publishArticle(payload, { data: { body: text, title: `${open} link` } }, { mode: 'link' })
  const drafted = await makeArticle(payload, {
    data: {
      body: textDocument(secret),
      standfirst: [secret],
      title: `${secret} drafted`,
      topics: [secret],
    },
  })
  await desk.login('editor')
  await query(desk.databaseURL, plantSQL(full, drafted, hidden.id))
  return { hidden: await fileOf(hidden.id), shown: await fileOf(shown.id) }
}

type Made = Awaited<ReturnType<typeof makeArticle>>

function plantSQL(full: Made, drafted: Made, hidden: string): string {
  const of = (table: string, id: string, set: string) =>
    `update ${table} set ${set.replaceAll('$', `'${secret}'`)} where id = '${id}'`
  return [
    of(
      'articles',
      full.article,
      `permission_granted_by = $, permission_evidence = $, waived_reason = $, waived_by = $,
        waived_at = now(), snoozed_until = '2099-07-08', import_key = $, updated_via = $, proposal_by = $,
        proposal_note = $, proposal_at = now()`,
    ),
    of(
      'outlets',
      full.outlet,
      `terms_remarks = $, terms_contact_email = $, terms_policy_url = $, terms_credit_template = $`,
    ),
    of('outlets', drafted.outlet, 'name = $, url = $'),
    of('authors', drafted.author, 'name = $, bio = $, orcid = $'),
    of('institutions', drafted.institution, 'name = $, place = $, acronym = $'),
    of('media', hidden, 'alt = $, caption = $, credit = $'),
    `insert into pages (id, title, slug, body, is_public) values
      (gen_random_uuid(), '${open} page', 'open', '${JSON.stringify(textDocument(open))}', true),
      (gen_random_uuid(), '${secret}', 'secret', '${JSON.stringify(textDocument(secret))}', false)`,
    `update notes set body = '${JSON.stringify(textDocument(secret))}' where id = '${drafted.note}'`,
    `update users set name = '${secret}', email = '${secret}@example.org'`,
    `update _articles_v set version_title = '${secret}', version_series = '${secret}'`,
    `insert into offprint_data.schedules (article_id, slug, credit_line, mode, set_at, token)
      values ('${full.article}', '${secret}', '${secret}', 'full', now(), gen_random_uuid())`,
    `insert into transitions (id, article_title, "from", "to", by_name, at, via, reason)
      values (gen_random_uuid(), '${secret}', 'drafted', 'published-at-outlet', '${secret}', now(), 'rest', '${secret}')`,
    `insert into reminders (id, key, email, kind, period, state)
      values (gen_random_uuid(), '${secret}', '${secret}', 'digest', '2026-01-01', 'sent')`,
  ].join('; ')
}

function withFigures(hidden: string, shown: string) {
  const figure = (image: string, caption: string) => ({
    type: 'block',
    fields: {
      id: image.slice(-12),
      blockName: '',
      blockType: 'figure',
      caption,
      credit: caption,
      image,
    },
    format: '',
    version: 2,
  })
  const { root } = textDocument(`${open} stands here in full.`)
  return {
    root: {
      ...root,
      children: [
        ...root.children,
        figure(hidden, `${secret} below`),
        figure(shown, `${open} below`),
      ],
    },
  } as unknown as ReturnType<typeof textDocument>
}

async function fileOf(id: string): Promise<string> {
  const doc = await desk.payload.findByID({ id, collection: 'media', overrideAccess: true })
  return doc.filename ?? ''
}

async function exportTo(name: string, isPublic: boolean): Promise<string> {
  const target = path.join(folder, name)
  const files = storedFiles()
  await toFolder(target, exportBundle(desk.payload, { files, isPublic, version: '1' }))
  return target
}

function storedFiles() {
  return pictureFiles(undefined, process.env.OFFPRINT_MEDIA_DIR ?? '')
}

function filesIn(target: string): string[] {
  return readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.relative(target, path.join(one.parentPath, one.name)))
}

/** Names of all files, and all that is in them. */
function wordsIn(target: string): string {
  const names = filesIn(target)
  const files = readdirSync(target, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  )
  const texts = files.map((one) => readFileSync(path.join(one.parentPath, one.name), 'latin1'))
  return [...names, ...texts].join('\n')
}

describe('a public export', () => {
  it('has what readers see, and not a word more', async () => {
    const target = await exportTo('public', true)
    const words = wordsIn(target)
    expect(words).not.toContain(secret)
    expect(words).not.toContain('2099-07-08')
    expect(words).not.toContain(pictures.hidden)
    expect(filesIn(target)).toContain(`media/${pictures.shown}`)
    for (const seen of [
      `${open} stands here in full.`,
      `${open} below`,
      `${open} link`,
      `${open} page`,
      'Two words',
    ]) {
      expect(words).toContain(seen)
    }
  })

  it('would show each secret without its rules', async () => {
    const words = wordsIn(await exportTo('whole', false))
    expect(words.split(secret).length).toBeGreaterThan(30)
    expect(words).toContain(pictures.hidden)
    expect(words).not.toContain(`${secret}@example.org`)
  })
})

describe('a static copy of the blog', () => {
  const site = { name: 'Blog', description: 'Posts', language: 'en', url: 'https://blog.example' }

  it('has pages that lead to one another without a server, feeds, pictures and former paths', async () => {
    const moved = await publishArticle(desk.payload, { data: { title: `${open} moved` } })
    await query(
      desk.databaseURL,
      `update republications set path = '/2020/01/02/moved' where article_id = '${moved.article}'`,
    )
    const [{ path: former = '' } = {}] = await query<{ path: string }>(
      desk.databaseURL,
      `select path from offprint_data.moved where article_id = '${moved.article}'`,
    )
    // A list whose posts can all be taken back has no feed yet.
    await backdateTransitions(desk, 60)
    const target = path.join(folder, 'html')
    await toFolder(target, exportHTML(desk.payload, { files: storedFiles(), site }))
    const files = filesIn(target)
    expect(files).toEqual(
      expect.arrayContaining([
        '404.html',
        'feed.xml',
        'index.html',
        'sitemap.xml',
        `media/${pictures.shown}`,
      ]),
    )
    expect(
      linksIn(target).filter(
        ([from, to]) => !files.includes(path.posix.join(path.posix.dirname(from), to)),
      ),
    ).toEqual([])
    expect(read(target, `${former.slice(1)}/index.html`)).toContain(
      'url=../../../../2020/01/02/moved/index.html',
    )
    expect(read(target, '_redirects')).toContain(`${former} /2020/01/02/moved 301\n`)
    expect(wordsIn(target)).not.toContain(secret)
    expect(read(target, 'index.html')).toContain(`${open} in full`)
    expect(read(target, 'index.html')).not.toMatch(/<form|\?format=/)
  })

  function read(target: string, file: string): string {
    return readFileSync(path.join(target, file), 'utf8')
  }

  /** Of all pages but the one that may stand anywhere. */
  function linksIn(target: string): [from: string, to: string][] {
    const pages = filesIn(target).filter(
      (file) => file.endsWith('/index.html') || file === 'index.html',
    )
    return pages.flatMap((file) =>
      [...read(target, file).matchAll(/ (?:href|src)="(?![a-z]+:|#)([^"#]*)/g)].map(
        ([, to = '']) => [file, decodeURIComponent(to)] as [string, string],
      ),
    )
  }
})

describe('a file for WordPress', () => {
  const site = { name: 'Blog', description: 'Posts', language: 'en', url: 'https://blog.example' }

  async function itemsOf(isPublic: boolean) {
    const target = path.join(folder, `wxr-${isPublic}`)
    await toFolder(target, exportWXR(desk.payload, { isPublic, site }))
    const text = readFileSync(path.join(target, 'wordpress.xml'), 'utf8')
    const { window } = new JSDOM(text, { contentType: 'text/xml' })
    const items = [...window.document.querySelectorAll('item')].map((item) => {
      const of = (name: string) => item.getElementsByTagName(name)[0]?.textContent ?? ''
      return {
        type: of('wp:post_type'),
        content: of('content:encoded'),
        status: of('wp:status'),
        title: of('title'),
        url: of('wp:attachment_url'),
      }
    })
    return { items, text }
  }

  it('publishes what is on the blog in full, and has the rest as drafts', async () => {
    const { items } = await itemsOf(false)
    const posts = items.filter(({ type }) => type === 'post')
    const statuses = Object.fromEntries(posts.map(({ status, title }) => [title, status]))
    expect(statuses).toMatchObject({
      [`${open} excerpt`]: 'draft',
      [`${open} in full`]: 'publish',
      [`${open} link`]: 'draft',
      [`${secret} drafted`]: 'draft',
    })
    const shown = `http://localhost:3000/api/media/file/${pictures.shown}`
    expect(items.map(({ url }) => url).filter(Boolean)).toEqual([shown])
    expect(posts.find(({ title }) => title === `${open} in full`)?.content).toContain(
      `src="${shown}"`,
    )
  })

  it('has with --public what readers see, and not a word more', async () => {
    const { items, text } = await itemsOf(true)
    expect(text).not.toContain(secret)
    expect(items.find(({ title }) => title === `${open} excerpt`)).toMatchObject({
      content: expect.stringContaining('Two words'),
      status: 'publish',
    })
  })
})

describe('GET /api/export', () => {
  async function download(search: string, token: string) {
    const { handleEndpoints } = await import('payload')
    return handleEndpoints({
      config: desk.config,
      request: toRequest('GET', `/export${search}`, { token }),
    })
  }

  it('is for admins', async () => {
    const statuses = [undefined, 'author', 'editor'] as const
    for (const role of statuses) {
      const token = role && (await desk.login(role)).token
      expect((await desk.rest('GET', '/export', { token })).status).toBe(403)
    }
  })

  it('sends a zip', async () => {
    const { token } = await desk.login('admin')
    const response = await download('?public=true', token)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="offprint-.*-public\.zip"$/,
    )
    const { default: JSZip } = await import('jszip')
    const zip = await JSZip.loadAsync(await response.arrayBuffer())
    const manifest = (await zip.file('manifest.json')?.async('string')) ?? ''
    expect(JSON.parse(manifest)).toMatchObject({ format: 1, public: true })
  })

  it('refuses parameters that it does not know', async () => {
    const { token } = await desk.login('admin')
    expect((await download('?publik=true', token)).status).toBe(400)
  })

  it('runs once at a time, and ends its transaction when the client leaves', async () => {
    const { token } = await desk.login('admin')
    const first = await download('', token)
    const second = await download('', token)
    expect(second.status).toBe(409)
    await second.body?.cancel()
    // In the middle: what is on its way then must not be an error.
    const reader = first.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    await expect.poll(() => openTransactions()).toBe(0)
    const third = await download('', token)
    expect(third.status).toBe(200)
    await third.body?.cancel()
    await expect.poll(() => openTransactions()).toBe(0)
  })

  async function openTransactions(): Promise<number> {
    const rows = await query(
      desk.databaseURL,
      `select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    )
    return rows.length
  }
})

describe('every table and column', () => {
  let reasons: Record<string, string>

  const snake = (name: string) => name.replaceAll('-', '_')
  beforeAll(async () => {
    // Its settings are read when it is imported.
    const { leftOutOfApp } = await import('../../../src/app/exportFiles.ts')
    const slugs = new Map<string, string>(Object.entries(slugsOf(desk.payload)))
    const kinds = Object.entries(leftOutKinds).map(([kind, reason]) => [
      snake(slugs.get(kind) ?? kind),
      reason,
    ])
    const all = { ...leftOutOfApp, ...leftOutOfPayload, ...leftOutTables }
    reasons = Object.fromEntries([...kinds, ...Object.entries(all)].filter(([, one]) => one))
  })

  it('is exported, or left out with a reason', async () => {
    const { payload } = desk
    const catalog = await readCatalog(poolOf(payload), ['public', 'offprint_data'])
    const sets = await readDataSets(payload, poolOf(payload))
    const exported = new Map(
      sets.flatMap((set) => [set, ...set.parts]).map((one) => [one.table, one]),
    )
    const forgotten = [...catalog].flatMap(([table, columns]) => {
      const name = table.slice(table.indexOf('.') + 2, -1)
      const set = exported.get(table)
      if (!set) {
        return Object.keys(reasons).some((one) => name === one || name.startsWith(`${one}_`))
          ? []
          : [name]
      }
      return columns
        .filter(
          ({ name: column, isGenerated }) =>
            !isGenerated && !set.columns.includes(column) && !leftOutColumns[column],
        )
        .map((column) => `${name}.${column.name}`)
    })
    expect(forgotten).toEqual([])
  })

  it('names only tables that are there', async () => {
    const catalog = await readCatalog(poolOf(desk.payload), ['public', 'offprint_data'])
    const names = [...catalog.keys()].map((table) => table.slice(table.indexOf('.') + 2, -1))
    expect(Object.keys(reasons).filter((name) => !names.includes(name))).toEqual([])
  })
})

/** Tables of Payload itself, with what belongs to them. */
const leftOutOfPayload: Record<string, string> = {
  payload_jobs: 'work that waits, and its outcome',
  payload_kv: 'what this installation remembers of itself',
  payload_migrations: 'says what the database has, and not what is in it',
  payload_preferences: 'how people who sign in have set up their lists',
}

/** Columns of tables that are exported: they refer to what is left out. The log keeps the names of people as text. */
const leftOutColumns: Record<string, string> = {
  asked_by_id: 'who asked the outlet; the name stays as text',
  assignee_id: 'who has taken it',
  by_id: 'who moved it, or wrote it',
  import_id: 'which run of an import it came with',
  owner_id: 'whose view it is',
  set_by_id: 'who set the schedule',
  token_hash:
    'of the link in a letter, which this installation alone can make: it dies with the move',
  updated_by_id: 'who saved it last',
  users_id: 'whom a comment mentions',
  version_assignee_id: 'who had taken it',
  version_updated_by_id: 'who saved that version',
}
