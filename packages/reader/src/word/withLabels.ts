// A document in which each mark has the label that Word prints, also where HTML shows the same sign for none.
import type { DocumentNode, RichTextDocument } from '../document/types.ts'
import type { TakenNote } from './html/takeNotes.ts'

export function withLabels(document: RichTextDocument, notes: TakenNote[]): RichTextDocument {
  const labels = new Map(notes.map(({ label, noteId }) => [noteId, label]))
  const children = document.root.children.map((node) => relabel(node, labels))
  return { ...document, root: { ...document.root, children } }
}

function relabel(node: DocumentNode, labels: Map<string, string>): DocumentNode {
  const label = node.type === 'footnote-ref' ? labels.get(String(node.noteId)) : undefined
  return {
    ...node,
    ...(label === undefined ? {} : { label }),
    ...(node.children ? { children: node.children.map((child) => relabel(child, labels)) } : {}),
  }
}

/** Captions hold plain text: marks in them are lost. */
export function holdsMark(nodes: DocumentNode[], noteId: string): boolean {
  return nodes.some(
    (node) =>
      (node.type === 'footnote-ref' && node.noteId === noteId) ||
      holdsMark(node.children ?? [], noteId),
  )
}
