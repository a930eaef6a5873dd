// Reduces a part of a Word file to what is printed, in the few elements that the converter to HTML knows: without
// deleted and hidden text, fields' instructions and tables of contents, and with formats of styles made explicit.
import type { SimplifyContext } from './types.ts'

import {
  childOf,
  elementsOf,
  isOn,
  make,
  valueOf,
  type XMLElement,
  type XMLNode,
} from '../xml/walk.ts'
import { controlRole } from './controlRole.ts'
import { linkInstruction, noteOfInstruction } from './fields.ts'
import { formulaText } from './formulaText.ts'
import { printedChoice } from './printedChoice.ts'
import { simplifyParagraph } from './simplifyParagraph.ts'
import { instructionRun, simplifyRun } from './simplifyRun.ts'

type Simplify = (element: XMLElement, context: SimplifyContext) => XMLNode[]

export function simplifyPart(root: XMLElement, context: SimplifyContext): XMLElement {
  return make(root.name, {}, inside(root, context))
}

function inside(parent: XMLElement, context: SimplifyContext): XMLNode[] {
  return elementsOf(parent).flatMap((child) => simplify(child, context))
}

/** What is not named here is not printed, or is nothing that an article holds. */
function simplify(element: XMLElement, context: SimplifyContext): XMLNode[] {
  return simplifiers[element.name]?.(element, context) ?? []
}

const keep: Simplify = (element, context) => [
  make(element.name, usualAttributes(element), inside(element, context)),
]

/** Properties, of which only these count. */
function only(...names: string[]): Simplify {
  return (element) => [
    make(
      element.name,
      {},
      elementsOf(element)
        .filter(({ name }) => names.includes(name))
        .map((one) => make(one.name, usualAttributes(one), one.children)),
    ),
  ]
}

/** Those of later versions have prefixes of their own. */
function usualAttributes({ attributes }: XMLElement): XMLElement['attributes'] {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => /^[rw]:/.test(name)))
}

const simplifiers: Record<string, Simplify> = {
  'm:oMath': formula,
  'm:oMathPara': formula,
  'mc:AlternateContent': (element, context) => inside(printedChoice(element), context),
  'w:altChunk': (_element, { losses }) => {
    losses.add('embedded-document')
    return []
  },
  'w:bdo': inside,
  'w:body': keep,
  'w:bookmarkStart': bookmark,
  'w:customXml': inside,
  'w:del': deleted,
  'w:dir': inside,
  'w:endnote': keep,
  'w:fldSimple': simpleField,
  'w:footnote': keep,
  'w:hyperlink': link,
  'w:ins': inserted,
  'w:moveFrom': deleted,
  'w:moveTo': inserted,
  'w:p': (element, context) => simplifyParagraph(element, context, inside),
  'w:r': (element, context) => simplifyRun(element, context, inside),
  'w:sdt': control,
  'w:sectPr': only('w:endnotePr', 'w:footnotePr'),
  'w:smartTag': inside,
  'w:tbl': keep,
  'w:tc': cell,
  'w:tcPr': only('w:gridSpan', 'w:vMerge'),
  'w:tr': row,
  'w:trPr': only('w:tblHeader'),
}

function formula(element: XMLElement, { losses }: SimplifyContext): XMLNode[] {
  losses.add('formula')
  const text = formulaText(element)
  return text ? [make('w:r', {}, [make('w:t', {}, [text])])] : []
}

/** Ids of notes are made of such names: nothing else may have them. */
const reserved = /^(?:foot|end)note-/

function bookmark(element: XMLElement): XMLNode[] {
  return reserved.test(valueOf(element, 'w:name'))
    ? []
    : [make(element.name, usualAttributes(element))]
}

function simpleField(element: XMLElement, context: SimplifyContext): XMLNode[] {
  const note = noteOfInstruction(valueOf(element, 'w:instr'), context)
  if (note) {
    return [make('w:r', {}, [note])]
  }
  const children = inside(element, context)
  const link = linkInstruction(valueOf(element, 'w:instr'))
  const bound = (type: string) => make('w:r', {}, [make('w:fldChar', { 'w:fldCharType': type })])
  return link
    ? [bound('begin'), instructionRun(link), bound('separate'), ...children, bound('end')]
    : children
}

/** What was deleted is not there; who reads the result should know that not all agreed to it yet. */
function deleted(_element: XMLElement, { losses }: SimplifyContext): XMLNode[] {
  losses.add('change')
  return []
}

function inserted(element: XMLElement, context: SimplifyContext): XMLNode[] {
  context.losses.add('change')
  return inside(element, context)
}

/** A link whose address the file does not hold is text. */
function link(element: XMLElement, context: SimplifyContext): XMLNode[] {
  const { 'r:id': id = '', 'w:anchor': anchor = '' } = element.attributes
  const children = inside(element, context)
  const isKnown = id ? context.relations.has(id) : anchor !== '' && !reserved.test(anchor)
  return isKnown ? [make(element.name, usualAttributes(element), children)] : children
}

/** Fields of forms: hints that nobody replaced, and tables of contents, are no text. */
function control(element: XMLElement, context: SimplifyContext): XMLNode[] {
  const properties = childOf(element, 'w:sdtPr')
  const gallery = childOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery')
  const content = childOf(element, 'w:sdtContent')
  const isEmpty =
    isOn(childOf(properties, 'w:showingPlcHdr')) || valueOf(gallery) === 'Table of Contents'
  if (!content || isEmpty) {
    return []
  }
  const own = context.controlRole
  context.controlRole = controlRole(element) ?? own
  const children = inside(content, context)
  context.controlRole = own
  return children
}

function row(element: XMLElement, context: SimplifyContext): XMLNode[] {
  const isDeleted = childOf(childOf(element, 'w:trPr'), 'w:del') !== undefined
  return (isDeleted ? deleted : keep)(element, context)
}

function cell(element: XMLElement, context: SimplifyContext): XMLNode[] {
  return childOf(childOf(element, 'w:tcPr'), 'w:cellDel') ? [] : keep(element, context)
}
