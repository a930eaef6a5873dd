// The lines above the text of a Word file: title, standfirst, byline, date and where it appeared first.
import { describe, expect, it } from 'vitest'

import { p, r, style } from '../../../helpers/wordFile.ts'
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
    sources: piece.sources,
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

  it('may begin with what manuscripts have above the title', async () => {
    const body = `${p('***')}${p('Word count: 800')}${p('The River Runs Dry')}${p(long)}`
    expect((await head({ body })).title).toBe('The River Runs Dry')
  })

  it('hold the first heading as the title, and sections below it are of the second level', async () => {
    const styles = style('heading 1') + style('heading 2')
    const body = `${p('The River Runs Dry', 'heading1')}${p(long)}${p('The Delta', 'heading2')}${p(long)}`
    const { piece, report } = await reported({ body, styles })
    expect(report.title).toBe('The River Runs Dry')
    expect(piece.document!.root.children[1]).toMatchObject({ type: 'heading', tag: 'h2' })
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
