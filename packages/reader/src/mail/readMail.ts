// Reads what an e-mail brings: the articles that are attached to it or, where none is, its own text.
import type { Message } from '../messages.ts'
import type { ParsedSource, Piece } from '../types.ts'

import { escapeHTML } from '../document/escapeHTML.ts'
import { takeEmbedded } from '../dom/embedded.ts'
import { addField } from '../dom/metadata/addField.ts'
import { openPage } from '../dom/openPage.ts'
import { CorpusUnreadable, SourceUnreadable } from '../errors.ts'
import { type Page, toPage } from '../html/page.ts'
import { pagePasses, runPass } from '../html/passes.ts'
import { pieceOf } from '../html/readPage.ts'
import { sourceReport } from '../piece/report/sourcesOf.ts'
import { isPerson } from '../values/fileData.ts'
import { dayIn } from '../values/values.ts'
import { type Forwarded, takeLetter } from './letterHTML.ts'
import { takeLines } from './letterText.ts'
import { type OpenedMail, openMail, withoutPrefix } from './openMail.ts'

interface MailSource {
  bytes: Uint8Array
  name?: string
}

export interface MailReaders {
  /** Whether a file may be an article. */
  isArticle: (source: MailSource) => Promise<boolean>
  knownOutlets?: string[] | undefined
  /** Of an attached file, or of a plain text. */
  parse: (source: { kind?: 'text' } & MailSource) => Promise<ParsedSource>
  /** Of an error what is said; null for a fault of ours. */
  problemOf: (error: unknown) => Message | null
}

/** @throws SourceUnreadable */
export async function readMail(bytes: Uint8Array, readers: MailReaders): Promise<ParsedSource> {
  const mail = await openMail(bytes)
  const attached = await readAttached(mail, readers)
  if (attached.pieces.length > 0) {
    const pieces = attached.pieces.map((piece, index) => withMail(piece, mail, index))
    return { ...attached, pieces: withLetter(pieces, mail) }
  }
  const own = await readOwn(mail, readers)
  return { ...own, warnings: [...attached.warnings, ...(own.warnings ?? [])] }
}

/** One that cannot be read does not stop the others. */
async function readAttached({ attachments }: OpenedMail, readers: MailReaders) {
  const found = { pieces: [] as Piece[], unplaced: [], warnings: [] as Message[] }
  for (const file of attachments) {
    if (!(await readers.isArticle(file))) {
      const name = file.name || file.type
      found.warnings.push({ code: 'source-mail-file-left', values: { name } })
      continue
    }
    try {
      const { pieces, warnings = [] } = await readers.parse(file)
      found.pieces.push(...pieces)
      found.warnings.push(...warnings)
    } catch (error) {
      const problem = readers.problemOf(error)
      if (!problem) {
        throw error
      }
      found.warnings.push(
        { code: 'source-mail-file', values: { name: file.name || file.type } },
        problem,
      )
    }
  }
  return found
}

