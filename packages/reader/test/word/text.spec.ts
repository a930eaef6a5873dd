// The text of Word files: blocks, formats, and what of a file is no text.
import { describe, expect, it } from 'vitest'

import { footnote, footnoteMark, p, r, style } from '../helpers/wordFile.ts'
import { read, show, shown } from './read.ts'

const title = p('The River Runs Dry', 'Title')
const long = 'A long enough sentence about the river that nobody measures any more.'

const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`

function item(text: string, list: number, level = 0) {
  return p(text, '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
}

function picture(words: string) {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${words}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="image"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

describe('blocks', () => {
  it('are headings by their style, whatever it is called and based on', async () => {
    const styles = `${style('heading 1')}${style('heading 2')}${style('Section', '<w:basedOn w:val="heading1"/>')}${style('Outlined', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')}<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>`
    const body = `${title}${p('One', 'heading1')}${p(long)}${p('Two', 'heading2')}${p(long)}${p('Three', 'Section')}${p(long)}${p('Four', 'Outlined')}${p(long)}${p('Five', 'berschrift1')}${p(long)}`
    const nodes = await shown({ body, styles })
    expect(nodes.filter((node) => node.startsWith('h'))).toEqual([
      'h2:One',
      'h3:Two',
      'h2:Three',
      'h3:Four',
      'h2:Five',
    ])
  })

  it('are headings where a line is bold between paragraphs', async () => {
    const body = `${title}${p(long)}${p(r('The Delta', '<w:b/>'))}${p(long)}${p(`${r('Note:', '<w:b/>')}${r(' not a heading.')}`)}`
    expect(await shown({ body })).toEqual([
      `p:${long}`,
      'h2:The Delta',
      `p:${long}`,
      'p:{b Note:} not a heading.',
    ])
  })

  it('are quotes, code and lists', async () => {
    const styles = `${style('Quote')}${style('Bullets', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>')}`
    const body = `${title}${p(long)}${p('As they say.', 'Quote')}${item('one', 1)}${item('two', 1)}${item('deeper', 1, 1)}${item('three', 1)}${p('Between.')}${item('four', 1)}${item('anew', 3)}${p('By its style.', 'Bullets')}`
    expect(await shown({ body, numbering, styles })).toEqual([
      `p:${long}`,
      'quote:As they say.',
      'number@1:*one*two*bullet@1:*deeper*three',
      'p:Between.',
      'number@4:*four',
      'number@1:*anew',
      'bullet@1:*By its style.',
    ])
  })

  it('are pictures with the caption below them, or with none', async () => {
    const body = `${title}${p(long)}${p(picture('image1.png'))}${p('The river in March. Photo: A. Quill', 'Caption')}${p(picture('A dry bed'))}${p(picture(''))}`
    const parts = { body, relations: { image: 'media/image1.png' }, styles: style('Caption') }
    expect(await shown(parts)).toEqual([
      `p:${long}`,
      'figure:The river in March.',
      'figure:A dry bed',
    ])
    const { pictures, proposals } = await read(parts)
    expect(pictures).toHaveLength(3)
    expect(proposals).toEqual([])
  })

  it('are rows of tables, without those that were deleted', async () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('Year')}${cell('Level')}</w:tr><w:tr>${cell('1921')}${cell('3 m')}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('gone')}</w:tr></w:tbl>`
    const piece = await read({ body: `${title}${p(long)}${table}` })
    expect(piece.document.root.children.map(show)).toEqual([
      `p:${long}`,
      'table:[Year|Level][1921|3 m]',
    ])
    expect(piece.proposals.map(({ message }) => message)).toEqual([
      'The file holds tracked changes: the text is as if all of them had been accepted.',
    ])
  })

  it('are tables with headers, and cells that span rows and columns', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
    const rows = [
      `<w:trPr><w:tblHeader/></w:trPr>${cell('Year')}${cell('Levels', '<w:gridSpan w:val="2"/>')}`,
      `${cell('1921', '<w:vMerge w:val="restart"/>')}${cell('spring')}${cell('3 m')}`,
      `${cell('', '<w:vMerge/>')}${cell('neap')}${cell('2 m')}`,
    ]
    const table = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
    expect(await shown({ body: `${title}${p(long)}${table}` })).toEqual([
      `p:${long}`,
      'table:[#Year|#(2x1)Levels][(1x2)1921|spring|3 m][neap|2 m]',
    ])
  })

  it('are tables with the formats and lists of their cells, below their caption', async () => {
    const cells = [p(r('Level', '<w:i/>')), `${p('Tide')}${item('spring', 2)}${item('neap', 2)}`]
    const table = `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr></w:tbl>`
    const caption = p('Table 1. Tides', 'Caption')
    expect(await shown({ body: `${title}${p(long)}${caption}${table}`, numbering })).toEqual([
      `p:${long}`,
      'p:Table 1. Tides',
      'table:[{i Level}|p:Tidebullet@1:*spring*neap]',
    ])
  })

  it('of a table with one column are those of the text', async () => {
    const table = `<w:tbl><w:tr><w:tc>${title}${p('By Ada Quill')}</w:tc></w:tr><w:tr><w:tc>${p(long)}</w:tc></w:tr></w:tbl>`
    const piece = await read({ body: table })
    expect(piece.title).toBe('The River Runs Dry')
    expect(piece.proposals).toEqual([])
    expect(await shown({ body: table })).toEqual([`p:${long}`])
  })

  it('are quotes where they are set in, but not where they go on with an item', async () => {
    const setIn = '<w:ind w:left="720" w:right="720"/>'
    const body = `${title}${p(long)}${p('As they say.', '', setIn)}${p(long)}${item('one', 1)}${p('Goes on.', '', setIn)}${p(long)}${p('First line only.', '', '<w:ind w:firstLine="720"/>')}`
    expect((await shown({ body, numbering })).filter((node) => node.startsWith('quote'))).toEqual([
      'quote:As they say.',
    ])
  })

  it('are no quotes where a text is laid out so', async () => {
    const setIn = Array.from({ length: 4 }, () => p(long, '', '<w:ind w:left="720"/>')).join('')
    const nodes = await shown({ body: `${title}${p(long).repeat(6)}${setIn}` })
    expect(nodes.filter((node) => node.startsWith('quote'))).toEqual([])
  })

  it('are rules where a line holds asterisks only', async () => {
    expect(await shown({ body: `${title}${p(long)}${p('* * *')}${p(long)}` })).toEqual([
      `p:${long}`,
      'horizontalrule:',
      `p:${long}`,
    ])
  })

  it('are headings by styles of other languages', async () => {
    const styles = style('Titre') + style('Titre 1') + style('Légende')
    const body = `${p('Le fleuve', 'Titre')}${p('Le début', 'Titre1')}${p(long)}${p('La maison', 'Légende')}`
    expect(await shown({ body, styles })).toEqual(['h2:Le début', `p:${long}`, 'figure:La maison'])
  })
})

describe('numbers that are lost are said', () => {
  it.each([
    ['of lists', item('one', 1), 'A list is numbered with letters or Roman numerals'],
    [
      'of headings',
      p('One', 'Heading1', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      'Word numbers the headings of this text',
    ],
  ])('%s', async (_, paragraph, message) => {
    const lettered = numbering.replace('"decimal"', '"lowerLetter"')
    const { proposals } = await read({
      body: `${title}${p(long)}${paragraph}${p(long)}`,
      numbering: lettered,
      styles: style('Heading 1'),
    })
    expect(proposals.map((one) => one.message)).toEqual([expect.stringContaining(message)])
  })
})

describe('formats', () => {
  it('are those of the run and of its style', async () => {
    const styles = `<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>`
    const body = `${title}${p(`${r('bold', '<w:b/>')}${r(' not', '<w:b w:val="0"/>')}${r(' italic', '<w:rStyle w:val="Emphasis"/>')}${r(' upright', '<w:rStyle w:val="Emphasis"/><w:i w:val="false"/>')}${r(' line', '<w:u w:val="single"/>')}${r(' through', '<w:strike/>')}${r(' twice', '<w:dstrike/>')} ${r('2', '<w:vertAlign w:val="subscript"/>')}`)}`
    expect(await shown({ body, styles })).toEqual([
      'p:{b bold} not{i  italic} upright{u  line}{s  through twice}{sub 2}',
    ])
  })

  it('keep links, of elements and of fields, and no scripts', async () => {
    const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${r(text)}</w:hyperlink>`
    const field = (instruction: string, text: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = `${title}${p(`${link('a', 'one')}${r(' ')}${field(' HYPERLINK "https://b.example/" ', 'two')}${r(' ')}${link('c', 'three')}${r(' ')}${link('missing', 'four')} ${field(String.raw` HYPERLINK "https://e.example/" \l "part" \o "tip" `, 'five')}${r(' ')}<w:fldSimple w:instr=' HYPERLINK "https://f.example/" '>${r('six')}</w:fldSimple>`)}`
    expect(
      await shown({ body, relations: { a: 'https://a.example/', c: 'javascript:alert(1)' } }),
    ).toEqual([
      'p:<https://a.example/>one</> <https://b.example/>two</> three four<https://e.example/#part>five</> <https://f.example/>six</>',
    ])
  })
})

