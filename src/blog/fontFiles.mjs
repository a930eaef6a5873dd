// The files of the typeface: which of its package are served, and under which names. Plain JavaScript, because the
// server in front of Next sends them.

/** Source Serif 4 by Adobe, SIL Open Font License 1.1. */
export const fontPackage = '@fontsource/source-serif-4'

/** `hash` begins the SHA-256 of the file, so that another version has another address. A test compares them. */
export const fontFiles = [
  { name: 'source-serif-4-latin-400-normal', hash: '02194deb92' },
  { name: 'source-serif-4-latin-400-italic', hash: '882b7c150c' },
  { name: 'source-serif-4-latin-600-normal', hash: 'f2b7e1cf1d' },
  { name: 'source-serif-4-latin-600-italic', hash: 'cdee523b89' },
  { name: 'source-serif-4-latin-ext-400-normal', hash: '78ff74ea29' },
  { name: 'source-serif-4-latin-ext-400-italic', hash: 'd06253118f' },
  { name: 'source-serif-4-latin-ext-600-normal', hash: 'ba70bfd7a5' },
]

/** As it is called in the folder of the site. */
export function servedName({ hash, name }) {
  return `${name}-${hash}.woff2`
}

/** Path in the package. */
export function packagedName({ name }) {
  return `files/${name}.woff2`
}

export const fontHeaders = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-type': 'font/woff2',
  'x-content-type-options': 'nosniff',
}
