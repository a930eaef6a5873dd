// Reads an article out of an HTML page: what the page says of it, its text and its footnotes.
import type { Loss } from '../document/fromHTML/toDocument.ts'
import type { Piece } from '../types.ts'
import type { PageMetadata } from '../dom/metadata/types.ts'

import { accountFor } from '../accounting/accountFor.ts'
import { visibleLines } from '../accounting/visibleLines.ts'
import { wordsOf } from '../document/fromHTML/dom.ts'
import { holdsEmbed, toDocument } from '../document/fromHTML/toDocument.ts'
import { SourcePaywalled, SourceUnreadable } from '../errors.ts'
import { takeAcknowledgements } from '../dom/closing/acknowledgements.ts'
import { dropAlts } from './blocks/dropAlts.ts'
import { joinSections } from './blocks/joinSections.ts'
import { dropHeadingLinks, keepBlocks } from './blocks/keepBlocks.ts'
import { keepWords } from './blocks/keepWords.ts'
import { moveKickers, moveSubtitles, plainBlocks } from './blocks/programBlocks.ts'
import { showTasks } from '../dom/showTasks.ts'
import { wrapCaptions } from './blocks/wrapCaptions.ts'
import { wrapPictures } from '../dom/wrapPictures.ts'
import { takeBoilerplate } from '../dom/closing/boilerplate.ts'
import { cleanText } from './cleanText.ts'
import { takeContents } from './contents.ts'
import { findContributorBoxes, takeContributors } from '../dom/closing/contributors.ts'
import { takeByline } from '../dom/head/findByline.ts'
import { findImages, withoutDoubles } from '../dom/findImages.ts'
import { findOrigin, originElsewhere } from '../dom/findOrigin.ts'
import { findSeries } from './findSeries.ts'
import { takeAbstract, takeStandfirst } from '../dom/head/findStandfirst.ts'
import { convertFootnotes, detachNotes } from '../dom/footnotes.ts'
import { formulasToTeX } from './formulas.ts'
import { withHeadingLevels } from './headingLevels.ts'
import { takeHeadNotes } from './headNotes.ts'
import { isInterview } from '../dom/interview.ts'
import { shownImage, takeLeadImage } from './leadImage.ts'
import { mainText, textHolder } from './mainText.ts'
import {
  isManuscript,
  markFirstHeading,
  markSignedLine,
  markTitle,
  takeWritten,
} from './manuscript.ts'
import { dayOrderOf } from '../values/dates.ts'
import { addField } from '../dom/metadata/addField.ts'
import { readMetadata } from './metadata/readMetadata.ts'
import { withByline } from '../dom/metadata/withByline.ts'
import { titleOf } from '../dom/head/openingLines.ts'
import { openPage } from '../dom/openPage.ts'
import { takeOutletLine } from '../dom/outletLine.ts'
import { baseOf, plainElements, resolveLinks } from './plainElements.ts'
import { takeRelated } from './related.ts'
import { takeSections } from './sections.ts'
import { takeSiteBlocks } from './siteBlocks.ts'
import { pieceInputOf } from '../dom/toPiece.ts'
import { type HeadNote, headNoteMessage, withHeadNotes } from '../dom/head/typedNotes.ts'
import { isBeginning, isPaywalled, wallIn } from './walls.ts'

/**
 * @param address of the page, where it has one
 * @param knownOutlets by their names
 * @throws SourceUnreadable, SourcePaywalled
 */
export function readPage(html: string, address?: string, knownOutlets: string[] = []): Piece {
  const document = openPage(html)
  const visible = visibleLines(document.body)
  const isWritten = isManuscript(document.body)
  const isWhole = isFragment(html)
  const isBare = isWhole || isWritten
  const line =
    isBare && !findOrigin(document.body) ? takeOutletLine(document.body, knownOutlets) : null
  if (isWhole) {
    markFirstHeading(document.body)
    markSignedLine(document.body)
  }
  const headNotes = tidyHead(document.body, isWritten)
  const isForSubscribers = isPaywalled(document)
  const metadata = readMetadata(document, address)
  const page = document.body
  const base = baseOf(document, address)
  tidyBlocks(page, metadata.fields)
  const hasFormulas = formulasToTeX(page)
  const origin = findOrigin(page) ?? originElsewhere(metadata, address)
  const around = readSurroundings(page, metadata.fields, { base, isWritten })
  const said = withByline(metadata, around.byline)
  const hasEmbed = holdsEmbed(textHolder(page))
  const unpaired = convertFootnotes(page)
  const beside = findContributorBoxes(page, said.fields.authors ?? [])
  const notes = detachNotes(page)
  const wall = wallIn(page, null)
  if (!isBare) {
    dropInserted(page)
  }
  const article = mainText(document, wall)
  if (!isBare) {
    dropSurroundings(article, said.fields.authors ?? [])
  }
  article.append(...notes)
  origin?.remove(article)
  const isUnknown = !isBare && !origin && !said.fields.siteName
  const outletLine = isUnknown ? takeOutletLine(article, knownOutlets) : line
  addField(said, 'series', findSeries(article), 'text')
  const closing = readClosing(article, beside, said.fields.authors ?? [])
  if (isInterview(article)) {
    addField(said, 'kind', 'interview', 'text')
  }
  resolveLinks(article, base)
  const { document: text, losses } = toDocument(article)
  checkText(article, text.root.children.length > 0, isForSubscribers)
  const input = pieceInputOf({
    ...withHeadNotes({ ...around, ...closing }, headNotes),
    boilerplate: [...around.sections, ...closing.boilerplate],
    document: withHeadingLevels(text),
    hasFormulas,
    images: withoutDoubles([around.leadImage ?? around.shown, ...findImages(article, base)]),
    isForSubscribers,
    losses: lossesOf(losses, hasEmbed),
    metadata: withDoubts(said, headNotes),
    origin,
    outletLine: origin ? null : outletLine,
    unpaired,
  })
  return accountFor(createPiece(input), visible, { isWhole })
}

