// Footnotes of a page: read while it is whole, because what finds its text often drops them.
import type { HTMLFootnotes, HTMLList } from '../document/notes/readHTMLFootnotes.ts'

import { wordsOf } from '../document/fromHTML/dom.ts'
import { rewriteFootnotes } from '../document/notes/rewriteFootnotes.ts'
import { maxNotes, type Unpaired } from '../document/notes/types.ts'
import { SourceUnreadable } from '../errors.ts'
import { findLooseMarks } from '../footnotes/findLooseMarks.ts'
import { prepareNotes } from '../footnotes/prepareNotes.ts'
import { printedText } from '../footnotes/printedLines.ts'
import { readPageFootnotes } from '../footnotes/readPageFootnotes.ts'

/**
 * Changes the page to the form that `htmlToDocument` reads. Returns what could not be converted.
 * @throws SourceUnreadable where there are more than a document can hold
 */
export function convertFootnotes(root: Element): Unpaired {
  dropTooltips(root)
  const loose = prepareNotes(root)
  const found = readPageFootnotes(root)
  if (found === 'too-many') {
    throw new SourceUnreadable('source-page-notes', { count: String(maxNotes) })
  }
  if (found) {
    nameEndnotes(root, found.lists)
    rewriteFootnotes(root, found)
  }
  return {
    marks: [...new Set([...loose.marks, ...marksOf(root, found)])],
    notes: [...new Set([...(found?.unpaired.notes ?? []), ...loose.notes])],
  }
}

/** A text that was copied without its notes may still have their marks, from the first on. */
function marksOf(root: Element, found: HTMLFootnotes | null): string[] {
  const loose = found ? [] : findLooseMarks(printedText(root))
  return found ? found.unpaired.marks : loose[0] === '1' ? loose : []
}

/** Beside footnotes, the heading of a list says that they are endnotes. */
function nameEndnotes(root: Element, lists: HTMLList[]): void {
  const language = root.ownerDocument.documentElement.getAttribute('lang') ?? ''
  for (const list of lists.length > 1 ? lists : []) {
    const usual = /^de\b/i.test(language) ? 'Endnoten' : 'Endnotes'
    list.heading ||= list.kind === 'endnotes' ? usual : ''
  }
}

/** Notes that a plugin shows beside their marks, where a list below the text has them, too. */
function dropTooltips(root: Element): void {
  const tooltips = [
    ...root.querySelectorAll('.footnote_tooltip, [class*="footnote"][role="tooltip"]'),
  ].slice(0, maxNotes)
  if (tooltips.length === 0) {
    return
  }
  const listed = [...root.querySelectorAll('.footnote_plugin_text, .footnotes li')]
    .slice(0, maxNotes)
    .map(wordsOf)
  for (const tooltip of tooltips) {
    const words = wordsOf(tooltip)
    if (words && listed.some((note) => note.includes(words))) {
      tooltip.remove()
    }
  }
}

/** Takes the lists of notes out of the page, so that its text can be found without them. */
export function detachNotes(root: Element): Element[] {
  const lists = [...root.querySelectorAll('section[role="doc-endnotes"]')]
  lists.forEach((list) => list.remove())
  return lists
}
