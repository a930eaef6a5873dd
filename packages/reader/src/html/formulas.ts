// Formulas of MathJax, KaTeX and MathML: a document has none, so they become TeX, as code.
import { decoded } from '../document/decoded.ts'
import { wordsOf } from '../document/fromHTML/dom.ts'

const most = 2000

/** What the programs show beside what they were given. */
const shown = '.MathJax_Preview, .MathJax, .MathJax_Display, .MathJax_SVG, .katex-html'

/** Changes the page. Returns whether it has any. */
export function formulasToTeX(root: Element): boolean {
  const scripts = [...root.querySelectorAll('script[type^="math/tex"]')].slice(0, most)
  if (scripts.length > 0) {
    root.querySelectorAll(shown).forEach((one) => one.remove())
  }
  const pictures = [...root.querySelectorAll('img')].filter((one) => pictured(one) !== '')
  const others = [...root.querySelectorAll('.katex, math'), ...pictures].slice(0, most)
  const found = [...scripts, ...others].filter((one) => {
    const tex = texOf(one)
    if (tex && one.parentElement) {
      const code = one.ownerDocument.createElement('code')
      code.textContent = tex
      // MediaWiki hides the formula, and shows its picture.
      const place = one.closest('.mwe-math-element') ?? one
      place.replaceWith(code)
    }
    return tex !== ''
  })
  return found.length > 0
}

/** What it was written as; else what is read of it. */
function texOf(formula: Element): string {
  return givenIn(formula)
    .replace(/^\{\\displaystyle\s([\s\S]*)\}$/, '$1')
    .trim()
}

function givenIn(formula: Element): string {
  if (formula.localName === 'img') {
    return pictured(formula)
  }
  const source = formula.querySelector('annotation[encoding*="tex"]')
  return (
    wordsOf(formula.localName === 'script' ? formula : source) ||
    (formula.getAttribute('alttext') ?? '') ||
    wordsOf(formula)
  ).slice(0, 5000)
}

/** Services that draw formulas are given them in the address. */
const drawn =
  /(?:latex|mathtex|mimetex)[^?#]*\?(?:latex=)?([^#]+)|[?&]cht=tx&(?:[^#]*&)?chl=([^&#]+)/i

/** Of a picture of a formula: programs put what it was written as into its words. */
function pictured(image: Element): string {
  const address = (image.getAttribute('src') ?? '').slice(0, 5000)
  const isNamed = /(?:^|\s)(?:latex|tex|math|mwe-math-fallback-image-\w+)(?:\s|$)/i.test(
    image.getAttribute('class') ?? '',
  )
  const [, all, chart] = drawn.exec(address) ?? []
  const given = chart ?? all?.split(/&(?:bg|fg|s|c)=/)[0]
  const words = isNamed ? (image.getAttribute('alt') ?? '') : ''
  return (words || decoded((given ?? '').replaceAll('+', ' '), '')).trim()
}
