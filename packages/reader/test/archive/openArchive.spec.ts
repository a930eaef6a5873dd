// ZIP archives of every form that programs write, and those that nobody should trust.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'

import { openArchive } from '../../src/archive/openArchive.ts'
import { openBacklog } from '../../src/backlog/openBacklog.ts'
import { openFiles } from '../../src/backlog/openFiles.ts'
import { all, shown, useFolder } from '../helpers/backlog.ts'

async function zipOf(
  files: Record<string, string | Uint8Array>,
  options: { compress?: boolean; forceZip64Format?: boolean } = {},
): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), name, options)
  }
  zip.end({ comment: '', forceZip64Format: options.forceZip64Format ?? false })
  return buffer(zip.outputStream)
}

/** With other bytes for all that are the same: names stand there twice. */
function changed(bytes: Uint8Array, from: string, to: Uint8Array): Buffer {
  const text = Buffer.from(bytes).toString('latin1')
  return Buffer.from(text.replaceAll(from, Buffer.from(to).toString('latin1')), 'latin1')
}

/** Sets a field of the first entry in the list: two bytes, or four. */
function withField(bytes: Buffer, offset: number, value: number, size: 2 | 4 = 2): Buffer {
  const copy = Buffer.from(bytes)
  const at = copy.indexOf('PK\u0001\u0002', 0, 'latin1') + offset
  copy.writeUIntLE(value, at, size)
  return copy
}

const folder = useFolder()

async function onDisk(bytes: Uint8Array): Promise<string> {
  const file = path.join(folder.path, 'a.zip')
  await writeFile(file, bytes)
  return file
}

describe('an archive', () => {
  it.each([
    ['is packed', {}],
    ['is stored', { compress: false }],
    ['has 64-bit sizes', { forceZip64Format: true }],
  ])('that %s is read from the disk and from memory', async (_, options) => {
    const bytes = await zipOf({ 'a/b.txt': 'One.', 'c.txt': '' }, options)
    for (const source of [bytes, await onDisk(bytes)]) {
      const archive = await openArchive(source)
      expect(archive.names).toEqual(['a/b.txt', 'c.txt'])
      expect(archive.sizeOf('a/b.txt')).toBe(4)
      expect(Buffer.from((await archive.read('a/b.txt')) ?? []).toString()).toBe('One.')
      expect(await archive.read('c.txt')).toHaveLength(0)
      expect(await archive.read('d.txt')).toBeNull()
    }
  })

  it('that was streamed says the sizes behind each entry', async () => {
    const zip = new ZipFile()
    zip.addReadStream(Readable.from(['One.']), 'a.txt')
    zip.end()
    const archive = await openArchive(await buffer(zip.outputStream))
    expect(Buffer.from((await archive.read('a.txt')) ?? []).toString()).toBe('One.')
  })

  it.each([
    ['CP437', 'utf-8 not said', Buffer.from([0x81]), 'ü'],
    ['UTF-8, and does not say so', 'as macOS does', Buffer.from('ü'), 'ü'],
  ])('has names in %s (%s)', async (_, __, written, read) => {
    const bytes = await zipOf({ ['X'.repeat(written.length)]: 'One.' })
    const named = changed(bytes, 'X'.repeat(written.length), written)
    expect((await openArchive(withField(named, 8, 0))).names).toEqual([read])
  })
})

describe('refused is an archive', () => {
  it.each(['../up.txt', 'a/../../up.txt', 'C:/up.txt'])('with the path %s', async (name) => {
    const bytes = changed(
      await zipOf({ ['X'.repeat(name.length)]: 'One.' }),
      'X'.repeat(name.length),
      Buffer.from(name),
    )
    await expect(openArchive(bytes)).rejects.toMatchObject({
      code: 'source-path',
      values: { name },
    })
  })

  it('that claims to hold more than anybody would pack', async () => {
    const bytes = withField(await zipOf({ 'a.txt': 'One.'.repeat(99) }), 24, 65_000_000, 4)
    await expect(openArchive(bytes)).rejects.toMatchObject({ code: 'source-unpacked' })
  })

  it('whose entries lie over one another', async () => {
    const bytes = withField(await zipOf({ 'a.txt': 'One.'.repeat(99) }), 20, 400_000, 4)
    await expect(openArchive(bytes)).rejects.toMatchObject({ code: 'source-damaged' })
  })

  it('with more entries than are listed', async () => {
    const bytes = await zipOf({ a: '', b: '', c: '' })
    const limited = openArchive(bytes, { entries: 2 })
    await expect(limited).rejects.toMatchObject({ code: 'source-unpacked' })
  })

  it.each([
    ['that unpacks to more than it says', 24, 3, 4, 'source-damaged'],
    ['with another checksum', 16, 1, 4, 'source-damaged'],
    ['that is encrypted', 8, 1, 2, 'source-password'],
    ['that is packed in another way', 10, 12, 2, 'source-packed'],
  ] as const)('an entry %s is', async (_, offset, value, size, code) => {
    const bytes = withField(await zipOf({ 'a.txt': 'One.'.repeat(99) }), offset, value, size)
    const archive = await openArchive(bytes)
    await expect(archive.read('a.txt')).rejects.toMatchObject({ code })
  })
})

describe('of a backlog', () => {
  it('the entry that cannot be read is named, and the others are read', async () => {
    const bytes = await zipOf({ 'a.md': '# Low water\n\nThe bank.', 'b.md': '# High water\n\nUp.' })
    await onDisk(withField(bytes, 8, 1))
    const { items } = await openBacklog([folder.path])
    expect((await all(items())).map(shown)).toMatchObject([
      { place: 'a.zip/a.md', problem: 'source-password' },
      { title: 'High water' },
    ])
  })

  it('files are read by their names, from a folder and from an archive', async () => {
    await onDisk(await zipOf({ 'images/pier.jpg': 'pier' }))
    await folder.write({ 'images/boat.jpg': 'boat' })
    const files = await openFiles([folder.path])
    expect(files.names).toEqual(['a.zip/images/pier.jpg', 'images/boat.jpg'])
    expect(files.sizeOf('images/boat.jpg')).toBe(4)
    const read = await Promise.all(files.names.map((name) => files.read(name)))
    expect(read.map((one) => Buffer.from(one ?? []).toString())).toEqual(['pier', 'boat'])
    expect(await files.read('images/none.jpg')).toBeNull()
  })
})
