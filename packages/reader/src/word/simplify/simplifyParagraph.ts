// A paragraph: what it is in the article, and the list that it is an item of.
import type { SimplifyContext } from './types.ts'

import { headingOf } from '../package/readStyles.ts'
import { childOf, make, valueOf, type XMLElement, type XMLNode } from '../xml/walk.ts'
import { roleOfControlIn } from './controlRole.ts'
import { itemPrefix } from './numberItems.ts'

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
  context.role =
    context.styles.role(styleId) ??
    headingOf(properties) ??
    context.controlRole ??
    roleOfControlIn(element)
  const { role } = context
  const children = inside(element, context)
  context.role = own
  context.openMark = null
  const section = childOf(properties, 'w:sectPr')
  if (role === 'Contents' || context.contents.has(element)) {
    return section ? [make('w:p', {}, [make('w:pPr', {}, [section])])] : []
  }
  const listed = numberingOf(properties, styleId, context)
  if (/^Heading/.test(role ?? '') && listed.some((one) => numberOf(one, context).length > 0)) {
    context.losses.add('heading-numbers')
  }
  const numbering = role ? [] : listed
  const isSetIn = !role && numbering.length === 0 && context.isIndented(properties)
  // What goes on with an item is set in, too, and notes may be as a whole.
  const isQuote = isSetIn && !context.isOfNotes && !context.isBehindItem && !/list/i.test(styleId)
  context.isBehindItem = numbering.length > 0 || (isSetIn && context.isBehindItem)
  const styled = isQuote ? 'Quote' : role
  const made = [
    ...(styled ? [make('w:pStyle', { 'w:val': styled })] : []),
    ...numbering,
    ...(goesOn(properties, context) ? [make('w:rPr', {}, [make('w:del')])] : []),
    ...(section ? [section] : []),
  ]
  const number = numbering.flatMap((one) => numberOf(one, context))
  return [make('w:p', {}, [make('w:pPr', {}, made), ...number, ...children])]
}

/** Whether the next paragraph goes on in it: its end was deleted, or it is a large initial. */
function goesOn(properties: undefined | XMLElement, { losses }: SimplifyContext): boolean {
  const ofEnd = childOf(properties, 'w:rPr')
  const isDeleted = (childOf(ofEnd, 'w:del') ?? childOf(ofEnd, 'w:moveFrom')) !== undefined
  const initial = valueOf(childOf(properties, 'w:framePr'), 'w:dropCap')
  if (isDeleted) {
    losses.add('change')
  }
  return isDeleted || /^(?:drop|margin)$/.test(initial)
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

/** The number of an item, as a bookmark: the converter counts each list from 1. */
function numberOf(numbering: XMLElement, { numberItem }: SimplifyContext): XMLElement[] {
  const [level = 0, list = ''] = ['w:ilvl', 'w:numId'].map((name) =>
    valueOf(childOf(numbering, name)),
  )
  const found = numberItem(list, Number(level))
  const name = found && `${itemPrefix}${found.number}-${found.format}`
  return name ? [make('w:bookmarkStart', { 'w:name': name })] : []
}
