// Reads the texts of `kinds.txt`, each line of which says what it is, and compares them with what the parser finds.
import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Block, TextArticle } from '../../../src/text/words/types.ts'

import { parseText } from '../../../src/text/parseText.ts'
import { printedFigure, printedText } from '../printed.ts'

const paragraphs = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'paragraphs.json'), 'utf8'),
) as Record<string, string[]>

type Fields = Record<string, string[]>

export interface Kind {
  name: string
  /** Expected fields of each article; an absent outlet or affiliation is not compared. */
  pieces: Fields[]
  text: string
}

const always = ['D', 'F', 'H', 'N', 'P', 'S', 'T', 'X']

/** N note, T title, S standfirst, B byline, D date, P picture, X paragraph, H heading, F footnote (a `|` is a line end), Z nothing. `%` begins an article without a note; `=`, `@`, `&` and `!` list the authors, outlets, affiliations and dates. */
export function readKinds(): Kind[] {
  return readFileSync(path.join(import.meta.dirname, 'kinds.txt'), 'utf8')
    .split(/^## /mu)
    .slice(1)
    .map((kind) => {
      const [name = '', ...lines] = kind.trimEnd().split('\n')
      return { name, ...readLines(lines) }
    })
}

const lists: Record<string, string> = {
  '!': 'D',
  '&': 'affiliations',
  '=': 'authors',
  '@': 'outlet',
}

function readLines(lines: string[]): Pick<Kind, 'pieces' | 'text'> {
  const pieces: Fields[] = []
  const text: string[] = []
  const used = new Map<string, number>()
  let last = ''
  for (const line of lines) {
    const tag = line.charAt(0)
    const listed = lists[tag]
    if (listed) {
      line
        .slice(1)
        .split(';')
        .forEach((names, index) => {
          ;(pieces[index] as Fields)[listed] = names
            .split(',')
            .map((name) => name.trim())
            .filter(Boolean)
        })
      continue
    }
    if (tag === '%' || (tag === 'N' && last !== 'N')) {
      pieces.push(Object.fromEntries(always.map((field) => [field, []])))
    }
    if (tag !== '%') {
      const words = wordsOf(line.slice(2), used)
      pieces.at(-1)?.[tag]?.push(words.replace(/^• /u, '').replace('|', ' '))
      text.push(words.replace('|', '\n'))
    }
    last = tag
  }
  return { pieces, text: text.join('\n\n') }
}

/** `~brief` is the next paragraph of that list. */
function wordsOf(text: string, used: Map<string, number>): string {
  if (!text.startsWith('~')) {
    return text
  }
  const all = paragraphs[text.slice(1)] ?? []
  const index = used.get(text) ?? 0
  used.set(text, index + 1)
  return all[index % all.length] ?? ''
}

export function wrongFields({ pieces, text }: Kind): { all: number; wrong: string[] } {
  const found = piecesIn(text).map(fieldsOf)
  const wrong = pieces.flatMap((piece, index) =>
    Object.entries(piece)
      .filter(
        ([field, value]) => JSON.stringify(value) !== JSON.stringify(found[index]?.[field] ?? null),
      )
      .map(
        ([field, value]) =>
          `${index + 1} ${field}: ${JSON.stringify(value)}, found ${JSON.stringify(found[index]?.[field])}`,
      ),
  )
  const more = found.length > pieces.length ? [`${found.length} articles`] : []
  const all = pieces.reduce((sum, piece) => sum + Object.keys(piece).length, 0)
  return { all, wrong: [...wrong, ...more] }
}

function piecesIn(text: string): TextArticle[] {
  try {
    return parseText(text).pieces
  } catch {
    return []
  }
}

function fieldsOf(piece: TextArticle): Fields {
  const texts = (type: Block['type']): string[] =>
    piece.body.flatMap((block) =>
      block.type === type && block.type !== 'figure' ? [printedText(block.inlines)] : [],
    )
  const authors = piece.authors.filter(({ inferred }) => !inferred)
  return {
    affiliations: authors.flatMap(({ affiliations }) =>
      affiliations.map(({ institution, role }) => `${role ?? ''} @ ${institution}`.trim()),
    ),
    authors: authors.map(({ name }) => name),
    D: piece.dateline ? [piece.dateline.text] : [],
    F: piece.footnoteLists.flatMap(({ footnotes }) =>
      footnotes.map(({ prefix, text }) => `${prefix.trim()} ${text.join(' ')}`),
    ),
    H: texts('heading'),
    N: piece.note.map(({ text }) => text),
    outlet: piece.outlet === null ? [] : [piece.outlet.replace(/^The /u, '')],
    P: piece.leadImage ? [printedFigure(piece.leadImage)] : [],
    S: piece.standfirst.map(({ text }) => text),
    T: [piece.title.text],
    X: texts('paragraph').map((text) => text.replace(/^• /u, '')),
  }
}
