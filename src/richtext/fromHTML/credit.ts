// The caption of a picture, and whom it credits.
import { wordsOf } from './dom.ts'

/** Where the page marks the credit, or where it stands at the end behind a word that says so. */
export function creditIn(caption: Element | null | undefined): { caption: string; credit: string } {
  const words = wordsOf(caption)
  const marked = wordsOf(caption?.querySelector('[class*="credit"], [class*="source"], cite'))
  const credit =
    marked ||
    (/(?:^|[.)”"!?]\s+)((?:photo|image|credit|picture|foto|bild|source)s?\s*(?:(?:credit|by)\s*)?[:©].{2,100})$/iu.exec(
      words.slice(-160),
    )?.[1] ??
      '')
  return credit && words.endsWith(credit)
    ? { caption: words.slice(0, -credit.length).trim(), credit }
    : { caption: words, credit }
}
