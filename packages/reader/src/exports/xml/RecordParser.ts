// Reads the items of a feed or of an export one after the other, however long it is and whatever is wrong with it.
import { Parser } from 'htmlparser2'

import { escapeHTML } from '../../document/escapeHTML.ts'
import { type Prefixes, prefixesOf, usualName } from './prefixes.ts'

export interface XMLRecord {
  attributes: Record<string, string>
  children: XMLRecord[]
  name: string
  text: string
}

export interface FoundRecord {
  /** Whether the file ends within it. */
  isCut: boolean
  /** Whether it holds more than any article does: its text was left out. */
  isTooLong: boolean
  /** In the file, from 1. */
  line: number
  record: XMLRecord
}

/** They are records wherever they stand; so is whatever else stands in one of `holders`. */
const items = new Set(['entry', 'item'])
const holders = new Set(['channel', 'feed', 'rdf:RDF'])

/** Their elements are markup: that of XHTML, and what stands behind a section that ends too early. */
const texts = new Set([
  ...['content', 'content:encoded', 'description', 'excerpt:encoded', 'summary', 'title'],
])

/** In characters, of a record. */
const longest = 12_000_000

const maxDepth = 100

/** No entity is ever expanded but those that HTML knows: a parser of HTML knows no others. */
export class RecordParser {
  private found: FoundRecord[] = []
  /** What the first element says of all within it. */
  private inherited: Record<string, string> = {}
  private isEnded = false
  private isTooLong = false
  private lastEvent = 0
  private line = 1
  private readonly lines = new LineCount()
  private readonly open: XMLRecord[] = []
  private readonly parser: Parser
  private prefixes: Prefixes = new Map()
  private size = 0
  private readonly stack: string[] = []
  /** Elements within one of `texts`. */
  private within = 0
  private written = 0
  /** Whether the file ends before its last element does. */
  isUnclosed = false

  constructor() {
    this.parser = new Parser(
      {
        onclosetag: (name, isImplied) => this.close(name, isImplied),
        onopentag: (name, attributes) => this.begin(name, attributes),
        ontext: (text) => this.addText(text),
      },
      { decodeEntities: true, xmlMode: true },
    )
  }

  private addText(text: string): void {
    this.lastEvent = this.written
    const at = this.open.at(-1)
    if (!at) {
      return
    }
    this.size += text.length
    if (this.size > longest) {
      this.isTooLong = true
      return
    }
    const plain = text.replace(controls, '').replace(/\v|\f/g, ' ')
    at.text += this.isXHTML(at) ? escapeHTML(plain) : plain
  }

  private begin(given: string, attributes: Record<string, string>): void {
    this.lastEvent = this.written
    if (this.stack.length === 0) {
      this.prefixes = prefixesOf(given, attributes)
      const language = attributes['xml:lang']
      this.inherited = language ? { 'xml:lang': language } : {}
    }
    const name = usualName(given, this.prefixes)
    const isItem = items.has(name) && this.within === 0
    if (isItem && this.open.length > 0) {
      // The one before was never closed.
      this.finish(false)
    }
    const at = this.open.at(-1)
    if (at && (this.within > 0 || texts.has(at.name)) && !isItem) {
      this.within += 1
      at.text += tagOf(given, attributes)
    } else if (isItem || at || holders.has(this.stack.at(-1) ?? '')) {
      this.beginRecord({ name, attributes, children: [], text: '' })
    }
    this.stack.push(name)
  }

  private beginRecord(record: XMLRecord): void {
    const at = this.open.at(-1)
    if (!at) {
      record.attributes = { ...this.inherited, ...record.attributes }
      this.line = this.lines.lineAt(this.parser.startIndex)
      this.size = 0
      this.isTooLong = false
    }
    if (this.open.length < maxDepth) {
      at?.children.push(record)
    }
    this.open.push(record)
  }

  private close(given: string, isImplied: boolean): void {
    this.stack.pop()
    const at = this.open.at(-1)
    if (this.within > 0) {
      this.within -= 1
      if (at) {
        at.text += `</${given}>`
      }
    } else if (this.open.length > 1) {
      this.open.pop()
    } else if (at && at.name === usualName(given, this.prefixes)) {
      this.finish(isImplied && this.isEnded)
    }
  }

  private finish(isCut: boolean): void {
    const [record] = this.open
    this.open.length = 0
    this.within = 0
    if (record) {
      this.found.push({ isCut, isTooLong: this.isTooLong, line: this.line, record })
    }
  }

  private isXHTML({ attributes }: XMLRecord): boolean {
    return attributes.type === 'xhtml'
  }

  private take(): FoundRecord[] {
    const { found } = this
    this.found = []
    return found
  }

  /** The rest. */
  end(): FoundRecord[] {
    this.isEnded = true
    this.isUnclosed = this.stack.length > 0
    this.parser.end()
    return this.take()
  }

  /** Whether something begins that does not end within what a record may hold: nothing behind it can be read. */
  get isEndless(): boolean {
    return this.written - this.lastEvent > longest
  }

  /** Of the end of what was written so far. */
  get lastLine(): number {
    return this.lines.last
  }

  /** Those that end in it. */
  write(given: string): FoundRecord[] {
    // One sign too many would make a name of an element of the section.
    const chunk = given.replaceAll('<<![CDATA[', ' <![CDATA[')
    this.lines.add(chunk)
    this.written += chunk.length
    this.parser.write(chunk)
    return this.take()
  }
}

/** XML allows none of them; others are letters of old encodings. */
const controls = /[^\P{Cc}\s\u0080-\u009F]|[\uFFFE\uFFFF]/gu

function tagOf(name: string, attributes: Record<string, string>): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHTML(value)}"`)
  return `<${name}${given.join('')}>`
}

/** Counts the lines up to a place in the last chunk. */
class LineCount {
  private chunk = ''
  private counted = 0
  private current = 1
  private start = 0

  private countTo(end: number): void {
    for (let at = this.chunk.indexOf('\n', this.counted); at >= 0 && at < end;) {
      this.current += 1
      this.counted = at + 1
      at = this.chunk.indexOf('\n', this.counted)
    }
  }

  add(chunk: string): void {
    this.countTo(this.chunk.length)
    this.start += this.chunk.length
    this.chunk = chunk
    this.counted = 0
  }

  get last(): number {
    this.countTo(this.chunk.length)
    return this.current
  }

  lineAt(index: number): number {
    this.countTo(index - this.start)
    return this.current
  }
}
