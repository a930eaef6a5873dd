// What can still be read of invalid JSON-LD: with a quotation mark within a title, or a comma too many.
import { parseJSONIfValid } from '../../parseJSON.ts'

const article = /"@type"\s*:\s*(?:\[\s*)?"(\w*Article|\w*Posting|Report|Review)"/

/** The first article, with what says when it was published and who wrote it: any other text may be cut. */
export function articleInBroken(text: string): null | Record<string, unknown> {
  const found = article.exec(text)
  const author = /"author"\s*:\s*(\{[^{}]{0,2000}\}|\[[^[\]]{0,5000}\])/.exec(text)?.[1]
  const published = /"datePublished"\s*:\s*"([^"\\]{4,40})"/.exec(text)?.[1]
  return found
    ? {
        '@type': found[1],
        author: author ? parseJSONIfValid(author) : undefined,
        datePublished: published,
      }
    : null
}
