// Formulas of MathJax, KaTeX and MathML: a document has none, so they become TeX, as code.
import { wordsOf } from '../../richtext/fromHTML/dom.ts'

const most = 2000

/** What the programs show beside what they were given. */
const shown = '.MathJax_Preview, .MathJax, .MathJax_Display, .MathJax_SVG, .katex-html'

/** Changes the page. Returns whether it has any. */
export function formulasToTeX(root: Element): boolean {
  const scripts = [...root.querySelectorAll('script[type^="math/tex"]')].slice(0, most)
  if (scripts.length > 0) {
    root.querySelectorAll(shown).forEach((one) => one.remove())
  }
  const others = [...root.querySelectorAll('.katex, math')].slice(0, most)
  const found = [...scripts, ...others].filter((one) => {
    const tex = texOf(one)
    if (tex && one.parentElement) {
      const code = one.ownerDocument.createElement('code')
      code.textContent = tex
      one.replaceWith(code)
    }
    return tex !== ''
  })
  return found.length > 0
}

/** What it was written as; else what is read of it. */
function texOf(formula: Element): string {
  const source = formula.querySelector('annotation[encoding*="tex"]')
  return (
    wordsOf(formula.localName === 'script' ? formula : source) ||
    (formula.getAttribute('alttext') ?? '') ||
    wordsOf(formula)
  ).slice(0, 5000)
}
