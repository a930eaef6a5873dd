// The style sheet of a page: one column for reading, light and dark, on screens and on paper. A page has the parts that
// it needs.
import { sheets } from './sheets.ts'

interface Part {
  /** What the HTML of a page has in it that needs the part. @default every page does */
  for?: string
  /** The letters that need it. */
  letters?: RegExp
  styles: string
}

/** The later ones may change what the earlier ones say. */
const parts: Part[] = [
  { styles: sheets.base + sheets.frame },
  { for: 'class="h-feed list"', styles: sheets.list },
  { for: 'role="search"', styles: sheets.search },
  { for: '<article', styles: sheets.post },
  { for: '<figure', styles: sheets.figures },
  { for: '<code>', styles: sheets.code },
  { for: '<table', styles: sheets.tables },
  { for: 'class="turn"', styles: sheets.interview },
  { for: 'class="footnote', styles: sheets.notes },
  { for: 'class="cite"', styles: sheets.citation },
  { for: 'class="contents"', styles: sheets.contents },
  { for: 'class="topics"', styles: sheets.topics },
  { for: 'class="neighbours"', styles: sheets.neighbours },
  { for: 'class="facets"', styles: sheets.facets },
  { for: 'class="everything"', styles: sheets.facets },
  { for: 'class="related"', styles: sheets.related },
  { for: 'class="archive"', styles: sheets.archive },
  { for: 'class="letter"', styles: sheets.letter },
  { for: 'class="site face"', styles: sheets.face },
  { letters: /[\p{Script=Arabic}\p{Script=Hebrew}]/u, styles: sheets.rightToLeft },
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
    styles: sheets.chineseJapaneseKorean,
  },
  { styles: sheets.print },
]

/** One pass over a long page instead of one for each part. */
const needs = new RegExp(parts.flatMap((part) => part.for ?? []).join('|'), 'g')

/** @param letters of the page, at least those that are not ASCII. */
export function stylesFor(html: string, letters: string): string {
  const found = new Set<string>(html.match(needs))
  return parts
    .filter((part) => part.for === undefined || found.has(part.for))
    .filter((part) => part.letters?.test(letters) ?? true)
    .map(({ styles }) => styles)
    .join('')
}
