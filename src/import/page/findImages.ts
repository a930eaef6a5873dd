// The pictures of a text, by their addresses.
import type { SourceImage } from '../types.ts'

import { creditIn } from '../../richtext/fromHTML/credit.ts'
import { wordsOf } from '../../richtext/fromHTML/dom.ts'
import { addressIn } from './metadata/values.ts'

const most = 200

export function findImages(article: Element, address?: string): SourceImage[] {
  return [...article.querySelectorAll('img')].slice(0, most).flatMap((image) => {
    const src =
      addressIn(image.getAttribute('src'), address) ??
      addressIn(image.getAttribute('data-src'), address)
    return src ? [{ ...wordsFor(image), src }] : []
  })
}

function wordsFor(image: Element): Omit<SourceImage, 'src'> {
  const printed = image.closest('figure')?.querySelector('figcaption')
  const { caption, credit } = creditIn(printed)
  return {
    caption: caption || wordsOf(printed) || (image.getAttribute('alt') ?? ''),
    credit: credit || null,
  }
}
