// Reads the footnotes of a page whose marks and notes are linked: WordPress and its plugins, Substack, Ghost,
// Google Docs, Word, LibreOffice, GitHub, pandoc, Wikipedia and our own pages.
import { findLinks, type PageLink, type PageLinks, textIn } from './htmlLinks.ts'
import { isNotesHeading } from './markLabels.ts'
import {
  headingsOf,
  headingText,
  labelOfBlock,
  listAround,
  noteBlockOf,
  separatorOf,
} from './noteBlocks.ts'
import { type FoundList, type ListKind, maxNotes, type Unpaired } from './types.ts'

export interface HTMLMark {
  element: Element
  label: string
  noteId: string
}

export interface HTMLNote {
  backs: Element[]
  block: Element
  /** Whether its label was taken out of it already. */
  isBare?: boolean
}

export interface HTMLList extends FoundList<HTMLNote> {
  /** The elements that the heading was read from. */
  headings: Element[]
  separator: Element | null
}

export interface HTMLFootnotes {
  lists: HTMLList[]
  marks: HTMLMark[]
  unpaired: Unpaired
  /** Links of marks and notes that have no counterpart: they would lead nowhere. */
  unpairedLinks: Element[]
}

interface Note extends HTMLNote {
  label: string
  noteId: string
}

interface Reading extends PageLinks {
  byBlock: Map<Element, Note>
  ids: Set<string>
  linksTo: Map<Element, PageLink[]>
  marks: HTMLMark[]
  root: Element
  used: Set<PageLink>
}

/**
 * Reads without changing anything: `rewriteFootnotes` does that. Null where there are no footnotes, 'too-many' where
 * there are more, or deeper nested ones, than a document can hold. Works on any DOM, also outside of a browser.
 */
export function readHTMLFootnotes(root: Element): 'too-many' | HTMLFootnotes | null {
  const page = findLinks(root)
  if (page.isTooLarge) {
    return page.links.some(({ isHinted, label }) => isHinted && label !== '') ? 'too-many' : null
  }
  const reading: Reading = {
    ...page,
    byBlock: new Map(),
    ids: new Set(),
    linksTo: groupByTarget(page),
    marks: [],
    root,
    used: new Set(),
  }
  for (const link of page.links) {
    pair(reading, link)
  }
  const lists = listsOf(reading)
  const { unpaired, unpairedLinks } = unpairedOf(reading)
  if (reading.byBlock.size > maxNotes) {
    return 'too-many'
  }
  return lists.length + unpairedLinks.length > 0
    ? { lists, marks: reading.marks, unpaired, unpairedLinks }
    : null
}

function groupByTarget({ links, targets }: PageLinks): Map<Element, PageLink[]> {
  const groups = new Map<Element, PageLink[]>()
  for (const link of links) {
    const target = targetOf(link, targets)
    if (target) {
      const group = groups.get(target) ?? []
      groups.set(target, group)
      group.push(link)
    }
  }
  return groups
}

function targetOf({ fragment }: PageLink, targets: Map<string, Element>): Element | undefined {
  const tooltip = fragment.replace('_plugin_reference_', '_plugin_tooltip_text_')
  return targets.get(fragment) ?? targets.get(tooltip)
}

/** A mark and its note, where the note leads back to it, or where the mark looks like one. */
function pair(reading: Reading, link: PageLink): void {
  const { byBlock, places, root, targets } = reading
  const target = targetOf(link, targets)
  if (!target || link.isBack || reading.used.has(link) || (!link.label && !isDeclared(link))) {
    return
  }
  const block = noteBlockOf(target, root, (id) => isOtherNote(reading, id, target))
  if (!block || block.contains(link.element) || !fits(byBlock.get(block), link, block)) {
    return
  }
  const backs = backsTo(reading, link, block)
  const isAfter = (places.get(target) ?? 0) > link.place
  if (!isAfter && isMark(reading, target)) {
    return
  }
  if (backs.length === 0 && !(link.isHinted && (isAfter || byBlock.has(block)))) {
    return
  }
  const note = byBlock.get(block) ?? newNote(reading, link, block)
  note.backs.push(...backs.map(({ element }) => element))
  for (const one of [link, ...backs]) {
    reading.used.add(one)
  }
  reading.marks.push({ element: link.element, label: link.label, noteId: note.noteId })
}

/** Whether a link that stands before leads on to a note: what leads there is the way back. */
function isMark({ links, linksTo }: Reading, target: Element): boolean {
  const own = links.find(({ element }) => element === target)
  return (
    own !== undefined && !own.isBack && own.label !== '' && (linksTo.get(target) ?? []).length > 0
  )
}

/** Many labels that lead to one place lead to a list, not to a note. */
function fits(note: Note | undefined, { label }: PageLink, block: Element): boolean {
  const text = textIn(block)
  return note ? note.label === label : text !== '' && !isNotesHeading(text)
}

/** Marks may show a name instead of a label, where their program says what they are. */
function isDeclared({ element }: PageLink): boolean {
  return element.getAttribute('role') === 'doc-noteref' || element.hasAttribute('data-footnote-ref')
}

function isOtherNote({ linksTo, targets }: Reading, id: string, target: Element): boolean {
  const element = id ? targets.get(id) : undefined
  return (
    element !== undefined &&
    element !== target &&
    (linksTo.get(element) ?? []).some(({ isBack, label }) => !isBack && label !== '')
  )
}

