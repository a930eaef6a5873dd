// A backlog of files and folders, and the same read in a worker.
import JSZip from 'jszip'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { beforeEach, describe, expect, it } from 'vitest'

import { openBacklog } from '../../src/backlog/openBacklog.ts'
import { parseSource } from '../../src/sources/parseSource.ts'
import { readBacklog } from '../../src/worker/readBacklog.ts'
import { all, shown, useFolder } from '../helpers/backlog.ts'

const folder = useFolder()

const files = {
  '.hidden.md': '# Hidden\n\nNobody reads it.',
  'a.md': '# Low water\n\nThe pilots know the bank.',
  'old/b.html': '<h1>High water</h1><p>The bank is where it always was.</p>',
  'old/c.pdf': '%PDF-1.4',
}

const ghost = {
  posts: [
    { id: 'p1', html: '<p>One.</p>', title: 'First', updated_at: '2024-03-05T10:00:00.000Z' },
    { id: 'p2', type: 'page', html: '<p>Me.</p>', title: 'About' },
    { id: 'p3', html: '<p>Three.</p>', title: 'Third' },
  ],
}

describe('a folder', () => {
  it('is a backlog of its files: what cannot be read is an item that says why', async () => {
    await folder.write(files)
    const backlog = await openBacklog([folder.path])
    expect(backlog).toMatchObject({ counted: 3, site: null, system: 'files', warnings: [] })
    expect((await all(backlog.items())).map(shown)).toEqual([
      { index: 0, key: 'files::a.md', place: 'a.md', problem: null, title: 'Low water' },
      {
        index: 1,
        key: 'files::old/b.html',
        place: 'old/b.html',
        problem: null,
        title: 'High water',
      },
      {
        index: 2,
        key: 'files::old/c.pdf',
        place: 'old/c.pdf',
        problem: 'source-pdf-damaged',
        title: null,
      },
    ])
  })

  it('is read from an item on', async () => {
    await folder.write(files)
    const { items } = await openBacklog([folder.path])
    expect((await all(items({ from: 1 }))).map(({ index }) => index)).toEqual([1, 2])
  })

  it('without files is refused', async () => {
    await expect(openBacklog([folder.path])).rejects.toMatchObject({ code: 'source-folder-empty' })
  })
})

it('says what to do with files of other word processors, in a backlog and alone', async () => {
  const zipped = async (name: string) => {
    const zip = new JSZip()
    zip.file(name, '<office:document-content/>')
    return zip.generateAsync({ type: 'uint8array' })
  }
  const container = Buffer.from('D0CF11E0A1B11AE1', 'hex')
  const others = {
    'a.doc': Buffer.concat([container, Buffer.from('WordDocument', 'utf16le')]),
    'a.odt': await zipped('content.xml'),
    'a.pages': await zipped('Index/Document.iwa'),
    'a.rtf': '{\\rtf1\\ansi Low water.}',
  }
  const reasons = ['source-office-doc', 'source-odt', 'source-pages', 'source-rtf']
  await folder.write(others)
  const { items } = await openBacklog([folder.path])
  expect((await all(items())).map(({ problem }) => problem?.code)).toEqual(reasons)
  for (const [index, bytes] of Object.values(others).entries()) {
    const read = parseSource({ bytes: Buffer.from(bytes) })
    await expect(read).rejects.toMatchObject({
      code: reasons[index],
      message: expect.stringContaining('(.docx)') as string,
    })
  }
})

describe('the export of a Ghost blog', () => {
  beforeEach(() =>
    folder.write({ 'blog.json': JSON.stringify({ db: [{ data: ghost, meta: {} }] }) }),
  )

  it('has an item for each post, and for each page', async () => {
    const backlog = await openBacklog([path.join(folder.path, 'blog.json')])
    expect(backlog).toMatchObject({ counted: 3, system: 'ghost' })
    const items = await all(backlog.items())
    expect(items.map(shown)).toMatchObject([
      { key: 'ghost::p1', problem: null, title: 'First' },
      { key: 'ghost::p2', problem: 'source-item-page', title: null },
      { key: 'ghost::p3', problem: null, title: 'Third' },
    ])
    expect(items[0]?.piece).toMatchObject({ guid: 'p1', updated: '2024-03-05T10:00:00.000Z' })
    expect((await all(backlog.items({ from: 2 }))).map(shown)).toMatchObject([{ title: 'Third' }])
  })
})

