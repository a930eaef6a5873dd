// Reads the posts of `posts.txt`, each line of which says what it is.
import { readFileSync } from 'node:fs'
import path from 'node:path'

const folder = import.meta.dirname
/** Paragraphs that `~` and a language stand for, in turn. */
const paragraphs = JSON.parse(readFileSync(path.join(folder, 'paragraphs.json'), 'utf8')) as Record<
  string,
  string[]
>
export type Tagged = Record<string, string[]>

export interface Post {
  name: string
  pieces: Tagged[]
  text: string
}

export function readPosts(): Post[] {
  return readFileSync(path.join(folder, 'posts.txt'), 'utf8')
    .split(/^## /mu)
    .slice(1)
    .map((post) => {
      const [name = '', ...lines] = post.trimEnd().split('\n')
      return { name, ...read(lines) }
    })
}

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
