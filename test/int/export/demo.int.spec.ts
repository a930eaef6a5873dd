// The demo has what a blog can have: pages of its own, series, an "About" page, translations, what is listed. All of it
// leaves as a copy that needs no server, and as a bundle that is read back.
import type { Manifest } from 'offprint/export'

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drawLinkPictures } from 'offprint'
import { exportBundle, exportHTML, toFolder } from 'offprint/export'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { query } from '../../../postgres/connection.ts'
import { fillDemo } from '../../../scripts/demo/fillDemo.ts'
import { writeCorpus } from '../../../scripts/demo/writeCorpus.ts'
import { readFiles } from '../../../seed/readFiles.ts'
import { seedFiles } from '../../../seed/seedFiles.ts'
import { pictureFiles } from '../../../src/app/pictures/pictureFiles.ts'
import { bootPayload, createDatabase, type Desk } from '../../helpers/bootPayload.ts'
import { makePicture, textDocument } from '../../helpers/documents.ts'
import { restoreInto } from '../../helpers/restoreInto.ts'
import { root } from '../../helpers/root.ts'

const url = 'https://blog.example'
const site = { name: 'Blog', description: 'Posts', language: 'en', url }

let desk: Desk
let folder: string
/** Paths of the static copy. */
let files: Set<string>

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-demo-'))
  desk = await bootPayload()
  const { corpus, facts } = writeCorpus(root, folder)
  await desk.login('admin')
  await seedFiles(desk.payload, await readFiles(corpus, facts))
  await fillDemo(desk.payload, root)
  await addLinks()
  let drawn = 0
  const untilSome = {
    get aborted() {
      return ++drawn > 3
    },
  } as AbortSignal
  await drawLinkPictures(desk.payload, untilSome)
  const target = path.join(folder, 'html')
  await toFolder(target, exportHTML(desk.payload, { files: stored(), site }))
  files = new Set(
    readdirSync(target, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => path.relative(target, path.join(one.parentPath, one.name))),
  )
})

afterAll(async () => {
  await desk.close()
  rmSync(folder, { force: true, recursive: true })
})

function stored() {
  return pictureFiles(undefined, process.env.OFFPRINT_MEDIA_DIR ?? '')
}

/** What authors link to that no copy has; the last one is a picture that readers may not see. */
const written = ['/subscribe', '/elsewhere/in/the/app', '/?q=tides']

/** To them, and to another post by its whole address. */
async function addLinks(): Promise<void> {
  const { id } = await makePicture(desk.payload, 'unknown')
  const { filename } = await desk.payload.findByID({
    id,
    collection: 'media',
    overrideAccess: true,
  })
  written.push(`/api/media/file/${filename}`)
  const [{ path: post = '' } = {}] = await query<{ path: string }>(
    desk.databaseURL,
    'select path from republications order by path limit 1',
  )
  const link = (address: string) => ({
    type: 'link',
    children: [
      { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', text: address, version: 1 },
    ],
    direction: null,
    fields: { linkType: 'custom', newTab: false, url: address },
    format: '',
    indent: 0,
    version: 3,
  })
  const body = textDocument('Where to go on:')
  const [paragraph] = body.root.children as unknown as { children: object[] }[]
  paragraph?.children.push(...[url + post, ...written].map(link))
  await desk.payload.create({
    collection: 'pages',
    data: { slug: 'ways', body, inNavigation: true, isPublic: true, title: 'Ways' },
    overrideAccess: true,
  })
}

function read(file: string): string {
  return readFileSync(path.join(folder, 'html', file), 'utf8')
}

/** From one page to others: attributes, sizes of pictures, fonts. */
function linksIn(html: string): string[] {
  const attributes = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link = '']) => link)
  const sets = [...html.matchAll(/ srcset="([^"]*)"/g)].flatMap(([, set = '']) =>
    set.split(', ').map((one) => one.split(' ')[0] ?? ''),
  )
  const styles = [...html.matchAll(/url\(([^)]*)\)/g)].map(([, link = '']) => link)
  return [...attributes, ...sets, ...styles].map((link) => link.replaceAll('&amp;', '&'))
}

it(
  'each link of a static copy leads to a file in it, and each mark to its place there',
  { tags: 'nightly' },
  () => {
    const pages = [...files].filter((file) => file.endsWith('index.html'))
    expect(pages.length).toBeGreaterThan(100)
    const dead = pages.flatMap((page) =>
      linksIn(read(page))
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => {
          const [to = '', mark] = link.split('#')
          const file = to ? path.posix.join(path.posix.dirname(page), decodeURIComponent(to)) : page
          return (
            !files.has(file) || (mark && !read(file).includes(` id="${decodeURIComponent(mark)}"`))
          )
        })
        .map((link) => `${page} -> ${link}`),
    )
    expect(dead).toEqual([])
  },
)

it(
  'a static copy has its own pages, series, everything, what lists have as feeds, and cards',
  { tags: 'nightly' },
  () => {
    const wanted = [
      'about/index.html',
      'atom.xml',
      'everything/feed.xml',
      'everything/index.html',
      'notes/feed.xml',
      'opml.xml',
      'series/index.html',
      'ways/index.html',
    ]
    expect(wanted.filter((file) => !files.has(file))).toEqual([])
    const lists = [...files].filter((file) =>
      /^(?:authors|outlets|series|topics)\/[^/]+\/index\.html$/.test(file),
    )
    expect(lists.filter((file) => !files.has(file.replace('index.html', 'feed.xml')))).toEqual([])
    const named = [...files].flatMap((file) =>
      file.endsWith('index.html')
        ? [...read(file).matchAll(/"https:\/\/blog\.example\/((?:og|media)\/[^"]*)"/g)]
        : [],
    )
    const cards = new Set(named.map(([, file = '']) => decodeURIComponent(file)))
    expect(cards.size).toBeGreaterThan(3)
    expect([...cards].filter((file) => !files.has(file))).toEqual([])
    expect([...files].filter((file) => read(file).includes(`${url}/api/`))).toEqual([
      'ways/index.html',
    ])
  },
)

it('what a static copy does not have stays where it is', { tags: 'nightly' }, () => {
  const links = linksIn(read('ways/index.html'))
  expect(links).toEqual(expect.arrayContaining(written.map((address) => url + address)))
  expect([...files].filter((file) => /^(?:subscribe|media\/picture)/.test(file))).toEqual([])
  expect(
    [...files].filter(
      (file) => file.endsWith('.html') && /<form|rel="webmention"|oembed/.test(read(file)),
    ),
  ).toEqual([])
})

it('a bundle of the demo is the same when it has been read back', { tags: 'nightly' }, async () => {
  const target = path.join(folder, 'bundle')
  await toFolder(target, exportBundle(desk.payload, { files: stored(), version: '1' }))
  const { counts } = JSON.parse(
    readFileSync(path.join(target, 'manifest.json'), 'utf8'),
  ) as Manifest
  expect(counts).toMatchObject({ blog: 1, pages: 3, series: 3 })
  const empty = await createDatabase()
  // It throws where the database does not give the same digests.
  await restoreInto(desk, empty, target)
  const [row] = await query<{ parts: string }>(empty, 'select count(*) as parts from series_rels')
  expect(Number(row?.parts)).toBeGreaterThan(5)
})
