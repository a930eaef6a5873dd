// The sizes that are made of each picture when it is uploaded.
import type { ImageSize } from 'payload'

import { randomBytes } from 'node:crypto'

/**
 * AVIF is left out: a third smaller, it took three seconds more for a picture of 12 megapixels on two cores, where all of
 * these take less than one.
 */
const webp = { format: 'webp', options: { effort: 4, quality: 78 } } as const

export const pictureSizes: ImageSize[] = [
  { name: 'thumbnail', width: 320 },
  // In the format of the picture, for programs that do not know WebP: readers of feeds, cards of links.
  { name: 'page', width: 1200 },
  { ...asWebP('small'), width: 480 },
  { ...asWebP('medium'), width: 960 },
  // Also of a picture that is not as wide: or the next smaller one would be shown in its place.
  { ...asWebP('large'), width: 1600, withoutEnlargement: true },
  // Of portraits: the part around the focal point.
  { ...asWebP('square'), fit: 'cover', height: 400, width: 400 },
]

/** Whole, unless it says otherwise: with a focal point Payload would first write it in its own format. */
function asWebP(name: string): ImageSize {
  return { name, fit: 'inside', formatOptions: webp, generateImageName }
}

/** `a.jpg` and `a.png` have sizes of one format: by Payload's names, one would replace that of the other. */
function generateImageName({ extension, height, originalName, width }: Named): string {
  return `${originalName}-${randomBytes(4).toString('hex')}-${width}x${height}.${extension}`
}

type Named = Parameters<NonNullable<ImageSize['generateImageName']>>[0]
