import type { AddressInfo } from 'node:net'

import JSZip from 'jszip'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
// Pictures of an import: each comes over once, with its words and without its metadata, and goes with the import.
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Items } from '../../../src/admin/Imports/types.ts'
import type { Media } from '../../../src/app/payload-types.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { p, wordFile } from '../../../packages/reader/test/helpers/wordFile.ts'
import { wxr } from '../../../packages/reader/test/helpers/wordpress.ts'
import { query } from '../../../postgres/connection.ts'
import { readFiles } from '../../../seed/readFiles.ts'
import { seedFiles } from '../../../seed/seedFiles.ts'
import { runImports } from '../../../src/import/run/runner.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { photographer, tellingPicture } from '../../helpers/tellingPictures.ts'
import { doStep, readFileOf, runOf } from './exports.ts'

let desk: Desk
let editor: string
let origin: string
let server: Server
const asked: string[] = []
const files = new Map<string, [type: string, bytes: Buffer]>()

beforeAll(async () => {
  const plain = await sharp({ create: { background: '#0a0', channels: 3, height: 20, width: 30 } })
    .png()
    .toBuffer()
  files.set('/quay.jpg', ['image/jpeg', await tellingPicture('jpeg')])
  files.set('/a.png', ['image/png', plain])
  files.set('/copy/of-a.png', ['image/png', plain])
  files.set('/drawing.svg', [
    'image/svg+xml',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ])
  files.set('/page.png', ['text/html', Buffer.from('<!doctype html><p>Sign in</p>')])
  server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const found = files.get(url)
    response.writeHead(found ? 200 : 404, { 'content-type': found?.[0] ?? 'text/plain' })
    response.end(found?.[1] ?? 'Nothing')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  origin = `http://${host}`
  desk = await bootPayload({ FETCH_ALLOW: host })
  editor = (await desk.login('editor')).token
})
afterAll(async () => {
  server.close()
  await desk.close()
})

function blog(): Buffer {
  const figure = (src: string, caption = '') =>
    `<figure><img src="${src}" alt=""><figcaption>${caption}</figcaption></figure>`
  return Buffer.from(
    wxr(
      [
        {
          id: 1,
          content: `<p>One.</p>${figure(`${origin}/quay.jpg`, 'The quay. Photo: Ada Brook')}<p>Two.</p><img src="${origin}/a.png"><p>Three.</p>`,
          meta: { _thumbnail_id: '9' },
          title: 'Quay',
        },
        {
          id: 2,
          content: `<p>Again.</p><img src="${origin}/quay.jpg" alt="The quay"><img src="${origin}/copy/of-a.png">`,
          title: 'Crane',
        },
        {
          id: 3,
          content: `<p>Lost.</p>${['gone.png', 'drawing.svg', 'page.png'].map((name) => `<img src="${origin}/${name}">`).join('')}<img src="http://127.0.0.9/x.png">${figure(`${origin}/gone.jpg`, 'Once here')}`,
          title: 'Lost',
        },
        {
          id: 9,
          type: 'attachment',
          extra: `<wp:attachment_url>${origin}/a.png</wp:attachment_url>`,
          title: 'a',
        },
      ],
      { authors: { ada: 'Ada Brook' } },
    ),
  )
}

async function pictures(): Promise<Media[]> {
  const { docs } = await desk.payload.find({
    collection: 'media',
    depth: 0,
    overrideAccess: true,
    sort: 'filename',
  })
  return docs
}

async function articleOf(title: string) {
  const { docs } = await desk.payload.find({
    collection: 'articles',
    depth: 0,
    overrideAccess: true,
    where: { title: { equals: title } },
  })
  return docs[0]!
}

function bodyOf({ body }: Awaited<ReturnType<typeof articleOf>>) {
  const nodes = (body?.root.children ?? []) as { fields?: Record<string, unknown>; type: string }[]
  return nodes.map(({ type, fields }) => (fields ? [fields.image, fields.caption] : type))
}

async function importRun(file: Uint8Array, body = {}, name?: string): Promise<string> {
  const run = await readFileOf(desk, editor, Buffer.from(file), name)
  const started = await desk.rest('POST', `/imports/${run}/start`, { body, token: editor })
  expect(started.status).toBe(200)
  while (await runImports(desk.payload)) {
    // Until nothing is left to do.
  }
  return run
}

