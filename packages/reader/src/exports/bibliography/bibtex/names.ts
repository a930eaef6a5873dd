// The names in a value of BibTeX: `van der Berg, Ada and {World Bank} and Jane Roe`.
import { decodeLaTeX } from './decodeLaTeX.ts'

export interface BibTeXNames {
  /** Whether the list ends with "and others". */
  hasOthers: boolean
  names: string[]
}

export function namesInBibTeX(value: string): BibTeXNames {
  const parts = splitOutside(value, /\s+and\s+/iy).map((part) => part.trim())
  const names = parts.filter((part) => part && part.toLowerCase() !== 'others')
  return { hasOthers: names.length < parts.filter(Boolean).length, names: names.map(nameOf) }
}

/** Cuts where the pattern stands outside of braces. */
function splitOutside(text: string, pattern: RegExp): string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0, depth = 0; at < text.length; at += 1) {
    depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0
    pattern.lastIndex = at
    const [found] = (depth === 0 && pattern.exec(text)) || []
    if (found) {
      parts.push(text.slice(start, at))
      start = at + found.length
      at = start - 1
    }
  }
  return [...parts, text.slice(start)]
}

function nameOf(raw: string): string {
  if (/^\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}$/.test(raw)) {
    // An institution, or a name that is not to be turned.
    return decodeLaTeX(raw)
  }
  const named = namedParts(raw)
  if (named) {
    return decodeLaTeX([named.given, named.prefix, named.family, named.suffix].join(' '))
  }
  const [last = '', ...others] = splitOutside(raw, /\s*,\s*/y)
  const first = others.at(-1) ?? ''
  const suffix = others.length > 1 ? (others[0] ?? '') : ''
  return decodeLaTeX([first, last, suffix].join(' '))
}

type NamedParts = Record<'family' | 'given' | 'prefix' | 'suffix', string>

/** `family=Berg, given=Ada, prefix=van der`, as BibLaTeX has it. */
function namedParts(raw: string): NamedParts | null {
  const rows = splitOutside(raw, /\s*,\s*/y).map(
    (part) => /^"?\s*([\w-]+)\s*=([\s\S]*)$/.exec(part) ?? [],
  )
  const found = Object.fromEntries(
    rows.map(([, name = '', value = '']) => [name, value.replaceAll('"', '')]),
  )
  return found.family === undefined
    ? null
    : { family: '', given: '', prefix: '', suffix: '', ...found }
}