/** What was copied out of a page, or written without one. */
function isFragment(html: string): boolean {
  return /<!--\s*StartFragment/i.test(html) || !/<(?:body|head|html|nav|footer)[\s>]/i.test(html)
}

/** What stands in or beside the title, and is no part of it. Before data and print are compared. */
function tidyHead(page: Element, isWritten: boolean): HeadNote[] {
  dropHeadingLinks(page)
  moveSubtitles(page)
  moveKickers(page)
  if (isWritten) {
    markTitle(page)
    markSignedLine(page)
  }
  return takeHeadNotes(page)
}

/** Rewrites the markup of programs into plain paragraphs, pictures and lists. */
function tidyBlocks(page: Element, { authors = [], title = '' }: PageMetadata['fields']): void {
  plainElements(page)
  plainBlocks(page)
  keepBlocks(page)
  keepWords(page)
  joinSections(page)
  dropAlts(page, [title, ...authors])
  wrapCaptions(page)
  wrapPictures(page, false)
  showTasks(page)
}

function withDoubts(metadata: PageMetadata, notes: HeadNote[]): PageMetadata {
  const said = notes.map(({ label }) => headNoteMessage(label))
  return { ...metadata, doubts: [...(metadata.doubts ?? []), ...said] }
}

/** What stands before the text. Takes it out of the page. */
function readSurroundings(
  page: Element,
  fields: ReturnType<typeof readMetadata>['fields'],
  { base, isWritten }: { base: string | undefined; isWritten: boolean },
) {
  const shown = shownImage(page, fields.image, base)
  const leadImage = takeLeadImage(page, base)
  const abstract = takeAbstract(page)
  const standfirst = [takeStandfirst(page, fields) ?? '', abstract].filter(Boolean)
  const printed = takeByline(page, fields.authors, dayOrderOf(fields.language))
  const isUnnamed = !fields.authors?.length && printed.authors.length === 0
  const byline = isWritten && isUnnamed ? takeWritten(page, printed) : printed
  const sections = takeSections(page)
  takeTitle(page, fields.title)
  return { byline, leadImage, sections, shown, standfirst }
}

/** What stands behind the text, and what its site put into it. Takes it out of the text. */
function readClosing(article: Element, beside: string[], names: string[]) {
  cleanText(article)
  const boilerplate = [
    ...takeContents(article),
    ...takeSiteBlocks(article),
    ...takeRelated(article),
    ...takeBoilerplate(article),
  ]
  const contributors = takeContributors(article, beside, names)
  return { acknowledgements: takeAcknowledgements(article), boilerplate, contributors }
}

function lossesOf(losses: Loss[], hasEmbed: boolean): Loss[] {
  const others = losses.filter((loss) => loss !== 'embed')
  return hasEmbed || losses.includes('embed') ? [...others, 'embed'] : others
}

function takeTitle(page: Element, title: string | undefined): void {
  const element = titleOf(page)
  if (element && wordsOf(element) === title) {
    element.remove()
  }
}

/** @throws SourceUnreadable, SourcePaywalled where there is no text, or only its beginning */
function checkText(article: Element, hasText: boolean, isForSubscribers: boolean): void {
  const wall = wallIn(article, article)
  if (wall) {
    throw new SourceUnreadable(wall)
  }
  if (isForSubscribers && isBeginning(article)) {
    throw new SourcePaywalled()
  }
  if (!hasText) {
    throw new SourceUnreadable('source-page-empty')
  }
}
