// Notes whose marks stand in the title or the byline of a page: they say thanks, or who the author is.
import { wordsOf } from '../document/fromHTML/dom.ts'
import { type HTMLFootnotes, readHTMLFootnotes } from '../document/notes/readHTMLFootnotes.ts'
import { openingLines, titleOf } from '../dom/head/openingLines.ts'
import { type HeadNote, takeTypedNotes } from '../dom/head/typedNotes.ts'
import { beginsByline } from '../values/values.ts'
import { textHolder } from './mainText.ts'

const bylines = '.author, .byline, .p-author, .subtitle, .MsoSubtitle'

export function takeHeadNotes(page: Element): HeadNote[] {
  const title = titleOf(page)
  const below = openingLines(page).filter(
    (line) => line.matches(bylines) || beginsByline(wordsOf(line)),
  )
  const heads = title ? [title, ...below] : []
  return heads.length > 0
    ? [...takeLinked(page, heads), ...takeTypedNotes(textHolder(page), heads)]
    : []
}

function takeLinked(page: Element, heads: Element[]): HeadNote[] {
  const isMarked = heads.some((head) => head.querySelector('a[href*="#"]') !== null)
  const found = isMarked ? readHTMLFootnotes(page) : null
  if (!found || found === 'too-many') {
    return []
  }
  return found.lists.flatMap(({ notes }) =>
    notes.flatMap(({ content, label, noteId }) => {
      const marks = found.marks.filter((mark) => mark.noteId === noteId)
      const head = heads.find((one) => marks.some(({ element }) => one.contains(element)))
      const isOnly = marks.every(({ element }) => heads.some((one) => one.contains(element)))
      return head && isOnly
        ? [takeNote(content, marks, { isOfAuthor: head !== heads[0], label })]
        : []
    }),
  )
}

function takeNote(
  { backs, block }: HTMLFootnotes['lists'][number]['notes'][number]['content'],
  marks: HTMLFootnotes['marks'],
  note: Omit<HeadNote, 'text'>,
): HeadNote {
  backs.forEach((back) => (back.closest('sup') ?? back).remove())
  const words = wordsOf(block)
  const text = note.label && words.startsWith(note.label) ? words.slice(note.label.length) : words
  block.remove()
  marks.forEach(({ element }) => {
    const raised = element.closest('sup')
    ;(raised && wordsOf(raised) === wordsOf(element) ? raised : element).remove()
  })
  return { ...note, text: text.replace(/^[\s\]).:]+|\s*[↩↑⤴]\uFE0E?$/gu, '').trim() }
}
