// The picture that stands before a text, with its words.
import type { SourceImage } from '../types.ts'

import { wordsOf } from '../document/fromHTML/dom.ts'
import { everyElement } from '../document/notes/htmlLinks.ts'
import { imageOf } from '../dom/findImages.ts'
import { titleOf } from '../dom/head/openingLines.ts'

/** Real pages have fewer. */
const mostImages = 500

/** Elements behind the title that are looked at. */
const most = 200

/**
 * Takes it out of the page, where it has words or stands in a figure: one that is only an ornament stays. Before the
 * title, only a figure within the article counts.
 */
export function takeLeadImage(page: Element, address?: string): null | SourceImage {
  const title = titleOf(page)
  const holder =
    title?.closest('article, main, [role="main"]') ?? page.querySelector('article, main')
  let seen = 0
  let isBehind = title === null
  for (const { element } of everyElement(holder ?? page)) {
    isBehind ||= element === title
    if (isFigure(element) && (isBehind || holder !== null)) {
      return take(element, address)
    }
    seen += isBehind ? 1 : 0
    if (seen > most || (isBehind && isText(element))) {
      return null
    }
  }
  return null
}

/** The picture that data name, where the page shows it: Readability may drop it. */
export function shownImage(
  page: Element,
  named: string | undefined,
  address?: string,
): null | SourceImage {
  const key = fileOf(named)
  const image = key
    ? [...page.querySelectorAll('img')]
        .slice(0, mostImages)
        .find((one) => one.closest('nav, aside, footer') === null && fileOf(srcOf(one)) === key)
    : undefined
  return image ? imageOf(image, address) : null
}

function srcOf(image: Element): string {
  return image.getAttribute('data-src') ?? image.getAttribute('src') ?? ''
}

/** The name of a file, whatever its size: `harbour-1200x630.jpg` is `harbour.jpg`. */
function fileOf(src = ''): string {
  const file = /([^/?#]{6,})(?:[?#].*)?$/.exec(src.slice(0, 2000))?.[1] ?? ''
  return /\.(?:avif|jpe?g|png|webp)$/i.test(file)
    ? file.toLowerCase().replace(/-\d+x\d+(?=\.)/, '')
    : ''
}

function isFigure(element: Element): boolean {
  return (
    (element.localName === 'figure' || element.matches('.wp-caption')) &&
    element.querySelector('img') !== null &&
    element.querySelectorAll('img').length === 1 &&
    element.closest('nav, aside, footer') === null
  )
}

/** Blogs of old have their text in no paragraphs, but with line breaks. */
function isText(element: Element): boolean {
  const parts = [...element.childNodes]
  const isLoose =
    parts.filter(({ nodeName }) => nodeName.toLowerCase() === 'br').length > 1 &&
    parts.some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim().length > 120)
  return isLoose || (element.localName === 'p' && wordsOf(element).length > 120)
}

function take(figure: Element, address?: string): null | SourceImage {
  const image = figure.querySelector('img')
  const found = image && imageOf(image, address)
  if (!found || (!found.caption && !found.credit)) {
    return null
  }
  figure.remove()
  return found
}
