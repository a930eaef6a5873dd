// What the documentation lets people run does what it says.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { p, style, wordFile } from '../../packages/reader/test/helpers/wordFile.ts'
import { docBlocks } from '../helpers/docBlocks.ts'
import { shareApp } from '../helpers/sharedDesk.ts'
import { type App, tokenOf } from '../helpers/startApp.ts'

interface FrontEnd {
  listPage: (cursor?: string) => Promise<{ html: string; next: null | string }>
  postPage: (slug: string) => Promise<string>
}

const requests = docBlocks('sh').flatMap(({ code, file }) =>
  code
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.startsWith('curl '))
    .map((line) => ({ file, line })),
)

let app: App
let token: string
let articleId: string
/** With the files that the commands name. */
let folder: string

beforeAll(async () => {
  app = await shareApp()
  token = await tokenOf(app)
  articleId = await ownArticle()
  folder = await mkdtemp(path.join(tmpdir(), 'offprint-docs-'))
  const body =
    p('Dredging the sound', 'Title') + p('The sound has silted up since the mill closed.')
  await writeFile(
    path.join(folder, 'article.docx'),
    await wordFile({ body, styles: style('Title') }),
  )
}, 600_000)

afterAll(() => rm(folder, { recursive: true }))

describe('requests in the documentation', () => {
  it.each(requests)('$file: $line', async ({ line }) => {
    const command = line
      .replaceAll('localhost:3000', new URL(app.url).host)
      .replaceAll('TOKEN', token)
      .replaceAll('ID/', `${articleId}/`)
    const { stdout } = await promisify(execFile)('sh', ['-c', `${command} -sS`], { cwd: folder })
    const answer = JSON.parse(stdout) as { errors?: { name: string }[] }
    // What a request needs of an article, the sample need not have.
    const names = answer.errors?.map(({ name }) => name) ?? []
    expect(names.filter((name) => name !== 'TransitionRefused')).toEqual([])
  })
})

describe('the front end of docs/blog.md', () => {
  it('shows a list and each of its posts', async () => {
    const { listPage, postPage } = await importBlock()
    const { html } = await listPage()
    const { docs } = await posts()
    expect(docs.length).toBeGreaterThan(0)
    for (const { slug, path: address, title } of docs) {
      expect(html).toContain(`href="${address}"`)
      const page = await postPage(slug)
      expect(page).toContain(title.replaceAll('&', '&amp;').replaceAll('"', '&quot;'))
    }
  })
})

async function importBlock(): Promise<FrontEnd> {
  const [block] = docBlocks('js').filter(({ name }) => name === 'front-end')
  const file = path.join(folder, 'frontEnd.mjs')
  await writeFile(file, (block?.code ?? '').replace('http://localhost:3000', app.url))
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as FrontEnd
}

async function posts(): Promise<{ docs: { path: string; slug: string; title: string }[] }> {
  const response = await fetch(`${app.url}/api/blog/posts?limit=20`)
  return (await response.json()) as Awaited<ReturnType<typeof posts>>
}

async function ownArticle(): Promise<string> {
  const headers = { authorization: `JWT ${token}` }
  const where = 'where[stage][equals]=published-at-outlet&limit=1&depth=0'
  const response = await fetch(`${app.url}/api/articles?${where}`, { headers })
  const { docs } = (await response.json()) as { docs: { id: string }[] }
  return docs[0]?.id ?? ''
}
