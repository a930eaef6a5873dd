// Paragraphs of a table of contents: by their style, or within a field that makes one.
import type { Styles } from './readStyles.ts'
import type { XMLElement } from './xml/types.ts'

import { childOf, descendants, textIn, valueOf } from './xml/walk.ts'

/** An entry is a heading and a page; what is longer is text of a file whose field has no end. */
const longest = 300

export function findContents(root: XMLElement, styles: Styles): Set<XMLElement> {
  const found = new Set<XMLElement>()
  const looked = new Set<XMLElement>()
  const fields: string[] = []
  let current: undefined | XMLElement
  for (const element of descendants(root)) {
    if (element.name === 'w:p') {
      current = element
      if (styles.role(valueOf(childOf(childOf(element, 'w:pPr'), 'w:pStyle'))) === 'Contents') {
        found.add(element)
      }
    }
    readField(element, fields)
    if (current && !looked.has(current) && fields.some(isContents)) {
      looked.add(current)
      if (wordsIn(current).length <= longest) {
        found.add(current)
      }
    }
  }
  return found
}

/** Fields within each other, by their instructions. */
function readField(element: XMLElement, fields: string[]): void {
  const type = element.name === 'w:fldChar' ? valueOf(element, 'w:fldCharType') : ''
  if (type === 'begin') {
    fields.push('')
  } else if (type === 'end') {
    fields.pop()
  } else if (element.name === 'w:instrText' && fields.length > 0) {
    fields[fields.length - 1] += textIn(element)
  }
}

function isContents(instruction: string): boolean {
  return /^\s*TOC(?:\s|$)/i.test(instruction)
}

function wordsIn(paragraph: XMLElement): string {
  return [...descendants(paragraph)]
    .filter(({ name }) => name === 'w:t')
    .map(textIn)
    .join('')
}
