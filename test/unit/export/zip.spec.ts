// Zips of bundles: written while they are read, and looked through before anything is unpacked.
import JSZip from 'jszip'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { ExportFile } from '../../../src/export/types.ts'

import { isBundle, openBundle } from '../../../src/export/restore/openBundle.ts'
import { toFolder } from '../../../src/export/write/toFolder.ts'
import { toZip } from '../../../src/export/write/toZip.ts'
import { collectGarbage } from '../../helpers/collectGarbage.ts'

let folder: string
let zip: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-zip-'))
  zip = path.join(folder, 'bundle.zip')
})

afterAll(() => rmSync(folder, { force: true, recursive: true }))

async function* chunks(...all: (string | Uint8Array)[]) {
  yield* all
}

async function* listed(...files: ExportFile[]) {
  yield* files
}

async function write(...files: ExportFile[]): Promise<void> {
  await pipeline(toZip(listed(...files)), createWriteStream(zip))
}

async function read(file: string): Promise<string | undefined> {
  const bundle = await openBundle(zip)
  const content = await bundle.read(file)
  const parts: Buffer[] = []
  for await (const chunk of content ?? []) {
    parts.push(Buffer.from(chunk))
  }
  return content === null ? undefined : Buffer.concat(parts).toString()
}

it('a zip has the files as they were, compressed or not', async () => {
  await write(
    {
      content: chunks('a', new TextEncoder().encode('ö')),
      isCompressed: true,
      path: 'data/a.jsonl',
    },
    { content: chunks('b'), path: 'media/ö.png' },
    { content: '{}', path: 'manifest.json' },
  )
  expect(await read('data/a.jsonl')).toBe('aö')
  expect(await read('media/ö.png')).toBe('b')
  expect(await read('media/c.png')).toBeUndefined()
  expect(await isBundle(zip)).toBe(true)
})

it('a zip of a folder is read as well', async () => {
  const packed = new JSZip()
  packed.file('my-blog/manifest.json', '{}').file('my-blog/data/a.jsonl', 'a')
  writeFileSync(zip, await packed.generateAsync({ type: 'nodebuffer' }))
  expect(await read('data/a.jsonl')).toBe('a')
})

it('a file that cannot be read to its end ends the zip with its error', async () => {
  async function* broken() {
    yield 'a'
    throw new Error('The disk is gone.')
  }
  await expect(write({ content: broken(), path: 'a' })).rejects.toThrow('The disk is gone.')
})

it('whoever makes the files is told when the reader leaves', async () => {
  let isTold = false
  async function* endless() {
    try {
      for (;;) {
        yield { content: chunks('a'), path: `${Math.random()}` }
      }
    } finally {
      isTold = true
    }
  }
  const stream = toZip(endless())
  stream.once('data', () => stream.destroy())
  await expect.poll(() => isTold).toBe(true)
})

it('a path that leads out of the zip is refused', async () => {
  const packed = new JSZip()
  packed.file('manifest.json', '{}').file('xx/evil', 'a')
  const bytes = await packed.generateAsync({ type: 'nodebuffer' })
  writeFileSync(
    zip,
    Buffer.from(bytes.toString('latin1').replaceAll('xx/evil', '../evil'), 'latin1'),
  )
  await expect(openBundle(zip)).rejects.toThrow(
    'bundle.zip: The archive holds a path that leads out of it: ../evil',
  )
})

it('a zip that claims to hold a thousand times its size is refused', async () => {
  await write({
    content: chunks(Buffer.alloc(80_000_000)),
    isCompressed: true,
    path: 'data/a.jsonl',
  })
  await expect(openBundle(zip)).rejects.toThrow('bundle.zip: The file would be too large')
})

it('a zip that was cut off is refused', async () => {
  await write({ content: '{}', path: 'manifest.json' })
  writeFileSync(zip, readFileSync(zip).subarray(0, -30))
  await expect(openBundle(zip)).rejects.toThrow('bundle.zip: The file is damaged or incomplete')
  // So that whoever asked for it is told.
  expect(await isBundle(zip)).toBe(true)
})

it('a folder has the files as they were; one that cannot be written ends the export', async () => {
  const target = path.join(folder, 'folder')
  const texts = Array.from({ length: 40 }, (_, at) => ({
    content: `${at}`,
    path: `a/${at}/b.html`,
  }))
  const count = await toFolder(target, listed(...texts, { content: chunks('c', 'd'), path: 'c' }))
  expect(count).toBe(41)
  expect(readFileSync(path.join(target, 'a/39/b.html'), 'utf8')).toBe('39')
  expect(readFileSync(path.join(target, 'c'), 'utf8')).toBe('cd')
  const onFile = listed({ content: 'x', path: 'c/d' }, ...texts)
  await expect(toFolder(target, onFile)).rejects.toThrow(/EEXIST|ENOTDIR/)
})

it('a zip forgets each file when it is written', async () => {
  const written: WeakRef<object>[] = []
  async function* files(): AsyncGenerator<ExportFile> {
    for (let n = 0; n < 50; n += 1) {
      const content = chunks(`text ${n}`)
      written.push(new WeakRef(content))
      yield { content, path: `articles/${n}.md` }
    }
    collectGarbage()
    // Streams may still wait for the end of the last ones, and the engine may keep some single one for long.
    expect(written.filter((one) => one.deref() !== undefined).length).toBeLessThan(15)
  }
  await pipeline(toZip(files()), createWriteStream(zip))
  expect(written).toHaveLength(50)
})
