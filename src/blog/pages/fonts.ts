// The typeface in the head of a page: the files of those letters that the page has, and which of them are loaded first.
import { type FontFile, fontFiles, type FontSubset, servedName } from '../fontFiles.ts'

interface Subset {
  name: FontSubset
  /** Characters in its files: code points and ranges of them, hexadecimal. Those of "latin" need not be told apart. */
  range?: string
}

/** A browser tries the last one first. */
const subsets: Subset[] = [
  { name: 'latin' },
  {
    name: 'latin-ext',
    range:
      '100-130,132-151,154-2BA,2BD-2C5,2C7-2CC,2CE-2D7,2DD-2FF,1D00-1DBF,1E00-1E9F,1EF2-1EFF,20A0-20AB,20AD-20C4,2113,2C60-2C7F,A720-A7FF',
  },
  { name: 'cyrillic', range: '400-45F,490-491,4B0-4B1,2116' },
  { name: 'greek', range: '370-377,37A-37F,384-38A,38C,38E-3A1,3A3-3FF' },
]

/** How many letters of a subset, beside Latin ones, make its files worth loading before the page is shown. */
const enough = 100

/**
 * The faces of a page, of the subsets that it needs.
 * @param letters of the page, at least those that are not ASCII.
 * @param folder such as `/fonts`
 */
export function fontFaces(letters: string, folder: string): string {
  return subsets
    .filter(({ range }) => range === undefined || lettersOf(range).test(letters))
    .flatMap(({ name, range }) =>
      fontFiles
        .filter(({ subset }) => subset === name)
        .map((file) => fontFace(file, folder, range)),
    )
    .join('')
}

/** Addresses of the files that a page needs for its first screen. */
export function preloadedFonts(letters: string, hasItalics: boolean, folder: string): string[] {
  const needed = new Set(
    subsets.filter((subset) => isFrequent(subset, letters)).map(({ name }) => name),
  )
  const styles = hasItalics ? ['normal', 'italic'] : ['normal']
  return styles.flatMap((wanted) =>
    fontFiles
      .filter(({ style, subset }) => style === wanted && needed.has(subset))
      .map((file) => addressIn(folder, file)),
  )
}

function isFrequent({ range }: Subset, letters: string): boolean {
  return range === undefined || (letters.match(lettersOf(range, 'g'))?.length ?? 0) >= enough
}

function lettersOf(range: string, flags = ''): RegExp {
  return new RegExp(
    `[${range.replaceAll(/[\dA-F]+/g, String.raw`\u{$&}`).replaceAll(',', '')}]`,
    `u${flags}`,
  )
}

/**
 * `optional`: a page whose font is late stays in the font of the system, so that no line ever moves; the font is there
 * for the next page.
 */
function fontFace(file: FontFile, folder: string, range: string | undefined): string {
  const rules = [
    "font-family:'Source Serif 4'",
    'font-display:optional',
    file.style === 'italic' ? 'font-style:italic' : '',
    file.weight === 600 ? 'font-weight:600 900' : '',
    `src:url(${addressIn(folder, file)})`,
    range ? `unicode-range:U+${range.replaceAll(',', ',U+')}` : '',
  ]
  return `@font-face{${rules.filter(Boolean).join(';')}}`
}

function addressIn(folder: string, file: FontFile): string {
  return `${folder}/${servedName(file)}`
}
