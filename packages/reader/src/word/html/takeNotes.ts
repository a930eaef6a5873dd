// Footnotes and endnotes in the HTML of a Word file: taken out, so that the lines around the text are read without
// their marks, and put back as the lists that a document has.
import { wordsOf } from '../../document/fromHTML/dom.ts'
import { isNotesHeading } from '../../document/notes/markLabels.ts'
import { type NoteKey, type NoteKind, noteKinds } from '../notes/types.ts'

export interface TakenNote {
  /** Its text, without what leads back to its marks. */
  item: Element
  kind: NoteKind
  label: string
  marks: Element[]
  noteId: string
}

const ids: Record<NoteKind, string> = { endnote: 'edn', footnote: 'ftn' }

/** Changes the page: marks stand empty where they are, notes stand nowhere. */
export function takeNotes(
  body: Element,
  labels: Map<NoteKey, string>,
  ownMarks: Set<NoteKey>,
): TakenNote[] {
  const notes = new Map<string, TakenNote>()
  for (const item of body.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]')) {
    const note = toNote(item, labels)
    dropTyped(item, note.label)
    dropMark(item, ownMarks.has(item.id as NoteKey) ? note.label : '')
    notes.set(item.id, notes.get(item.id) ?? note)
    item.remove()
  }
  for (const mark of body.querySelectorAll('a[id^="footnote-ref-"], a[id^="endnote-ref-"]')) {
    const note = notes.get(mark.id.replace('-ref-', '-'))
    if (note) {
      note.marks.push(emptyMark(mark, note))
    }
  }
  for (const list of body.querySelectorAll('ol, dl')) {
    if (!wordsOf(list)) {
      list.remove()
    }
  }
  return [...notes.values()]
}

function toNote(item: Element, labels: Map<NoteKey, string>): TakenNote {
  const [, kind = 'footnote', id = ''] = /^(footnote|endnote)-(.*)$/.exec(item.id) ?? []
  const label = labels.get(item.id as NoteKey) ?? ''
  for (const back of item.querySelectorAll('a[href^="#footnote-ref-"], a[href^="#endnote-ref-"]')) {
    back.remove()
  }
  return {
    item,
    kind: kind as NoteKind,
    label,
    marks: [],
    noteId: `${ids[kind as NoteKind]}${id.replace(/[^\w.]+/g, '-')}`,
  }
}

/** Some programs write the number of a note as text. */
function dropTyped(item: Element, label: string): void {
  const [first] = item.querySelectorAll('sup')
  const isFirst = first !== undefined && wordsOf(item).startsWith(wordsOf(first))
  if (isFirst && label !== '' && wordsOf(first) === label) {
    first.remove()
  }
}

/** Also what stood around the number: `(1)`, `1.`. */
function dropMark(item: Element, mark: string): void {
  let at: ChildNode | null = item.firstChild
  while (at && at.nodeType !== 3) {
    at = at.firstChild
  }
  const text = (at?.nodeValue ?? '').trimStart()
  const isWhole = text.startsWith(mark) && !/^[\p{L}\p{N}]{2}/u.test(text.slice(mark.length - 1))
  if (at && isWhole) {
    at.nodeValue = text.slice(mark.length).replace(/^\(\s*\)\s*|^\[\s*\]\s*|^[\])}.:]{1,2}\s+/, '')
  }
}

/** In the form that the document is made of. */
function emptyMark(mark: Element, { noteId }: TakenNote): Element {
  const link = mark.ownerDocument.createElement('a')
  link.setAttribute('role', 'doc-noteref')
  link.setAttribute('href', `#fn-${noteId}`)
  const raised = mark.parentElement?.localName === 'sup' ? mark.parentElement : null
  const isAlone = raised && raised.childNodes.length === 1
  ;(isAlone ? raised : mark).replaceWith(link)
  return link
}

/** Puts notes whose marks stand in the text behind it: footnotes and endnotes as two lists. */
export function putNotes(body: Element, notes: TakenNote[], endnotesLabel: string): void {
  const heading = notes.length > 0 ? takeHeading(body) : ''
  const last = noteKinds.findLast((kind) => notes.some((note) => note.kind === kind))
  for (const kind of noteKinds) {
    const own = notes.filter((note) => note.kind === kind)
    const usual = kind === 'endnote' ? endnotesLabel : ''
    if (own.length > 0) {
      body.append(toSection(body, own, (kind === last && heading) || usual))
    }
  }
}

/** A last line that is only the heading of notes. */
function takeHeading(body: Element): string {
  const last = [...body.children].findLast((one) => wordsOf(one) !== '')
  const words = wordsOf(last)
  if (!last || !isNotesHeading(words) || last.querySelector('[role="doc-noteref"]')) {
    return ''
  }
  last.remove()
  return words.replace(/\s*:$/, '')
}

function toSection(body: Element, notes: TakenNote[], heading: string): Element {
  const section = body.ownerDocument.createElement('section')
  section.setAttribute('role', 'doc-endnotes')
  section.setAttribute('data-label', heading)
  for (const { item, label, marks, noteId } of notes) {
    item.id = `fn-${noteId}`
    item.className = 'footnote'
    item.setAttribute('data-label', label)
    marks.forEach((mark) => (mark.textContent = label || '*'))
    section.append(item)
  }
  return section
}
