// Reads an article out of an HTML page: what the page says of it, its text and its footnotes.
import type { Loss } from '../document/fromHTML/losses.ts'
import type { PlacedPicture } from '../document/fromHTML/pictureSources.ts'
import type { DocumentNode, RichTextDocument } from '../document/types.ts'
import type { PageMetadata } from '../dom/metadata/types.ts'
import type { Piece, SourceImage } from '../types.ts'

import { accountFor } from '../accounting/accountFor.ts'
import { htmlToDocument } from '../document/fromHTML/htmlToDocument.ts'
import { findImages, withoutDoubles } from '../dom/findImages.ts'
import { headNoteMessage, withHeadNotes } from '../dom/head/typedNotes.ts'
import { addField } from '../dom/metadata/addField.ts'
import { pieceInputOf } from '../dom/pieceInputOf.ts'
import { resolvePictures } from '../dom/resolvePictures.ts'
import { SourcePaywalled, SourceUnreadable } from '../errors.ts'
import { createPiece } from '../piece/createPiece.ts'
import { type Page, toPage } from './page.ts'
import { pagePasses, runPass } from './passes.ts'
import { isBeginning, wallIn } from './walls.ts'

/**
 * @param address of the page, where it has one
 * @param knownOutlets by their names
 * @throws SourceUnreadable, SourcePaywalled
 */
export function readPage(html: string, address?: string, knownOutlets: string[] = []): Piece {
  const page = toPage(html, address, knownOutlets)
  pagePasses.forEach((pass) => runPass(page, pass))
  return pieceOf(page)
}

/**
 * Once all passes have run.
 * @throws SourceUnreadable, SourcePaywalled
 */
export function pieceOf(page: Page): Piece {
  const { article, base, origin } = page
  const { document, losses, pictures } = htmlToDocument(article)
  checkText(page, document.root.children.length > 0)
  const input = pieceInputOf({
    ...withHeadNotes(page, page.headNotes),
    boilerplate: boilerplateOf(page),
    document: withHeadingLevels(document),
    images: withoutDoubles([page.leadImage ?? page.shownImage, ...findImages(article, base)]),
    losses: lossesOf(losses, page.hasEmbed),
    metadata: metadataOf(page),
    outletLine: origin ? null : page.outletLine,
    pictures: resolvePictures(pictures, base, leadOf(page, pictures)),
    standfirst: [page.standfirst, page.abstract].filter(Boolean),
  })
  return accountFor(createPiece(input), page.visible, { isWhole: page.isFragment })
}

/** One that data name may stand in the text. */
function leadOf({ leadImage, shownImage }: Page, pictures: PlacedPicture[]): null | SourceImage {
  const isInText =
    shownImage &&
    pictures.some(({ sources }) => sources.some((src) => shownImage.src.endsWith(src)))
  return leadImage ?? (isInText ? null : (shownImage ?? null))
}

/** In the order of the page, more or less. */
function boilerplateOf(page: Page): string[] {
  const { boilerplate, contents, related, sections, siteBlocks } = page
  return [...sections, ...contents, ...siteBlocks, ...related, ...boilerplate]
}

function metadataOf(page: Page): PageMetadata {
  const { doubts = [], fields, sources } = page.metadata
  const ofNotes = page.headNotes.map(({ label }) => headNoteMessage(label))
  const metadata = {
    doubts: [...doubts, ...ofNotes],
    fields: { ...fields },
    sources: { ...sources },
  }
  addField(metadata, 'series', page.series, 'text')
  addField(metadata, 'kind', page.isInterview ? 'interview' : undefined, 'text')
  return metadata
}

function lossesOf(losses: Loss[], hasEmbed: boolean): Loss[] {
  const others = losses.filter((loss) => loss !== 'embed')
  return hasEmbed || losses.includes('embed') ? [...others, 'embed'] : others
}

/** @throws SourceUnreadable, SourcePaywalled where there is no text, or only its beginning */
function checkText({ article, isForSubscribers }: Page, hasText: boolean): void {
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

/** The levels of headings: whatever level a text begins with is our first below the title. */
function withHeadingLevels(document: RichTextDocument): RichTextDocument {
  const tags = [...new Set(document.root.children.flatMap(tagOf))].sort()
  const children = document.root.children.map((node) => {
    const [tag] = tagOf(node)
    return tag ? { ...node, tag: `h${2 + tags.indexOf(tag)}` } : node
  })
  return { root: { ...document.root, children } }
}

function tagOf(node: DocumentNode): string[] {
  return node.type === 'heading' && typeof node.tag === 'string' ? [node.tag] : []
}
