// Heads and ends of articles in several languages. Each line of `tagged/posts.txt` says what it is.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import type { Block, ParsedPiece } from '../../../../src/import/types.ts'

import { parseCorpus } from '../../../../src/import/corpus/parseCorpus.ts'
import { printedFigure, printedText } from '../../../../src/import/corpus/text/blockText.ts'
import { toLines } from '../../../../src/import/corpus/text/line.ts'
import { normaliseLine, reassemble } from './reassemble.ts'

const folder = path.join(import.meta.dirname, 'tagged')
/** Paragraphs that `~` and a language stand for, in turn. */
const paragraphs = JSON.parse(readFileSync(path.join(folder, 'paragraphs.json'), 'utf8')) as Record<
  string,
  string[]
>
const posts = readFileSync(path.join(folder, 'posts.txt'), 'utf8')
  .split(/^## /mu)
  .slice(1)
  .map((post) => {
    const [name = '', ...lines] = post.trimEnd().split('\n')
    return { name, ...read(lines) }
  })

type Tagged = Record<string, string[]>

/** N note, T title, S standfirst, B byline, D date, P picture, X paragraph, H heading, Z nothing; `%` begins an article without a note, `=` lists the authors. */
function read(lines: string[]): { pieces: Tagged[]; text: string } {
  const pieces: Tagged[] = []
  const text: string[] = []
  const used = new Map<string, number>()
  let last = ''
  for (const line of lines) {
    const [tag = '', rest] = [line.charAt(0), line.slice(2)]
    if (tag === '=') {
      line
        .slice(1)
        .split(';')
        .forEach((names, index) => {
          ;(pieces[index] as Tagged).A = names.split(',').filter(Boolean)
        })
    } else {
      if (tag === '%' || (tag === 'N' && last !== 'N')) {
        pieces.push({})
      }
      if (tag !== '%') {
        const words = rest.startsWith('~') ? nextParagraph(rest.slice(1), used) : rest
        const piece = pieces.at(-1) as Tagged
        piece[tag] = [...(piece[tag] ?? []), words]
        text.push(words)
      }
      last = tag
    }
  }
  return { pieces, text: text.join('\n\n') }
}

function nextParagraph(language: string, used: Map<string, number>): string {
  const all = paragraphs[language] ?? []
  const index = used.get(language) ?? 0
  used.set(language, index + 1)
  return all[index % all.length] ?? ''
}

function tagsOf(piece: ParsedPiece): Tagged {
  const texts = (type: Block['type']): string[] =>
    piece.body.flatMap((block) =>
      block.type === type && block.type !== 'figure' ? [printedText(block.inlines)] : [],
    )
  return {
    A: piece.authors.map(({ name, inferred }) => (inferred ? `${name}?` : name)),
    D: piece.dateline ? [piece.dateline.text] : [],
    H: texts('heading'),
    N: piece.note.map(({ text }) => text),
    P: piece.leadImage ? [printedFigure(piece.leadImage)] : [],
    S: piece.standfirst.map(({ text }) => text),
    T: [piece.title.text],
    X: texts('paragraph'),
  }
}

describe('tagged posts', () => {
  it.each(posts)('$name is read as tagged', ({ pieces, text }) => {
    const found = parseCorpus(text).pieces.map(tagsOf)
    const empty = { A: [], D: [], H: [], N: [], P: [], S: [], T: [], X: [] }
    expect(found).toEqual(
      pieces.map(({ B: _bylines, Z: _others, ...tagged }) => ({ ...empty, ...tagged })),
    )
  })

  it.each(posts)('$name loses no line', ({ text }) => {
    expect(reassemble(parseCorpus(text))).toEqual(
      toLines(text).map((line) => normaliseLine(line.text)),
    )
  })
})
