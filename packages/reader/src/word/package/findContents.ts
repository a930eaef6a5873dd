// Paragraphs of a table of contents: by their style, or within a field that makes one.
import type { Styles } from './readStyles.ts'

import { childOf, descendants, textIn, valueOf, type XMLElement } from '../xml/walk.ts'

interface Field {
  instruction: string
  /** That it stands in. */
  paragraphs: Set<XMLElement>
}

export function findContents(root: XMLElement, styles: Styles): Set<XMLElement> {
  const found = new Set<XMLElement>()
  const fields: Field[] = []
  let current: undefined | XMLElement
  for (const element of descendants(root)) {
    if (element.name === 'w:p') {
      current = element
      if (styles.role(valueOf(childOf(childOf(element, 'w:pPr'), 'w:pStyle'))) === 'Contents') {
        found.add(element)
      }
    }
    const ended = readField(element, fields)
    if (current) {
      fields.find(isContents)?.paragraphs.add(current)
    }
    ended?.paragraphs.forEach((one) => found.add(one))
  }
  return found
}

/** Fields within each other. Returns a table that ends here: one without an end is none. */
function readField(element: XMLElement, fields: Field[]): Field | undefined {
  const type = element.name === 'w:fldChar' ? valueOf(element, 'w:fldCharType') : ''
  const field = fields.at(-1)
  if (type === 'begin') {
    fields.push({ instruction: '', paragraphs: new Set() })
  } else if (type === 'end') {
    fields.pop()
    return field && isContents(field) ? field : undefined
  } else if (field && element.name === 'w:instrText') {
    field.instruction += textIn(element)
  }
  return undefined
}

function isContents({ instruction }: Field): boolean {
  return /^\s*TOC(?:\s|$)/i.test(instruction)
}
