// Pictures of a page: which of them readers look at, and the words below them.
import { creditIn } from './credit.ts'
import { wordsOf } from './dom.ts'
import { pictureSources } from './pictureSources.ts'

/** Pictures of one figure that are looked at. */
const most = 100

/** The figures within one, as galleries have them. */
export function figuresIn(figure: Element): Element[] {
  return [...figure.querySelectorAll('figure')]
    .filter((one) => one.parentElement?.closest('figure') === figure)
    .slice(0, most)
}

/** What programs say of a picture where nobody has said anything: a number, or the name of its file. */
const noWords =
  /^(?:untitled|image|img|picture|photo|screenshot|dsc)?[\s_\d-]{0,40}$|^(?=\D*\d)[\w.-]{1,200}$|^\S{1,200}\.(?:gif|jpe?g|png|svg|webp)$/i

/** What stands in place of a picture. */
export function altOf(picture: Element | null, name = 'alt'): string {
  const alt = (picture?.getAttribute(name) ?? '').replace(/<[^<>]{0,200}>/g, '').trim()
  return noWords.test(alt) ? '' : alt
}

/** The mark of a note; italics and links. */
type CaptionLoss = 'caption-format' | 'caption-mark'

/** A caption is plain text. Changes the page. */
export function captionIn(caption: Element | null): {
  caption: string
  credit: string
  losses: CaptionLoss[]
} {
  const losses = new Set<CaptionLoss>()
  for (const mark of caption?.querySelectorAll('a[role="doc-noteref"]') ?? []) {
    mark.remove()
    losses.add('caption-mark')
  }
  const formats = [...(caption?.querySelectorAll('em, i, strong, b, a[href], sub, sup') ?? [])]
  const isPart = (one: Element) => {
    const words = wordsOf(one)
    return words !== '' && (one.localName === 'a' || words !== wordsOf(caption))
  }
  if (formats.some(isPart)) {
    losses.add('caption-format')
  }
  return { ...creditIn(caption), losses: [...losses] }
}

/** In addresses as whole words: "silicon" is none. */
const ornaments =
  /(?<![a-z])(?:avatars?|divider|emojis?|icons?|logos?|ornaments?|pixel|separator|smil(?:ey|ie)s?|spacer)(?![a-z])/i

/** Signs, smileys, counters of visits: nobody misses them. */
export function isOrnament(picture: Element): boolean {
  const image = picture.localName === 'img' ? picture : picture.querySelector('img')
  const sizes = ['width', 'height'].map((name) => Number.parseInt(image?.getAttribute(name) ?? ''))
  const names = [image, image?.parentElement].map((one) => one?.getAttribute('class') ?? '')
  const src = image?.getAttribute('src') ?? ''
  return (
    !image ||
    sizes.some((size) => size <= 48) ||
    /emoji|icon|smil|avatar|logo|pixel|spacer|separator|divider|ornament/i.test(names.join(' ')) ||
    ornaments.test(src.slice(0, 500)) ||
    (/^data:image\/(?:svg|gif)/i.test(src) &&
      src.length < 1000 &&
      pictureSources(image).length === 0)
  )
}
