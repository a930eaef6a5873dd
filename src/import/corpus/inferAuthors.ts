// Infers the author of articles whose byline names nobody: the owner of the blog.
import type { ParsedPiece } from '../types.ts'
import type { ParsedArticle } from './parseArticle.ts'

/** Fills in the person who signs most of the other articles; nobody where no article is signed. */
export function inferAuthors(parsed: readonly ParsedArticle[]): ParsedPiece[] {
  const blogger = mostFrequentSigner(parsed.map(({ piece }) => piece))
  return parsed.map(({ piece, unnamed }) =>
    piece.authors.length > 0 || blogger === null
      ? piece
      : {
          ...piece,
          authors: [
            { name: blogger, affiliations: unnamed, inferred: !isNamedAbove(piece, blogger) },
          ],
        },
  )
}

/** The standfirst may be all that names the author. */
function isNamedAbove({ standfirst }: ParsedPiece, name: string): boolean {
  return standfirst.some(({ text }) => text.includes(name))
}

function mostFrequentSigner(pieces: readonly ParsedPiece[]): null | string {
  const counts = new Map<string, number>()
  for (const { name } of pieces.flatMap(({ authors }) => authors)) {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  let best: null | string = null
  for (const [name, count] of counts) {
    best = best === null || count > (counts.get(best) ?? 0) ? name : best
  }
  return best
}
