// Footnotes and endnotes of Word files: two lists, with the labels that Word prints.
import { describe, expect, it } from 'vitest'

import { readWord } from '../../src/word/readWord.ts'
import {
  endnote,
  endnoteMark,
  footnote,
  footnoteMark,
  p,
  r,
  wordFile,
} from '../helpers/wordFile.ts'
import { read, reported, shown } from './read.ts'

const title = p('The River Runs Dry', 'Title')
const long = 'A long enough sentence about the river that nobody measures any more.'

function footnotes(count: number) {
  return Array.from({ length: count }, (_, index) =>
    footnote(index + 1, `Note ${index + 1}.`),
  ).join('')
}

function marks(...ids: number[]) {
  return ids.map((id) => p(`${r(`${long}`)}${footnoteMark(id)}`)).join('')
}

async function labels(settings: string, body: string, count: number) {
  const { report } = await reported({ body, footnotes: footnotes(count), settings })
  return report.footnotes.map(({ label }) => label)
}

function sectionEnd(properties: string) {
  return p(r(long), '', `<w:sectPr>${properties}</w:sectPr>`)
}

describe('the two lists', () => {
  it('of footnotes and endnotes have the numbers that Word gives them by itself', async () => {
    const { report } = await reported({
      body: `${title}${p(`${r(long)}${footnoteMark(1)}${r(' More.')}${endnoteMark(1)}`)}${p(`${r(long)}${endnoteMark(2)}${footnoteMark(2)}`)}`,
      endnotes: endnote(1, 'First endnote.') + endnote(2, 'Second endnote.'),
      footnotes: footnotes(2),
    })
    expect(report.footnotes).toEqual([
      { label: '1', list: 'footnotes', references: 1, text: 'Note 1.' },
      { label: '2', list: 'footnotes', references: 1, text: 'Note 2.' },
      { label: 'i', list: 'endnotes', references: 1, text: 'First endnote.' },
      { label: 'ii', list: 'endnotes', references: 1, text: 'Second endnote.' },
    ])
    expect(report.paragraphs).toEqual([`${long}1 More.i`, `${long}ii2`])
    expect(report.proposals).toEqual([])
  })

  it('take the heading that stands above the endnotes', async () => {
    const nodes = await shown({
      body: `${title}${p(`${r(long)}${endnoteMark(1)}`)}${p('Notes', 'Heading1')}`,
      endnotes: endnote(1, 'First.'),
      settings: '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>',
    })
    expect(nodes).toEqual([`p:${long}[^1]`, 'footnotes "Notes":(1)p:First.'])
  })

  it('are told apart whatever heading stands above the endnotes', async () => {
    const { report } = await reported({
      body: `${title}${p(`${r(long)}${footnoteMark(1)}${endnoteMark(1)}`)}${p('Notes', 'Heading1')}`,
      endnotes: endnote(1, 'An endnote.'),
      footnotes: footnotes(1),
    })
    expect(report.footnotes.map(({ label, list }) => [label, list])).toEqual([
      ['1', 'footnotes'],
      ['i', 'endnotes'],
    ])
  })

  it('hold paragraphs, links and formats', async () => {
    const nodes = await shown({
      body: `${title}${p(`${r(long)}${footnoteMark(1)}`)}`,
      footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="1">${p(`<w:r><w:footnoteRef/></w:r>${r(' See ')}${r('Water', '<w:i/>')}${r(', at ')}<w:hyperlink r:id="x">${r('the site', '<w:u w:val="single"/>')}</w:hyperlink>`)}${p('Second paragraph.')}</w:footnote>`,
      relations: { x: 'https://water.example/a?b=1&amp;c=2' },
    })
    expect(nodes.at(-1)).toBe(
      'footnotes "":(1)p:See {i Water}, at <https://water.example/a?b=1&c=2>the site</>p:Second paragraph.',
    )
  })
})

describe('labels', () => {
  it.each([
    ['decimal', ['1', '2', '3', '4', '5']],
    ['lowerRoman', ['i', 'ii', 'iii', 'iv', 'v']],
    ['upperRoman', ['I', 'II', 'III', 'IV', 'V']],
    ['lowerLetter', ['a', 'b', 'c', 'd', 'e']],
    ['upperLetter', ['A', 'B', 'C', 'D', 'E']],
    ['chicago', ['*', '†', '‡', '§', '**']],
  ])('have the format %s', async (format, expected) => {
    const settings = `<w:footnotePr><w:numFmt w:val="${format}"/></w:footnotePr>`
    expect(await labels(settings, title + marks(1, 2, 3, 4, 5), 5)).toEqual(expected)
  })

  it('go on behind z with two letters', async () => {
    const ids = Array.from({ length: 28 }, (_, index) => index + 1)
    const settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr>'
    const found = await labels(settings, title + marks(...ids), 28)
    expect(found.slice(25)).toEqual(['z', 'aa', 'bb'])
  })

  it('begin where the document says', async () => {
    const settings = '<w:footnotePr><w:numStart w:val="7"/></w:footnotePr>'
    expect(await labels(settings, title + marks(1, 2), 2)).toEqual(['7', '8'])
  })

  it('begin anew in each section, in the format of the section', async () => {
    const anew = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
    const roman =
      '<w:footnotePr><w:numFmt w:val="lowerRoman"/><w:numRestart w:val="eachSect"/></w:footnotePr>'
    const body = `${title}${marks(1, 2)}${sectionEnd(roman)}${marks(3, 4)}<w:sectPr>${anew}</w:sectPr>`
    expect(await labels('', body, 4)).toEqual(['i', 'ii', '1', '2'])
  })

  it('run on where Word numbers each page, which is said', async () => {
    const settings = '<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>'
    const piece = await read({ body: title + marks(1, 2), footnotes: footnotes(2), settings })
    expect(piece.proposals.map(({ message }) => message)).toEqual([
      'Word numbers these notes anew on each page: here their numbers run on.',
    ])
  })

  it('are the marks that the author typed, which take no number', async () => {
    const nodes = await shown({
      body: `${title}${p(`${r(long)}${footnoteMark(1, '*')}${r(' More')}${footnoteMark(2)}${r(' and more')}${footnoteMark(3, 'A1')}${r('.')}${footnoteMark(4)}`)}`,
      footnotes: `${footnote(1, 'Starred.', '*')}${footnote(2, 'Counted.')}${footnote(3, 'Named.', 'A1')}${footnote(4, 'Counted, too.')}`,
    })
    expect(nodes).toEqual([
      `p:${long}[^*] More[^1] and more[^A1].[^2]`,
      'footnotes "":(*)p:Starred.(1)p:Counted.(A1)p:Named.(2)p:Counted, too.',
    ])
  })

  it.each(['(#) Counted.', '[#] Counted.', '#. Counted.', '#) Counted.'])(
    'lose what stands around the number: %s',
    async (printed) => {
      const [before = '', after = ''] = printed.split('#')
      const runs = `${before ? r(before) : ''}<w:r><w:footnoteRef/></w:r>${r(after)}`
      const nodes = await shown({
        body: title + marks(1),
        footnotes: `<w:footnote w:id="1"><w:p>${runs}</w:p></w:footnote>`,
      })
      expect(nodes.at(-1)).toBe('footnotes "":(1)p:Counted.')
    },
  )

  it('are not taken by an attribute that says that no mark follows', async () => {
    const body = `${title}${p(`${r(long)}<w:r><w:footnoteReference w:customMarkFollows="0" w:id="0"/></w:r>${r(' More words.')}`)}`
    expect(await shown({ body, footnotes: footnote(0, 'The first has the id 0.') })).toEqual([
      `p:${long}[^1] More words.`,
      'footnotes "":(1)p:The first has the id 0.',
    ])
  })
})

describe('marks', () => {
  const bookmarked = `<w:bookmarkStart w:id="9" w:name="_Ref1"/>${footnoteMark(1)}<w:bookmarkEnd w:id="9"/>`
  const field = (instruction: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

  it('that a field repeats refer to the same note, and take no number', async () => {
    const { report } = await reported({
      body: `${title}${p(`${r(long)}${bookmarked}${r(' Again')}${field(String.raw`NOTEREF _Ref1 \f \h`)}${r(' and new')}${footnoteMark(2)}`)}`,
      footnotes: footnotes(2),
    })
    expect(report.footnotes.map(({ label, references }) => [label, references])).toEqual([
      ['1', 2],
      ['2', 1],
    ])
    expect(report.paragraphs).toEqual([`${long}1 Again1 and new2`])
  })

  it('that are named in a sentence stay words', async () => {
    const body = `${title}${p(`${r(long)}${bookmarked}${r(' See note ')}${field(String.raw`NOTEREF _Ref1 \h`)}${r('.')}`)}`
    expect(await shown({ body, footnotes: footnotes(1) })).toEqual([
      `p:${long}[^1] See note 1.`,
      'footnotes "":(1)p:Note 1.',
    ])
  })

  it('in deleted text are gone with their notes, and the others are numbered without them', async () => {
    const { report } = await reported({
      body: `${title}${p(`${r(long)}<w:del w:id="5">${footnoteMark(1)}</w:del>${r(' More.')}${footnoteMark(2)}`)}`,
      footnotes: footnotes(2),
    })
    expect(report.footnotes.map(({ label, text }) => [label, text])).toEqual([['1', 'Note 2.']])
    expect(report.proposals.map(({ message }) => message)).toEqual([
      'The file holds tracked changes: the text is as if all of them had been accepted.',
    ])
  })

  it('without a note, and notes without a mark, are said', async () => {
    const piece = await read({
      body: `${title}${p(`${r(long)}${footnoteMark(1)}${r(' More.')}${footnoteMark(9)}`)}`,
      footnotes: footnotes(2),
    })
    expect(piece.proposals.map(({ message }) => message)).toEqual([
      'The text refers to 1 footnote that the file does not hold.',
      'Nothing in the text refers to this footnote, which was left out: Note 2.',
    ])
  })

  it('in tables stand in their cells', async () => {
    const cells = `<w:tc>${p('Year')}</w:tc><w:tc>${p(`${r('Level')}${footnoteMark(1)}`)}</w:tc>`
    const table = `<w:tbl><w:tr>${cells}</w:tr></w:tbl>`
    expect(await shown({ body: `${title}${p(long)}${table}`, footnotes: footnotes(1) })).toEqual([
      `p:${long}`,
      'table:[Year|Level[^1]]',
      'footnotes "":(1)p:Note 1.',
    ])
  })

  it('in captions are said, because these hold plain text', async () => {
    const caption = p(`${r('The gauge house. Photo: Ana Vogt')}${footnoteMark(1)}`, 'Caption')
    const { piece, report } = await reported({
      body: `${title}${p(long)}${caption}${p(long)}`,
      footnotes: footnotes(1),
    })
    expect(report.captions).toEqual([{ credit: 'Photo: Ana Vogt', text: 'The gauge house.' }])
    expect(piece.proposals.map(({ message }) => message)).toEqual([
      'The mark of footnote 1 stands in a caption, which holds plain text: set it anew.',
    ])
  })

  it('that stand together keep what is printed between them', async () => {
    const comma = r(',', '<w:vertAlign w:val="superscript"/>')
    const body = `${title}${p(`${r(long)}${footnoteMark(1)}${comma}${footnoteMark(2)}`)}`
    expect((await shown({ body, footnotes: footnotes(2) }))[0]).toBe(`p:${long}[^1]{sup ,}[^2]`)
  })

  it('that a note repeats are text of the note', async () => {
    const body = `${title}${p(`${r(long)}${bookmarked}${footnoteMark(2)}`)}`
    const again = `${r('See note ')}${field(String.raw`NOTEREF _Ref1 \f`)}${r('.')}`
    const notes = `${footnotes(1)}${footnote(2, again)}`
    expect((await shown({ body, footnotes: notes })).at(-1)).toBe(
      'footnotes "":(1)p:Note 1.(2)p:See note 1.',
    )
  })

  it('of the title and the byline are thanks, and who the author is', async () => {
    const piece = await read({
      body: `${p(`${r('The River Runs Dry')}${footnoteMark(1, '*')}`, 'Title')}${p(`${r('By Ada Quill')}${footnoteMark(2, '†')}`)}${marks(3)}`,
      footnotes: `${footnote(1, 'I thank the harbour master.', '*')}${footnote(2, 'Ada Quill is a fellow of the Delta Institute.', '†')}${footnote(3, 'A source.')}`,
    })
    expect(piece.title).toBe('The River Runs Dry')
    expect(piece.authors.map(({ name }) => name)).toEqual(['Ada Quill'])
    expect(piece.acknowledgements).toEqual(['I thank the harbour master.'])
    expect(piece.bylineText).toEqual([
      'By Ada Quill',
      'Ada Quill is a fellow of the Delta Institute.',
    ])
    expect(piece.proposals.map(({ message }) => message)).toEqual([
      expect.stringContaining('Footnote * belongs to the title'),
      expect.stringContaining('Footnote † belongs to the title'),
    ])
  })
})

describe('notes that are only typed', () => {
  it('are read as those of a page are', async () => {
    const raised = (digit: number) => r(String(digit), '<w:vertAlign w:val="superscript"/>')
    const nodes = await shown({
      body: `${title}${p(`${r(long)}${raised(1)}${r(' More words follow here.')}${raised(2)}`)}${p('Notes', 'Heading1')}${p('1. The first source of all.')}${p('2. The second source of all.')}`,
    })
    expect(nodes).toEqual([
      `p:${long}[^1] More words follow here.[^2]`,
      'footnotes "Notes":(1)p:The first source of all.(2)p:The second source of all.',
    ])
  })

  it('are read beside those of the file', async () => {
    const raised = (digit: number) => r(String(digit), '<w:vertAlign w:val="superscript"/>')
    const nodes = await shown({
      body: `${title}${p(`${r(long)}${footnoteMark(1, '*')}${r(' More words follow.')}${raised(1)}${r(' And more.')}${raised(2)}`)}${p('Notes', 'Heading1')}${p('1. The first source of all.')}${p('2. The second source of all.')}`,
      footnotes: footnote(1, 'I thank the harbour master.', '*'),
    })
    expect(nodes).toEqual([
      `p:${long}[^*] More words follow.[^1] And more.[^2]`,
      'footnotes "Notes":(1)p:The first source of all.(2)p:The second source of all.',
      'footnotes "":(*)p:I thank the harbour master.',
    ])
  })

  it('are no items of a list within a list', async () => {
    const item = (text: string, level: number) =>
      p(text, '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)
    const level = (at: number) => `<w:lvl w:ilvl="${at}"><w:numFmt w:val="decimal"/></w:lvl>`
    const nodes = await shown({
      body: `${item('Head 1', 0)}${item('Head 1.1', 1)}${item('Head 2', 0)}${item('Head 2.1', 1)}`,
      numbering: `<w:abstractNum w:abstractNumId="1">${level(0)}${level(1)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
    })
    expect(nodes).toEqual(['number@1:*Head 1*number@1:*Head 1.1*Head 2*number@1:*Head 2.1'])
  })
})

it('refuses more notes than an editor can hold', async () => {
  const file = await wordFile({ body: title + marks(1), footnotes: footnotes(1500) })
  await expect(readWord(file)).rejects.toThrow('The document has more than 1000 footnotes.')
})

it('a number that a note has as text is its label, and no word of it', async () => {
  const typed = `<w:footnote w:id="1">${p(`${r('1', '<w:vertAlign w:val="superscript"/>')}${r(' Typed.')}`)}</w:footnote>`
  const { report } = await reported({ body: `${title}${marks(1)}`, footnotes: typed })
  expect(report.footnotes.map(({ label, text }) => [label, text])).toEqual([['1', 'Typed.']])
})
