// A formula of Word in one line: `(a+b)/2`, `x^2`, `√(x_1)`.
import { childOf, childrenOf, elementsOf, textIn, valueOf, type XMLElement } from '../xml/walk.ts'

export function formulaText(element: XMLElement): string {
  return elementsOf(element).map(textOf).join('')
}

function textOf(element: XMLElement): string {
  const write = writers[element.name]
  if (write) {
    return write((name) => partOf(element, name), element)
  }
  return element.name === 'm:t' ? textIn(element) : formulaText(element)
}

/** Properties hold no text that is printed. */
function partOf(element: XMLElement, name: string): string {
  const part = childOf(element, `m:${name}`)
  return part ? formulaText(part) : ''
}

type Write = (part: (name: string) => string, element: XMLElement) => string

const writers: Record<string, Write> = {
  'm:d': (_part, element) => {
    const sign = (name: string, usual: string) =>
      childOf(childOf(element, 'm:dPr'), name)?.attributes['m:val'] ?? usual
    const inner = childrenOf(element, 'm:e').map(formulaText)
    return `${sign('m:begChr', '(')}${inner.join(', ')}${sign('m:endChr', ')')}`
  },
  'm:f': (part) => `${grouped(part('num'))}/${grouped(part('den'))}`,
  'm:m': (_part, element) =>
    `[${childrenOf(element, 'm:mr')
      .map((row) => childrenOf(row, 'm:e').map(formulaText).join(', '))
      .join('; ')}]`,
  'm:nary': (part, element) => {
    const sign = valueOf(childOf(childOf(element, 'm:naryPr'), 'm:chr'), 'm:val') || '∫'
    return `${sign}${below(part('sub'))}${above(part('sup'))} ${part('e')}`
  },
  'm:rad': (part) => `${part('deg')}√${grouped(part('e'))}`,
  'm:sSub': (part) => `${part('e')}${below(part('sub'))}`,
  'm:sSubSup': (part) => `${part('e')}${below(part('sub'))}${above(part('sup'))}`,
  'm:sSup': (part) => `${part('e')}${above(part('sup'))}`,
}

function below(text: string): string {
  return text ? `_${grouped(text)}` : ''
}

function above(text: string): string {
  return text ? `^${grouped(text)}` : ''
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}]+$/u.test(text) ? text : `(${text})`
}