describe('the pictures of a run', () => {
  let run: string

  it('come over once for each address and each content', async () => {
    run = await importRun(blog())
    expect(await runOf(desk, editor, run)).toMatchObject({
      counts: { pictures: 2, picturesLost: 5, written: 3 },
      status: 'done',
    })
    expect(asked.toSorted()).toEqual([
      '/a.png',
      '/copy/of-a.png',
      '/drawing.svg',
      '/gone.jpg',
      '/gone.png',
      '/page.png',
      '/quay.jpg',
    ])
    expect(await pictures()).toMatchObject([
      {
        alt: '',
        caption: '',
        credit: '',
        filename: 'a.png',
        isPublic: false,
        rights: 'unknown',
      },
      {
        alt: 'The quay',
        caption: 'The quay.',
        credit: `Photo: Ada Brook (© ${photographer})`,
        filename: 'quay.jpg',
        isPublic: false,
        rights: 'unknown',
      },
    ])
  })

  it('stand where they stood, and what could not be had is said with its place', async () => {
    const [plain, quay] = (await pictures()).map(({ id }) => id)
    const first = await articleOf('Quay')
    expect(bodyOf(first)).toEqual([
      'paragraph',
      [quay, 'The quay.'],
      'paragraph',
      [plain, ''],
      'paragraph',
    ])
    expect(first.leadImage?.image).toBe(plain)
    expect(bodyOf(await articleOf('Crane'))).toEqual(['paragraph', [quay, ''], [plain, '']])
    expect(bodyOf(await articleOf('Lost'))).toEqual(['paragraph', [undefined, 'Once here']])
    const { body } = await desk.rest<Items>('GET', `/imports/${run}/items?q=Lost`, {
      token: editor,
    })
    expect(body.docs[0]?.leftOut.map(({ reason, text }) => [reason, text])).toEqual([
      ['picture', `${origin}/gone.png: The server answered with status 404.`],
      ['picture', expect.stringContaining('drawing.svg: This is an SVG drawing')],
      ['picture', `${origin}/page.png: What is there is no picture that can be shown.`],
      ['picture', expect.stringContaining('127.0.0.9 is not a public address')],
      ['picture', `${origin}/gone.jpg: The server answered with status 404.`],
    ])
  })

  it('say nothing of whoever took them, and are hidden until somebody says that they may be shown', async () => {
    const { body: post } = await desk.rest<{ html: string; image: unknown }>(
      'GET',
      '/blog/posts/quay',
    )
    expect(JSON.stringify(post)).not.toContain('/media/')
    expect(post).not.toHaveProperty('leadImage.url')
    const [, quay] = await pictures()
    await desk.payload.update({
      id: quay!.id,
      collection: 'media',
      data: { rights: 'owned' },
      overrideAccess: true,
    })
    const { body } = await desk.rest('GET', '/blog/posts/quay')
    expect(JSON.stringify(body)).toContain('/api/media/file/quay')
    const file = await desk.rest<string>('GET', '/media/file/quay.jpg')
    expect(file.status).toBe(200)
    expect(file.body).not.toContain(photographer)
  })

  it('are asked for once: a second run fetches and writes nothing', async () => {
    const before = [asked.length, (await pictures()).map(({ updatedAt }) => updatedAt)]
    const second = await readFileOf(desk, editor, blog())
    expect(await runOf(desk, editor, second)).toMatchObject({ counts: { unchanged: 3 } })
    expect([asked.length, (await pictures()).map(({ updatedAt }) => updatedAt)]).toEqual(before)
  })

  it('need an alternative text from people, who may leave the imported ones as they are', async () => {
    const [plain] = await pictures()
    const patch = (data: object) =>
      desk.rest('PATCH', `/media/${plain?.id}`, { body: data, token: editor })
    expect((await patch({ credit: 'Ada Brook' })).status).toBe(200)
    expect((await patch({ alt: 'A green field' })).status).toBe(200)
    expect((await patch({ alt: '' })).status).toBe(400)
  })

  it('go with the run, unless something else shows them', async () => {
    const [plain, quay] = await pictures()
    await desk.payload.create({
      collection: 'articles',
      data: { leadImage: { image: quay!.id }, title: 'Elsewhere' },
      overrideAccess: true,
    } as never)
    expect((await doStep(desk, editor, run, 'undo')).status).toBe('undone')
    expect((await pictures()).map(({ id }) => id)).toEqual([quay!.id])
    expect(plain).toBeDefined()
  })

  it('stay where a text shows them that no key leads from', async () => {
    const again = await importRun(blog())
    const shown = (await pictures()).find(({ filename }) => filename !== 'quay.jpg')!
    const text = { root: { children: [{ type: 'upload', relationTo: 'media', value: shown.id }] } }
    const body = JSON.stringify(text)
    await query(desk.databaseURL, `update articles set body = '${body}' where title = 'Elsewhere'`)
    expect((await doStep(desk, editor, again, 'undo')).status).toBe('undone')
    expect((await pictures()).map(({ id }) => id)).toContain(shown.id)
  })

  it('stay where they are, if the run is started without', async () => {
    const before = asked.length
    await importRun(blog(), { pictures: false })
    expect(asked.length).toBe(before)
    expect(bodyOf(await articleOf('Lost'))).toEqual(['paragraph', [undefined, 'Once here']])
    expect(
      (await desk.rest('POST', `/imports/${run}/start`, { body: { pictures: 1 }, token: editor }))
        .status,
    ).toBe(400)
  })
})

