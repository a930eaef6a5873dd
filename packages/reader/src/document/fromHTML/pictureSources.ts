// Where the bytes of a picture are: pages name several sizes of it, and put other addresses there while they load.
import { isRecord } from '../readDocument.ts'

/** In characters. */
const longest = 2000

/** Of one picture. */
const most = 5

const files = /\.(?:avif|gif|jpe?g|png|webp)(?:$|[?#])/i

/** Addresses as the page has them, the largest picture first; behind it those to try where it is gone. */
export function pictureSources(image: Element): string[] {
  const named = (names: string[]) => names.map((name) => image.getAttribute(name))
  const shown = named(['src', 'data-src', 'data-original', 'data-lazy-src', 'data-hi-res-src'])
  const found = [
    ...named(['data-orig-file', 'data-full-url']),
    originalIn(image.getAttribute('data-attrs')),
    linkedFile(image),
    ...setsOf(image),
    ...shown.map((src) => wholeSize(src, image)),
    ...shown,
    image.getAttribute('data-large-file'),
  ]
  const usable = found.filter(isUsable).map((src) => src.trim())
  return [...new Set(usable)].slice(0, most)
}

function isUsable(src: null | string | undefined): src is string {
  return (
    typeof src === 'string' &&
    src.trim() !== '' &&
    src.length <= longest &&
    !/^(?:#|(?:data|blob|about|cid|javascript):)/i.test(src.trim()) &&
    !/(?:placeholder|blank|spacer|transparent)\.(?:gif|png|svg)/i.test(src)
  )
}

/** Whether the bytes stand in the source itself: such a picture has no address. */
export function isEmbedded(image: Element): boolean {
  return /^(?:data:image\/|cid:|#)/i.test(image.getAttribute('src') ?? '')
}

/** Of one whose bytes stand in the source itself. */
export function embeddedSources(image: Element): string[] {
  const src = (image.getAttribute('src') ?? '').trim()
  const [, hash] = /^data:image\/png;sha256,([\da-f]{64})$/.exec(src) ?? []
  if (hash !== undefined) {
    return [`#sha256-${hash}`]
  }
  const isShort = src.length <= longest && /;base64,/i.test(src)
  return src.startsWith('#') ? [src] : /^cid:/i.test(src) ? [`#${src}`] : isShort ? [src] : []
}

/** Substack stores the picture as it was uploaded beside the one that it shows. */
function originalIn(attributes: null | string): null | string {
  const [, src] = /"src"\s*:\s*"(https?:[^"\\]{1,2000})"/.exec(attributes ?? '') ?? []
  return src ?? null
}

/** A small picture that leads to the large one. */
function linkedFile(image: Element): null | string {
  const href = image.closest('a[href]')?.getAttribute('href') ?? ''
  return files.test(href) ? href : null
}

/** Of the lists of sizes, from the widest on. */
function setsOf(image: Element): string[] {
  const sources = [...(image.closest('picture')?.querySelectorAll('source') ?? [])]
  const sets = [image, ...sources].flatMap((one) =>
    ['srcset', 'data-srcset'].map((name) => one.getAttribute(name)),
  )
  return sets
    .flatMap((set) => (set ?? '').slice(0, 10_000).split(/,\s+|\s*,$/))
    .map((entry) => entry.trim().split(/\s+/))
    .map(([src = '', size = '']) => ({ size: Number.parseFloat(size) || 0, src }))
    .toSorted((one, other) => other.size - one.size)
    .map(({ src }) => src)
}

/** Ghost and Medium name the size in the path. */
function wholeSize(src: null | string, image: Element): null | string {
  const whole = src
    ?.replace(/\/content\/images\/size\/w\d+(?:h\d+)?\//, '/content/images/')
    .replace(/(\/\/[\w.-]+medium\.com\/max\/)\d+\//, `$1${image.getAttribute('data-width')}/`)
  return whole && whole !== src && !whole.includes('/null/') ? whole : null
}

export interface PlacedPicture {
  /** What the source says in place of it; '' where it says nothing. */
  alt: string
  /** '' where there is none. */
  caption: string
  credit: null | string
  /** Its bytes stand in the source itself. */
  isEmbedded?: true
  /** It stands for so many that were not looked at. */
  left?: number
  place: PicturePlace
  /**
   * Where its bytes may be, the largest picture first: addresses, or paths in the export; `essay.docx#word/media/image1.png`
   * and `page.html#sha256-…` lie within a file. Empty where the source shows a picture and names none.
   */
  sources: string[]
}

/**
 * The figure of the document with this id, which has its words; before so many nodes of the document; or above the text.
 */
export type PicturePlace = 'lead' | { before: number } | { figure: string }

/** Whether a figure has no words, and so is nothing without its picture. */
export function isBareFigure({ type, fields }: Record<string, unknown>): boolean {
  return (
    type === 'block' &&
    isRecord(fields) &&
    fields.blockType === 'figure' &&
    !fields.caption &&
    !fields.credit
  )
}
