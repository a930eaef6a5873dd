// Word files of every kind: each word that Word shows is in a field, in the text or among what was left out.
import { describe, expect, it } from 'vitest'

import type { LeftOutReason } from '../../src/reasons.ts'

import { readWord } from '../../src/word/readWord.ts'
import {
  endnote,
  endnoteMark,
  footnote,
  footnoteMark,
  p,
  r,
  style,
  wordFile,
} from '../helpers/wordFile.ts'
import { lostOf, notInText } from './lost.ts'
import { article } from './pages/article.ts'

interface Case {
  /** Of the text. */
  inText?: string[]
  leftOut?: [LeftOutReason, string][]
  parts: Omit<Parameters<typeof wordFile>[0], 'body'>
  /** Between the paragraphs of the article. */
  within: string
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'

function part(name: string, inner: string): string {
  return `<${name} ${namespaces}>${inner}</${name}>`
}

function fieldStart(instruction: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
}

const fieldEnd = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

function cells(...texts: string[]): string {
  return `<w:tr>${texts.map((text) => `<w:tc>${text.startsWith('<') ? text : p(text)}</w:tc>`).join('')}</w:tr>`
}

function control(content: string, properties = ''): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

const drawnBox = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><w:txbxContent>${p('Boxed one')}${p('Boxed two')}</w:txbxContent></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('Boxed one')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

const cases: Record<string, Case> = {
  'a box of the older form': {
    inText: ['Around it', 'In the box'],
    parts: {},
    within: p(
      `${r('Around it')}<w:r><w:pict><v:textbox><w:txbxContent>${p('In the box')}</w:txbxContent></v:textbox></w:pict></w:r>`,
    ),
  },
  'a break between pages within a line': {
    inText: ['Before after'],
    parts: {},
    within: p(`${r('Before')}<w:r><w:br w:type="page"/></w:r>${r('after')}`),
  },
  'a chart and a diagram': {
    leftOut: [
      ['drawing', 'Ships a year\nAveril'],
      ['drawing', 'Board\nOffice'],
    ],
    parts: {
      files: {
        'word/charts/chart1.xml': part(
          'c:chartSpace',
          `<c:title><a:p><a:r><a:t>Ships a year</a:t></a:r></a:p></c:title><c:strCache><c:pt><c:v>Averil</c:v></c:pt></c:strCache><c:numCache><c:pt><c:v>212</c:v></c:pt></c:numCache>`,
        ),
        'word/diagrams/data1.xml': part(
          'dgm:dataModel',
          ['Board', 'Office']
            .map((text) => `<dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t>`)
            .join(''),
        ),
      },
    },
    within: p('As drawn below.'),
  },
  'a drawn box, with an older form of half of it': {
    inText: ['Boxed one', 'Boxed two'],
    parts: {},
    within: p(drawnBox),
  },
  'a formula': {
    inText: ['So speed is depth/width'],
    parts: {},
    within: p(
      `${r('So speed is ')}<m:oMath><m:f><m:num><m:r><m:t>depth</m:t></m:r></m:num><m:den><m:r><m:t>width</m:t></m:r></m:den></m:f></m:oMath>`,
    ),
  },
  'a table, in another one and alone': {
    inText: ['Ships', 'Tugs', 'Nested', 'Alone in a frame'],
    parts: {},
    within: `<w:tbl>${cells('Ships', 'Tugs')}${cells(`<w:tbl>${cells('Nested')}</w:tbl>${p('')}`, 'Last')}</w:tbl><w:tbl>${cells('Alone in a frame')}</w:tbl>`,
  },
  comments: {
    inText: ['Is it so?'],
    leftOut: [['comment', 'Ask the board']],
    parts: {
      files: {
        'word/comments.xml': part(
          'w:comments',
          `<w:comment w:id="1">${p('Ask the board')}</w:comment>`,
        ),
      },
    },
    within: p(`${r('Is it so?')}<w:r><w:commentReference w:id="1"/></w:r>`),
  },
  'content controls': {
    inText: ['Chosen', 'A whole one', 'In a row'],
    parts: {},
    within: `${p(control(r('Chosen'), '<w:dropDownList/>'))}${control(p('A whole one'))}<w:tbl>${control(cells('In a row', 'and more'))}</w:tbl>${p(control(r('Click here'), '<w:showingPlcHdr/>'))}`,
  },
  'contents made by a field': {
    leftOut: [['contents', 'Tides 3\nFog 4']],
    parts: {},
    within: `<w:tbl>${cells('A', 'B')}</w:tbl>${p(`${fieldStart('TOC \\o')}${r('Tides 3')}`)}${p(`${r('Fog 4')}${fieldEnd}`)}`,
  },
  'contents of their style': {
    leftOut: [['contents', 'Tides 3']],
    parts: { styles: style('toc 1') },
    within: p('Tides 3', 'toc1'),
  },
  'fields and links': {
    inText: ['Page 7 of it', 'A linked word'],
    parts: {},
    within: `${p(`${r('Page ')}${fieldStart('PAGE')}${r('7')}${fieldEnd}${r(' of it')}`)}${p(`${r('A ')}${fieldStart('HYPERLINK "https://a.example/"')}${r('linked')}${fieldEnd}${r(' word')}`)}`,
  },
  'footnotes and endnotes': {
    inText: ['Here and there'],
    parts: {
      endnotes: endnote(1, 'Said at the end'),
      footnotes: `${footnote(1, 'Said below')}${footnote(2, 'Said nowhere')}`,
    },
    within: p(`${r('Here')}${footnoteMark(1)}${r(' and there')}${endnoteMark(1)}`),
  },
  'heads and feet of pages': {
    leftOut: [
      ['page-margin', 'Tides Review'],
      ['page-margin', 'Draft of May'],
    ],
    parts: {
      files: {
        'word/footer1.xml': part('w:ftr', p('Draft of May')),
        'word/header1.xml': part('w:hdr', p('Tides Review')),
      },
    },
    within: '',
  },
  'hidden text': {
    inText: ['Seen and seen'],
    parts: {},
    within: p(`${r('Seen')}${r(' not', '<w:vanish/>')}${r(' and seen')}`),
  },
  'lists, breaks and tabs': {
    inText: ['One', 'Two', 'Up down', 'left right'],
    parts: {},
    within: `${['One', 'Two'].map((text, level) => p(text, '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)).join('')}${p(`${r('Up')}<w:r><w:br/></w:r>${r('down')}`)}${p(`${r('left')}<w:r><w:tab/></w:r>${r('right')}`)}`,
  },
  'tracked changes': {
    inText: ['Now it moves', 'It came here'],
    parts: {},
    within: `${p(`${r('Now')}<w:ins w:id="1">${r(' it moves')}</w:ins><w:del w:id="2"><w:r><w:delText> it stood</w:delText></w:r></w:del>`)}${p(`<w:moveFrom w:id="3">${r('It left')}</w:moveFrom>`)}${p(`<w:moveTo w:id="4">${r('It came here')}</w:moveTo>`)}`,
  },
}

const paragraphs = article.paragraphs.map((line) => p(line))

describe.each(Object.entries(cases))('%s', (_, { inText = [], leftOut = [], parts, within }) => {
  it('loses no word', async () => {
    const body = [
      p(article.title, 'Title'),
      p(`By ${article.author}`),
      ...paragraphs.slice(0, 3),
      within,
      ...paragraphs.slice(3),
    ]
    const pieces = await readWord(await wordFile({ ...parts, body: body.join('') }))
    const [piece] = pieces
    expect(pieces).toHaveLength(1)
    expect(notInText([...article.paragraphs, ...inText], piece!)).toEqual([])
    const files = Object.values(parts.files ?? {}).map(String)
    const shown = [within, parts.footnotes, parts.endnotes, ...files].map(wordsOf).join(' ')
    expect(lostOf(shown, pieces)).toEqual([])
    const left = (piece?.leftOut ?? []).map(({ reason, text }) => [reason, text])
    expect(left).toEqual(expect.arrayContaining(leftOut))
    expect(left.filter(([reason]) => reason === 'unread')).toEqual(unread[_] ?? [])
  })
})

/** Word does not show a note without a mark. */
const unread: Record<string, string[][]> = {
  'footnotes and endnotes': [['unread', 'Said nowhere']],
}

const unseen =
  /<w:(?:del|moveFrom)\b.*?<\/w:(?:del|moveFrom)>|<w:r><w:rPr><w:vanish\/>.*?<\/w:r>|<w:instrText>.*?<\/w:instrText>|<c:numCache>.*?<\/c:numCache>|<w:t xml:space="preserve">Click here<\/w:t>/g

/** What Word shows of such XML. */
function wordsOf(xml = ''): string {
  return xml
    .replace(unseen, '')
    .replace(/<\/w:r>(?=<w:r>)/g, '')
    .replace(/<[^>]*>/g, ' ')
}

it('several articles in one file lose none of them', async () => {
  const body = ['Slack water', 'Fog', 'Spring tide'].map(
    (title) =>
      `${p(title, 'Title')}${p(`By ${article.author}`)}${paragraphs.join('')}${p(`${title} ends.`)}`,
  )
  const pieces = await readWord(await wordFile({ body: body.join('') }))
  expect(pieces.map(({ title }) => title)).toEqual(['Slack water', 'Fog', 'Spring tide'])
  expect(pieces.flatMap((piece) => notInText(article.paragraphs, piece))).toEqual([])
})
