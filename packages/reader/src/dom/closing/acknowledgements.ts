// Thanks that are printed below a text.
import { wordsOf } from '../../document/fromHTML/dom.ts'

const heading =
  /^(?:acknowledge?ments?|danksagung(?:en)?|dank|remerciements|agradecimientos)\s*:?$/iu
const opening =
  /^(?:acknowledge?ments?\s*[:.–—]|danksagung\s*[:.–—]|(?:the|this) authors? (?:(?:would like|wish(?:es)?) to thank|thanks?|(?:is|are) grateful|acknowledges?)|i (?:am grateful to|would like to thank|thank)\s.{0,200}?\s(?:comments|support|help|feedback|suggestions)|die autor(?:en|in|innen)? dank(?:en|t))/iu

/** Takes them out of the text; those that hold a mark of a footnote stay there. */
export function takeAcknowledgements(article: Element): string[] {
  const blocks = [...article.querySelectorAll('p, h2, h3, h4, h5, h6')].filter(
    (one) => one.closest('[role="doc-endnotes"], figure, table, blockquote') === null,
  )
  const title = blocks.findIndex((one) => heading.test(wordsOf(one)))
  const from = title < 0 ? blocks.length : title
  const end = blocks.findIndex((one, index) => index > from && /^h\d$/.test(one.localName))
  const section = blocks.slice(from, end < 0 ? from + 4 : end)
  const found =
    section.length > 1 && section.length < 6
      ? section
      : blocks.slice(-8).filter((one) => opening.test(wordsOf(one)))
  if (found.some((one) => one.querySelector('[role="doc-noteref"]'))) {
    return []
  }
  const lines = found.map(wordsOf).filter((text) => !heading.test(text))
  found.forEach((one) => one.remove())
  return lines
}
