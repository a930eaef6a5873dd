// What nobody sees of a page is no part of its text: beginnings for lists of mails, hints of programs.
import { isSeen } from '../accounting/visibleLines.ts'
import { wordsOf } from '../document/fromHTML/dom.ts'

/** Of the letters, how many are hidden at most: more are a text that a script shows. */
const mostHidden = 0.5

const hiding = '[hidden], [style*="display"], [style*="visibility"], dialog'

/** Changes the text. Notes may be hidden until somebody asks for them. */
export function dropHidden(text: Element): void {
  const hidden = [...text.querySelectorAll(hiding)].filter(
    (one) =>
      !isSeen(one) &&
      one.closest('[role="doc-endnotes"]') === null &&
      one.querySelector('[role="doc-endnotes"], [role="doc-noteref"]') === null,
  )
  const all = new Set(hidden)
  const outermost = hidden.filter((one) => !isWithin(one, all))
  const letters = outermost.reduce((sum, one) => sum + wordsOf(one).length, 0)
  if (letters <= mostHidden * wordsOf(text).length) {
    outermost.forEach((one) => one.remove())
  }
}

function isWithin(element: Element, holders: Set<Element>): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (holders.has(at)) {
      return true
    }
  }
  return false
}
