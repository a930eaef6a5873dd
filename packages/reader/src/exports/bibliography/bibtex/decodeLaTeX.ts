// The text that a value of BibTeX prints: accents, commands and formulas become letters.
import { accents, formulaSigns, lowered, raised, signs } from './letters.ts'

/** What cannot be told stays as it is: `\unknown`. */
export function decodeLaTeX(value: string): string {
  return tidy(new Decoder(value, 0).text())
}

/** Groups within groups: nobody nests that many. */
const mostGroups = 50

/** Of an address or a DOI: signs are escaped, and nothing else is meant. */
export function decodeVerbatim(value: string): string {
  return value
    .replace(/\\url\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\(?:textunderscore|_)(?:\{\})?/g, '_')
    .replace(/\$?\\(?:textasciitilde|sim|~)(?:\s*\{\})?\$?/g, '~')
    .replace(/\\([%&#$])/g, '$1')
    .replace(/[{}]/g, '')
    .trim()
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:](?:\s|$))/g, '')
    .trim()
}

/** Commands whose braces hold what is printed in quotes. */
const quoting = new Set(['enquote', 'mkbibquote'])
/** Those that print nothing, with what is in their braces. */
const silent = new Set([
  'cite',
  'citep',
  'footnote',
  'hspace',
  'label',
  'noopsort',
  'phantom',
  'vphantom',
  'vspace',
])
/** Of two pairs of braces, the second is printed. */
const second = new Set(['foreignlanguage', 'href', 'textcolor'])
/** Those that change the letters that follow, or their language. */
const switches =
  /^(?:aftergroup|bf|bfseries|em|ignorespaces|it|itshape|large|Large|mbox|mdseries|normalfont|protect|qquad|quad|relax|rm|rmfamily|sc|scshape|sf|sl|small|tt|ttfamily|upshape)$/
const formats =
  /^(?:emph|hbox|mbox|mkbib\w+|MakeLowercase|MakeUppercase|NoCaseChange|path|ensuremath|text\w*|uline|underline|url|nolinkurl)$/

class Decoder {
  private at = 0

  constructor(
    private readonly given: string,
    private readonly depth: number,
  ) {}

  /** A letter behind an accent, in braces or not. */
  private accented(accent: string): string {
    this.skip(/\s*/y)
    const letter = this.isGroup() ? this.inner(this.group()) : this.sign()
    const [first = '', ...rest] = letter
    const base = { ı: 'i', ȷ: 'j' }[first] ?? first
    return base ? base + (accents[accent] ?? '') + rest.join('') : ''
  }

  private command(): string {
    const name = this.skip(/[a-z]+/iy)
    if (!name) {
      return this.escaped(this.given[this.at++] ?? '')
    }
    const isAccent = name.length === 1 && accents[name] !== undefined
    if (isAccent && /^(?:\s*\{|\s+[a-z]|\s*\\)/i.test(this.given.slice(this.at, this.at + 9))) {
      return this.accented(name)
    }
    if (signs[name] !== undefined) {
      this.skip(/\{\}|\s+|\\(?= )/y)
      return signs[name] ?? ''
    }
    return this.worded(name)
  }

  private escaped(sign: string): string {
    if (accents[sign] !== undefined) {
      return this.accented(sign)
    }
    if (sign === '(' || sign === ')') {
      return ''
    }
    return /[\s,;:>\\]/.test(sign) ? ' ' : /[!/-]/.test(sign) ? '' : sign
  }

  private formula(): string {
    const end = this.given.indexOf('$', this.at)
    if (end < 0) {
      return '$'
    }
    const tex = this.given.slice(this.at, end)
    this.at = end + 1
    const text = formulaText(tex)
    return text.includes('\\') ? `$${tex}$` : text
  }

  /** What is in the braces at this place. */
  private group(): string {
    const start = (this.at += 1)
    for (let depth = 1; this.at < this.given.length; this.at += 1) {
      const sign = this.given[this.at]
      if (sign === '\\') {
        this.at += 1
        continue
      }
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
      if (depth === 0) {
        this.at += 1
        return this.given.slice(start, this.at - 1)
      }
    }
    return this.given.slice(start)
  }

  private inner(given: string): string {
    return this.depth < mostGroups
      ? tidy(new Decoder(given, this.depth + 1).text())
      : given.replace(/[{}\\]/g, '')
  }

  private isGroup(): boolean {
    return this.given[this.at] === '{'
  }

  private sign(): string {
    const sign = this.given[this.at] ?? ''
    this.at += 1
    return sign === '\\' ? this.command() : sign
  }

  private skip(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const [found = ''] = pattern.exec(this.given) ?? []
    this.at += found.length
    return found
  }

  private worded(name: string): string {
    const before = this.at
    this.skip(/\s*/y)
    const inner = this.isGroup() ? this.group() : null
    if (inner === null) {
      this.at = before
      const isKnown = switches.test(name) || silent.has(name)
      return isKnown ? (this.skip(/\s+/y), '') : (formulaSigns[name] ?? `\\${name}`)
    }
    if (silent.has(name)) {
      return ''
    }
    if (second.has(name) && this.isGroup()) {
      return this.inner(this.group())
    }
    const text = name === 'url' ? decodeVerbatim(inner) : this.inner(inner)
    if (name === 'textsuperscript' || name === 'textsubscript') {
      return shifted(text, name === 'textsuperscript' ? raised : lowered)
    }
    const isPrinted = formats.test(name) || switches.test(name) || second.has(name)
    return quoting.has(name) ? `“${text}”` : isPrinted ? text : `${knownSign(name)}${text}`
  }

  text(): string {
    const parts: string[] = []
    while (this.at < this.given.length) {
      const words = this.skip(/[^\\{}$~`'"<>-]+/y)
      parts.push(words || this.special())
    }
    return parts.join('')
  }

  private special(): string {
    const ligature = this.skip(/---?|``|''|<<|>>/y)
    if (ligature) {
      return (
        { "''": '”', '<<': '«', '>>': '»', '``': '“', '--': '–', '---': '—' }[ligature] ?? ligature
      )
    }
    const sign = this.given[this.at++] ?? ''
    switch (sign) {
      case '$':
        return this.formula()
      case '\\':
        return this.command()
      case '`':
        return '‘'
      case '{':
      case '}':
        return ''
      case '~':
        return ' '
      default:
        return sign
    }
  }
}

function knownSign(name: string): string {
  return formulaSigns[name] ?? `\\${name} `
}

/** Unicode has some letters above and below the line; others stay on it. */
function shifted(text: string, letters: Record<string, string>): string {
  return [...text].every((sign) => letters[sign] !== undefined)
    ? [...text].map((sign) => letters[sign]).join('')
    : text
}

function formulaText(tex: string): string {
  return tex
    .replace(
      /\\(?:mathrm|mathit|mathbf|mathcal|mathbb|text|textrm|textit|textbf|rm|it|bf)\b\s*/g,
      '',
    )
    .replace(/\\([a-z]+)\s*/gi, (all, name: string) => formulaSigns[name] ?? signs[name] ?? all)
    .replace(/([_^])\s*(?:\{([^{}]*)\}|(\S))/g, (_, mark: string, group?: string, one?: string) =>
      shifted(group ?? one ?? '', mark === '^' ? raised : lowered),
    )
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/[{}]/g, '')
}
