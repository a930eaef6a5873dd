// The lines that Word shows of a file, taken from its XML before anything is left out of it.
import type { VisibleLine } from '../accounting/visibleLines.ts'
import type { LeftOutReason } from '../reasons.ts'
import type { WordPackage } from './package/readPackage.ts'

import { findContents } from './package/findContents.ts'
import { readStyles } from './package/readStyles.ts'
import { printedChoice } from './simplify/printedChoice.ts'
import { parseXML } from './xml/parseXML.ts'
import { childOf, elementsOf, isOn, textIn, valueOf, type XMLElement } from './xml/walk.ts'

interface Place {
  /** Of a table, or a part of the file, that is told as a whole. */
  block: null | number
  reason?: LeftOutReason
}

/** Not shown: what was deleted, properties, hints that nobody replaced, and the second form of the same. */
const unseen = new Set([
  // Numbers of a chart are no words.
  'c:numCache',
  ...['w:del', 'w:delText', 'w:instrText', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:rt', 'w:sdtPr'],
  ...['w:sectPr', 'w:tblPr', 'w:tcPr', 'w:trPr'],
])

const breaks = new Set(['w:br', 'w:cr', 'w:ptab', 'w:tab'])

/** Of formulas: what stands in two of them is two words. */
const formulaParts = new Set(['m:deg', 'm:den', 'm:e', 'm:num', 'm:sub', 'm:sup'])

/** Lines of charts and diagrams. */
const drawnLines = new Set(['a:p', 'c:pt'])

/** Comments, heads and feet of pages, charts and diagrams are parts of their own. */
const others: [name: RegExp, reason: LeftOutReason][] = [
  [/^word\/comments\.xml$/, 'comment'],
  [/^word\/(?:footer|header)\d*\.xml$/, 'page-margin'],
  [/^word\/(?:charts\/chart|diagrams\/data)\d*\.xml$/, 'drawing'],
]

export async function visibleParagraphs(word: WordPackage): Promise<VisibleLine[]> {
  const contents = findContents(word.document.root, readStyles(word.styles))
  const lines = new Paragraphs(contents)
  lines.walk(word.document.root, { block: null })
  for (const part of [word.footnotes, word.endnotes]) {
    const notes = (part ? elementsOf(part.root) : []).filter((note) => !valueOf(note, 'w:type'))
    notes.forEach((note) => lines.walk(note, { block: null }))
  }
  for (const [pattern, reason] of others) {
    for (const path of word.archive.names.filter((name) => pattern.test(name))) {
      const bytes = await word.archive.read(path)
      if (bytes) {
        lines.walk(parseXML(bytes), { block: lines.next(), reason })
      }
    }
  }
  return lines.found
}

class Paragraphs {
  private count = 0
  readonly found: VisibleLine[] = []
  private isHidden = false
  /** The block of a table of contents, as long as its lines follow each other. */
  private list: null | number = null
  private text = ''

  constructor(private readonly contents: Set<XMLElement>) {}

  private add({ block, reason }: Place): void {
    const text = this.text.replace(/\s+/g, ' ').trim()
    this.text = ''
    if (/[\p{L}\p{N}]/u.test(text)) {
      this.found.push({ block: block ?? this.next(), holder: 0, reason, text })
    }
  }

  next(): number {
    this.count += 1
    return this.count
  }

  private read(element: XMLElement, place: Place): void {
    const { name } = element
    if (name === 'w:t' || name === 'm:t' || name === 'a:t' || name === 'c:v') {
      this.text += this.isHidden ? '' : textIn(element)
    } else if (breaks.has(name)) {
      this.text += ' '
    } else if (formulaParts.has(name)) {
      this.walk(element, place)
      this.text += ' '
    } else if (name === 'w:noBreakHyphen') {
      this.text += '-'
    } else if (name === 'w:r') {
      this.readRun(element, place)
    } else if (name === 'mc:AlternateContent') {
      this.walk(printedChoice(element), place)
    } else if (name === 'w:p' || drawnLines.has(name)) {
      this.readParagraph(element, this.placeOf(element, place))
    } else if (name === 'w:tbl') {
      this.walk(element, { ...place, block: place.block ?? this.next() })
    } else if (name === 'w:sdt') {
      this.readControl(element, place)
    } else {
      this.walk(element, place)
    }
  }

  private readControl(element: XMLElement, place: Place): void {
    const properties = childOf(element, 'w:sdtPr')
    const gallery = childOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery')
    const isContents = valueOf(gallery) === 'Table of Contents'
    if (!isOn(childOf(properties, 'w:showingPlcHdr'))) {
      this.walk(element, isContents ? { block: this.next(), reason: 'contents' } : place)
    }
  }

  private placeOf(element: XMLElement, place: Place): Place {
    if (!this.contents.has(element)) {
      this.list = null
      return place
    }
    this.list ??= this.next()
    return { block: this.list, reason: 'contents' }
  }

  /** Those of a box stand within another one: each is a line of its own. */
  private readParagraph(element: XMLElement, place: Place): void {
    const around = this.text
    this.text = ''
    this.walk(element, place)
    this.add(place)
    this.text = around
  }

  private readRun(element: XMLElement, place: Place): void {
    const { isHidden } = this
    this.isHidden = isHidden || isOn(childOf(childOf(element, 'w:rPr'), 'w:vanish')) === true
    this.walk(element, place)
    this.isHidden = isHidden
  }

  walk(parent: XMLElement, place: Place): void {
    for (const child of elementsOf(parent).filter(({ name }) => !unseen.has(name))) {
      this.read(child, place)
    }
  }
}