function withMail(piece: Piece, { id }: OpenedMail, index: number): Piece {
  return { ...piece, guid: id ? `${id}${index > 0 ? `#${index + 1}` : ''}` : piece.guid }
}

/** What the mail itself says is the letter around the article. */
function withLetter(pieces: Piece[], { html, text }: OpenedMail): Piece[] {
  const said =
    text.trim() || (html ? (openPage(html).body.textContent ?? '').replace(/\s+/g, ' ').trim() : '')
  return pieces.map((piece, index) =>
    index === 0 && said
      ? { ...piece, leftOut: [...piece.leftOut, { reason: 'mail', text: said }] }
      : piece,
  )
}

async function readOwn(mail: OpenedMail, readers: MailReaders): Promise<ParsedSource> {
  const html = takeEmbedded(mail.html).text
  if (/\p{L}/u.test(openPage(html).body.textContent ?? '')) {
    const piece = readHTML(html, mail, readers.knownOutlets)
    return { pieces: [withMail(piece, mail, 0)], unplaced: [] }
  }
  const { forwarded, leftOut, text } = takeLines(mail.text)
  if (!text) {
    throw new SourceUnreadable('source-mail-empty')
  }
  const subject = subjectOf(mail, forwarded)
  const isTitled = !subject || text.toLowerCase().startsWith(subject.toLowerCase())
  const source = isTitled ? text : `${subject}\n\n${text}`
  const rows = leftOut.map((part) => ({ reason: 'mail' as const, text: part }))
  const read = await readText(source, readers)
  if (!read) {
    // Too short to be told from a letter: the subject is the title, and each line a paragraph.
    const lines = text.split(/\n+/).map((line) => `<p>${escapeHTML(line)}</p>`)
    const piece = withMail(readHTML(lines.join(''), mail, readers.knownOutlets), mail, 0)
    return { pieces: [{ ...piece, leftOut: [...piece.leftOut, ...rows] }], unplaced: [] }
  }
  const [first, ...others] = read.pieces
  const pieces = first ? [{ ...first, leftOut: [...first.leftOut, ...rows] }, ...others] : []
  return {
    ...read,
    pieces: pieces.map((piece, index) => withHints(withMail(piece, mail, index), mail, forwarded)),
  }
}

/** Null where it is no article to whoever knows nothing but its lines. */
async function readText(text: string, readers: MailReaders): Promise<null | ParsedSource> {
  try {
    return await readers.parse({ bytes: new TextEncoder().encode(text), kind: 'text' })
  } catch (error) {
    if (error instanceof CorpusUnreadable && error.code === 'no-note') {
      return null
    }
    throw error
  }
}

function readHTML(html: string, mail: OpenedMail, knownOutlets: string[] | undefined): Piece {
  const { body } = openPage(html)
  const { forwarded, leftOut } = takeLetter(body)
  if (!/\p{L}/u.test(body.textContent ?? '')) {
    throw new SourceUnreadable('source-mail-empty')
  }
  // Without a page around it: what stands in it is the text.
  const page: Page = toPage(body.innerHTML, undefined, knownOutlets)
  pagePasses.forEach((pass) => runPass(page, pass))
  addField(page.metadata, 'title', subjectOf(mail, forwarded), 'meta')
  const piece = pieceOf(page)
  const rows = leftOut.map((text) => ({ reason: 'mail' as const, text }))
  return withHints({ ...piece, leftOut: [...piece.leftOut, ...rows] }, mail, forwarded)
}

function subjectOf({ subject }: OpenedMail, forwarded: Forwarded | null): string {
  return withoutPrefix(forwarded?.subject ?? '') || subject
}

/** Date and sender count where the text names none, and only as a guess. */
function withHints(piece: Piece, mail: OpenedMail, forwarded: Forwarded | null): Piece {
  const day = forwarded ? dayOf(forwarded.date) : dayOf(mail.date)
  const name = authorIn(mail, forwarded, piece)
  const isDated = piece.published !== null || day === null
  const isSigned = piece.authors.length > 0 || name === null
  return {
    ...piece,
    ...(isDated ? {} : { published: day, publishedPrecision: 'day' }),
    ...(isSigned ? {} : { authors: [{ name, affiliations: [], inferred: true }] }),
    sources: {
      ...piece.sources,
      ...(isDated ? {} : { published: sourceReport('guess') }),
      ...(isSigned ? {} : { authors: sourceReport('guess') }),
    },
  }
}

/** As the sender's clock had it. */
function dayOf(date: string): null | string {
  return dayIn(date.replace(/\s(?:(?:at|um|à|@)\s)?\d{1,2}:\d.*$/, '')) ?? null
}

/** Whoever sends a newsletter, or whose name stands below the text: anybody may have forwarded it. */
function authorIn(
  { isNewsletter, sender }: OpenedMail,
  forwarded: Forwarded | null,
  piece: Piece,
): null | string {
  const printed = (
    forwarded ? forwarded.sender.replace(/\s*<.*$/, '').replaceAll('"', '') : sender
  ).trim()
  const name = printed.replace(/\s+(?:at|from|via|von|\||@)\s.*$/i, '')
  const isNamed = piece.paragraphs.at(-1)?.trim() === name
  return isPerson(name) && (isNewsletter || isNamed) ? name : null
}
