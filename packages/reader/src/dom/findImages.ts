// The pictures of a text, by their addresses.
import type { SourceImage } from '../types.ts'

import { creditIn } from '../document/fromHTML/credit.ts'
import { wordsOf } from '../document/fromHTML/dom.ts'
import { altOf, isOrnament } from '../document/fromHTML/pictures.ts'
import { isEmbedded } from '../document/fromHTML/pictureSources.ts'
import { addressIn } from '../values/values.ts'

const most = 200

export function findImages(article: Element, address?: string): SourceImage[] {
  return withoutDoubles(
    [...article.querySelectorAll('img')]
      .slice(0, most)
      .map((image) => imageOf(image, address) ?? embeddedImage(image)),
  )
}

/** By their addresses; the first counts. */
export function withoutDoubles(images: (null | SourceImage)[]): SourceImage[] {
  const found = images.filter((image) => image !== null).toReversed()
  return [...new Map(found.map((image) => [image.src, image])).values()].toReversed()
}

/** Null where it has no address: pages put others there while they load, and say what is to come beside it. */
export function imageOf(image: Element, address?: string): null | SourceImage {
  const late = ['data-src', 'data-original', 'data-lazy-src', 'data-orig-file', 'data-hi-res-src']
  const names = /^data:|placeholder|blank\.|spacer|lazy/i.test(image.getAttribute('src') ?? '')
    ? [...late, 'src']
    : ['src', ...late]
  const sets = [image.getAttribute('srcset'), image.getAttribute('data-srcset')]
  const src = [...names.map((name) => image.getAttribute(name)), ...sets.map(lastOf)]
    .map((one) => (one?.startsWith('#') ? undefined : addressIn(one, address)))
    .find(Boolean)
  return src ? { ...wordsFor(image), src } : null
}

/** One that stands in the text itself counts as well. */
function embeddedImage(image: Element): null | SourceImage {
  const src = image.getAttribute('src') ?? ''
  return isEmbedded(image) && !isOrnament(image)
    ? { ...wordsFor(image), src: src.slice(0, longestData) }
    : null
}

const longestData = 2000

/** Of a list of sizes, the last is the largest. */
function lastOf(set: null | string): string | undefined {
  return set?.slice(0, 5000).split(/,\s+/).at(-1)?.trim().split(/\s/)[0]
}

function wordsFor(image: Element): Omit<SourceImage, 'src'> {
  const printed = image
    .closest('figure, .wp-caption')
    ?.querySelector('figcaption, .wp-caption-text')
  const { caption, credit } = creditIn(printed)
  return {
    caption: caption || (credit ? '' : wordsOf(printed)) || altOf(image),
    credit: credit || null,
  }
}
