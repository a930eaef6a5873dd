// The style sheet of a page: one column for reading, light and dark, on screens and on paper. A page has the parts that
// it needs.
import { base } from './base.ts'
import { chineseJapaneseKorean } from './chineseJapaneseKorean.ts'
import { citation } from './citation.ts'
import { figures } from './figures.ts'
import { frame } from './frame.ts'
import { interview } from './interview.ts'
import { list } from './list.ts'
import { archive, contents, neighbours, topics } from './navigation.ts'
import { notes } from './notes.ts'
import { post } from './post.ts'
import { print } from './print.ts'
import { rightToLeft } from './rightToLeft.ts'
import { search } from './search.ts'
import { code, tables } from './tables.ts'

interface Part {
  /** What the HTML of a page has in it that needs the part. @default every page does */
  for?: string
  /** The letters that need it. */
  letters?: RegExp
  styles: string
}

/** The later ones may change what the earlier ones say. */
const parts: Part[] = [
  { styles: base + frame },
  { for: 'class="h-feed list"', styles: list },
  { for: 'role="search"', styles: search },
  { for: '<article', styles: post },
  { for: '<figure', styles: figures },
  { for: '<code>', styles: code },
  { for: '<table', styles: tables },
  { for: 'class="turn"', styles: interview },
  { for: 'class="footnote', styles: notes },
  { for: 'class="cite"', styles: citation },
  { for: 'class="contents"', styles: contents },
  { for: 'class="topics"', styles: topics },
  { for: 'class="neighbours"', styles: neighbours },
  { for: 'class="archive"', styles: archive },
  { letters: /[\p{Script=Arabic}\p{Script=Hebrew}]/u, styles: rightToLeft },
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
    styles: chineseJapaneseKorean,
  },
  { styles: print },
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
