// A document as plain text.
import type { DocumentNode } from '../types.ts'

import { type FootnoteNumbers, numberFootnotes } from '../footnotes/numberFootnotes.ts'
import { readSaved } from '../footnotes/removedNotes.ts'
import { everyNode, isRecord, readDocument, textOf } from '../readDocument.ts'
import { cellsOf, rowsOf, textOfCell } from '../tables/tableGrid.ts'

/** Paragraphs, headings, captions and notes, with an empty line between them; cells with a tab. */
export function toPlainText(stored: unknown): string {
  const numbers = numberFootnotes(stored)
  return readSaved(stored)
    .flatMap((node) => blocksOf(node, numbers))
    .filter((block) => block.trim() !== '')
    .join('\n\n')
}

/** The text proper, in one line: no headings, captions, notes or their marks. */
export function textProper(nodes: DocumentNode[]): string {
  return nodes
    .filter(({ type }) => !notTextProper.has(type))
    .map(wordsOf)
    .join(' ')
}

/** The first words of the text proper; a table begins no text. */
export function excerptOf(stored: unknown, words: number): string {
  const text = readDocument(stored).filter(({ type }) => type !== 'table')
  const all = textProper(text).split(/\s+/).filter(Boolean)
  return all.length > words ? `${all.slice(0, words).join(' ')}…` : all.join(' ')
}

/** A mark in running text: `[1]`; a label that has brackets keeps its own. */
export function bracketed(label: string): string {
  return /^[([].*[)\]]$/.test(label) ? label : `[${label}]`
}

const notTextProper = new Set(['block', 'footnote', 'footnotes', 'heading'])
const inline = new Set([
  'autolink',
  'footnote-ref',
  'inlineBlock',
  'linebreak',
  'link',
  'tab',
  'text',
])

export function isInline(node: DocumentNode): boolean {
  return inline.has(node.type)
}

/** In one line, with a space between blocks. */
function wordsOf(node: DocumentNode): string {
  return (node.children ?? []).some((child) => !isInline(child))
    ? (node.children ?? [])
        .map((child) => (isInline(child) ? inlineText(child, ' ') : ` ${wordsOf(child)} `))
        .join('')
    : inlineText(node, ' ')
}

function blocksOf(node: DocumentNode, numbers: FootnoteNumbers): string[] {
  const children = node.children ?? []
  if (node.type === 'footnotes') {
    return [textOf(node.label), ...children.flatMap((child) => blocksOf(child, numbers))]
  }
  if (node.type === 'footnote') {
    const text = children.flatMap((child) => blocksOf(child, numbers)).join('\n')
    return [`${bracketed(numbers.shown.get(textOf(node.noteId)) ?? textOf(node.label))} ${text}`]
  }
  if (node.type === 'block') {
    const { caption, credit } = isRecord(node.fields) ? node.fields : {}
    return [[textOf(caption), textOf(credit)].filter(Boolean).join(' ')]
  }
  if (node.type === 'list') {
    return [children.map((item) => listItem(item, numbers)).join('\n')]
  }
  if (node.type === 'table') {
    return [tableText(node, numbers)]
  }
  return children.some((child) => !isInline(child))
    ? children.flatMap((child) => blocksOf(child, numbers))
    : [inlineText(node, '\n', numbers)]
}

/** A line for each row. */
function tableText(node: DocumentNode, numbers: FootnoteNumbers): string {
  const cellText = (cell: DocumentNode) => textOfCell(cell, (mark) => shownAs(mark, numbers))
  return rowsOf(node)
    .map((row) => cellsOf(row).map(cellText).join('\t').trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n')
}

function shownAs({ label, noteId }: DocumentNode, numbers: FootnoteNumbers): string {
  return bracketed(numbers.shown.get(textOf(noteId)) ?? textOf(label))
}

function listItem(item: DocumentNode, numbers: FootnoteNumbers): string {
  const nested = (item.children ?? []).filter(({ type }) => type === 'list')
  const line = (item.children ?? []).filter(({ type }) => type !== 'list')
  const text = inlineText({ ...item, children: line }, '\n', numbers)
  const below = nested.flatMap((list) => blocksOf(list, numbers)).map((block) => indent(block))
  return [...(text ? [`- ${text}`] : []), ...below].join('\n')
}

function indent(block: string): string {
  return block.replace(/^/gm, '  ')
}

/** The words of a node; marks only where the numbers are given. */
function inlineText(node: DocumentNode, lineBreak: string, numbers?: FootnoteNumbers): string {
  let text = ''
  for (const one of everyNode([node])) {
    if (one.type === 'text') {
      text += textOf(one.text)
    } else if (one.type === 'linebreak' || one.type === 'tab') {
      text += one.type === 'tab' ? '\t' : lineBreak
    } else if (one.type === 'footnote-ref' && numbers) {
      text += shownAs(one, numbers)
    }
  }
  return text
}