it('a row of a Ghost export that is damaged does not stop the others', async () => {
  const rows = `{"id":"p1","title":tru},${JSON.stringify(ghost.posts[0])}`
  await folder.write({ 'blog.json': `{"db":[{"meta":{},"data":{"posts":[${rows}]}}]}` })
  const { items } = await openBacklog([folder.path])
  expect((await all(items())).map(shown)).toMatchObject([
    { problem: 'source-export-damaged' },
    { title: 'First' },
  ])
})

it('an item that cannot be read does not stop the others', async () => {
  const deep = '<div>'.repeat(300)
  const posts = [{ id: '1', html: deep, title: 'Deep' }, ghost.posts[0]]
  await folder.write({ 'blog.json': JSON.stringify({ db: [{ data: { posts }, meta: {} }] }) })
  const { items } = await openBacklog([folder.path])
  expect((await all(items())).map(shown)).toMatchObject([
    { problem: 'source-page-nested' },
    { title: 'First' },
  ])
})

describe('in a worker', () => {
  it('comes in batches, with the same items', async () => {
    const posts = Array.from({ length: 60 }, (_, at) => ({ ...ghost.posts[0], id: `p${at}` }))
    await folder.write({ 'blog.json': JSON.stringify({ db: [{ data: { posts }, meta: {} }] }) })
    const reader = await readBacklog([folder.path])
    expect(reader).toMatchObject({ counted: 60, system: 'ghost' })
    const batches = await all(reader.batches({ from: 5 }))
    expect(batches.map(({ length }) => length)).toEqual([25, 25, 5])
    const { items } = await openBacklog([folder.path])
    expect(batches.flat()).toEqual(await all(items({ from: 5 })))
  })

  it('says which item takes too long, and reads the others', async () => {
    const reader = await readBacklog([folder.path], {}, { limits, start: () => endlessAt(1) })
    const batches = await all(reader.batches())
    expect(batches.flat().map(({ index, problem }) => [index, problem?.code])).toEqual([
      [0, undefined],
      [1, 'source-time'],
      [2, undefined],
    ])
  })

  it('has the memory that an export takes which is not streamed', async () => {
    const html = `<p>${'The pilots know the bank. '.repeat(2300)}</p>`
    const posts = Array.from({ length: 1000 }, (_, at) => ({ id: `p${at}`, html, title: 'A' }))
    await folder.write({ 'blog.json': JSON.stringify({ db: [{ data: { posts }, meta: {} }] }) })
    const reader = await readBacklog([folder.path])
    await reader.close()
    expect(reader.counted).toBe(1000)
  })

  it('refuses what cannot be opened', async () => {
    await folder.write({ 'blog.json': '{"db":[{"data":' })
    await expect(readBacklog([folder.path])).rejects.toMatchObject({
      code: 'source-export-damaged',
    })
  })
})

const limits = { time: 1000, wall: 5000 }

/** A worker that reads three items; with one of them it never ends. */
function endlessAt(bad: number): Worker {
  const code = `
    const { parentPort } = require('node:worker_threads')
    const { serialize } = require('node:v8')
    const item = (index) => new Uint8Array(serialize({ index, problem: null }))
    parentPort.on('message', ({ name, given: { from, most } }) => {
      if (name === 'backlog') {
        return parentPort.postMessage({ result: { counted: 3 } })
      }
      const indexes = [0, 1, 2].slice(from, from + most)
      for (; indexes.includes(${bad}); );
      parentPort.postMessage({ result: { isLast: from + most >= 3, items: indexes.map(item) } })
    })`
  return new Worker(code, { eval: true })
}
