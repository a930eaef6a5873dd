// Reads an article out of a Word file (.docx).
import type { PageMetadata } from '../dom/metadata/types.ts'
import type { PieceInput } from '../piece/report/input.ts'
import type { Piece } from '../types.ts'

import { accountForAll } from '../accounting/accountFor.ts'
import { wordsOf } from '../document/fromHTML/dom.ts'
import { htmlToDocument } from '../document/fromHTML/htmlToDocument.ts'
import { takeClosing } from '../dom/closing/takeClosing.ts'
import { findOrigin } from '../dom/findOrigin.ts'
import { convertFootnotes } from '../dom/footnotes.ts'
import { openPage } from '../dom/openPage.ts'
import { takeOutletLine } from '../dom/outletLine.ts'
import { pieceInputOf } from '../dom/pieceInputOf.ts'
import { resolvePictures } from '../dom/resolvePictures.ts'
import { SourceUnreadable } from '../errors.ts'
import { createPiece } from '../piece/createPiece.ts'
import { splitArticles } from './html/splitArticles.ts'
import { type Head, takeHead } from './html/takeHead.ts'
import { putNotes, type TakenNote, takeNotes } from './html/takeNotes.ts'
import { boldLinesToHeadings, lowerHeadings, tidy } from './html/tidy.ts'
import { readPackage, type WordPackage } from './package/readPackage.ts'
import { languageOf, type Properties, readProperties } from './package/readProperties.ts'
import { remarksOn } from './remarks.ts'
import { type SimplifiedWord, simplifyPackage } from './simplify/simplifyPackage.ts'
import { toHTML } from './toHTML.ts'
import { visibleParagraphs } from './visibleParagraphs.ts'
import { holdsMark, withLabels } from './withLabels.ts'

/**
 * Nearly always one article. Footnotes and endnotes are two lists, with the labels that Word prints.
 * @throws SourceUnreadable for anything else than a Word file, and for one that would take too much memory or time
 */
export async function readWord(bytes: Uint8Array, knownOutlets: string[] = []): Promise<Piece[]> {
  const word = await readPackage(bytes)
  const simplified = simplifyPackage(word)
  const { body } = openPage(await toHTML(simplified))
  tidy(body)
  const notes = takeNotes(body, simplified.labels, simplified.ownMarks)
  const [first = body, ...others] = splitArticles(body)
  const ofOthers = others.map((part) => notes.filter(({ marks }) => isIn(part, marks)))
  const ofFirst = notes.filter((note) => !ofOthers.flat().includes(note))
  const properties = readProperties(word.core)
  const pieces = [
    readArticle(first, { knownOutlets, notes: ofFirst, properties, simplified, word }),
    ...others.map((part, index) =>
      readArticle(part, {
        knownOutlets,
        notes: ofOthers[index] ?? [],
        // They are those of the file, which begins with another article.
        properties: { ...properties, creators: [], title: '' },
        simplified: { ...simplified, ...nothingLost },
        word,
      }),
    ),
  ]
  return accountForAll(pieces, await visibleParagraphs(word), { isWhole: true })
}

/** Said once, with the first article. */
const nothingLost = {
  losses: [],
  marksWithoutNote: 0,
  notesWithoutMark: [],
  restartsByPage: false,
  unknownFormats: [],
}

function isIn(part: Element, marks: Element[]): boolean {
  return marks.some((mark) => part.contains(mark))
}

interface Opened {
  knownOutlets: string[]
  notes: TakenNote[]
  properties: Properties
  simplified: SimplifiedWord
  word: WordPackage
}

function readArticle(body: Element, opened: Opened): Piece {
  const { knownOutlets, notes, properties, simplified, word } = opened
  const origin = findOrigin(body)
  origin?.remove(body)
  const outletLine = origin ? null : takeOutletLine(body, knownOutlets)
  const head = takeHead(body, properties)
  boldLinesToHeadings(body)
  lowerHeadings(body)
  const closing = takeClosing(body, withSignatures(head, notes, body))
  const metadata = metadataOf(word, head)
  const inText = notes.filter(({ marks }) => isIn(body, marks))
  const text = readText(body, inText, metadata.fields.language)
  const input = pieceInputOf({
    ...closing,
    ...text,
    metadata,
    origin,
    outletLine,
    standfirst: null,
  })
  const outside = notes.filter((note) => !inText.includes(note))
  const labels = head.noteLabels.map((label) => ({ label }))
  const lost = inText.filter(({ noteId }) => !holdsMark(text.document.root.children, noteId))
  const remarks = remarksOn(simplified, { lost, outside: [...outside, ...labels] })
  return createPiece(withHead({ ...input, remarks: [...input.remarks, ...remarks] }, head, outside))
}

function withSignatures(head: Head, notes: TakenNote[], body: Element): Head {
  const { bylineText, signatures } = head
  const ofNotes = ofAuthors(notes, body, head)
  return { ...head, signatures: [...signatures, ...bylineText.filter(isOf(head)), ...ofNotes] }
}

/** @throws SourceUnreadable where there is none */
function readText(body: Element, notes: TakenNote[], language: string | undefined) {
  const unpaired = convertFootnotes(body)
  putNotes(body, notes, /^de\b/.test(language ?? '') ? 'Endnoten' : 'Endnotes')
  const { document, losses, pictures } = htmlToDocument(body)
  if (document.root.children.length === 0) {
    throw new SourceUnreadable('source-word-empty')
  }
  return {
    document: withLabels(document, notes),
    // Said with the label of the note; and what is in the file can be had.
    losses: losses.filter((loss) => loss !== 'caption-mark' && loss !== 'picture'),
    pictures: resolvePictures(pictures, undefined),
    unpaired,
  }
}

function metadataOf({ core, document, styles }: WordPackage, head: Head): PageMetadata {
  const properties: Properties = readProperties(core)
  const { affiliations, authors, authorsFrom, published, title, titleFrom } = head
  const language = languageOf(document.root, styles, properties.language)
  return {
    fields: { affiliations, authors, language, published, title, topics: properties.keywords },
    sources: {
      ...(authors.length > 0 ? { authors: authorsFrom } : {}),
      ...(language ? { language: 'guess' } : {}),
      ...(published ? { published: 'text' } : {}),
      ...(properties.keywords.length > 0 ? { topics: 'file' } : {}),
      ...(title ? { title: titleFrom } : {}),
    },
  }
}

/** Notes whose marks stand above the text have no place in it: they say thanks, or who the author is. */
function withHead(
  input: PieceInput,
  { acknowledgements, authors, boilerplate, bylineText, standfirst }: Head,
  outside: TakenNote[],
): PieceInput {
  const isOfAuthor = isOf({ authors })
  const texts = outside.map(({ item }) => wordsOf(item))
  return {
    ...input,
    acknowledgements: [
      ...acknowledgements,
      ...texts.filter((text) => !isOfAuthor(text)),
      ...(input.acknowledgements ?? []),
    ],
    boilerplate,
    bylineText: [...bylineText, ...texts.filter(isOfAuthor), ...(input.bylineText ?? [])],
    standfirst,
  }
}

/** Whether a note says who an author is. */
function isOf({ authors }: Pick<Head, 'authors'>) {
  return (text: string) => authors.some((name) => text.startsWith(`${name} `))
}

function ofAuthors(notes: TakenNote[], body: Element, head: Head): string[] {
  return notes
    .filter(({ marks }) => !marks.some((mark) => body.contains(mark)))
    .map(({ item }) => wordsOf(item))
    .filter(isOf(head))
}
