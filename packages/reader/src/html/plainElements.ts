// Puts elements of AMP and pictures that load late into plain HTML, and addresses into their full form.
import { copyAttributes } from '../dom/spokenHeadings.ts'
import { addressIn } from '../values/values.ts'

const most = 1000

/** Changes the page. Scripts, frames and forms stay: they are left out where the text is read. */
export function plainElements(root: Element): void {
  // Microdata were read before; Readability would not keep a link that has some within a line.
  root.querySelectorAll('meta, link').forEach((one) => one.remove())
  for (const image of [...root.querySelectorAll('amp-img, amp-anim')].slice(0, most)) {
    const plain = root.ownerDocument.createElement('img')
    copyAttributes(image, plain, ['alt', 'src', 'srcset', 'width', 'height'])
    image.replaceWith(plain)
  }
  const players =
    'amp-iframe, amp-video, amp-audio, amp-youtube, amp-vimeo, amp-twitter, amp-instagram, amp-brightcove, amp-jwplayer, .video-js, .jwplayer, .mejs-container, .plyr'
  for (const player of [...root.querySelectorAll(players)].slice(0, most)) {
    player.replaceWith(root.ownerDocument.createElement('iframe'))
  }
  for (const fallback of [...root.querySelectorAll('noscript')].slice(0, most)) {
    showPicture(fallback)
  }
}

/** The picture for browsers without scripts, in place of the empty one before it. */
function showPicture(fallback: Element): void {
  const [image, other] = fallback.querySelectorAll('img')
  const before = fallback.previousElementSibling
  const width = image?.getAttribute('width')
  if (!image || other || width === '1' || fallback.closest('head') !== null) {
    return
  }
  const isPlaceholder =
    before?.localName === 'img' && !/^https?:|^\//.test(before.getAttribute('src') ?? '')
  if (isPlaceholder) {
    before.replaceWith(image)
  } else if (before?.localName !== 'img' && before?.querySelector('img') == null) {
    fallback.replaceWith(image)
  }
}

/** What relative addresses of a page are relative to. */
export function baseOf(document: Document, address?: string): string | undefined {
  const stated = document.querySelector('base[href]')?.getAttribute('href')
  const own =
    address ??
    addressIn(document.querySelector('link[rel~="canonical"]')?.getAttribute('href')) ??
    addressIn(document.querySelector('meta[property="og:url"]')?.getAttribute('content'))
  return addressIn(stated, own) ?? own
}
