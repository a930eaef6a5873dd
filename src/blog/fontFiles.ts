// The files of the typeface: which of its package are served, and under which names.

export type FontSubset = 'cyrillic' | 'greek' | 'latin' | 'latin-ext'

export interface FontFile {
  hash: string
  style: 'italic' | 'normal'
  subset: FontSubset
  weight: 400 | 600
}

/** Source Serif 4 by Adobe, SIL Open Font License 1.1. */
export const fontPackage = '@fontsource/source-serif-4'

/** Source Sans 3, of the same maker: in pictures of links alone, where the fonts of a reader's system are not. */
export const sansPackage = '@fontsource/source-sans-3'

/** `hash` begins the SHA-256 of the file, so that another version has another address. A test compares them. */
export const fontFiles: FontFile[] = [
  { hash: '02194deb', style: 'normal', subset: 'latin', weight: 400 },
  { hash: '882b7c15', style: 'italic', subset: 'latin', weight: 400 },
  { hash: 'f2b7e1cf', style: 'normal', subset: 'latin', weight: 600 },
  { hash: '78ff74ea', style: 'normal', subset: 'latin-ext', weight: 400 },
  { hash: 'd0625311', style: 'italic', subset: 'latin-ext', weight: 400 },
  { hash: 'ba70bfd7', style: 'normal', subset: 'latin-ext', weight: 600 },
  { hash: '4899e714', style: 'normal', subset: 'cyrillic', weight: 400 },
  { hash: '18148c09', style: 'italic', subset: 'cyrillic', weight: 400 },
  { hash: '881a5cd6', style: 'normal', subset: 'cyrillic', weight: 600 },
  { hash: 'dafafcc6', style: 'normal', subset: 'greek', weight: 400 },
  { hash: 'a97b9b20', style: 'italic', subset: 'greek', weight: 400 },
  { hash: '9682fb04', style: 'normal', subset: 'greek', weight: 600 },
]

export function servedName({ hash, style, subset, weight }: FontFile): string {
  return `serif-${subset}-${weight}${style === 'italic' ? '-italic' : ''}-${hash}.woff2`
}

/** Path in the package. */
export function packagedName({ style, subset, weight }: FontFile): string {
  return `files/source-serif-4-${subset}-${weight}-${style}.woff2`
}

export const fontHeaders = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-type': 'font/woff2',
  'x-content-type-options': 'nosniff',
}
