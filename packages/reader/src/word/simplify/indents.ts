// Paragraphs that are set in from the text around them: quotes, as most people write them in Word.
import type { Styles } from '../package/readStyles.ts'

import { childOf, childrenOf, valueOf, type XMLElement } from '../xml/walk.ts'

interface Indent {
  /** Of the first line, where it stands out on either side. */
  first: number
  left: number
  right: number
}

/** In twentieths of a point: half a centimetre at least. */
const least = 280

/** So much is set in on the left only: less is how a text is laid out. */
const leastOnLeft = 500

/** Of all paragraphs: in a text where more are set in on the left, as in laws, it is no quote. */
const mostOnLeft = 0.2

/** @returns whether a paragraph is set in, compared to most of the document */
export function findIndented(document: XMLElement, styles: Styles) {
  const body = childOf(document, 'w:body')
  const all = (body ? childrenOf(body, 'w:p') : []).map((paragraph) =>
    indentOf(childOf(paragraph, 'w:pPr'), styles),
  )
  const counts = new Map<number, number>()
  for (const { left } of all) {
    counts.set(left, (counts.get(left) ?? 0) + 1)
  }
  const [[usual] = [0]] = [...counts].sort(([, one], [, other]) => other - one)
  const set = all.filter(({ left, right }) => left - usual >= leastOnLeft && right < least)
  const isLayout = set.length > all.length * mostOnLeft
  return (properties: undefined | XMLElement): boolean => {
    const { first, left, right } = indentOf(properties, styles)
    const more = left - usual
    return first === 0 && ((more >= least && right >= least) || (more >= leastOnLeft && !isLayout))
  }
}

function indentOf(properties: undefined | XMLElement, styles: Styles): Indent {
  const styleId = valueOf(childOf(properties, 'w:pStyle'))
  const given = [childOf(properties, 'w:ind'), styles.indent(styleId)]
  const first = (...names: string[]) =>
    given.flatMap((one) => names.map((name) => valueOf(one, name))).find((value) => value !== '')
  return {
    first: Number(first('w:hanging', 'w:firstLine')) || 0,
    left: Number(first('w:left', 'w:start')) || 0,
    right: Number(first('w:right', 'w:end')) || 0,
  }
}
