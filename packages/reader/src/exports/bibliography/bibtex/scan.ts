// The entries of a BibTeX file, to the letter. An entry that is damaged is said, and the next one read.

export interface ScannedEntry {
  /** Names in small letters; macros are filled in. */
  fields: Map<string, string>
  /** Whether it ends where another one begins, or nowhere. */
  isBroken: boolean
  key: string
  /** From 1. */
  line: number
  /** In small letters. */
  type: string
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

export function scanBibTeX(text: string): ScannedEntry[] {
  return [...new Scanner(text).entries()]
}

/** What begins an entry at the beginning of a line: within a value nothing does. */
const beginning = /\n[ \t]*@[a-z]+\s*[{(]\s*[^\s,{}()="#%]+\s*,/giy

class Scanner {
  private at = 0
  private counted = 0
  private line = 1
  private readonly macros = new Map(months.map((name) => [name, name]))

  constructor(private readonly text: string) {}

  private end(closing: string): boolean {
    this.skip(/[\s,]*/y)
    const isClosed = this.text[this.at] === closing
    this.at += isClosed ? 1 : 0
    return isClosed
  }

  /** Null where it never ends. */
  private enclosed(closing: '"' | ')' | '}'): null | string {
    const start = this.at
    for (let depth = 0; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at]
      if (sign === closing && depth === 0) {
        this.at += 1
        return this.text.slice(start, this.at - 1)
      }
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
      if (depth < 0 || (sign === '\n' && this.isBeginning())) {
        return null
      }
    }
    return null
  }

  private entry(type: string, closing: ')' | '}', line: number): ScannedEntry {
    const key = this.key()
    const entry: ScannedEntry = { type, fields: new Map(), isBroken: false, key, line }
    while (!this.end(closing)) {
      const field = this.field()
      if (!field) {
        return { ...entry, isBroken: true }
      }
      const [name, value] = field
      if (!entry.fields.has(name)) {
        entry.fields.set(name, value)
      }
    }
    return entry
  }

  private field(): [name: string, value: string] | null {
    const name = this.skip(/[^\s,{}()="#%@]+/y).toLowerCase()
    if (!name || !this.skip(/\s*=\s*/y)) {
      return null
    }
    const parts: string[] = []
    do {
      const part = this.value()
      if (part === null) {
        return null
      }
      parts.push(part)
    } while (this.skip(/\s*#\s*/y))
    return [name, parts.join('')]
  }

  private isBeginning(): boolean {
    beginning.lastIndex = this.at
    return beginning.test(this.text)
  }

  /** EndNote writes none: then the first name is that of a field. */
  private key(): string {
    const start = this.at
    const key = this.skip(/\s*[^\s,{}()="#%]*\s*/y).trim()
    if (this.text[this.at] === '=') {
      this.at = start
      this.skip(/\s*/y)
      return ''
    }
    return key
  }

  private lineHere(): number {
    for (; this.counted < this.at; this.counted += 1) {
      this.line += this.text[this.counted] === '\n' ? 1 : 0
    }
    return this.line
  }

  /** What the pattern finds at this place; '' for nothing. */
  private skip(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const [found = ''] = pattern.exec(this.text) ?? []
    this.at += found.length
    return found
  }

  private value(): null | string {
    const opening = this.text[this.at]
    if (opening === '{' || opening === '"') {
      this.at += 1
      return this.enclosed(opening === '{' ? '}' : '"')
    }
    const bare = this.skip(/[^\s,{}()="#%]+/y)
    return bare ? (this.macros.get(bare.toLowerCase()) ?? bare) : null
  }

  /** Whatever stands between entries is no part of them. */
  *entries(): Generator<ScannedEntry> {
    const start = /@[ \t]*([a-z]+)\s*([{(])/gi
    for (let found = start.exec(this.text); found; found = start.exec(this.text)) {
      this.at = found.index
      const line = this.lineHere()
      this.at = start.lastIndex
      const type = (found[1] ?? '').toLowerCase()
      const closing = found[2] === '{' ? '}' : ')'
      if (type === 'comment' || type === 'preamble') {
        this.enclosed(closing)
      } else if (type === 'string') {
        const [name, value] = this.field() ?? ['', '']
        this.macros.set(name, value)
      } else {
        yield this.entry(type, closing, line)
      }
      start.lastIndex = Math.max(start.lastIndex, this.at)
    }
  }
}
