// A paragraph: what it is in the article, and the list that it is an item of.
import type { XMLElement, XMLNode } from '../xml/types.ts'
import type { SimplifyContext } from './types.ts'

import { headingOf } from '../readStyles.ts'
import { childOf, make, valueOf } from '../xml/walk.ts'

type Inside = (parent: XMLElement, context: SimplifyContext) => XMLNode[]

/** The converter knows lists as deep as that. */
const deepestLevel = 4

export function simplifyParagraph(
  element: XMLElement,
  context: SimplifyContext,
  inside: Inside,
): XMLNode[] {
  const properties = childOf(element, 'w:pPr')
  const styleId = valueOf(childOf(properties, 'w:pStyle'))
  const own = context.role
  context.role = context.styles.role(styleId) ?? headingOf(properties)
  const { role } = context
  const children = inside(element, context)
  context.role = own
  context.openMark = null
  const section = childOf(properties, 'w:sectPr')
  if (role === 'Contents') {
    return section ? [make('w:p', {}, [make('w:pPr', {}, [section])])] : []
  }
  const made = [
    ...(role ? [make('w:pStyle', { 'w:val': role })] : []),
    ...(role ? [] : numberingOf(properties, styleId, context)),
    ...(isEndDeleted(properties) ? [make('w:rPr', {}, [make('w:del')])] : []),
    ...(section ? [section] : []),
  ]
  return [make('w:p', {}, [make('w:pPr', {}, made), ...children])]
}

/** Where its end was deleted, the next paragraph goes on in it. */
function isEndDeleted(properties: undefined | XMLElement): boolean {
  const ofEnd = childOf(properties, 'w:rPr')
  return (childOf(ofEnd, 'w:del') ?? childOf(ofEnd, 'w:moveFrom')) !== undefined
}

/** A list with the number 0 takes a paragraph out of the list of its style. */
function numberingOf(
  properties: undefined | XMLElement,
  styleId: string,
  { styles }: SimplifyContext,
): XMLElement[] {
  const ofStyle = styles.numbering(styleId)
  const given = childOf(properties, 'w:numPr')
  const read = (name: string) => valueOf(childOf(given, name)) || valueOf(childOf(ofStyle, name))
  const list = read('w:numId')
  const level = Math.min(Number(read('w:ilvl')) || 0, deepestLevel)
  return list && list !== '0'
    ? [
        make('w:numPr', {}, [
          make('w:ilvl', { 'w:val': String(level) }),
          make('w:numId', { 'w:val': list }),
        ]),
      ]
    : []
}
