// Reads an article out of Markdown, with its front matter and its footnotes.
import type { PrintedByline } from '../dom/head/findByline.ts'
import type { PartialFields } from '../dom/metadata/types.ts'
import type { Piece } from '../types.ts'

import { accountFor } from '../accounting/accountFor.ts'
import { visibleLines } from '../accounting/visibleLines.ts'
import { wordsOf } from '../document/fromHTML/dom.ts'
import { htmlToDocument } from '../document/fromHTML/htmlToDocument.ts'
import { readMarkdownFootnotes } from '../document/notes/readMarkdownFootnotes.ts'
import { maxNotes, type Unpaired } from '../document/notes/types.ts'
import { takeBoilerplate } from '../dom/closing/boilerplate.ts'
import { takeClosing } from '../dom/closing/takeClosing.ts'
import { dropHidden } from '../dom/dropHidden.ts'
import { findImages } from '../dom/findImages.ts'
import { findOrigin } from '../dom/findOrigin.ts'
import { convertFootnotes } from '../dom/footnotes.ts'
import { takeStandfirst } from '../dom/head/findStandfirst.ts'
import { splitLines } from '../dom/head/labelledLines.ts'
import { type MarkedNames, takeMarkedNames } from '../dom/head/markedNames.ts'
import { takePrinted } from '../dom/head/printedHead.ts'
import {
  headLinesOf,
  headNoteMessage,
  takeTypedNotes,
  withHeadNotes,
} from '../dom/head/typedNotes.ts'
import { isInterview } from '../dom/interview.ts'
import { toHTML } from '../dom/markdownHTML.ts'
import { addField } from '../dom/metadata/addField.ts'
import { withByline } from '../dom/metadata/withByline.ts'
import { openPage } from '../dom/openPage.ts'
import { takeOutletLine } from '../dom/outletLine.ts'
import { pieceInputOf } from '../dom/pieceInputOf.ts'
import { resolvePictures } from '../dom/resolvePictures.ts'
import { showTasks } from '../dom/showTasks.ts'
import { dropRepeatedCaptions, wrapCaptions, wrapPictures } from '../dom/wrapPictures.ts'
import { SourceUnreadable } from '../errors.ts'
import { createPiece } from '../piece/createPiece.ts'
import { dayOrderOf } from '../values/dates.ts'
import { toPlainMarkdown } from './dialects.ts'
import { doubtsOf } from './doubts.ts'
import { type FrontMatter, readFrontMatter } from './frontMatter.ts'
import { commandLines, linesOf } from './leftLines.ts'

/** In characters; a long article has some 60,000. */
const longest = 300_000

/** @throws SourceUnreadable */
export function readMarkdown(source: string, knownOutlets: string[] = []): Piece {
  if (source.length > longest) {
    throw new SourceUnreadable('source-markdown-long')
  }
  const front = readFrontMatter(source)
  checkMarkup(front.rest)
  const { left, text } = toPlainMarkdown(front.rest)
  const found = readMarkdownFootnotes(text, { asLines: true })
  if (found === 'too-many') {
    throw new SourceUnreadable('source-text-notes', { count: String(maxNotes) })
  }
  const { body } = openPage(toHTML(text, found))
  const visible = [...visibleLines(body), ...linesOf(front.values), ...commandLines(left)]
  // Their numbers are none of notes.
  const marked = takeMarkedNames(body)
  const typed = takeTypedNotes(body, headLinesOf(body))
  const doubts = doubtsOf(
    text,
    [...front.doubts, ...typed.map(({ label }) => headNoteMessage(label))],
    left,
  )
  const isRead = found !== null && found.lists.length > 0
  const unpaired = isRead ? found.unpaired : unpairedIn(body, found?.unpaired)
  const fields = withMarked(front.fields, marked)
  const { boilerplate, standfirst, ...read } = readBody(body, {
    ...front,
    doubts,
    fields,
    knownOutlets,
  })
  const input = pieceInputOf({
    ...withHeadNotes(withLines(read, marked.bylineText), typed),
    boilerplate: [...marked.boilerplate, ...boilerplate],
    leadImage: front.leadImage,
    standfirst: front.standfirst.length > 0 ? front.standfirst : standfirst,
    unpaired,
  })
  const note = noteIn(front)
  const piece = createPiece(note.length > 0 ? { ...input, note } : input)
  return accountFor(piece, visible, { isWhole: true })
}

/** `blogNote`: what our export has of the note above an article. */
function noteIn({ values }: FrontMatter): string[] {
  const given = values.blognote
  if (typeof given !== 'string') {
    return []
  }
  const { body } = openPage(toHTML(given, null))
  return [...body.children].map((one) => wordsOf(one)).filter(Boolean)
}

function withMarked(fields: PartialFields, { affiliations, authors }: MarkedNames): PartialFields {
  return authors.length > 0 ? { affiliations, authors, ...fields } : fields
}