describe('the pictures of a folder', () => {
  const article = (title: string) =>
    `# ${title}\n\nBy Ada Brook\n\nFirst published in The Tide.\n\nThe bank moves.\n\n![](img/bank%20one.png)\n\nNobody has measured it since.\n\n![Gone](img/gone.png)\n`

  async function folderWith(title: string): Promise<Record<string, Buffer | string>> {
    const create = { background: `#${title.length}00`, channels: 3 as const, height: 9, width: 9 }
    const picture = await sharp({ create }).png().toBuffer()
    return { 'a.md': article(title), 'img/bank one.png': picture }
  }

  it('come over from an archive, which is kept until the articles are written', async () => {
    const zip = new JSZip()
    Object.entries(await folderWith('The bank')).forEach(([name, content]) =>
      zip.file(name, content),
    )
    const run = await importRun(await zip.generateAsync({ type: 'nodebuffer' }))
    expect(await runOf(desk, editor, run)).toMatchObject({
      counts: { pictures: 1, picturesLost: 1 },
    })
    const { body } = await articleOf('The bank')
    expect(JSON.stringify(body)).toContain('"image":"')
    expect((await pictures()).map(({ filename }) => filename)).toContain('bank-one.png')
    await doStep(desk, editor, run, 'undo')
    expect((await pictures()).map(({ filename }) => filename)).not.toContain('bank-one.png')
    const stored = await desk.rest('GET', `/imports/${run}/parts`, { token: editor })
    expect(stored.body).toMatchObject({ parts: [] })
  })

  it('come over by the command, from beside the file and from nowhere else', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'offprint-pictures-'))
    mkdirSync(path.join(folder, 'img'))
    for (const [name, content] of Object.entries(await folderWith('Another bank'))) {
      writeFileSync(path.join(folder, name), content)
    }
    symlinkSync('/etc/hosts', path.join(folder, 'img/gone.png'))
    const files = await readFiles(folder, undefined)
    const report = await seedFiles(desk.payload, files, true)
    rmSync(folder, { recursive: true })
    expect(report.picturesLost).toMatchObject([
      { lost: { code: 'source-picture-path', text: 'img/gone.png' }, title: 'Another bank' },
    ])
    expect(JSON.stringify((await articleOf('Another bank')).body)).toContain('"image":"')
  })
})

