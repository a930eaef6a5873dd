// The lines above the text of a Word file: title, standfirst, byline, date and where it appeared first.
import { describe, expect, it } from 'vitest'

import { toReport } from '../../src/piece/report/toReport.ts'
import { readWord } from '../../src/word/readWord.ts'
import { asFound, boilerplateOf } from '../helpers/pieces.ts'
import { footnote, footnoteMark, p, r, style, wordFile } from '../helpers/wordFile.ts'
import { reported } from './read.ts'

const long =
  'A long enough sentence about the river that nobody measures any more, and then some more words of it.'

async function head(parts: Parameters<typeof reported>[0]) {
  const { piece, report } = await reported(parts)
  return {
    authors: report.authors.map(({ name }) => name),
    outlet: report.outlet,
    paragraphs: report.paragraphs,
    published: report.published,
    sources: asFound(piece).sources,
    standfirst: report.standfirst,
    title: report.title,
  }
}

describe('the lines above the text', () => {
  it('are told by their styles', async () => {
    const styles = ['Title', 'Subtitle', 'Author', 'Date', 'Abstract'].map((name) => style(name))
    const body = `${p('The River', 'Title')}${p('Runs Dry', 'Title')}${p('Nobody measures it any more', 'Subtitle')}${p('Ada Quill', 'Author')}${p('Bo Reed', 'Author')}${p('5 March 2024', 'Date')}${p('What this is about.', 'Abstract')}${p(long)}`
    expect(await head({ body, styles: styles.join('') })).toMatchObject({
      authors: ['Ada Quill', 'Bo Reed'],
      paragraphs: [long],
      published: '2024-03-05',
      sources: { authors: 'file', title: 'file' },
      standfirst: ['Nobody measures it any more', 'What this is about.'],
      title: 'The River Runs Dry',
    })
  })

  it('are told as those of a page, where there are no styles', async () => {
    const body = `${p(r('The River Runs Dry', '<w:b/>'))}${p('Nobody measures it any more, and few people ask why')}${p('By Ada Quill and Bo Reed')}${p('5 March 2024')}${p(long)}${p(long)}`
    expect(await head({ body })).toMatchObject({
      authors: ['Ada Quill', 'Bo Reed'],
      paragraphs: [long, long],
      published: '2024-03-05',
      standfirst: ['Nobody measures it any more, and few people ask why'],
      title: 'The River Runs Dry',
    })
  })

  it('may begin with the byline', async () => {
    const body = `${p('By Ada Quill')}${p('The River Runs Dry')}${p(long)}`
    expect(await head({ body })).toMatchObject({
      authors: ['Ada Quill'],
      paragraphs: [long],
      title: 'The River Runs Dry',
    })
  })

  it('hold names without a word before them, what people are, and addresses', async () => {
    const body = `${p('The River Runs Dry', 'Title')}${p(r('Nobody measures it any more', '<w:i/>'))}${p('Ada Quill')}${p('Senior fellow, Delta Institute')}${p('ada@delta.example')}${p('Word count: 800')}${p(long)}`
    const { report } = await reported({ body })
    expect(report).toMatchObject({
      authors: [{ name: 'Ada Quill', affiliations: [{ institution: 'Delta Institute' }] }],
      bylineText: ['Ada Quill', 'Senior fellow, Delta Institute'],
      paragraphs: [long],
      standfirst: ['Nobody measures it any more'],
    })
    expect(
      report.blocks.filter(({ role }) => role === 'boilerplate').map(({ text }) => text),
    ).toEqual(['Word count: 800', 'ada@delta.example'])
  })

  it('hold a heading where it only looks like a name', async () => {
    const body = `${p('The River Runs Dry', 'Title')}${p(r('Living Water', '<w:b/>'))}${p(long)}${p(long)}`
    const { report } = await reported({ body })
    expect(report).toMatchObject({ authors: [], headings: ['Living Water'] })
  })

  it('say what each of several people is', async () => {
    const body = `${p('The River Runs Dry', 'Title')}${p('By Ada Quill, Delta Institute, and Bo Reed, University of Exampleton')}${p(long)}`
    const { report } = await reported({ body })
    expect(
      report.authors.map(({ name, affiliations }) => [name, affiliations[0]?.institution]),
    ).toEqual([
      ['Ada Quill', 'Delta Institute'],
      ['Bo Reed', 'University of Exampleton'],
    ])
  })

  it('of a cover page are told by the properties that its fields are bound to', async () => {
    const field = (property: string, alias: string, text: string) =>
      p(
        `<w:sdt><w:sdtPr><w:alias w:val="${alias}"/><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:${property}[1]"/></w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`,
      )
    const cover = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj></w:sdtPr><w:sdtContent>${field('title', 'Titel', 'The River Runs Dry')}${field('subject', 'Untertitel', 'Nobody measures it any more')}${field('creator', 'Autor', 'Ada Quill')}</w:sdtContent></w:sdt>`
    const { authors, standfirst, title } = await head({
      body: `${cover}${p('The Delta', 'Heading1')}${p(long)}`,
      styles: style('heading 1'),
    })
    expect({ authors, standfirst, title }).toEqual({
      authors: ['Ada Quill'],
      standfirst: ['Nobody measures it any more'],
      title: 'The River Runs Dry',
    })
  })

  it('may have raised numbers, which lines below say what they stand for', async () => {
    const sup = (text: string) => r(text, '<w:vertAlign w:val="superscript"/>')
    const body = `${p('The River Runs Dry', 'Title')}${p(`${r('Ada Quill')}${sup('1,2')}${r(' and Bo Reed')}${sup('2,*')}`)}${p(`${sup('1')}${r(' Delta Institute, Exampleton')}`)}${p(`${sup('2')}${r(' Department of Weirs, University of Exampleton')}`)}${p(`${sup('*')}${r(' Corresponding author: bo@weirs.example')}`)}${p(long)}`
    const { report } = await reported({ body })
    expect(
      report.authors.map(({ name, affiliations }) => [
        name,
        ...affiliations.map(({ institution }) => institution),
      ]),
    ).toEqual([
      ['Ada Quill', 'Delta Institute', 'University of Exampleton'],
      ['Bo Reed', 'University of Exampleton'],
    ])
    expect(report.paragraphs).toEqual([long])
    expect(report.footnotes).toEqual([])
  })

  it('may have signs, whose notes are typed below the text', async () => {
    const body = `${p('The River Runs Dry*', 'Title')}${p('Ada Quill†')}${p(long)}${p('* The author thanks the pilots.')}${p('† Ada Quill is a fellow at the Delta Institute.')}`
    const { piece, report } = await reported({ body })
    expect(report).toMatchObject({
      acknowledgements: ['The author thanks the pilots.'],
      paragraphs: [long],
      title: 'The River Runs Dry',
    })
    expect(report.authors[0]).toMatchObject({
      name: 'Ada Quill',
      affiliations: [{ institution: 'Delta Institute' }],
    })
    expect(piece.proposals.map(({ message }) => message.slice(0, 10))).toEqual([
      'Footnote *',
      'Footnote †',
    ])
  })

  it('may say what they are', async () => {
    const body = `${p(`${r('Headline:', '<w:b/>')}${r(' The River Runs Dry')}`)}${p('Standfirst: Nobody measures it any more')}${p('Author: Ada Quill')}${p('Date: 5 March 2024')}${p(long)}`
    expect(await head({ body })).toMatchObject({
      authors: ['Ada Quill'],
      paragraphs: [long],
      published: '2024-03-05',
      standfirst: ['Nobody measures it any more'],
      title: 'The River Runs Dry',
    })
  })

  it('may stand in one paragraph', async () => {
    const br = '<w:r><w:br/></w:r>'
    const body = `${p(`${r('The River')}${br}${r('Runs Dry')}`, 'Title')}${p(`${r('By Ada Quill')}${br}${r('5 March 2024')}`)}${p(long)}`
    expect(await head({ body })).toMatchObject({
      authors: ['Ada Quill'],
      paragraphs: [long],
      published: '2024-03-05',
      title: 'The River Runs Dry',
    })
  })

  it('are gone on with below the text, by who the author is and by thanks', async () => {
    const body = `${p('The River Runs Dry', 'Title')}${p('By Ada Quill')}${p(long)}${p(long)}${p('Acknowledgements', 'Heading1')}${p('I thank the harbour master.')}${p('Ada Quill is a senior fellow at the Delta Institute (DI).')}`
    const { report } = await reported({ body })
    expect(report).toMatchObject({
      acknowledgements: ['I thank the harbour master.'],
      authors: [{ name: 'Ada Quill', affiliations: [{ acronym: 'DI', role: 'senior fellow' }] }],
      paragraphs: [long, long],
    })
  })

  it('may begin with what manuscripts have above the title', async () => {
    const body = `${p('***')}${p('Word count: 800')}${p('The River Runs Dry')}${p(long)}`
    expect((await head({ body })).title).toBe('The River Runs Dry')
  })

  it('hold the first heading as the title, and sections below it are of the second level', async () => {
    const styles = style('heading 1') + style('heading 2')
    const body = `${p('The River Runs Dry', 'heading1')}${p(long)}${p('The Delta', 'heading2')}${p(long)}`
    const { piece, report } = await reported({ body, styles })
    expect(report.title).toBe('The River Runs Dry')
    expect(piece.document.root.children[1]).toMatchObject({ type: 'heading', tag: 'h2' })
  })

  it('hold the author of the file, where it is a name that stands there alone', async () => {
    const body = `${p('The River Runs Dry')}${p('Ada Quill')}${p(long)}`
    expect(await head({ body, core: '<dc:creator>Ada Quill</dc:creator>' })).toMatchObject({
      authors: ['Ada Quill'],
      paragraphs: [long],
      sources: { authors: 'text' },
    })
  })

  it('leave what the file says of itself a guess', async () => {
    const core =
      '<dc:title>The River Runs Dry</dc:title><dc:creator>Ada Quill</dc:creator><cp:keywords>water; law</cp:keywords>'
    expect(await head({ body: p(long) + p(long), core })).toMatchObject({
      authors: ['Ada Quill'],
      sources: { authors: 'guess', title: 'guess', topics: 'file' },
      title: 'The River Runs Dry',
    })
  })

  it.each(['Microsoft Office User', 'Admin', 'python-docx', 'User 1', 'Delta Computer'])(
    'take "%s" for nobody',
    async (creator) => {
      const core = `<dc:title>Microsoft Word - draft.docx</dc:title><dc:creator>${creator}</dc:creator>`
      expect(await head({ body: p(long) + p(long), core })).toMatchObject({
        authors: [],
        title: '',
      })
    },
  )

  it('say where the article appeared first', async () => {
    const body = `${p('The River Runs Dry', 'Title')}${p('This article was originally published in The Delta Gazette on 5 March 2024.')}${p(long)}`
    expect(await head({ body })).toMatchObject({ outlet: 'Delta Gazette', paragraphs: [long] })
  })
})

it.each(['Op-ed for The Delta Gazette', 'Gastbeitrag für die Delta Gazette'])(
  'names the outlet that it is for: %s',
  async (line) => {
    const body = `${p(line)}${p('The River Runs Dry', 'Title')}${p('By Ada Quill')}${p(long)}${p(long)}`
    const { outlet, paragraphs } = await head({ body, styles: style('Title') })
    expect([outlet?.replace('The ', ''), paragraphs]).toEqual(['Delta Gazette', [long, long]])
  },
)

describe('a file of several articles', () => {
  const [low, high] = [`${p(long)}${p(long)}`, `${p(`${long} Again.`)}${p(long)}`]
  const bylines = [p('By Ada Quill'), p('By Bo Reed')]
  async function titles(body: string) {
    const pieces = await readWord(await wordFile({ body, styles: style('Title') }))
    return pieces.map(({ authors, title }) => [title, ...authors.map(({ name }) => name)])
  }
  it.each(['Title', 'Heading1'])(
    'is read as each of them, by titles of the style %s',
    async (name) => {
      const body = `${p('Low Water', name)}${bylines[0]}${low}${p('High Water', name)}${bylines[1]}${high}`
      expect(await titles(body)).toEqual([
        ['Low Water', 'Ada Quill'],
        ['High Water', 'Bo Reed'],
      ])
    },
  )
  it('is read as each of them where below each heading stands a name alone', async () => {
    const names = [p('Ada Quill'), p('Bo Reed and Ada Quill')]
    const body = `${p('Low Water', 'Heading1')}${names[0]}${low}${p('High Water', 'Heading1')}${names[1]}${high}`
    expect(await titles(body)).toEqual([
      ['Low Water', 'Ada Quill'],
      ['High Water', 'Bo Reed', 'Ada Quill'],
    ])
  })
  it('is one article where its headings are not signed', async () => {
    const body = `${p('Low Water', 'Heading1')}${bylines[0]}${low}${p('High Water', 'Heading1')}${high}`
    expect(await titles(body)).toHaveLength(1)
  })
  it('gives each article its own notes', async () => {
    const text = (id: number) => `${p(`${r(long)}${footnoteMark(id)}`)}${p(long)}`
    const pieces = await readWord(
      await wordFile({
        body: `${p('Low', 'Title')}${text(1)}${p('High', 'Title')}${text(2)}`,
        footnotes: `${footnote(1, 'Of ebb.')}${footnote(2, 'Of flood.')}`,
        styles: style('Title'),
      }),
    )
    const notes = pieces.map((piece) => toReport({ pieces: [piece], unplaced: [] }).pieces[0]!)
    expect(notes.map(({ footnotes }) => footnotes.map(({ text: words }) => words))).toEqual([
      ['Of ebb.'],
      ['Of flood.'],
    ])
  })
})

it('is a standfirst between the title and names with marks', async () => {
  const names = `${p('Ada Quill* and Bo Reed†')}${p('* Ada Quill teaches at Lower School.')}${p('† Bo Reed teaches at Upper School.')}`
  const body = `${p('The River Runs Dry', 'Heading1')}${p('Two schools measured it and disagreed')}${names}${p(long)}${p(long)}`
  expect(await head({ body })).toMatchObject({
    authors: ['Ada Quill', 'Bo Reed'],
    paragraphs: [long, long],
    standfirst: ['Two schools measured it and disagreed'],
  })
})

describe('what a manuscript says of itself', () => {
  it('is no part of the text below it', async () => {
    const body = `${p('The River Runs Dry')}${p('By Ada Quill')}${p(long)}${p(long)}${p('(ends)')}${p('148 words')}`
    const { piece, report } = await reported({ body })
    expect(report.paragraphs).toEqual([long, long])
    expect(boilerplateOf(piece)).toEqual(['(ends)', '148 words'])
  })

  it.each(['Section: Opinion', 'Ressort: Meinung', 'Desk: Foreign'])(
    'is no part of the text: %s',
    async (line) => {
      const body = `${p(line)}${p('Title: The River Runs Dry')}${p('Author: Ada Quill')}${p(long)}${p(long)}`
      expect(await head({ body })).toMatchObject({
        authors: ['Ada Quill'],
        paragraphs: [long, long],
        title: 'The River Runs Dry',
      })
    },
  )

  it.each(['river_final_v3.docx', '812 words', 'Word count: 812'])(
    'is no title: %s',
    async (line) => {
      const body = `${p(line)}${p('The River Runs Dry')}${p('By Ada Quill')}${p(long)}${p(long)}`
      expect(await head({ body })).toMatchObject({ title: 'The River Runs Dry' })
    },
  )
})

it('names with signs are authors, whom notes below the text tell of', async () => {
  const body = `${p('Low Water')}${p('Dr Ada Quill* and Prof. Bo Reed†')}${p(long)}${p(long)}${p('* Ada Quill is a fellow at the Institute for Rivers.')}${p('† Bo Reed is a pilot.')}`
  expect(await head({ body })).toMatchObject({
    authors: ['Dr Ada Quill', 'Prof. Bo Reed'],
    paragraphs: [long, long],
  })
})
