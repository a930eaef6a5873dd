// Raised marks without links, and the notes that begin with the same number: they are linked, so that they are read as others.
import { holdsTarget } from '../document/notes/anchors.ts'
import { everyElement, textIn } from '../document/notes/htmlLinks.ts'
import { blocksBehind } from '../document/notes/lostAnchors.ts'
import { isNotesHeading, labelIn, toPlainDigits } from '../document/notes/markLabels.ts'
import { maxNotes, type Unpaired } from '../document/notes/types.ts'
import { isPower, numberItems } from './printedLines.ts'
import { targetsOf } from './targetsOf.ts'

interface Note {
  block: Element
  label: string
  /** The element that prints the label; null where a list counts. */
  lead: Element | null
  /** Whether paragraphs without a number go on with it. */
  mayGoOn: boolean
}

/** Changes the page. Returns what has no counterpart. */
export function linkRaisedNotes(root: Element): Unpaired {
  const places = new Map<Element, number>()
  for (const { element } of everyElement(root)) {
    places.set(element, places.size)
  }
  const notes = findNotes(root, places)
  const marks = findMarks(root, notes)
  const at = (element: Element) => places.get(element) ?? 0
  const linked = new Set<Note>()
  notes.forEach((note, index) => {
    const all = marks.get(note.label) ?? []
    const own = all.filter((one) => at(one) < at(note.block))
    marks.set(
      note.label,
      all.filter((one) => !own.includes(one)),
    )
    if (own.length > 0) {
      link(own, note, `printed-note-${index + 1}`)
      linked.add(note)
    }
  })
  const loose = [...marks].filter(([, all]) => all.some((one) => !isUnsure(one)))
  return linked.size === 0
    ? { marks: [], notes: [] }
    : {
        marks: loose.map(([label]) => label),
        notes: notes.filter((note) => !linked.has(note)).map(({ label }) => label),
      }
}

function findMarks(root: Element, notes: Note[]): Map<string, Element[]> {
  const leads = new Set(notes.map(({ lead }) => lead))
  const marks = new Map<string, Element[]>()
  for (const mark of [...root.querySelectorAll('sup')].slice(0, 2 * maxNotes)) {
    const isLead = leads.has(mark) || leads.has(mark.parentElement)
    if (!isLead && isMark(mark)) {
      marks.set(labelOf(mark), [...(marks.get(labelOf(mark)) ?? []), mark])
    }
  }
  return marks
}

function labelOf(mark: Element): string {
  return toPlainDigits(labelIn(textIn(mark)))
}

const markLabel = /^(?:\d{1,3}|[a-z]|[*†‡§]{1,3})$/u

/** Letters in a table are those of notes below the table. */
function isLabel(element: Element): boolean {
  const label = labelOf(element)
  return markLabel.test(label) && !(/^[a-z]$/.test(label) && element.closest('table') !== null)
}

function isMark(sup: Element): boolean {
  return (
    isLabel(sup) &&
    !isPower(sup) &&
    sup.closest('math, .math, .katex, [class*="MathJax"]') === null &&
    sup.closest('a[href]') === null &&
    sup.querySelector('a[href], sup') === null
  )
}

/** A number or a letter before it: what is raised there may be anything. */
function isUnsure(mark: Element): boolean {
  return (
    /^[a-z]$/.test(labelOf(mark)) ||
    /[\d)]$|(?<!\p{L})\p{L}$/u.test(mark.previousSibling?.textContent ?? '')
  )
}

const noteHint =
  /(?:^|[\s_-])(?:foot|end|side)-?notes?(?:$|[\s_-])|(?:^|[\s_-])(?:fn|notes|refs?|references)(?:$|[\s_-])|[a-z_]footnotes?(?:$|[\s_-])/i

/** Blocks that begin with a label, and items of lists of notes. */
function findNotes(root: Element, places: Map<Element, number>): Note[] {
  const rule = [...root.querySelectorAll('hr')].at(-1)
  const isBehindRule = (block: Element) =>
    rule !== undefined &&
    block.parentElement === rule.parentElement &&
    (places.get(block) ?? 0) > (places.get(rule) ?? 0)
  const numbers = new Map<Element, number>()
  const linked = targetsOf(root)
  const notes: Note[] = []
  for (const block of [...root.querySelectorAll('p, li, dd, div, td')].slice(0, 20_000)) {
    const lead = leadOf(block)
    const isNote =
      lead !== null &&
      isLabel(lead) &&
      (isRaised(lead) || noteHint.test(`${block.className} ${block.id}`) || isBehindRule(block))
    if (isNote) {
      notes.push({ block, label: labelOf(lead), lead, mayGoOn: isBehindRule(block) })
    } else if (
      block.localName === 'li' &&
      isListOfNotes(block.parentElement) &&
      // A note that a link leads to needs no other mark.
      !holdsTarget(block, (id) => linked.has(id))
    ) {
      notes.push({ block, label: placeOf(block, numbers), lead: null, mayGoOn: false })
    }
  }
  return notes
}

function isRaised(lead: Element): boolean {
  return lead.localName === 'sup' || lead.querySelector('sup') !== null
}

/** The element at the beginning of a block that holds a label only, and no link. */
function leadOf(block: Element): Element | null {
  let at: Element | null = null
  for (let first = firstChild(block); first; first = firstChild(first)) {
    const isLabel = ['a', 'b', 'span', 'strong', 'sup'].includes(first.localName)
    at = at ?? (isLabel && labelIn(textIn(first)) !== '' ? first : null)
    if (!isLabel) {
      break
    }
  }
  const isAll = at !== null && textIn(at) === textIn(block)
  return at && !isAll && !at.hasAttribute('href') && at.querySelector('a[href]') === null
    ? at
    : null
}

function firstChild(element: Element): Element | null {
  const first = [...element.childNodes].find(
    (node) => node.nodeType === 1 || (node.nodeValue ?? '').trim(),
  )
  return first?.nodeType === 1 ? (first as Element) : null
}

/** A list that its program names so, in the margin, or below a heading that says so. */
function isListOfNotes(list: Element | null): boolean {
  if (list?.localName !== 'ol') {
    return false
  }
  const holder = list.parentElement
  const hints = `${list.className} ${list.id} ${holder?.className ?? ''} ${holder?.id ?? ''}`
  const before = list.previousElementSibling ?? holder?.previousElementSibling
  const isMargin = holder?.localName === 'aside' && holder.children.length === 1
  return noteHint.test(hints) || isMargin || (before != null && isNotesHeading(textIn(before)))
}

/** `numbers` keeps those of whole lists. */
function placeOf(item: Element, numbers: Map<Element, number>): string {
  const list = item.parentElement
  if (list && !numbers.has(item)) {
    numberItems(list, numbers)
  }
  return String(numbers.get(item) ?? '')
}

function link(marks: Element[], note: Note, id: string): void {
  if (marks.length === 0) {
    return
  }
  const { ownerDocument } = note.block
  for (const mark of marks) {
    const anchor = ownerDocument.createElement('a')
    anchor.setAttribute('href', `#${id}`)
    anchor.setAttribute('role', 'doc-noteref')
    anchor.textContent = labelOf(mark)
    mark.replaceChildren(anchor)
  }
  note.lead?.remove()
  if (['dd', 'li', 'td'].includes(note.block.localName)) {
    note.block.id = id
    return
  }
  const holder = ownerDocument.createElement('div')
  holder.id = id
  note.block.before(holder)
  const more = note.mayGoOn ? blocksBehind(note.block, (block) => leadOf(block) !== null) : []
  holder.append(note.block, ...more)
}
