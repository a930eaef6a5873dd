// Footnotes of a page: read while it is whole, because what finds its text often drops them.
import type { Unpaired } from '../../richtext/intake/types.ts'

import { rewriteFootnotes } from '../../richtext/intake/rewriteFootnotes.ts'
import { maxNotes } from '../../richtext/intake/types.ts'
import { linkRaisedNotes } from '../footnotes/linkRaisedNotes.ts'
import { linkSidenotes } from '../footnotes/linkSidenotes.ts'
import { readPageFootnotes } from '../footnotes/readPageFootnotes.ts'
import { splitAnchors } from '../footnotes/splitAnchors.ts'
import { SourceUnreadable } from '../sourceErrors.ts'

/**
 * Changes the page to the form that `toDocument` reads. Returns what could not be converted.
 * @throws SourceUnreadable where there are more than a document can hold
 */
export function convertFootnotes(root: Element): Unpaired {
  linkSidenotes(root)
  splitAnchors(root)
  const loose = linkRaisedNotes(root)
  const found = readPageFootnotes(root)
  if (found === 'too-many') {
    throw new SourceUnreadable('source-page-notes', { count: String(maxNotes) })
  }
  if (found) {
    rewriteFootnotes(root, found)
  }
  return {
    marks: [...new Set([...(found?.unpaired.marks ?? []), ...loose.marks])],
    notes: [...new Set([...(found?.unpaired.notes ?? []), ...loose.notes])],
  }
}

/** Takes the lists of notes out of the page, so that its text can be found without them. */
export function detachNotes(root: Element): Element[] {
  const lists = [...root.querySelectorAll('section[role="doc-endnotes"]')]
  lists.forEach((list) => list.remove())
  return lists
}
