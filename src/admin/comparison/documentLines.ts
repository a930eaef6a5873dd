// A rich text document as lines that can be read and compared: paragraphs, headings, list items, figures, notes.
import {
  bracketed,
  type DocumentNode,
  isInline,
  isRecord,
  numberFootnotes,
  readDocument,
  textOf,
} from 'offprint-reader/document'

type LineKind = 'figure' | 'heading' | 'item' | 'note' | 'quote' | 'text'

export interface Line {
  kind: LineKind
  text: string
}

/** What each note is called, by its noteId. */
export type NoteNames = ReadonlyMap<string, string>

/** One name for a note in all of the documents: a number that only moved on is no difference. */
export function nameNotes(documents: unknown[]): NoteNames {
  const names = new Map<string, string>()
  for (const document of documents) {
    for (const [noteId, shown] of numberFootnotes(document).shown) {
      names.set(noteId, names.get(noteId) ?? shown)
    }
  }
  return names
}

/** Formats and links are written as in Markdown, so that they are compared as well. */
export function documentLines(document: unknown, names: NoteNames): Line[] {
  return readDocument(document)
    .flatMap((node) => linesOf(node, names))
    .filter(({ text }) => text.trim() !== '')
}

function linesOf(node: DocumentNode, names: NoteNames): Line[] {
  const children = node.children ?? []
  switch (node.type) {
    case 'block':
      return [{ kind: 'figure', text: figureText(node) }]
    case 'footnote':
      return noteLines(node, names)
    case 'footnotes':
      return [
        { kind: 'heading', text: textOf(node.label) },
        ...children.flatMap((child) => linesOf(child, names)),
      ]
    case 'horizontalrule':
      return [{ kind: 'text', text: '———' }]
    case 'list':
      return children.flatMap((item) => itemLines(item, names))
    case 'tablerow':
      return [{ kind: 'text', text: children.map((cell) => cellText(cell, names)).join(' | ') }]
    default:
      return children.some((child) => !isInline(child))
        ? children.flatMap((child) => linesOf(child, names))
        : [{ kind: kindOf(node.type), text: inlineText(children, names) }]
  }
}

function kindOf(type: string): LineKind {
  return type === 'heading' || type === 'quote' ? type : 'text'
}

function itemLines(item: DocumentNode, names: NoteNames): Line[] {
  const children = item.children ?? []
  const text = inlineText(
    children.filter(({ type }) => type !== 'list'),
    names,
  )
  const nested = children.filter(({ type }) => type === 'list')
  return [{ kind: 'item', text }, ...nested.flatMap((list) => linesOf(list, names))]
}

function cellText(cell: DocumentNode, names: NoteNames): string {
  const lines = (cell.children ?? []).flatMap((block) => linesOf(block, names))
  return lines.map(({ text }) => text.replace(/\n/g, ' ')).join(' ')
}

function noteLines(node: DocumentNode, names: NoteNames): Line[] {
  const [first, ...others] = (node.children ?? []).flatMap((child) => linesOf(child, names))
  const name = bracketed(names.get(textOf(node.noteId)) ?? (textOf(node.label) || '?'))
  const text = `${name} ${first?.text ?? ''}`
  return [{ kind: 'note', text }, ...others.map((line): Line => ({ ...line, kind: 'note' }))]
}

function figureText(node: DocumentNode): string {
  const { caption, credit, image } = isRecord(node.fields) ? node.fields : {}
  const picture = isRecord(image) ? textOf(image.id) : textOf(image)
  return [textOf(caption), textOf(credit), picture && `(${picture})`].filter(Boolean).join(' ')
}

const signs: [bit: number, sign: string][] = [
  [16, '`'],
  [8, '__'],
  [4, '~~'],
  [2, '*'],
  [1, '**'],
]

function inlineText(nodes: DocumentNode[], names: NoteNames): string {
  return nodes.map((node) => inline(node, names)).join('')
}

function inline(node: DocumentNode, names: NoteNames): string {
  switch (node.type) {
    case 'autolink':
    case 'link': {
      const address = isRecord(node.fields) ? textOf(node.fields.url) : ''
      const text = inlineText(node.children ?? [], names)
      return address ? `[${text}](${address})` : text
    }
    case 'footnote-ref':
      return bracketed(names.get(textOf(node.noteId)) ?? (textOf(node.label) || '?'))
    case 'linebreak':
      return '\n'
    case 'tab':
      return '\t'
    case 'text':
      return signs
        .filter(([bit]) => Number(node.format) & bit)
        .reduce((text, [, sign]) => sign + text + sign, textOf(node.text))
    default:
      return inlineText(node.children ?? [], names)
  }
}
