// Infers the author of articles whose byline names nobody: the owner of the blog.
import type { ParsedAffiliation } from '../types.ts'
import type { TextArticle } from './words/types.ts'

type Signed = Pick<TextArticle, 'authors' | 'standfirst'>

/** Fills in the person who signs most of the other articles; nobody where no article is signed. `unnamed` are the affiliations of bylines that name nobody. */
export function inferAuthors<Piece extends Signed>(
  pieces: readonly Piece[],
  unnamed: readonly ParsedAffiliation[][],
): Piece[] {
  const blogger = mostFrequentSigner(pieces)
  return pieces.map((piece, at) => {
    if (piece.authors.length > 0 || blogger === null) {
      return piece
    }
    const inferred = !isNamedAbove(piece, blogger)
    return { ...piece, authors: [{ name: blogger, affiliations: unnamed[at] ?? [], inferred }] }
  })
}

/** The standfirst may be all that names the author. */
function isNamedAbove({ standfirst }: Signed, name: string): boolean {
  return standfirst.some(({ text }) => text.includes(name))
}

function mostFrequentSigner(pieces: readonly Signed[]): null | string {
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
