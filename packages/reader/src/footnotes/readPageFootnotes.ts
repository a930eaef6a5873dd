// Reads the footnotes of a page: those that are linked or, where none is, those that are only printed.
import { type HTMLFootnotes, readHTMLFootnotes } from '../document/notes/readHTMLFootnotes.ts'
import { readPrintedFootnotes } from './readPrintedFootnotes.ts'

/**
 * Links that lead nowhere, because a browser left out what they led to, are no better than printed marks. Null where
 * there are no footnotes, 'too-many' where there are more than a document can hold.
 */
export function readPageFootnotes(root: Element): 'too-many' | HTMLFootnotes | null {
  const linked = readHTMLFootnotes(root)
  if (linked === 'too-many' || (linked && linked.lists.length > 0)) {
    return linked
  }
  const printed = readPrintedFootnotes(root)
  return linked && printed && printed !== 'too-many'
    ? { ...printed, unpairedLinks: linked.unpairedLinks }
    : (printed ?? linked)
}
