// Pictures within a file of an article: in a Word file, an e-mail, or as data in a page. They are found there again.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Piece } from '../../src/types.ts'

import { openBacklog } from '../../src/backlog/openBacklog.ts'
import { bytesOfData } from '../../src/dom/embedded.ts'
import { parseSource } from '../../src/sources/parseSource.ts'
import { p, wordFile } from '../helpers/wordFile.ts'
import { wxr } from '../helpers/wordpress.ts'

/** No picture that could be shown, but of the length of one. */
function bytesOf(seed: string, times = 40): Buffer {
  const parts = Array.from({ length: times }, (_, n) =>
    createHash('sha256').update(`${seed}${n}`).digest(),
  )
  return Buffer.concat(parts)
}

function dataOf(bytes: Buffer, type = 'png'): string {
  return `data:image/${type};base64,${bytes.toString('base64')}`
}

const long = 'Nobody has measured the bank since the ferry stopped, and the pilots no longer ask.'
const [bank, chart, large, pier] = ['bank', 'chart', 'large', 'pier'].map((name) => bytesOf(name))
const huge = bytesOf('huge', 80_000)

function drawing(words: string, id: string): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${words}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

/** As mail programs fold it. */
function folded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n').trimEnd()
}

let folder: string
const found = new Map<string, Piece>()
let picture: (source: string) => Promise<null | Uint8Array>

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-embedded-'))
  const files: Record<string, string | Uint8Array> = {
    'bank.docx': await wordFile({
      body: `${p('The Bank', 'Title')}${p(long)}${p(drawing('The bank at dawn', 'a'))}${p(long)}${p(drawing('', 'b'))}${p(drawing('', 'c'))}`,
      files: { 'word/media/image1.png': bank!, 'word/media/image2.png': chart! },
      relations: {
        a: 'media/image1.png',
        b: '/word/media/image2.png',
        c: 'https://quay.example/linked.png',
      },
    }),
    'large.html': `<!doctype html><html><head><title>Large</title></head><body><article><h1>Large</h1><p>${long}</p><figure><img alt="" src="${dataOf(large!)}"><figcaption>The ferry. Photo: Ada Brook</figcaption></figure><p>${long}</p><p><img alt="Huge" src="${dataOf(huge, 'jpeg')}"></p><p>${long}</p></article></body></html>`,
    'pier.md': `# Pier\n\n${long}\n\n![The pier](${dataOf(pier!)} "From the north")\n\n${long}\n\n![][image1]\n\n${long}\n\n[image1]: <${dataOf(chart!, 'jpeg')}>\n`,
    'posted.eml': [
      'From: Ada Brook <ada@quay.example>',
      'Subject: The quay in March',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=b',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>${long}</p><p><img alt="The quay" src="cid:quay@x"></p><p>${long}</p>`,
      '--b',
      'Content-Type: image/png',
      'Content-ID: <quay@x>',
      'Content-Transfer-Encoding: base64',
      '',
      folded(pier!),
      '--b--',
      '',
    ].join('\r\n'),
    'quoted.md': `# Quoted\n\n${long}\n\nA picture begins with data:image/png;base64,${bank!.toString('base64')} and so on.\n\n\`\`\`\n![](data:image/png;base64,QUJDRA==)\n\`\`\`\n`,
  }
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), content)
  }
  const backlog = await openBacklog([folder])
  picture = backlog.picture
  for await (const { piece, place, problem } of backlog.items()) {
    expect(problem).toBeNull()
    found.set(place.replace(/\..*$/, ''), piece!)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

function namesOf(name: string) {
  return found.get(name)?.pictures.map(({ alt, caption, credit, place, sources }) => ({
    place,
    source: sources.map((src) => src.replace(/sha256-[\da-f]{64}/, 'sha256')),
    words: [alt, caption, credit],
  }))
}

async function bytesIn(name: string): Promise<(Buffer | null)[]> {
  const sources = found.get(name)?.pictures.map(({ sources }) => sources[0] ?? '') ?? []
  const all = await Promise.all(sources.map((src) => picture(src)))
  return all.map((bytes) => bytes && Buffer.from(bytes))
}

describe('pictures', () => {
  it('of a Word file are named by their paths in it; linked ones have an address', async () => {
    expect(namesOf('bank')).toEqual([
      {
        place: { figure: 'figure-1' },
        source: ['bank.docx#word/media/image1.png'],
        words: ['The bank at dawn', '', null],
      },
      { place: { before: 3 }, source: ['bank.docx#word/media/image2.png'], words: ['', '', null] },
      { place: { before: 3 }, source: ['https://quay.example/linked.png'], words: ['', '', null] },
    ])
    expect(await bytesIn('bank')).toEqual([bank, chart, null])
  })

  it('without words are not said to be left out', () => {
    expect(found.get('pier')?.pictures.map(({ place }) => place)).toContainEqual({ before: 3 })
    expect(found.get('pier')?.proposals).toEqual([])
  })

  it('of a page have no limit of the page', async () => {
    expect(namesOf('large')).toEqual([
      {
        place: { figure: 'figure-1' },
        source: ['large.html#sha256'],
        words: ['', 'The ferry.', 'Photo: Ada Brook'],
      },
      { place: { figure: 'figure-2' }, source: ['large.html#sha256'], words: ['Huge', '', null] },
    ])
    const [one, other] = await bytesIn('large')
    expect(one).toEqual(large)
    expect(other?.equals(huge)).toBe(true)
  })

  it('of Markdown may be defined below the text', async () => {
    expect(namesOf('pier')?.map(({ source }) => source)).toEqual([
      ['pier.md#sha256'],
      ['pier.md#sha256'],
    ])
    expect(await bytesIn('pier')).toEqual([pier, chart])
  })

  it('of an e-mail are its parts', async () => {
    expect(namesOf('posted')).toMatchObject([{ source: ['posted.eml#cid:quay@x'] }])
    expect(await bytesIn('posted')).toEqual([pier])
  })

  it('are none where data are words', () => {
    expect(found.get('quoted')?.pictures).toEqual([])
    expect(found.get('quoted')?.paragraphs.join()).toContain(bank!.toString('base64').slice(0, 900))
    expect(JSON.stringify(found.get('quoted')?.document)).toContain('base64,QUJDRA==)')
  })

  it('of an export hold their data themselves, up to a limit', async () => {
    const content = `<p>${long}</p><img alt="Bank" src="${dataOf(bank!)}"><img alt="Huge" src="${dataOf(huge)}">`
    const { pieces } = await parseSource({
      name: 'blog.xml',
      bytes: Buffer.from(wxr([{ id: 1, content, title: 'Bank' }])),
    })
    const sources = pieces[0]!.pictures.map((one) => one.sources)
    expect(sources.map((all) => all.length)).toEqual([1, 0])
    expect(Buffer.from(bytesOfData(sources[0]![0]!)!)).toEqual(bank)
    expect(JSON.stringify(pieces[0]!.document)).not.toContain('data:')
  })

  it('in lines are whole', async () => {
    const html = `<h1>Lines</h1><p>${long}</p><img alt="Lines" src="data:image/png;base64,\n${folded(bank!)}\n">`
    const { pieces } = await parseSource({ name: 'a.html', bytes: Buffer.from(html) })
    expect(pieces[0]!.pictures).toMatchObject([{ sources: [expect.stringMatching(/^#sha256-/)] }])
    expect(pieces[0]!.images).toMatchObject([{ caption: 'Lines' }])
  })

  it('beyond the limit are counted', async () => {
    const html = `<h1>Many</h1><p>${long}</p>${Array.from({ length: 503 }, (_, n) => `<img src="${n}.png">`).join('')}`
    const { pieces } = await parseSource({ name: 'a.html', bytes: Buffer.from(html) })
    const { pictures } = pieces[0]!
    expect(pictures).toHaveLength(501)
    expect(pictures.at(-1)).toMatchObject({ left: 3, sources: [] })
  })
})
