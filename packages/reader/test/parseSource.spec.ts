// What a source is, told by its content.
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'

import { decodeText } from '../src/sources/decodeText.ts'
import { kindOf } from '../src/sources/kindOf.ts'
import { parseSource } from '../src/sources/parseSource.ts'
import { p, wordFile } from './helpers/wordFile.ts'

function bytesOf(text: string, encoding: BufferEncoding = 'utf8') {
  return Buffer.from(text, encoding)
}

describe('the kind of a source', () => {
  it.each([
    ['<!DOCTYPE html><p>x', '', 'html'],
    ['\uFEFF\n<html><p>x', '', 'html'],
    ['<?xml version="1.0"?>\n<!DOCTYPE html><html>', '', 'html'],
    ['<p>Copied</p>', '', 'html'],
    ['# A title', '', 'markdown'],
    ['---\ntitle: x\n---\n', '', 'markdown'],
    ['Some words', 'a.md', 'markdown'],
    ['<html>', 'a.txt', 'html'],
    ['<script>1</script><article>', '', 'html'],
    ['<x-page>', 'a.htm', 'html'],
    ['Some words', 'a.txt', 'text'],
    ['*** \n\nA note', '', 'text'],
    ['{"db":[{"meta":{"exported_on":1},"data":{}}]}', 'a.json', 'ghost'],
    ['{"name":"x"}', 'a.json', 'unknown'],
    ['[1] Some words', 'a.txt', 'text'],
    ['PK\u0003\u0004', 'a.docx', 'unknown'],
    ['%PDF-1.7', 'a.txt', 'pdf'],
    ['junk of a printer\n%PDF-1.4\n', 'a.txt', 'pdf'],
    ['<!-- saved from x -->\n<!-- y --><p>x', '', 'html'],
    [`<!-- ${'x'.repeat(3000)} -->\n<article>`, '', 'html'],
    ['<!-- a remark -->\n# A title', 'a.md', 'markdown'],
    ['<!-- a remark -->\nSome words', '', 'text'],
    ['From: a@b.example\r\nMIME-Version: 1.0\r\n\r\nx', '', 'mail'],
    ['From: a@b.example\nTo: c@d.example\nSubject: x\nDate: y\n\nx', '', 'mail'],
    ['From: a@b.example\nSubject: x\n\nx', 'a.eml', 'mail'],
    ['From: The Gazette\nSubject: ferries\n\nSome words', '', 'text'],
    ['{\\rtf1', 'a.txt', 'unknown'],
  ])('of %j called "%s" is %s', async (text, name, kind) => {
    expect(await kindOf({ name, bytes: bytesOf(text) })).toBe(kind)
  })
  it('of a Word file is told by its parts, whatever it is called', async () => {
    const bytes = await wordFile({ body: p('Some words.') })
    expect(await kindOf({ name: 'a.txt', bytes })).toBe('word')
  })

  it.each([
    ['xl/workbook.xml', 'spreadsheet'],
    ['ppt/presentation.xml', 'presentation'],
    ['content.xml', '.odt'],
    ['Index/Document.iwa', 'Pages'],
    ['META-INF/container.xml', 'e-book'],
    ['a.txt', 'archive'],
  ])('of an archive with %s is named', async (name, reason) => {
    const bytes = await new JSZip().file(name, 'x').generateAsync({ type: 'uint8array' })
    await expect(parseSource({ bytes })).rejects.toThrow(reason)
  })

  it.each([
    ['EncryptedPackage', 'password'],
    ['WordDocument', '.doc'],
    ['Workbook', 'before 2007'],
  ])('of a container with a stream "%s" is named', async (stream, reason) => {
    const mark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const bytes = Buffer.concat([mark, Buffer.alloc(600), Buffer.from(stream, 'utf16le')])
    await expect(parseSource({ bytes })).rejects.toThrow(reason)
  })

  it.each([
    ['PK\u0003\u0004', 'damaged'],
    ['%PDF-1.7', 'PDF'],
    ['{\\rtf1', '.rtf'],
    ['GIF89a', 'picture'],
    ['<?xml version="1.0"?><office:document/>', 'XML'],
  ])('of %j is named', async (text, reason) => {
    await expect(parseSource({ bytes: bytesOf(text) })).rejects.toThrow(reason)
  })
})

describe('the text of a source', () => {
  it.each([
    [bytesOf('Café'), '', 'Café'],
    [bytesOf('Café', 'latin1'), '', 'Café'],
    [bytesOf('Café', 'latin1'), 'text/html; charset=ISO-8859-1', 'Café'],
    [
      bytesOf('<meta charset="windows-1252">Caf\u00e9', 'latin1'),
      '',
      '<meta charset="windows-1252">Café',
    ],
    [Buffer.concat([Buffer.from([0xff, 0xfe]), bytesOf('Café', 'utf16le')]), '', 'Café'],
    [bytesOf('Café'), 'text/html; charset=nonsense', 'Café'],
  ])('is decoded', async (bytes, contentType, text) => {
    expect(await decodeText({ bytes, contentType })).toMatchObject({ text })
  })
})

it.each([
  ['佐藤 みずほ', '2020年8月15日'],
  ['金 太郎', '2020年8月15日（土）'],
])('a name below a title in signs is that of the author: %s', async (name, date) => {
  const text = `港の水位\n\n${name}\n\n${date}\n\n${'港の水先人はこの浅瀬を二百年前から知っている。'.repeat(6)}\n\n失った船は三隻だけだ。\n`
  const { pieces } = await parseSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const [piece] = pieces
  expect(piece?.authors.map((author) => author.name)).toEqual([name])
  expect(piece?.published).toBe('2020-08-15')
  expect(piece?.document?.root.children.length).toBe(2)
  expect(JSON.stringify(piece?.leftOut ?? [])).not.toContain('8月')
})
