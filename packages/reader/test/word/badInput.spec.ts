// Word files that are none, are damaged, or would take too much memory or time: refused with a reason.
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

import { SourceUnreadable } from '../../src/errors.ts'
import { readWord } from '../../src/word/readWord.ts'
import { footnote, footnoteMark, p, wordFile } from '../helpers/wordFile.ts'

const text = p('A long enough sentence about the river that nobody measures any more.')
const address = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function documentOf(content: string): Record<string, string> {
  return {
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${address}"><w:body>${content}</w:body></w:document>`,
  }
}

async function refusal(bytes: Uint8Array): Promise<string> {
  return readWord(bytes).then(
    () => 'read',
    (error: unknown) => {
      expect(error).toBeInstanceOf(SourceUnreadable)
      return (error as Error).message
    },
  )
}

/** An archive of one entry, whose sizes may be wrong. */
function archiveOf(name: string, packed: Uint8Array, size: number, count = 1): Buffer {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04_03_4b_50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02_01_4b_50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(name.length, 28)
  const body = Buffer.concat([local, Buffer.from(name), packed])
  const directory = Buffer.concat([entry, Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06_05_4b_50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, directory, end])
}

const bomb = deflateRawSync(Buffer.alloc(50_000_000, ' '), { level: 9 })

describe('archives', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['four bytes', Buffer.from('PK\u0003\u0004')],
    ['no archive', Buffer.alloc(10_000, 'x')],
    ['an entry that is not there', archiveOf('word/document.xml', bomb, 50_000_000, 2)],
    ['less than it unpacks to', archiveOf('word/document.xml', bomb, 1000)],
    ['the wrong checksum', archiveOf('word/document.xml', bomb, 50_000_000)],
  ])('that hold %s are damaged', async (_, bytes) => {
    expect(await refusal(bytes)).toContain('damaged or incomplete')
  })

  it.each([
    ['of one part', archiveOf('word/document.xml', bomb, 61_000_000)],
    ['of all', archiveOf('word/media/film.avi', bomb, 4_000_000_000)],
    ['of the directory', archiveOf('word/document.xml', bomb, 1000, 60_000)],
  ])('are too large by the size %s', async (_, bytes) => {
    expect(await refusal(bytes)).toContain('too large')
  })

  it('with a name that leads out of it are refused with that name', async () => {
    const bytes = archiveOf('../word/document.xml', bomb, 50_000_000)
    expect(await refusal(bytes)).toContain('../word/document.xml')
  })

  it('that are cut off anywhere are damaged', async () => {
    const bytes = await wordFile({ body: text })
    for (const length of [100, 500, bytes.length - 30, bytes.length - 1]) {
      expect(await refusal(bytes.subarray(0, length))).toContain('damaged or incomplete')
    }
  })

  it('without a document are no Word files', async () => {
    const files = { 'word/document.xml': '<x/>' }
    expect(await refusal(await wordFile({ body: '', files }))).toContain('This is no Word file')
  })
})

describe('documents', () => {
  it.each([
    [
      'declare entities',
      { 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="${address}"/>` },
      'document type',
    ],
    [
      'are cut off',
      { 'word/document.xml': `<w:document xmlns:w="${address}"><w:body><w:p>` },
      'not well-formed',
    ],
    ['close what is not open', documentOf('<w:p><w:r></w:p>'), 'not well-formed'],
    [
      'are nested too deeply',
      documentOf('<w:tbl>'.repeat(5000) + '</w:tbl>'.repeat(5000)),
      'nested too deeply',
    ],
    ['have too many elements', documentOf('<w:p/>'.repeat(700_000)), 'too large'],
    ['hold nothing', documentOf(''), 'no text'],
    [
      'hold only what was deleted',
      documentOf('<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'),
      'no text',
    ],
  ])('that %s are refused', async (_, files, reason) => {
    expect(await refusal(await wordFile({ body: '', files }))).toContain(reason)
  })

  it('with 100,000 footnotes are refused', async () => {
    const ids = Array.from({ length: 100_000 }, (_, index) => index)
    const footnotes = ids.map((id) => footnote(id, 'x')).join('')
    const body = text + p(ids.map((id) => footnoteMark(id)).join(''))
    expect(await refusal(await wordFile({ body, footnotes }))).toMatch(/too large|more than 1000/)
  })

  it('with references to nothing are read', async () => {
    const body = `${text}<w:p><w:pPr><w:pStyle w:val="None"/><w:numPr><w:ilvl w:val="77"/><w:numId w:val="9"/></w:numPr></w:pPr><w:hyperlink r:id="no" w:anchor="x"><w:r><w:t>link</w:t></w:r></w:hyperlink><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="no"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    const numbering =
      '<w:num w:numId="9"/><w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="None"/></w:abstractNum><w:num w:numId="8"><w:abstractNumId w:val="4"/></w:num>'
    const styles = '<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>'
    const [piece] = await readWord(await wordFile({ body, numbering, styles }))
    expect(JSON.stringify(piece?.document)).toContain('link')
  })

  it('with macros are read without them', async () => {
    const files = { 'word/vbaProject.bin': 'Sub AutoOpen()' }
    const [piece] = await readWord(await wordFile({ body: text, files }))
    expect(piece?.document!.root.children).toHaveLength(1)
  })
})
