// The text of a PDF as HTML, with its notes as a list behind it: the form that pages are read in.
import type { Block, PageNote, Span } from './file/types.ts'

import { escapeHTML } from '../document/escapeHTML.ts'
import { toPlainDigits } from '../document/notes/markLabels.ts'
import { behindText } from './endNotes.ts'
import { joinLines, type Vocabulary } from './joinLines.ts'
import { printedMark, raisedLabels } from './labels.ts'
import { withoutBullet } from './paragraphs.ts'

interface Writing {
  linked: Set<PageNote>
  /** Labels of marks that lead to no note. */
  looseMarks: Set<string>
  notes: PageNote[]
  vocabulary: Vocabulary
}

export interface WrittenBlocks {
  blocks: Block[]
  /** Of the list of notes behind the text. */
  heading: Block | null
  notes: PageNote[]
}

export interface WrittenText {
  html: string
  /** Those that no mark leads to: they are text. */
  loose: PageNote[]
  looseMarks: string[]
}

export function toHTML(
  { blocks, heading, notes }: WrittenBlocks,
  vocabulary: Vocabulary,
): WrittenText {
  const writing: Writing = { linked: new Set(), looseMarks: new Set(), notes, vocabulary }
  const body = blocks.map((block) => writeBlock(block, writing)).join('\n')
  // Notes may have marks of other notes.
  const texts = new Map(notes.map((note) => [note, writeNote(note, writing)]))
  const loose = notes.filter((note) => !writing.linked.has(note))
  const [atFoot, behind] = [true, false].map((isAtFoot) =>
    notes
      .filter((note) => (note.page !== behindText) === isAtFoot && !loose.includes(note))
      .map((note) => `<li id="${idOf(note, writing)}">${texts.get(note)}</li>`)
      .join('\n'),
  )
  const title = heading ? writeBlock({ ...heading, element: 'h2' }, writing) : ''
  return {
    html: [
      body.replaceAll('</ul>\n<ul>', ''),
      ...loose.map((note) =>
        texts.get(note)?.replace('<p>', `<p><sup>${escapeHTML(note.label)}</sup> `),
      ),
      sectionOf(atFoot),
      behind ? sectionOf(behind, title) : title,
    ].join('\n'),
    loose,
    looseMarks: [...writing.looseMarks],
  }
}

function sectionOf(items = '', heading = ''): string {
  return items ? `<section role="doc-endnotes">${heading}<ol>\n${items}\n</ol></section>` : ''
}

function writeBlock({ element, lines }: Block, writing: Writing): string {
  const isHeading = /^h\d$/.test(element)
  const spans = joinLines(lines, writing.vocabulary)
  const [first] = spans.filter(({ text }) => text.trim())
  if (element === 'li' && first) {
    first.text = withoutBullet(first.text.trimStart())
  }
  const text = writeSpans(
    isHeading ? spans.map((span) => ({ ...span, isBold: false })) : spans,
    (label, page) => linkTo(label, page, writing),
  ).trim()
  switch (element) {
    case 'blockquote':
      return `<blockquote><p>${text}</p></blockquote>`
    case 'li':
      return `<ul><li>${text}</li></ul>`
    default:
      return `<${element}>${text}</${element}>`
  }
}

function writeNote({ blocks }: PageNote, writing: Writing): string {
  return blocks.map((block) => writeBlock({ ...block, element: 'p' }, writing)).join('')
}

/** Two kinds of notes are two lists. */
function idOf(note: PageNote, { notes }: Writing): string {
  const isEndnote = note.page === behindText && notes.some(({ page }) => page !== behindText)
  return `${isEndnote ? 'endnote' : 'fn'}-${notes.indexOf(note) + 1}`
}

/** The id of the note of a mark: on its page, else on the next one, else behind the text. Null where there is none. */
function linkTo(label: string, page: number, writing: Writing): null | string {
  const { linked, notes } = writing
  const plain = toPlainDigits(label)
  const same = notes.filter((note) => note.label === plain)
  const note =
    same.find((one) => one.page === page) ??
    same.find((one) => one.page === page + 1 && !linked.has(one)) ??
    same.find((one) => one.page === behindText) ??
    (same.length === 1 ? same[0] : undefined)
  if (!note) {
    writing.looseMarks.add(plain)
    return null
  }
  linked.add(note)
  return idOf(note, writing)
}

/** What is raised behind a number, a letter or a unit is a power. */
const isPower = /(?:\d|(?<!\p{L})\p{L}{1,2})$/u

function noLink(): null {
  return null
}

type ToNote = (label: string) => null | string

/** The id of the note that a mark on this page leads to. */
type LinkTo = (label: string, page: number) => null | string

function writeSpans(spans: Span[], linkTo: LinkTo): string {
  return spans
    .map((span, index) => {
      const above = spans[index - 1]?.text ?? ''
      const before = /^\s*/.exec(span.text)?.[0] ?? ''
      const text = span.text.slice(before.length)
      const isMark = span.raised !== 'sup' || !isPower.test(above)
      const toNote = isMark ? linkTo : noLink
      return text === '' ? before : `${before}${writeSpan({ ...span, text }, toNote)}`
    })
    .join('')
    .replaceAll(/<\/(b|i)>(\s*)<\1>/g, '$2')
    .replaceAll(/[^\S\n]+/g, ' ')
}

function writeSpan({ href, isBold, isItalic, page, raised, text }: Span, linkTo: LinkTo): string {
  const toNote = (label: string) => linkTo(label, page)
  const inner =
    raised === 'sup' && raisedLabels.test(text)
      ? text.replaceAll(/[^\s,]+/g, (label) => markOf(label, label, toNote))
      : raised === null
        ? writeText(text, toNote)
        : escapeHTML(text)
  const sized = raised ? `<${raised}>${inner}</${raised}>` : inner
  const bold = isBold ? `<b>${sized}</b>` : sized
  const italic = isItalic ? `<i>${bold}</i>` : bold
  return href && !inner.includes('<a ') ? `<a href="${escapeHTML(href)}">${italic}</a>` : italic
}

function writeText(text: string, toNote: ToNote): string {
  let html = ''
  let end = 0
  for (const { 0: mark, index } of text.matchAll(printedMark)) {
    const label = mark.replace(/[[\]]/g, '')
    html += escapeHTML(text.slice(end, index)) + markOf(label, mark, toNote)
    end = index + mark.length
  }
  return html + escapeHTML(text.slice(end))
}

function markOf(label: string, printed: string, toNote: ToNote): string {
  const id = toNote(label)
  return id === null
    ? escapeHTML(printed)
    : `<a href="#${id}" role="doc-noteref">${escapeHTML(label)}</a>`
}
