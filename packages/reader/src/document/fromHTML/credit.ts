// The caption of a picture, and whom it credits.
import { wordsOf } from './dom.ts'

const noun = String.raw`(?:photo(?:graph)?|image|picture|illustration|foto(?:grafie)?|bild|source|quelle|copyright)s?`
const labelled = String.raw`(?:file )?${noun}\s*(?:(?:credit|courtesy|by)\s*)?[:©].{2,100}`
const named = String.raw`(?:photo(?:graph)?s?|image|picture|illustration|foto) (?:by|von|courtesy of) \p{L}.{1,100}`
const bracketed = String.raw`\((?:all )?(?:${noun}(?: (?:credit|by))?|credits?|via):? [^()]{2,100}\)`
const signed = String.raw`©\s*.{2,80}`

const atEnd = new RegExp(
  String.raw`(?:^|[.)”"!?…]\s+|\s[|–—]\s)(${labelled}|${named}|${signed})$|(?:^|\s)(${bracketed})$`,
  'iu',
)

/** Where the page marks the credit, or where it stands at the end behind a word that says so. */
export function creditIn(caption: Element | null | undefined): { caption: string; credit: string } {
  const words = wordsOf(caption)
  const marked = wordsOf(
    caption?.querySelector('[class*="credit"], [class*="copyright"], [class*="source"], cite'),
  )
  const credit =
    (marked === words ? '' : marked) ||
    (atEnd.exec(words.slice(-160))?.slice(1).find(Boolean) ?? marked)
  return credit && words.endsWith(credit)
    ? {
        caption: words
          .slice(0, -credit.length)
          .trimEnd()
          .replace(/\s[|–—]$/u, ''),
        credit,
      }
    : { caption: words, credit }
}
