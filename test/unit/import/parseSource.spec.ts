// What a source is, told by its content.
import { describe, expect, it } from 'vitest'

import { decodeText } from '../../../src/import/sources/decodeText.ts'
import { kindOf } from '../../../src/import/sources/kindOf.ts'
import { parseSource } from '../../../src/import/sources/parseSource.ts'

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
    ['PK\u0003\u0004', 'a.txt', 'word'],
    ['%PDF-1.7', 'a.txt', 'unknown'],
    ['{\\rtf1', 'a.txt', 'unknown'],
  ])('of %j called "%s" is %s', (text, name, kind) => {
    expect(kindOf({ name, bytes: bytesOf(text) })).toBe(kind)
  })
  it('that cannot be read is said, with what to do', async () => {
    await expect(parseSource({ bytes: bytesOf('PK\u0003\u0004') })).rejects.toThrow(/damaged/)
    await expect(parseSource({ bytes: bytesOf('%PDF') })).rejects.toThrow(/neither/)
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
  ])('is decoded', (bytes, contentType, text) => {
    expect(decodeText({ bytes, contentType })).toBe(text)
  })
})
