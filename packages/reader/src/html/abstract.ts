// The abstract of a paper, which stands before its text.
import { wordsOf } from '../document/fromHTML/dom.ts'
import { proseIn } from './mainText.ts'

const named =
  'header .abstract, #title-block-header .abstract, section.abstract, div.abstract, .abstractSection, .article-section__abstract, #abstract, #abstract1, section[data-title="Abstract"], .ltx_abstract'

const heading = /^(?:abstract|résumé|resumen|resumo|riassunto|zusammenfassung)\s*[:.]?$/iu

/** Of the words of a page, how many it has at most: that of a catalogue is all there is. */
const most = 0.4

export function takeAbstract(root: Element): string {
  const abstract = root.querySelector(named)
  const isHead = abstract?.closest('header, #title-block-header') !== null
  if (!abstract || (!isHead && wordsOf(abstract).length > most * proseIn(root))) {
    return ''
  }
  const before = abstract.previousElementSibling
  const labels = [before, ...abstract.querySelectorAll('h2, h3, h4, h5, h6, .abstract-title')]
  labels.filter((one) => one && heading.test(wordsOf(one))).forEach((one) => one?.remove())
  const words = wordsOf(abstract)
  abstract.remove()
  return words.slice(0, 3000)
}
