// What a stored footnote must be. True, or a sentence for whoever saves it.
import { everyNode, isRecord, readDocument, textOf } from '../readDocument.ts'

type Verdict = string | true

const maxLabel = 40

export function checkReference(node: unknown): Verdict {
  return checkKey(node, 'A reference')
}

export function checkFootnote(node: unknown, document: unknown): Verdict {
  const verdict = checkKey(node, 'A footnote')
  if (verdict !== true || !isRecord(node)) {
    return verdict
  }
  if (!Array.isArray(node.children)) {
    return `Footnote ${textOf(node.noteId)} has no paragraphs.`
  }
  return countOf(textOf(node.noteId), document) > 1
    ? `Two footnotes have the id ${textOf(node.noteId)}.`
    : true
}

export function checkFootnoteList(node: unknown): Verdict {
  if (!isRecord(node) || !Array.isArray(node.children)) {
    return 'A list of footnotes holds footnotes.'
  }
  return node.children.every((child) => isRecord(child) && child.type === 'footnote')
    ? true
    : 'A list of footnotes holds nothing but footnotes.'
}

function checkKey(node: unknown, what: string): Verdict {
  if (!isRecord(node) || typeof node.noteId !== 'string' || node.noteId.trim() === '') {
    return `${what} needs a noteId.`
  }
  if (node.label !== undefined && typeof node.label !== 'string') {
    return `${what}'s label must be text.`
  }
  return textOf(node.label).length > maxLabel
    ? `${what}'s label has more than ${maxLabel} characters.`
    : true
}

const counts = new WeakMap<object, Map<string, number>>()

/** Counted once a document: every note of it asks. */
function countOf(noteId: string, document: unknown): number {
  if (!isRecord(document)) {
    return 0
  }
  let known = counts.get(document)
  if (!known) {
    known = new Map()
    for (const node of everyNode(readDocument(document))) {
      if (node.type === 'footnote') {
        known.set(textOf(node.noteId), (known.get(textOf(node.noteId)) ?? 0) + 1)
      }
    }
    counts.set(document, known)
  }
  return known.get(noteId) ?? 0
}