function withLines<Read extends { byline: PrintedByline }>(read: Read, lines: string[]): Read {
  const { byline } = read
  return { ...read, byline: { ...byline, lines: [...lines, ...byline.lines] } }
}

/** Marks without a definition may be those of notes that are only printed. Changes the page. */
function unpairedIn(body: Element, given: Unpaired = { marks: [], notes: [] }): Unpaired {
  const found = convertFootnotes(body)
  const linked = new Set(
    [...body.querySelectorAll('a[role="doc-noteref"]')].map((one) =>
      one.getAttribute('data-label'),
    ),
  )
  return {
    marks: [...given.marks.filter((label) => !linked.has(label)), ...found.marks],
    notes: [...given.notes, ...found.notes],
  }
}

interface Front extends FrontMatter {
  knownOutlets: string[]
}

/** What the text says of itself counts where the front matter says nothing. */
function readBody(
  body: Element,
  { acknowledgements, doubts, fields, knownOutlets, leadImage }: Front,
) {
  const sources = Object.fromEntries(Object.keys(fields).map((name) => [name, 'file' as const]))
  dropHidden(body)
  wrapPictures(body, true)
  wrapCaptions(body)
  dropRepeatedCaptions(body)
  showTasks(body)
  const origin = fields.siteName ? null : findOrigin(body)
  origin?.remove(body)
  const outletLine = origin || fields.siteName ? null : takeOutletLine(body, knownOutlets)
  const tags = takeTags(body)
  const head = takeHead(body, fields)
  const metadata = withByline(
    {
      doubts,
      fields: {
        ...(tags.length > 0 ? { topics: tags } : {}),
        ...fields,
        title: head.title,
      },
      sources: { ...(tags.length > 0 ? { topics: 'text' } : {}), title: 'text', ...sources },
    },
    { authors: head.authors, published: head.published },
  )
  const names = metadata.fields.authors ?? []
  const boilerplate = takeBoilerplate(body, true)
  const closing = takeClosing(body, { authors: names, signatures: head.signatures })
  if (isInterview(body)) {
    addField(metadata, 'kind', 'interview', 'text')
  }
  const { pictures, ...text } = htmlToDocument(body)
  return {
    ...text,
    ...closing,
    acknowledgements: [...acknowledgements, ...closing.acknowledgements],
    boilerplate: [...head.boilerplate, ...boilerplate],
    byline: { authors: head.authors, lines: head.bylineText },
    images: [...(leadImage?.src ? [leadImage] : []), ...findImages(body, fields.url)],
    metadata,
    origin,
    outletLine,
    pictures: resolvePictures(pictures, fields.url, leadImage),
    standfirst: head.standfirst,
  }
}

/** Lines of `#tags` only, as note-taking programs have them. Changes the page. */
function takeTags(body: Element): string[] {
  const lines = [...body.children]
    .slice(0, mostHeadLines)
    .filter((line) => line.localName === 'p' && tagLine.test(wordsOf(line)))
  const tags = lines.flatMap((line) => wordsOf(line).match(new RegExp(tag, 'gu')) ?? [])
  lines.forEach((line) => line.remove())
  return tags.map((tag) => tag.replace(/^#|#$/g, ''))
}

/** `#iron gates#` is one tag of Bear. */
const tag = String.raw`#[\p{Ll}\p{N}][\p{L}\p{N}_/-]{0,60}(?:(?: [\p{L}\p{N}_/-]{1,30}){0,4}#)?`
const tagLine = new RegExp(`^(?:${tag}(?: |$))+$`, 'u')

/** Title, byline and standfirst stand above the text. Changes the page. */
function takeHead(body: Element, { authors = [], language, title: given }: PartialFields) {
  const first = body.firstElementChild
  const printed = first?.localName === 'h1' ? first : null
  const title = given ?? wordsOf(printed)
  // What reads the lines above a text looks for its title.
  const heading =
    printed && wordsOf(printed) === title ? printed : body.ownerDocument.createElement('h1')
  heading.textContent = title
  body.prepend(heading)
  splitLines([...body.children].slice(0, mostHeadLines))
  const found = takePrinted(body, authors, dayOrderOf(language))
  const standfirst = takeStandfirst(body, {})
  heading.remove()
  return { ...found, standfirst, title }
}

/** So many lines are looked at. */
const mostHeadLines = 8

/** So many characters of markup are read: what parses Markdown takes minutes for more. */
const mostMarkup = 10_000

const mostLines = 10_000

/** Quotes and lists within each other; a row of dashes is a line. */
const tooDeep = /^(?![ \t]*(?:[-*][ \t]*)+$)(?:[ \t]*(?:>|[*+-](?=[ \t]))){20}|^[ \t]{100,}\S/m

/** @throws SourceUnreadable for texts that nobody writes */
function checkMarkup(text: string): void {
  const markup = text.match(/[!*<>[\]_`|~]/g)?.length ?? 0
  if (markup > mostMarkup || text.split('\n').length > mostLines || tooDeep.test(text)) {
    throw new SourceUnreadable('source-markdown-nested')
  }
}
