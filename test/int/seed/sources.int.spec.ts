// Pages, Markdown and folders become articles at their outlets. All texts are made up.
// @module-tag nightly
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Article } from '../../../src/types.ts'

import { pdfFile } from '../../../packages/reader/test/helpers/pdfFile.ts'
import { readFiles } from '../../../seed/readFiles.ts'
import { seedFiles } from '../../../seed/seedFiles.ts'
import { bootPayload, type Desk } from '../../helpers/bootPayload.ts'
import { runHere } from '../../helpers/runHere.ts'

const filler = `<p>${'The dredger came in spring, as it always does, and left in autumn. '.repeat(6)}</p>`
const page = `<html lang="en"><head><title>Mud and money | Harbour Post</title><meta property="og:site_name" content="Harbour Post">
<meta name="author" content="Mina Holt and Bo Reed"><meta name="date" content="2022-03-04T10:00:00Z"><link rel="canonical" href="https://post.example/mud"></head>
<body><article><h1>Mud and money</h1><p>It costs more.<sup><a href="#n1" id="r1">1</a></sup></p>${filler.repeat(3)}<ol><li id="n1">Budget, p. 3. <a href="#r1">↩</a></li></ol></article></body></html>`
const copy = page
  .replaceAll('Mud and money', 'Mud again')
  .replace('<p>It costs', '<p>This article first appeared in The Gazette.</p><p>It costs')
const draft = '# Notes on silt\n\nNot yet anywhere.[^1]\n\n[^1]: So far.\n'

const line = 'The harbour silts up a little more each year, and the town pays'
function mail(file: Uint8Array): string {
  return [
    'From: Ada Quill <ada@harbour.example>\nMessage-ID: <silt@harbour.example>\nMIME-Version: 1.0',
    'Content-Type: application/pdf; name="silt.pdf"\nContent-Transfer-Encoding: base64',
    `\n${Buffer.from(file).toString('base64')}\n`,
  ].join('\n')
}
const lines = [
  { size: 20, text: 'Silt at the quay', x: 72, y: 80 },
  { text: line, x: 72, y: 120 },
  { text: 'for it, as it has always done.', x: 72, y: 134 },
]
const sideBySide = Array.from({ length: 8 }, (_cell, index) => ({
  text: `Harbour dues ${index}`,
  x: index % 2 === 0 ? 72 : 300,
  y: 200 + 14 * Math.floor(index / 2),
}))

const files: Record<string, string | Uint8Array> = {
  'across.pdf': pdfFile([
    [{ ...lines[0]!, text: 'Dues at the quay' }, ...lines.slice(1), ...sideBySide],
  ]),
  'all/copy.html': copy,
  'all/draft.md': draft,
  'all/ignored.jpg': 'x',
  'all/page.html': page,
  'bad/bad.html': '<html><script>x</script></html>',
  'bad/good.md': draft,
  'damaged.pdf': '%PDF-1.7\nand so on',
  'empty/ignored.jpg': 'x',
  'letters/silt.eml': mail(pdfFile([lines])),
  'page.html': page,
  'paywall.html': `<script type="application/ld+json">{"isAccessibleForFree":false}</script>${page}`,
  'word.docx': 'PK\u0003\u0004',
}

let folder: string
let desk: Desk
const feed =
  '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Quay</title>%<item><title>Ebb #</title><guid>#</guid><description>&lt;p&gt;All of it.&lt;/p&gt;</description></item></channel></rss>'

const server = createServer(({ url }, response) => {
  const next = '<atom:link rel="next" href="/feed/2"/>'
  const found =
    url === '/feed'
      ? feed.replace('%', next).replaceAll('#', '1')
      : url === '/feed/2'
        ? feed.replace('%', '').replaceAll('#', '2')
        : page
  response.writeHead(200, { 'content-type': 'text/html' }).end(found)
})

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-sources-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  await once(server.listen(0, '127.0.0.1'), 'listening')
  desk = await bootPayload()
})
afterAll(async () => {
  server.close()
  rmSync(folder, { force: true, recursive: true })
  await desk?.close()
})

async function importAll(source: string) {
  const { rows } = await seedFiles(
    desk.payload,
    await readFiles(path.join(folder, source), undefined),
  )
  return rows.map(({ message, outcome }) => message ?? outcome)
}

async function articles(): Promise<Map<string, Article>> {
  const { docs } = await desk.payload.find({
    collection: 'articles',
    depth: 1,
    overrideAccess: true,
  })
  return new Map((docs as Article[]).map((article) => [article.title, article]))
}

describe('a folder', () => {
  it('is imported, and a second time changes nothing', async () => {
    expect(await importAll('all')).toEqual(['created', 'created', 'created'])
    const before = await articles()
    expect(await importAll('all')).toEqual(['there-already', 'there-already', 'there-already'])
    expect(await articles()).toEqual(before)
    expect(before.size).toBe(3)
  })
  it('has a page as an article at its outlet, with its text, authors and date', async () => {
    const article = (await articles()).get('Mud and money')
    expect(article).toMatchObject({
      language: 'en',
      outlet: { name: 'Harbour Post' },
      outletUrl: 'https://post.example/mud',
      publishedAt: expect.stringMatching(/^2022-03-04/),
      publishedAtPrecision: 'day',
      stage: 'published-at-outlet',
    })
    expect(article?.byline?.map(({ author }) => (author as { name: string }).name)).toEqual([
      'Mina Holt',
      'Bo Reed',
    ])
    expect(JSON.stringify(article?.body)).toMatch(/footnote-ref.*Budget, p\. 3\./)
  })
  it('has a copy without the date of the copy', async () => {
    expect((await articles()).get('Mud again')).toMatchObject({
      outlet: { name: 'Gazette' },
      publishedAt: null,
      publishedAtPrecision: 'unknown',
    })
  })
  it('has a text without an outlet as a draft', async () => {
    const article = (await articles()).get('Notes on silt')
    expect(article).toMatchObject({ stage: 'drafted' })
    expect(article?.outlet ?? null).toBeNull()
  })
  it('shows on the list of what is owed', async () => {
    const { token } = await desk.login('editor')
    const owed = await desk.rest('GET', '/articles/owed', { token })
    expect(JSON.stringify(owed.body)).toContain('Mud and money')
    expect(JSON.stringify(owed.body)).not.toContain('Notes on silt')
  })
})

