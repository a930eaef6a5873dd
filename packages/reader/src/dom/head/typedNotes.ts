// Notes of the title and the byline that are only typed: `Low water*`, and below the text `* The author thanks …`.
import type { PrintedByline } from './findByline.ts'

import { nameOf, wordsOf } from '../../document/fromHTML/dom.ts'

export interface HeadNote {
  /** Whether its mark stands in the byline. */
  isOfAuthor: boolean
  label: string
  text: string
}

/** Lines of the head, and those at the end that may be notes. */
const most = { end: 15, head: 5 }

const sign = /(?<=\S)\s?([*†‡§]{1,3})$/u

/**
 * Takes the signs and their notes out of the page. A sign that the text has, too, is that of another note.
 * @param heads the lines of title and byline
 */
export function takeTypedNotes(body: Element, heads: Element[]): HeadNote[] {
  const notes: HeadNote[] = []
  for (const head of heads.slice(0, most.head)) {
    const label = isSentence(head) ? '' : (sign.exec(wordsOf(head))?.[1] ?? '')
    const note = label ? noteOf(body, label, heads) : undefined
    const end = note ? lastText(head) : null
    if (note && end) {
      end.nodeValue = (end.nodeValue ?? '').trimEnd().slice(0, -label.length).trimEnd()
      notes.push({
        isOfAuthor: head !== heads[0],
        label,
        text: wordsOf(note).slice(label.length).trim(),
      })
      note.remove()
    }
  }
  return notes
}

/** Then it is the text already. */
function isSentence(head: Element): boolean {
  return (
    nameOf(head) === 'p' &&
    !head.matches('.title') &&
    /[.!?…]["”’)]*\s?\S{1,3}$/u.test(wordsOf(head))
  )
}

/** The one line that begins with the sign, which stands nowhere else. */
function noteOf(body: Element, label: string, heads: Element[]): Element | undefined {
  const leaves = [...body.querySelectorAll('p, li, div')].filter(
    (one) => !one.querySelector('p, li, div') && !heads.includes(one) && wordsOf(one) !== '',
  )
  const isNote = (one: Element) =>
    wordsOf(one).startsWith(label) && /^\s*[\p{L}“"]/u.test(wordsOf(one).slice(label.length))
  const found = leaves.slice(-most.end).filter(isNote)
  const isElsewhere = leaves.some((one) =>
    wordsOf(one)
      .slice(found.includes(one) ? label.length : 0)
      .includes(label),
  )
  return found.length === 1 && !isElsewhere ? found[0] : undefined
}

function lastText(node: Node): Node | null {
  if (node.nodeType === 3) {
    return (node.nodeValue ?? '').trim() ? node : null
  }
  return [...node.childNodes].toReversed().map(lastText).find(Boolean) ?? null
}

/** The short lines before the first paragraph. */
export function headLinesOf(body: Element): Element[] {
  const lines = [...body.children].filter((one) => wordsOf(one) !== '').slice(0, most.head)
  const isHead = (one: Element, index: number) =>
    (index === 0 ? /^(?:p|h\d)$/ : /^p$/).test(nameOf(one)) &&
    wordsOf(one).length <= 150 &&
    !/^[*†‡§]/u.test(wordsOf(one))
  const end = lines.findIndex((one, index) => !isHead(one, index))
  return end < 0 ? lines : lines.slice(0, end)
}

export function headNoteMessage(label: string): string {
  return `Footnote ${label} belongs to the title or the byline: its text stands with the acknowledgements or the byline.`
}

interface Text {
  acknowledgements?: string[]
  byline?: PrintedByline
}

/** Those of the title are thanks, those of the byline say who the author is. */
export function withHeadNotes<Read extends Text>(read: Read, notes: HeadNote[]): Read {
  const { acknowledgements = [], byline = { authors: [], lines: [] } } = read
  const texts = (isOfAuthor: boolean) =>
    notes.filter((note) => note.isOfAuthor === isOfAuthor).map(({ text }) => text)
  return {
    ...read,
    acknowledgements: [...texts(false), ...acknowledgements],
    byline: { ...byline, lines: [...byline.lines, ...texts(true)] },
  }
}
