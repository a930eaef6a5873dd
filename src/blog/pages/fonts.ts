// The typeface in the style sheet and head of a page.
import { type FontFile, fontFiles, servedName } from '../fontFiles.mjs'

/**
 * Letters that only the "latin-ext" files have. The others have no range, which is shorter: they come first, and a
 * browser tries the last face first.
 */
const latinExt =
  'U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,' +
  'U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF'

/** What nearly every first screen needs: text and headings. */
const preloaded = ['source-serif-4-latin-400-normal', 'source-serif-4-latin-600-normal']

/** @param folder of the site with the files, such as `/fonts`. */
export function fontFaces(folder: string): string {
  return fontFiles.map((file) => fontFace(file, folder)).join('')
}

/** Addresses of the files to load before the style sheet asks for them. */
export function preloadedFonts(folder: string): string[] {
  return fontFiles
    .filter(({ name }) => preloaded.includes(name))
    .map((file) => addressIn(folder, file))
}

/**
 * `optional`: a page whose font is late stays in the font of the system, so that no line ever moves; the font is there
 * for the next page.
 */
function fontFace(file: FontFile, folder: string): string {
  const { name } = file
  const rules = [
    "font-family:'Source Serif 4'",
    'font-display:optional',
    name.endsWith('italic') ? 'font-style:italic' : '',
    name.includes('600') ? 'font-weight:600 900' : '',
    `src:url(${addressIn(folder, file)}) format('woff2')`,
    name.includes('latin-ext') ? `unicode-range:${latinExt}` : '',
  ]
  return `@font-face{${rules.filter(Boolean).join(';')}}`
}

function addressIn(folder: string, file: FontFile): string {
  return `${folder}/${servedName(file)}`
}
