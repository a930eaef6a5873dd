/** @jsxImportSource preact */
// A picture in the sizes that there are of it, with its own size, so that nothing moves when it comes.
import { pictureSources } from 'offprint-reader/document'

import type { PostImage } from '../post.ts'

interface PictureArgs {
  class?: string
  image: Pick<PostImage, 'alt' | 'height' | 'sizes' | 'url' | 'width'>
  /** Whether it is on the first screen: it is loaded at once, before others. @default false */
  isFirst?: boolean
  /** How wide it is shown, as `sizes` of HTML says. @default the column of the text */
  sizes?: string
}

/** A portrait: the part around its focal point, where it has been cut; else the page cuts it. */
export function squared(image: PostImage): PostImage {
  return image.square ? { ...image, ...image.square, sizes: [] } : image
}

/** Of the text: base.css has it in units of the letters. */
const column = '(min-width: 45em) 680px, 100vw'

export function Picture({ class: name, image, isFirst = false, sizes = column }: PictureArgs) {
  const { alt, height, url, width } = image
  const { sources, srcset } = pictureSources(image.sizes)
  const img = (
    <img
      alt={alt}
      class={name}
      {...(isFirst ? { fetchpriority: 'high' } : { loading: 'lazy' as const })}
      height={height ?? undefined}
      {...(srcset ? { sizes, srcset } : {})}
      src={url}
      width={width ?? undefined}
    />
  )
  return sources.length === 0 ? (
    img
  ) : (
    <picture>
      {sources.map((one) => (
        <source key={one.type} sizes={sizes} {...one} />
      ))}
      {img}
    </picture>
  )
}