describe('what is not printed', () => {
  it.each([
    ['deleted text', '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>'],
    ['text that was moved away', `<w:moveFrom w:id="1">${r('gone')}</w:moveFrom>`],
    ['hidden text', r('gone', '<w:vanish/>')],
    ['text of a hidden style', r('gone', '<w:rStyle w:val="Hidden"/>')],
    ['a comment', '<w:r><w:commentReference w:id="1"/></w:r>'],
    [
      'a hint of a form',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('gone')}</w:sdtContent></w:sdt>`,
    ],
    [
      'an instruction of a field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('gone')}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ],
  ])('leaves out %s', async (_, xml) => {
    const styles =
      '<w:style w:type="character" w:styleId="Hidden"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = `${title}${p(`${r('Before ')}${xml}${r('after the change.')}`)}`
    expect(await shown({ body, styles })).toEqual(['p:Before after the change.'])
  })

  it.each([
    ['inserted text', `<w:ins w:id="1">${r('new ')}</w:ins>`],
    ['text that was moved here', `<w:moveTo w:id="1">${r('new ')}</w:moveTo>`],
    ['a simple field', `<w:fldSimple w:instr=" DATE ">${r('new ')}</w:fldSimple>`],
    ['a control', `<w:sdt><w:sdtContent>${r('new ')}</w:sdtContent></w:sdt>`],
    ['a smart tag', `<w:smartTag>${r('new ')}</w:smartTag>`],
    ['text from the right', `<w:bdo w:val="rtl">${r('new ')}</w:bdo>`],
    ['a formula', '<m:oMath><m:r><m:t>new </m:t></m:r></m:oMath>'],
    [
      'what a formula sets above and below its line, as signs',
      '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:r><m:t>=</m:t></m:r><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:r><m:t> </m:t></m:r></m:oMath>',
      '(a+b)/2=x^2 ',
    ],
    [
      'the second form of two',
      `<mc:AlternateContent><mc:Choice>${r('old ')}</mc:Choice><mc:Fallback>${r('new ')}</mc:Fallback></mc:AlternateContent>`,
    ],
  ])('keeps %s', async (_, xml, words = 'new ') => {
    const body = `${title}${p(`${r('Before ')}${xml}${r('after the change.')}`)}`
    expect(await shown({ body })).toEqual([`p:Before ${words}after the change.`])
  })

  it.each([
    ['changes', `<w:ins w:id="1">${r('new ')}</w:ins>`, 'tracked changes'],
    ['comments', '<w:r><w:commentReference w:id="1"/></w:r>', 'The comments'],
    ['hidden text', r('gone', '<w:vanish/>'), 'hidden in Word'],
  ])('says that there are %s', async (_, xml, message) => {
    const { proposals } = await read({ body: `${title}${p(`${r(long)}${xml}`)}` })
    expect(proposals.map((one) => one.message)).toEqual([expect.stringContaining(message)])
  })

  it('joins paragraphs where the end of one was deleted, and an initial to its word', async () => {
    const body = `${title}${p('One ', '', '<w:rPr><w:del w:id="1"/></w:rPr>')}${p('sentence.')}${p('D', '', '<w:framePr w:dropCap="drop"/>')}${p('rop caps.')}`
    expect(await shown({ body })).toEqual(['p:One sentence.', 'p:Drop caps.'])
  })

  it('leaves out a table of contents', async () => {
    const body = `${title}${p('The Delta 4', 'TOC1')}<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents')}</w:sdtContent></w:sdt>${p(long)}`
    expect(await shown({ body, styles: style('TOC 1') })).toEqual([`p:${long}`])
  })

  it('puts a text box behind its paragraph, and says so', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('In the box.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const parts = { body: `${title}${p(`${box}${r(long)}`)}` }
    expect(await shown(parts)).toEqual([`p:${long}`, 'p:In the box.'])
    expect((await read(parts)).proposals[0]?.message).toContain('text box')
  })
})

it('reads a file whose prefixes are not those of Word', async () => {
  const address = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const xml = `<?xml version="1.0"?><ns0:document xmlns:ns0="${address}"><ns0:body><ns0:p><ns0:r><ns0:t>Some words.</ns0:t><ns0:footnoteReference ns0:id="1"/></ns0:r></ns0:p></ns0:body></ns0:document>`
  const files = { 'word/document.xml': xml }
  expect(await shown({ body: '', files, footnotes: footnote(1, 'A note.') })).toEqual([
    'p:Some words.[^1]',
    'footnotes "":(1)p:A note.',
  ])
})

it('keeps marks in headings, lists and quotes', async () => {
  const body = `${title}${p(long)}${p(`${r('A heading')}${footnoteMark(1)}`, 'Heading1')}${p(`${r('A quote.')}${footnoteMark(2)}`, 'Quote')}`
  const footnotes = footnote(1, 'One.') + footnote(2, 'Two.')
  expect(await shown({ body, footnotes, styles: style('Quote') + style('Heading 1') })).toEqual([
    `p:${long}`,
    'h2:A heading[^1]',
    'quote:A quote.[^2]',
    'footnotes "":(1)p:One.(2)p:Two.',
  ])
})
