// Reads an article out of an HTML page: what the page says of it, its text and its footnotes.
import { Readability } from '@mozilla/readability'

import type { ParsedPiece } from '../types.ts'

import { SourcePaywalled, SourceUnreadable } from '../../errors.ts'
import { wordsOf } from '../../richtext/fromHTML/dom.ts'
import { holdsEmbed, toDocument } from '../../richtext/fromHTML/toDocument.ts'
import { takeByline } from './findByline.ts'
import { findImages } from './findImages.ts'
import { findOrigin, originElsewhere } from './findOrigin.ts'
import { takeStandfirst } from './findStandfirst.ts'
import { convertFootnotes, detachNotes } from './footnotes.ts'
import { readMetadata, withByline } from './metadata/readMetadata.ts'
import { titleOf } from './openingLines.ts'
import { openPage } from './openPage.ts'
import { isPaywalled } from './paywall.ts'
import { toPiece } from './toPiece.ts'

/**
 * @param address of the page, where it has one
 * @throws SourceUnreadable, SourcePaywalled
 */
export function readPage(html: string, address?: string): ParsedPiece {
  const document = openPage(html)
  const metadata = readMetadata(document, address)
  if (isPaywalled(document)) {
    throw new SourcePaywalled()
  }
  const page = document.body
  const origin = findOrigin(page) ?? originElsewhere(metadata, address)
  const standfirst = takeStandfirst(page, metadata.fields)
  const byline = takeByline(page, metadata.fields.authors)
  takeTitle(page, metadata.fields.title)
  const hasEmbed = holdsEmbed(textHolder(page))
  const unpaired = convertFootnotes(page)
  const notes = detachNotes(page)
  const article = mainText(document)
  article.append(...notes)
  origin?.remove(article)
  const { document: text, losses } = toDocument(article)
  if (text.root.children.length === 0) {
    throw noText()
  }
  return toPiece({
    document: text,
    images: findImages(article, address),
    losses: (['table', 'embed'] as const).filter(
      (loss) => losses.includes(loss) || (loss === 'embed' && hasEmbed),
    ),
    metadata: withByline(metadata, byline),
    origin,
    standfirst,
    unpaired,
  })
}

function takeTitle(page: Element, title: string | undefined): void {
  const element = titleOf(page)
  if (element && wordsOf(element) === title) {
    element.remove()
  }
}

function noText(): SourceUnreadable {
  return new SourceUnreadable('The page holds no text.')
}

function textHolder(page: Element): Element {
  return page.querySelector('article, [role="main"], main') ?? page
}

/** The element that holds the text, without what surrounds it. */
function mainText(document: Document): Element {
  const own = textHolder(document.body)
  const parsed = new Readability<Node>(document, {
    charThreshold: 200,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node,
  }).parse()
  const found = parsed?.content as Element | null | undefined
  if (found && wordsOf(found)) {
    return found
  }
  if (!wordsOf(own)) {
    throw noText()
  }
  return own
}
