// What is read as text, and what is refused with which sentence.
import { describe, expect, it, vi } from 'vitest'

import { readCorpus } from '../../src/corpus/readCorpus.ts'
import { CorpusUnreadable } from '../../src/errors.ts'
import { parseText } from '../../src/text/parseText.ts'

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function refusal(run: () => unknown): CorpusUnreadable {
  try {
    run()
  } catch (error) {
    if (error instanceof CorpusUnreadable) {
      return error
    }
    throw error
  }
  throw new Error('nothing was refused')
}

describe('readCorpus', () => {
  it.each([
    ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('Salt\n')]), 'Salt\n'],
    ['Windows line ends', utf8('Salt\r\nRoad\r\n'), 'Salt\nRoad\n'],
    ['old Macintosh line ends', utf8('Salt\rRoad\r'), 'Salt\nRoad\n'],
    ['composed letters', utf8('caf\u00e9'), 'caf\u00e9'],
    ['decomposed letters', utf8('cafe\u0301'), 'cafe\u0301'],
    ['letters outside the first plane', utf8('𝔖alt 🧂'), '𝔖alt 🧂'],
  ])('accepts %s', (_what, bytes, text) => {
    expect(readCorpus(bytes)).toBe(text)
  })

  it.each([
    ['an empty file', utf8(''), 'empty', 1],
    ['a file of blank lines', utf8(' \n\t\n\u00a0\n'), 'empty', 1],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'binary',
      2,
    ],
    ['a zero byte on line 3', utf8('one\ntwo\nthr\u0000ee\n'), 'binary', 3],
    [
      'Latin-1',
      new Uint8Array([...utf8('one\ntwo\n'), 0x63, 0x61, 0x66, 0xe9, 0x0a]),
      'encoding',
      3,
    ],
    ['Windows-1252', new Uint8Array([...utf8('one\n'), 0x93, 0x61, 0x94]), 'encoding', 2],
    ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, 0x53, 0, 0x61, 0]), 'encoding', 1],
    ['big-endian UTF-16', new Uint8Array([0xfe, 0xff, 0, 0x53, 0, 0x61]), 'encoding', 1],
    ['UTF-16 without a mark', new Uint8Array([0x53, 0, 0x61, 0, 0x6c, 0, 0x74, 0]), 'encoding', 1],
    ['a cut character', new Uint8Array([...utf8('one\n'), 0xe2, 0x80]), 'encoding', 2],
  ])('refuses %s', (_what, bytes, code, line) => {
    const error = refusal(() => readCorpus(bytes))
    expect(error).toMatchObject({ name: 'CorpusUnreadable', code, line })
    expect(error.message).toContain(`line ${line}`)
  })

  it.each([
    [[0x93, 0x61, 0x94], 'Windows-1252'],
    [[0x61, 0xe9, 0x61], 'Latin-1'],
    [[0xff, 0xfe, 0x61, 0], 'UTF-16'],
  ])('names the probable encoding of %j', (bytes, name) => {
    expect(refusal(() => readCorpus(new Uint8Array(bytes))).message).toContain(name)
  })

  it('refuses a file of 50 MB without decoding it', () => {
    const decode = vi.spyOn(TextDecoder.prototype, 'decode')
    expect(refusal(() => readCorpus(new Uint8Array(50 * 1024 * 1024))).code).toBe('too-large')
    expect(decode).not.toHaveBeenCalled()
    decode.mockRestore()
  })

  it('uses the limit of the options', () => {
    expect(refusal(() => readCorpus(utf8('salt'), { maxBytes: 3 })).message).toContain('3 bytes')
    expect(readCorpus(utf8('salt'), { maxBytes: 4 })).toBe('salt')
  })
})

describe('parseText', () => {
  it.each([
    [
      'plain prose',
      'The salt road ran to Altmoor.\n\nIt was closed in 1804, when the canal was opened.\n',
    ],
    ['a shopping list', 'Salt\nBread\nRope\n'],
    ['one line', 'Salt'],
  ])('refuses %s, which contains no article', (_what, text) => {
    expect(refusal(() => parseText(text))).toMatchObject({ code: 'no-note', line: 1 })
  })

  it('reads an article that has a title and no note', () => {
    const [piece] = parseText(
      'The salt road\n\nIt ran to Altmoor, and it was closed in 1804.\n\nConclusion\n\nIt is closed.',
    ).pieces
    expect(piece).toMatchObject({ note: [], title: { line: 1, text: 'The salt road' } })
    expect(piece?.body.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph'])
  })
})
