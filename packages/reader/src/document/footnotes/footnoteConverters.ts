// Footnotes as HTML: marks and notes, linked both ways.
import type { Converter, ConverterInput } from '../renderNodes.ts'
import type { DocumentNode } from '../types.ts'
import type { FootnoteNumbers } from './numberFootnotes.ts'

import { escapeHTML } from '../escapeHTML.ts'
import { firstFree } from '../firstFree.ts'
import { textOf } from '../readDocument.ts'

export interface FootnoteHTMLOptions {
  /** What the way back from a note is called, before the label of the note. */
  backLabel: string
  /** Stands before every id, so that several documents can share a page. */
  idPrefix: string
  /** What a mark is called, before its label. */
  markLabel: string
  /** What a list without a heading is called for those who cannot see it. */
  notesLabel: string
}

interface Rendering {
  links: NoteLinks
  /** Lists so far. */
  lists: number
  /** References so far, by noteId. */
  met: Map<string, number>
  numbers: FootnoteNumbers
  options: FootnoteHTMLOptions
  /** Notes so far, by noteId. */
  placed: Set<string>
}

/** Converters for one rendering of one document: they count the references as they meet them. */
export function footnoteConverters(
  numbers: FootnoteNumbers,
  options: FootnoteHTMLOptions,
): Record<string, Converter> {
  const rendering: Rendering = {
    links: noteLinks(numbers, options.idPrefix),
    lists: 0,
    met: new Map(),
    numbers,
    options,
    placed: new Set(),
  }
  return {
    footnote: (args: ConverterInput) => note(rendering, args),
    'footnote-ref': ({ node }: ConverterInput) => reference(rendering, node),
    footnotes: (args: ConverterInput) => list(rendering, args),
  }
}

function reference({ links, met, numbers, options }: Rendering, node: DocumentNode): string {
  const noteId = textOf(node.noteId)
  const shown = escapeHTML(numbers.shown.get(noteId) ?? textOf(node.label))
  if (!numbers.notes.has(noteId)) {
    return `<sup class="footnote-ref footnote-ref--broken">${shown}</sup>`
  }
  const nth = (met.get(noteId) ?? 0) + 1
  met.set(noteId, nth)
  const id = escapeHTML(links.reference(noteId, nth))
  const href = escapeHTML(`#${links.note(noteId)}`)
  const name = `${escapeHTML(options.markLabel)} ${shown}`
  return `<sup class="footnote-ref"><a href="${href}" id="${id}" role="doc-noteref" aria-label="${name}">${shown}</a></sup>`
}

/** A second note with the same id cannot be linked: it is text only. */
function note(rendering: Rendering, { node, nodesToHTML }: ConverterInput): string {
  const { links, numbers, placed } = rendering
  const noteId = textOf(node.noteId)
  const shown = numbers.shown.get(noteId) ?? textOf(node.label)
  const isFirst = !placed.has(noteId)
  placed.add(noteId)
  const id = isFirst ? ` id="${escapeHTML(links.note(noteId))}"` : ''
  const text = nodesToHTML({ nodes: node.children ?? [] }).join('')
  const whole = joinBacklinks(text, isFirst ? backlinks(rendering, noteId, shown) : [])
  return `<li${id} class="footnote"><span class="footnote-label">${escapeHTML(shown)}</span> <div class="footnote-text">${whole}</div></li>`
}

function backlinks(
  { links, numbers, options }: Rendering,
  noteId: string,
  shown: string,
): string[] {
  const count = numbers.references.get(noteId) ?? 0
  return Array.from({ length: count }, (_, index) => {
    const nth = index + 1
    const href = escapeHTML(`#${links.reference(noteId, nth)}`)
    const name = escapeHTML(`${options.backLabel} ${shown}${nth > 1 ? `-${nth}` : ''}`)
    const sign = nth > 1 ? `${arrow}<sup>${nth}</sup>` : arrow
    return `<a href="${href}" class="footnote-back" role="doc-backlink" aria-label="${name}">${sign}</a>`
  })
}

function list(rendering: Rendering, { node, nodesToHTML }: ConverterInput): string {
  rendering.lists += 1
  const { idPrefix, notesLabel } = rendering.options
  const label = textOf(node.label)
  const id = escapeHTML(`${idPrefix}footnotes-${rendering.lists}`)
  const heading = label ? `<h2 id="${id}">${escapeHTML(label)}</h2>` : ''
  const name = label ? `aria-labelledby="${id}"` : `aria-label="${escapeHTML(notesLabel)}"`
  const notes = nodesToHTML({ nodes: node.children ?? [] }).join('')
  return `<section class="footnotes" role="doc-endnotes" ${name}>${heading}<ol role="list" style="list-style: none">${notes}</ol></section>`
}

/** The second character keeps phones from drawing the arrow as a picture. */
const arrow = '\u21a9\ufe0e'

/** The backlinks stand in the note's last paragraph, behind its words; together, so that a page can place them. */
function joinBacklinks(text: string, backs: string[]): string {
  if (backs.length === 0) {
    return text
  }
  const links = `<span class="footnote-backs">${backs.join(' ')}</span>`
  return text.endsWith('</p>') ? `${text.slice(0, -4)} ${links}</p>` : `${text}<p>${links}</p>`
}

interface NoteLinks {
  /** The id of a note. */
  note: (noteId: string) => string
  /** The id of the nth reference to a note, counted from 1. */
  reference: (noteId: string, nth: number) => string
}

function noteLinks(numbers: FootnoteNumbers, idPrefix: string): NoteLinks {
  const names = new Map<string, string>()
  const used = new Set<string>()
  for (const noteId of numbers.shown.keys()) {
    const wanted = noteId.replace(/[^\w-]+/g, '-') || 'note'
    names.set(noteId, firstFree(wanted, used, '.'))
  }
  const nameOf = (noteId: string) => names.get(noteId) ?? 'note'
  return {
    note: (noteId) => `${idPrefix}fn-${nameOf(noteId)}`,
    reference: (noteId, nth) => `${idPrefix}fnref-${nameOf(noteId)}${nth > 1 ? `:${nth}` : ''}`,
  }
}
