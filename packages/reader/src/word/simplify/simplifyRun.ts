// A run of text: its words and formats, and the marks of notes in it.
import type { SimplifyContext } from './types.ts'

import { isUnderlined } from '../package/readStyles.ts'
import {
  childOf,
  descendants,
  elementsOf,
  isOn,
  isTrue,
  make,
  textIn,
  valueOf,
  type XMLElement,
  type XMLNode,
} from '../xml/walk.ts'
import {
  changeField,
  isInInstruction,
  linkInstruction,
  referenceTo,
  repeatingField,
} from './fields.ts'
import { printedChoice } from './printedChoice.ts'
import { simplifyDrawing } from './simplifyDrawing.ts'

type Inside = (parent: XMLElement, context: SimplifyContext) => XMLNode[]

interface Run {
  context: SimplifyContext
  inside: Inside
  isHidden: boolean
  properties: XMLElement
  runs: XMLElement[]
}

export function simplifyRun(
  element: XMLElement,
  context: SimplifyContext,
  inside: Inside,
): XMLNode[] {
  const given = childOf(element, 'w:rPr')
  const styleId = valueOf(childOf(given, 'w:rStyle'))
  const isHidden =
    isOn(childOf(given, 'w:vanish')) ?? context.styles.format(styleId, 'w:vanish') ?? false
  const properties = formatsOf(given, styleId, context)
  const run: Run = { context, inside, isHidden, properties, runs: [] }
  elementsOf(element).forEach((child) => readChild(child, run))
  return run.runs
}

const printed = new Set(['w:br', 'w:cr', 'w:noBreakHyphen', 'w:ptab', 'w:sym', 'w:t', 'w:tab'])
const drawings = new Set(['w:drawing', 'w:object', 'w:pict'])

function readChild(child: XMLElement, run: Run): void {
  const { context, inside, isHidden } = run
  const { name } = child
  if (name === 'mc:AlternateContent') {
    elementsOf(printedChoice(child)).forEach((one) => readChild(one, run))
  } else if (name === 'w:fldChar' || name === 'w:instrText') {
    readField(child, run)
  } else if (isHidden || isInInstruction(context)) {
    if (isHidden && name === 'w:t') {
      context.losses.add('hidden-text')
    }
  } else if (name === 'w:ruby') {
    addText(rubyBase(child), run)
  } else if (printed.has(name)) {
    readPrinted(child, run)
  } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
    readReference(child, run)
  } else if (name === 'w:commentReference') {
    context.losses.add('comment')
  } else if (drawings.has(name)) {
    run.runs.push(...simplifyDrawing(child, context, inside).map((one) => make('w:r', {}, [one])))
  }
}

/** Each in a run of its own: formats and links begin and end with it. */
function readField(child: XMLElement, { context, runs }: Run): void {
  const field = context.fields.at(-1)
  if (child.name === 'w:instrText') {
    if (field) {
      field.instruction += textIn(child)
    }
    return
  }
  const type = valueOf(child, 'w:fldCharType')
  changeField(type, context)
  const link = type === 'separate' && field ? linkInstruction(field.instruction) : null
  runs.push(...(link ? [instructionRun(link)] : []), make('w:r', {}, [child]))
}

export function instructionRun(instruction: string): XMLElement {
  return make('w:r', {}, [make('w:instrText', {}, [instruction])])
}

function readPrinted(child: XMLElement, run: Run): void {
  const field = repeatingField(run.context)
  if (field) {
    run.runs.push(...(field.note && !field.isDone ? [markRun(referenceTo(field.note))] : []))
    field.isDone = true
  } else if (child.name === 'w:t') {
    // Soft hyphens only say where a line may break.
    addText(textIn(child).replaceAll('\u00AD', ''), run)
  } else if (child.name === 'w:sym' && run.context.openMark) {
    addText(symbolOf(child), run)
  } else if (child.name === 'w:br' && /^(?:column|page)$/.test(valueOf(child, 'w:type'))) {
    // The converter would join the words around it.
    addText(' ', run)
  } else {
    const name = { 'w:cr': 'w:br', 'w:ptab': 'w:tab' }[child.name] ?? child.name
    add(make(name, child.attributes), run)
  }
}

function addText(text: string, run: Run): void {
  const rest = run.context.openMark ? takeMark(text, run.context) : text
  if (rest) {
    add(make('w:t', {}, [rest]), run)
  }
}

function add(child: XMLElement, { properties, runs }: Run): void {
  runs.push(make('w:r', {}, [properties, child]))
}

/** The words behind a reference that are its mark. */
function takeMark(text: string, context: SimplifyContext): string {
  const [printed = ''] = /^\s*[*†‡§¶‖#]{1,6}/u.exec(text) ?? /^\s*\S{1,10}/u.exec(text) ?? []
  if (printed && context.openMark) {
    context.openMark.attributes.mark = printed.trim()
    context.openMark = null
  }
  return text.slice(printed.length)
}

function readReference(child: XMLElement, { context, runs }: Run): void {
  const kind = child.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
  const id = valueOf(child, 'w:id')
  if (!context.notes.has(`${kind}-${id}`)) {
    context.marksWithoutNote += 1
    return
  }
  if (context.isOfNotes) {
    // The converter does not read the notes of notes: what is left out is said as any note without a mark.
    return
  }
  const reference = referenceTo(`${kind}-${id}`)
  context.openMark = isTrue(valueOf(child, 'w:customMarkFollows')) ? reference : null
  runs.push(markRun(reference))
}

function markRun(reference: XMLElement): XMLElement {
  return make('w:r', {}, [reference])
}

/** The text, without its pronunciation above it. */
function rubyBase(ruby: XMLElement): string {
  const base = childOf(ruby, 'w:rubyBase')
  return [...(base ? descendants(base) : [])]
    .filter(({ name }) => name === 'w:t')
    .map(textIn)
    .join('')
}

/** Symbol fonts have the usual signs at F020 and above. */
function symbolOf(element: XMLElement): string {
  const code = Number.parseInt(valueOf(element, 'w:char'), 16) & 0xff
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code) : '*'
}

/** Formats that the run, or its style, stands for; headings are bold by themselves. */
function formatsOf(
  given: undefined | XMLElement,
  styleId: string,
  { role, styles }: SimplifyContext,
): XMLElement {
  const has = (property: 'w:b' | 'w:dstrike' | 'w:i' | 'w:strike') =>
    isOn(childOf(given, property)) ?? styles.format(styleId, property) ?? false
  const underline = childOf(given, 'w:u')
  const isHeading = role !== null && /^(?:Heading|Subtitle|Title)/.test(role)
  const position = valueOf(childOf(given, 'w:vertAlign')) || styles.position(styleId)
  return make('w:rPr', {}, [
    ...(has('w:b') && !isHeading ? [make('w:b')] : []),
    ...(has('w:i') ? [make('w:i')] : []),
    ...(has('w:strike') || has('w:dstrike') ? [make('w:strike')] : []),
    ...(underline && isUnderlined(underline) && !isHeading
      ? [make('w:u', { 'w:val': 'single' })]
      : []),
    ...(position ? [make('w:vertAlign', { 'w:val': position })] : []),
  ])
}
