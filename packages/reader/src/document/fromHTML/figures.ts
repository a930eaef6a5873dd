// Pictures of a page become figures of a document, with their words.
import type { DocumentNode } from '../types.ts'
import type { ConversionContext, FoundPicture } from './losses.ts'

import { figureNode } from '../nodes.ts'
import { altOf, captionIn, isOrnament } from './pictures.ts'
import { embeddedSources, isBareFigure, isEmbedded, pictureSources } from './pictureSources.ts'

/** The words below a picture, or those in place of it. */
export function pictureOf(
  caption: Element | null,
  context: ConversionContext,
  picture?: Element,
): DocumentNode[] {
  const found = captionIn(caption)
  found.losses.forEach((loss) => context.losses.add(loss))
  return figureOf(found, context, picture)
}

/**
 * A picture without any words leaves no trace in the document, which is said unless it is an ornament: its figure is bare,
 * and taken out again.
 */
export function figureOf(
  { caption = '', credit = '' }: { caption?: string; credit?: string },
  context: ConversionContext,
  picture?: Element,
): DocumentNode[] {
  const image = picture?.localName === 'img' ? picture : (picture?.querySelector('img') ?? null)
  const alt = altOf(image)
  const words = (caption || (credit ? '' : alt)).trim()
  const isBare = !words && !credit
  const isShown = image !== null && picture !== undefined && !isOrnament(picture)
  if (isBare && isShown) {
    context.losses.add('picture')
  }
  const found = isShown ? foundOf(image, { alt, caption: caption.trim() }) : null
  if (isBare && !found) {
    return []
  }
  context.figures += isBare ? 0 : 1
  const id = isBare ? `picture-${context.pictures.size + 1}` : `figure-${context.figures}`
  const node = figureNode(id, words, credit)
  if (found) {
    context.pictures.set(node, found)
  }
  return [node]
}

function foundOf(
  image: Element,
  words: Pick<FoundPicture, 'alt' | 'caption'>,
): FoundPicture | null {
  const named = pictureSources(image)
  const isWithin = named.length === 0 && isEmbedded(image)
  const sources = isWithin ? embeddedSources(image) : named
  const alt = words.alt || altOf(image, 'data-alt')
  const found = { ...words, alt, ...(isWithin ? { isEmbedded: true as const } : {}), sources }
  return sources.length > 0 || isWithin ? found : null
}

/**
 * Lists and notes hold no figure without words, and lists none at all.
 * @returns the others
 */
export function hoistFigures(
  blocks: DocumentNode[],
  context: ConversionContext,
  isHoisted: (node: DocumentNode) => boolean = isBareFigure,
): DocumentNode[] {
  context.hoisted.push(...blocks.filter(isHoisted))
  return blocks.filter((node) => !isHoisted(node))
}

/** The words of a picture stay in the cell of its table; the picture itself follows the table. */
export function hoistFromCell(blocks: DocumentNode[], context: ConversionContext): DocumentNode[] {
  for (const node of blocks) {
    const picture = context.pictures.get(node)
    if (picture) {
      const bare = figureNode(`picture-${context.pictures.size + 1}`, '', '')
      context.pictures.set(bare, picture)
      context.hoisted.push(bare)
    }
  }
  return blocks
}
