// Reads what is printed on the pages of a PDF: its text with places and fonts, and its links.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'

import type { PrintedFile, PrintedPage, Span } from './types.ts'

import { safeHref } from '../../document/safeHref.ts'
import { SourceUnreadable } from '../../errors.ts'
import { linesOf } from './lines.ts'
import { type OpenedPDF, openPDF } from './openPDF.ts'

/** Of all pages: an article has some thousands. */
const mostSpans = 100_000

/** @throws SourceUnreadable, naming the page that is damaged */
export function readPages(bytes: Uint8Array): Promise<PrintedFile> {
  return openPDF(bytes, async (opened) => {
    const { pdf } = opened
    const pages: PrintedPage[] = []
    let count = 0
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await readPage(opened, number)
      count += page.lines.reduce((sum, { spans }) => sum + spans.length, 0)
      if (count > mostSpans) {
        throw new SourceUnreadable('source-document-long')
      }
      pages.push(page)
    }
    return { pages, ...(await properties(pdf)) }
  })
}

async function properties(pdf: PDFDocumentProxy): Promise<Omit<PrintedFile, 'pages'>> {
  const { info } = await pdf.getMetadata()
  const given = new Map<string, unknown>(Object.entries(info))
  const [author = '', language = '', title = ''] = ['Author', 'Language', 'Title'].map((name) => {
    const value = given.get(name)
    return typeof value === 'string' ? value.slice(0, 500) : ''
  })
  return { author, language, title }
}

async function readPage({ lenient, pdf }: OpenedPDF, number: number): Promise<PrintedPage> {
  try {
    const page = await pdf.getPage(number)
    const view = page.getViewport({ scale: 1 })
    const { links, remarks } = await annotationsOf(page, view.transform as Matrix)
    const { styles, texts } = await textsOf(page)
    const fonts = await fontsOf(page, texts, async () => (await lenient()).getPage(number))
    const found = texts.map((item, index) => {
      const isVertical = styles[item.fontName]?.vertical === true
      return toSpan(item, view.transform as Matrix, { name: fonts[index] ?? '', isVertical })
    })
    page.cleanup()
    const straight = found.flatMap(({ isTurned, span }) => (isTurned ? [] : [span]))
    const turned = found.flatMap(({ isTurned, span }) => (isTurned ? [span.text] : []))
    return {
      hasUnknownFonts: texts.some(({ str }, index) => str.trim() && fonts[index] === null),
      height: view.height,
      isEmpty: !found.some(({ span }) => span.text.trim()),
      lines: linesOf(
        straight.map((span) => withLink(span, links)),
        number,
      ),
      number,
      remarks,
      turned: turned.filter((text) => text.trim()),
    }
  } catch (error) {
    throw error instanceof Error && !(error instanceof SourceUnreadable)
      ? new Error(`page ${number}: ${error.message}`)
      : error
  }
}

type Matrix = [number, number, number, number, number, number]

function times(one: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  const [p, q, r, s, t, u] = one
  return [
    p * a + r * b,
    q * a + s * b,
    p * c + r * d,
    q * c + s * d,
    p * e + r * f + t,
    q * e + s * f + u,
  ]
}

interface Font {
  isVertical: boolean
  name: string
}

function toSpan(item: TextItem, view: Matrix, { name, isVertical }: Font) {
  const [a, b, c, d, x, y] = times(view, item.transform as Matrix)
  const span: Span = {
    href: null,
    isBold: bold.test(name),
    isItalic: italic.test(name),
    page: 0,
    raised: null,
    size: Math.hypot(c, d),
    text: item.str,
    width: item.width,
    x,
    y,
  }
  return { isTurned: isVertical || a <= 0 || Math.abs(b) > a / 20, span }
}

const bold = /bold|black|heavy|(?:^|\+)(?:cmbx|sfbx)/i
const italic = /ital|obliq|(?:^|\+)(?:cm|sf)(?:ti|sl)/i

async function textsOf(page: PDFPageProxy) {
  const { items, styles } = await page.getTextContent()
  const texts = items.filter((item): item is TextItem => 'str' in item && item.str !== '')
  return { styles, texts }
}

/**
 * Names of fonts say how they look. pdf.js tells them only to whoever wants to draw the page, and of a page with a
 * picture only those before it, unless it is lenient.
 * @returns the name for each text; null where it is not known
 */
async function fontsOf(
  page: PDFPageProxy,
  texts: TextItem[],
  lenient: () => Promise<PDFPageProxy>,
): Promise<(null | string)[]> {
  const found = await namesIn(page, texts)
  if (!found.includes(null)) {
    return found
  }
  const other = await lenient()
  const { texts: again } = await textsOf(other)
  const names = again.length === texts.length ? await namesIn(other, again) : []
  other.cleanup()
  return found.map((name, index) => name ?? names[index] ?? null)
}

async function namesIn(page: PDFPageProxy, texts: TextItem[]): Promise<(null | string)[]> {
  if (texts.some(({ fontName }) => !page.commonObjs.has(fontName))) {
    await page.getOperatorList()
  }
  return texts.map(({ fontName }) =>
    page.commonObjs.has(fontName)
      ? ((page.commonObjs.get(fontName) as { name?: string }).name ?? '')
      : null,
  )
}

interface PlacedLink {
  bottom: number
  href: string
  left: number
  right: number
  top: number
}

interface Annotation {
  contentsObj?: { str?: string }
  fieldValue?: unknown
  rect: [number, number, number, number]
  subtype?: string
  url?: string
}

async function annotationsOf(page: PDFPageProxy, view: Matrix) {
  const all = (await page.getAnnotations({ intent: 'display' })) as Annotation[]
  const links = all.flatMap((one) => toLink(one, view))
  const remarks = all.flatMap(({ contentsObj, fieldValue, subtype }) =>
    [subtype === 'Link' ? '' : contentsObj?.str, fieldValue].flatMap((text) =>
      typeof text === 'string' && text.trim() ? [text] : [],
    ),
  )
  return { links, remarks }
}

function toLink({ rect, subtype, url }: Annotation, view: Matrix): PlacedLink[] {
  const href = subtype === 'Link' && url ? safeHref(url) : null
  const at = (x: number, y: number) => times(view, [1, 0, 0, 1, x, y]).slice(4) as [number, number]
  const [[x, y], [otherX, otherY]] = [at(rect[0], rect[1]), at(rect[2], rect[3])]
  return href
    ? [
        {
          bottom: Math.max(y, otherY),
          href,
          left: Math.min(x, otherX),
          right: Math.max(x, otherX),
          top: Math.min(y, otherY),
        },
      ]
    : []
}

/** Where most of it lies within the link. */
function withLink(span: Span, links: PlacedLink[]): Span {
  const middle = { x: span.x + span.width / 2, y: span.y - span.size / 3 }
  const link = links.find(
    ({ bottom, left, right, top }) =>
      left <= middle.x && middle.x <= right && top <= middle.y && middle.y <= bottom,
  )
  return link ? { ...span, href: link.href } : span
}
