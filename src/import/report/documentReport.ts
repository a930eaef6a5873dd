// What the report says of a document: its lines as plain strings.
import type { DocumentNode, RichTextDocument } from '../../richtext/types.ts'
import type { CorpusReport, DocumentFields } from '../types.ts'

import { isRecord, textOf } from '../../richtext/readDocument.ts'

export type DocumentReport = Pick<
  CorpusReport['pieces'][number],
  'captions' | 'footnotes' | 'headings' | 'paragraphs'
>

type Lines = DocumentFields['blocks']

export function reportDocument({ root }: RichTextDocument): DocumentReport {
  const body = bodyOf(root.children)
  return {
    captions: nodesOf(body, 'block').map(({ fields }) => captionOf(fields)),
    footnotes: root.children
      .filter(({ type }) => type === 'footnotes')
      .flatMap(notesIn(root.children)),
    headings: nodesOf(body, 'heading').map(lineOf),
    paragraphs: nodesOf(body, ...paragraphs)
      .map(lineOf)
      .filter(Boolean),
  }
}

/** The lines in the order of the text, each with its role. */
export function documentLines({ root }: RichTextDocument): Lines {
  const lines = nodesOf(bodyOf(root.children), 'block', 'heading', ...paragraphs).flatMap(linesIn)
  const notes = nodesOf(root.children, 'footnote').map(noteText)
  return [...lines, ...notes.map((text) => ({ from: 'text', role: 'note', text }) as const)]
}

const paragraphs = ['paragraph', 'quote', 'listitem']

function bodyOf(nodes: DocumentNode[]): DocumentNode[] {
  return nodes.filter(({ type }) => type !== 'footnotes')
}

function linesIn(node: DocumentNode): Lines {
  if (node.type !== 'block') {
    const role = node.type === 'heading' ? 'heading' : 'body'
    return [{ from: 'text', role, text: lineOf(node) }]
  }
  const { credit, text } = captionOf(node.fields)
  return [
    { from: 'text', role: 'caption', text },
    ...(credit ? [{ from: 'text', role: 'credit', text: credit } as const] : []),
  ]
}

function notesIn(nodes: DocumentNode[]) {
  const counts = new Map<unknown, number>()
  for (const { noteId } of nodesOf(nodes, 'footnote-ref')) {
    counts.set(noteId, (counts.get(noteId) ?? 0) + 1)
  }
  return ({ children = [], label }: DocumentNode): DocumentReport['footnotes'] => {
    const list = /^end/i.test(textOf(label)) ? 'endnotes' : 'footnotes'
    return nodesOf(children, 'footnote').map((note) => ({
      label: textOf(note.label),
      list,
      references: counts.get(note.noteId) ?? 0,
      text: noteText(note),
    }))
  }
}

function noteText({ children = [] }: DocumentNode): string {
  return children.map(lineOf).join('\n')
}

function captionOf(fields: unknown): { credit: null | string; text: string } {
  const { caption, credit } = isRecord(fields) ? fields : {}
  return { credit: textOf(credit) || null, text: textOf(caption) }
}

/** In the order of the text. */
function nodesOf(nodes: DocumentNode[], ...types: string[]): DocumentNode[] {
  return nodes.flatMap((node) => [
    ...(types.includes(node.type) ? [node] : []),
    ...nodesOf(node.children ?? [], ...types),
  ])
}

/** As it is printed, with the marks of footnotes. */
function lineOf(node: DocumentNode): string {
  return (node.children ?? [])
    .filter(({ type }) => type !== 'list')
    .map((child) => {
      if (child.type === 'linebreak') {
        return '\n'
      }
      return child.type === 'footnote-ref'
        ? textOf(child.label)
        : textOf(child.text) || lineOf(child)
    })
    .join('')
}
