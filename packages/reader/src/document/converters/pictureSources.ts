// In which sizes a browser finds a picture: it takes the smallest that is large enough.
import { isRecord } from '../readDocument.ts'
import { safeHref } from '../safeHref.ts'

export interface PictureSources {
  /** Of formats that not every browser has, the best first: each is a `source` of a `picture`. */
  sources: { srcset: string; type: string }[]
  /** Of the `img` itself, where there are no others. */
  srcset?: string
}

const better = ['image/avif', 'image/webp']

/** @param sizes of a picture: `{ type, url, width }` */
export function pictureSources(sizes: unknown): PictureSources {
  const all = (Array.isArray(sizes) ? sizes : []).flatMap(readSize)
  const sources = better.flatMap((type) => {
    const srcset = srcsetOf(all.filter((size) => size.type === type))
    return srcset ? [{ type, srcset }] : []
  })
  return sources.length > 0 || all.length < 2 ? { sources } : { sources, srcset: srcsetOf(all) }
}

interface Size {
  type: string
  url: string
  width: number
}

function readSize(size: unknown): Size[] {
  const { type, url, width } = isRecord(size) ? size : {}
  const address = safeHref(url)
  return typeof type === 'string' && typeof width === 'number' && address
    ? // Spaces and commas divide the list.
      [{ type, url: address.replaceAll(/[\s,]/g, encodeURIComponent), width }]
    : []
}

function srcsetOf(sizes: Size[]): string {
  const byWidth = new Map(sizes.map(({ url, width }) => [width, `${url} ${width}w`]))
  return [...byWidth.values()].join(', ')
}