describe('pictures within a file', () => {
  const drawn = (words: string, id: string) =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${words}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  const words = 'Nobody has measured the bank since the ferry stopped, and no pilot asks for it.'
  const origin = 'First published in The Tide.'

  /** A Word file, a page and Markdown, which show the same picture; and what is none. */
  async function sources(name: string) {
    const colour = { b: name.length, g: 90, r: 40 }
    const plain = await sharp({
      create: { background: colour, channels: 3, height: 20, width: 30 },
    })
      .png()
      .toBuffer()
    const telling = await tellingPicture('png')
    const inText = `data:image/png;base64,${plain.toString('base64')}`
    return {
      'essay.docx': await wordFile({
        body: `${p(`Word of ${name}`, 'Title')}${p('By Ada Brook')}${p(origin)}${p(words)}${p(drawn('The bank', 'a'))}${p(words)}${p(drawn('', 'b'))}${p(words)}${p(drawn('A chart', 'c'))}`,
        core: '<dc:creator>Ada Brook</dc:creator>',
        files: {
          'word/media/image1.png': plain,
          'word/media/image2.png': telling,
          'word/media/image3.emf': Buffer.from('no picture'),
        },
        relations: {
          a: 'media/image1.png',
          b: 'media/image2.png',
          c: 'media/image3.emf',
        },
      }),
      'page.html': `<h1>Page of ${name}</h1><p>By Ada Brook</p><p>${origin}</p><p>${words}</p><figure><img src="${inText}" alt=""><figcaption>The bank. Photo: Ada Brook</figcaption></figure><p>${words}</p>`,
      'text.md': `# Text of ${name}\n\nBy Ada Brook\n\n${origin}\n\n${words}\n\n![][one]\n\n${words}\n\n[one]: <${inText}>\n`,
    }
  }

  async function zipOf(name: string) {
    const zip = new JSZip()
    Object.entries(await sources(name)).forEach(([file, content]) => zip.file(file, content))
    return zip.generateAsync({ type: 'nodebuffer' })
  }

  /** @returns the pictures in the order of the text; null for a figure without one */
  async function shownIn(title: string): Promise<(Media | null)[]> {
    const figures = bodyOf(await articleOf(title)).filter((node) => Array.isArray(node))
    return Promise.all(
      figures.map(async ([id]) =>
        typeof id === 'string'
          ? desk.payload.findByID({ id, collection: 'media', depth: 0, overrideAccess: true })
          : null,
      ),
    )
  }

  async function expectPictures(name: string): Promise<void> {
    const [plain, telling, drawing] = await shownIn(`Word of ${name}`)
    expect(drawing).toBeNull()
    expect(plain).toMatchObject({ alt: 'The bank', isPublic: false, rights: 'unknown' })
    const { alt, credit, rights } = telling!
    expect([alt, credit, rights]).toEqual(['', `© ${photographer}`, 'unknown'])
    // The same picture as data in a page and in Markdown: once, by its content.
    const ids = [...(await shownIn(`Page of ${name}`)), ...(await shownIn(`Text of ${name}`))]
    expect(ids.map((one) => one?.id)).toEqual([plain?.id, plain?.id])
  }

  it('come over with a run, each once, and what is none is said', async () => {
    const run = await importRun(await zipOf('the sea'), {}, 'folder.zip')
    expect(await runOf(desk, editor, run)).toMatchObject({
      counts: { picturesLost: 1, written: 3 },
      status: 'done',
    })
    await expectPictures('the sea')
    const { body } = await desk.rest<Items>('GET', `/imports/${run}/items?q=Word`, {
      token: editor,
    })
    expect(body.docs[0]?.leftOut.map(({ text }) => text)).toEqual([
      'folder.zip/essay.docx#word/media/image3.emf: What is there is no picture that can be shown.',
    ])
  })

  it('are not asked for again', async () => {
    const again = await readFileOf(desk, editor, await zipOf('the sea'), 'folder.zip')
    expect(await runOf(desk, editor, again)).toMatchObject({ counts: { unchanged: 3 } })
  })

  it('come over with a single file, from the desk and by the command', async () => {
    const { 'essay.docx': file } = await sources('one file')
    const run = await importRun(file, {}, 'one file.docx')
    expect(await runOf(desk, editor, run)).toMatchObject({
      counts: { picturesLost: 1, written: 1 },
    })
    const [plain, , drawing] = await shownIn('Word of one file')
    expect([plain?.filename, drawing]).toEqual([expect.stringMatching(/^image1.*png$/), null])
    expect((await doStep(desk, editor, run, 'undo')).status).toBe('undone')
    const left = await desk.payload.count({
      collection: 'media',
      overrideAccess: true,
      where: { id: { equals: plain!.id } },
    })
    expect(left.totalDocs).toBe(0)
    const folder = mkdtempSync(path.join(tmpdir(), 'offprint-pictures-'))
    for (const [name, content] of Object.entries(await sources('the command'))) {
      writeFileSync(path.join(folder, name), content)
    }
    const report = await seedFiles(desk.payload, await readFiles(folder, undefined), true)
    rmSync(folder, { recursive: true })
    expect(report.picturesLost).toMatchObject([
      { lost: { code: 'source-picture-none', text: 'essay.docx#word/media/image3.emf' } },
    ])
    await expectPictures('the command')
  })
})
