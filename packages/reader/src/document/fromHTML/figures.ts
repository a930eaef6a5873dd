// Pictures of a page become figures of a document, with their words.
import type { DocumentNode } from '../types.ts'
import type { ConversionContext } from './losses.ts'

import { figureNode } from '../nodes.ts'
import { captionIn, isOrnament } from './pictures.ts'

/** The words below a picture, or those in place of it. */
export function pictureOf(
  caption: Element | null,
  alt: string,
  context: ConversionContext,
  picture?: Element,
): DocumentNode[] {
  const found = captionIn(caption)
  found.losses.forEach((loss) => context.losses.add(loss))
  return figureOf(found.caption || (found.credit ? '' : alt), found.credit, context, picture)
}

/** A picture without any words leaves no trace, which is said unless it is an ornament. */
export function figureOf(
  caption: string,
  credit: string,
  context: ConversionContext,
  picture?: Element,
): DocumentNode[] {
  const words = caption.trim()
  if (!words && !credit) {
    if (picture && !isOrnament(picture)) {
      context.losses.add('picture')
    }
    return []
  }
  context.figures += 1
  return [figureNode(`figure-${context.figures}`, words, credit)]
}