function seed(source: string, environment: Record<string, string> = {}, ...flags: string[]) {
  const args = source.startsWith('http') ? source : path.join(folder, source)
  return runHere('seed/index.ts', [args, '--dry-run', ...flags], {
    DATABASE_URL: '',
    ...environment,
  })
}

describe('a PDF', () => {
  it('is read also where it is attached to an e-mail', async () => {
    expect(await importAll('letters')).toEqual(['created'])
    expect((await articles()).get('Silt at the quay')).toMatchObject({ stage: 'drafted' })
  })
  it('is not written before somebody has looked at what is not sure', async () => {
    const [message] = await importAll('across.pdf')
    expect(message).toContain('Page 1: lines stand side by side')
    const { code, stdout } = await seed('across.pdf')
    expect(code).toBe(1)
    expect(stdout).toContain('WOULD FAIL')
  })
})

describe('the command', () => {
  it('prints what it read as JSON', async () => {
    const { code, stdout } = await seed('page.html', {}, '--json')
    expect(code).toBe(0)
    const { pieces } = JSON.parse(stdout) as { pieces: Record<string, unknown>[] }
    expect(Object.keys(pieces[0] ?? {}).sort()).toEqual(
      'acknowledgements authors blocks bylineText canonicalUrl captions dateline document doi firstAppeared footnotes guid headings images isCopy kind language leadImage leftOut note oldPaths outlet outletIssue outletUrl paragraphs permalink pictures proposals published publishedPrecision series siteName sources standfirst status title topics updated url'.split(
        ' ',
      ),
    )
    expect(pieces[0]).toMatchObject({
      footnotes: [{ label: '1', list: 'footnotes', references: 1, text: 'Budget, p. 3.' }],
      published: '2022-03-04',
      publishedPrecision: 'day',
      sources: { authors: { confidence: 0.8, from: 'meta' }, title: { from: 'microformats' } },
      title: 'Mud and money',
    })
  })
  it('prints a table for people', async () => {
    const { code, stdout } = await seed('all')
    expect(code).toBe(0)
    expect(stdout).toMatch(/Mud and money +Harbour Post/)
    expect(stdout).toContain('nothing was written')
  })
  it('goes on behind a file that cannot be read, and says so', async () => {
    const { code, stderr, stdout } = await seed('bad')
    expect(code).toBe(1)
    expect(stderr).toBe('bad.html: The page holds no text.\n')
    expect(stdout).toContain('Notes on silt')
  })
  it.each([
    ['empty', 'holds no .txt'],
    ['none.html', 'File not found'],
    ['paywall.html', 'paywall.html: The page does not show the whole text'],
    ['damaged.pdf', 'damaged.pdf: The PDF is damaged: Invalid PDF structure'],
    ['word.docx', 'word.docx: The file is damaged or incomplete'],
    ['http://[::1]:1/', 'not a public address'],
    ['http://no-such-host.invalid/', 'cannot be reached'],
  ])('ends with code 2 and one line for %s', async (source, says) => {
    const { code, stderr, stdout } = await seed(source)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(says)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
  it('reads a private address only where FETCH_ALLOW names it', async () => {
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    const refused = await seed(`http://${host}/mud`)
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('not a public address')
    const read = await seed(`http://${host}/mud`, { FETCH_ALLOW: `other.example, ${host}` })
    expect(read.code).toBe(0)
    expect(read.stdout).toContain('Mud and money')
  })

  it('reads a feed with its earlier posts', async () => {
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    const read = await seed(`http://${host}/feed`, { FETCH_ALLOW: host }, '--json')
    const { pieces, system } = JSON.parse(read.stdout) as { pieces: object[]; system: string }
    expect(system).toBe('rss')
    expect(pieces).toMatchObject([{ title: 'Ebb 1' }, { title: 'Ebb 2' }])
  })

  it('reads a list of publications, also among articles', async () => {
    const list = path.join(folder, 'list')
    mkdirSync(list)
    writeFileSync(
      path.join(list, 'works.bib'),
      '@article{a, title={Ebb}, journal={Tides}, year=2020}',
    )
    const alone = await seed('list/works.bib', {}, '--json')
    expect(JSON.parse(alone.stdout)).toMatchObject({
      pieces: [{ import: { stage: 'published-at-outlet', state: 'question' }, outlet: 'Tides' }],
      system: 'bibliography',
    })
    writeFileSync(path.join(list, 'flood.md'), '---\ntitle: Flood\n---\n\nIt comes.')
    const read = await seed('list', {}, '--json')
    const { pieces } = JSON.parse(read.stdout) as { pieces: object[] }
    expect(pieces).toMatchObject([{ title: 'Flood' }, { title: 'Ebb' }])
  })
})