/** The links in a note that lead to the mark, or to an element around or directly before it. */
function backsTo({ linksTo, used }: Reading, mark: PageLink, block: Element): PageLink[] {
  return near(mark.element)
    .flatMap((element) => linksTo.get(element) ?? [])
    .filter((link) => link !== mark && !used.has(link) && block.contains(link.element))
}

function near(element: Element): Element[] {
  const found = new Set<Element>([element, ...element.querySelectorAll('[id], [name]')])
  let at: Element | null = element
  for (let level = 0; level < 4 && at; level += 1) {
    found.add(at)
    if (at.previousElementSibling) {
      found.add(at.previousElementSibling)
    }
    at = at.parentElement
  }
  return [...found].slice(0, 20)
}

function newNote(reading: Reading, { fragment, label }: PageLink, block: Element): Note {
  const note = { backs: [], block, label, noteId: freeId(fragment, reading.ids) }
  reading.byBlock.set(block, note)
  return note
}

/** Our own ids stay as they are; those of others lose what stands around them. */
function freeId(fragment: string, used: Set<string>): string {
  const own = /^(?:[\w:.-]*[:.-])?fn-([^#]+)$/.exec(fragment)?.[1] ?? fragment
  const wanted =
    own
      .replace(/^_(?=ftn|edn)|(?<=^sd(?:foot|end)note\d+)sym$/g, '')
      .replace(/[^\w.]+/g, '-')
      .replace(/^-+|fn-(?=.)/g, '')
      .slice(0, 60) || 'note'
  let id = wanted
  for (let copy = 2; used.has(id); copy += 1) {
    id = `${wanted}.${copy}`
  }
  used.add(id)
  return id
}

/** Notes in the order of the page: one list for each that the page has, and for each kind. */
function listsOf({ byBlock, places, root }: Reading): HTMLList[] {
  const order = (element: Element) => places.get(element) ?? 0
  const notes = [...byBlock.values()].sort((one, other) => order(one.block) - order(other.block))
  const lists = new Map<Element | ListKind, HTMLList>()
  for (const { backs, block, label, noteId } of notes) {
    const kind = kindOf(block, noteId)
    const around = listAround(block, root)
    const key = around ?? kind
    const list = lists.get(key) ?? newList(kind, around ?? outerOf(block), root)
    lists.set(key, list)
    list.notes.push({ content: { backs, block }, label, noteId })
  }
  return [...lists.values()]
}

function newList(kind: ListKind, around: Element, root: Element): HTMLList {
  const headings = headingsOf(around, root)
  const [shown] = headings.filter((one) => !isHidden(one))
  return {
    heading: shown ? headingText(shown).slice(0, 200) : '',
    headings,
    kind,
    notes: [],
    separator: separatorOf(headings[0] ?? around, root),
  }
}

/** Said to screen readers only. */
function isHidden(element: Element): boolean {
  return /sr-only|screen-reader|visually-hidden|accessibility/.test(element.className)
}

function kindOf(block: Element, noteId: string): ListKind {
  return /^edn\d|endnote/i.test(`${noteId} ${block.id}`) ? 'endnotes' : 'footnotes'
}

/** The list that an item stands in; any other block stands for itself. */
function outerOf(block: Element): Element {
  return block.localName === 'li' || block.localName === 'tr'
    ? (block.closest('ol, ul, table') ?? block)
    : block
}

function unpairedOf(reading: Reading): { unpaired: Unpaired; unpairedLinks: Element[] } {
  const { links, root, used } = reading
  const rest = links.filter((link) => !used.has(link) && !isInNote(reading, link))
  const marks = rest.filter((link) => isLooseMark(reading, link))
  const backs = rest.filter(isLooseBack)
  const blocks = new Set([
    ...backs.map(({ element }) => blockOf(element, root)),
    ...unlinked(reading),
  ])
  return {
    unpaired: {
      marks: [...new Set(marks.map(({ label }) => label))],
      notes: [...blocks].map((block) => labelOfBlock(block) || '–'),
    },
    unpairedLinks: [...marks, ...backs].map(({ element }) => element),
  }
}

/** A raised label that leads to nothing in the page, or nothing that is a note. */
function isLooseMark({ targets }: Reading, link: PageLink): boolean {
  const isLocal = link.element.getAttribute('href')?.startsWith('#') === true
  return (
    (link.isNamed || (link.isHinted && isLocal)) &&
    !link.isBack &&
    link.label !== '' &&
    targetOf(link, targets) === undefined
  )
}

function isLooseBack(link: PageLink): boolean {
  return link.isSureBack && textIn(link.element).length < 20
}

/** Another link back in a note that was read: it goes with the note. */
function isInNote({ byBlock, root }: Reading, { element, isBack }: PageLink): boolean {
  for (let at: Element | null = element; isBack && at && at !== root; at = at.parentElement) {
    const note = byBlock.get(at)
    if (note) {
      note.backs.push(element)
      return true
    }
  }
  return false
}

function blockOf(element: Element, root: Element): Element {
  return element.closest('li') ?? noteBlockOf(element, root, () => false) ?? element
}

/** Items of a list of notes that neither a mark nor a link back belongs to. */
function unlinked({ byBlock, root }: Reading): Element[] {
  return [
    ...root.querySelectorAll('[role="doc-endnotes"] li, .footnotes li, ol.wp-block-footnotes li'),
  ]
    .slice(0, maxNotes)
    .filter((item) => !byBlock.has(item) && item.parentElement?.closest('li') === null)
}
