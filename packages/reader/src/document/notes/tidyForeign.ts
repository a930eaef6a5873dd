// What programs write in HTML of their own, made to what every page has: formats that are styles, lists of Word that
// are paragraphs, comments of Google Docs, and notes as LaTeX's converters have them. Changes the page.
import { tidyGoogleDocs } from './googleDocs.ts'
import { textIn } from './htmlLinks.ts'
import { restoreAnchors } from './lostAnchors.ts'
import { isSymbol, labelIn } from './markLabels.ts'
import { tidyWordHTML } from './wordHTML.ts'
import { listParagraphs } from './wordLists.ts'

/** Of each kind: pages of people have fewer. */
const most = 5000

export function tidyForeign(root: Element): void {
  dropComments(root)
  tidyGoogleDocs(root)
  tidyWordHTML(root)
  markFormats(root)
  listParagraphs(root)
  openMarginNotes(root)
  openFoldedNotes(root)
  nameDefinitions(root)
  restoreAnchors(root)
}

function find(root: Element, selector: string): Element[] {
  return [...root.querySelectorAll(selector)].slice(0, most)
}

/** They are printed below the text, with marks as notes have them. */
function dropComments(root: Element): void {
  for (const link of find(root, 'a[href*="#cmnt"]')) {
    const isMark = /#cmnt\d+$/.test(link.getAttribute('href') ?? '')
    const isBack = /#cmnt_ref\d+$/.test(link.getAttribute('href') ?? '')
    const raised = link.closest('sup')
    const block = link.closest('div') ?? link.closest('p')
    if (isMark) {
      ;(raised && textIn(raised) === textIn(link) ? raised : link).remove()
    } else if (isBack && block && block !== root && textIn(block).startsWith(textIn(link))) {
      block.remove()
    }
  }
}

const styles: [RegExp, name: string][] = [
  [/font-weight:\s*(?:bold|[6-9]00)/i, 'strong'],
  [/font-style:\s*italic/i, 'em'],
  [/vertical-align:\s*super/i, 'sup'],
  [/vertical-align:\s*sub(?!-)/i, 'sub'],
]

/** What finds the text of a page drops styles. Headings are bold by themselves. */
function markFormats(root: Element): void {
  for (const span of find(root, 'span[style], font[style]')) {
    const style = (span.getAttribute('style') ?? '').slice(0, 1000)
    const isHeading = span.closest('h1, h2, h3, h4, h5, h6') !== null
    for (const [pattern, name] of styles) {
      if (pattern.test(style) && textIn(span) && !(isHeading && name === 'strong')) {
        const format = span.ownerDocument.createElement(name)
        format.append(...span.childNodes)
        span.append(format)
      }
    }
  }
}

/** LaTeXML: a mark, and the note with its mark and label once more. */
function openMarginNotes(root: Element): void {
  for (const note of find(root, '.ltx_note.ltx_role_footnote, .ltx_note.ltx_role_endnote')) {
    const content = note.querySelector('.ltx_note_content')
    if (content) {
      const labels = content.querySelectorAll('.ltx_note_mark, .ltx_tag_note, .ltx_note_type')
      labels.forEach((label) => label.remove())
      content.setAttribute('class', 'sidenote')
      note.replaceWith(content)
    }
  }
}

/** Notes that their label unfolds. Where a browser has ended the paragraph before them, they belong to it all the same. */
function openFoldedNotes(root: Element): void {
  for (const folded of find(root, 'details')) {
    const [label] = folded.children
    if (label?.localName === 'summary' && labelsNote(textIn(label))) {
      const note = folded.ownerDocument.createElement('span')
      note.setAttribute('class', 'sidenote')
      label.remove()
      note.append(...folded.childNodes)
      const before = folded.previousElementSibling
      if (before?.localName === 'p') {
        before.append(note)
        folded.remove()
      } else {
        folded.replaceWith(note)
      }
    }
  }
}

/** A year unfolds an archive. */
function labelsNote(text: string): boolean {
  const label = labelIn(text)
  return /^\d{1,3}$/.test(label) || isSymbol(label)
}

/** LaTeX2HTML: a term leads back, and its definition is the note. */
function nameDefinitions(root: Element): void {
  for (const anchor of find(root, 'dt > a[name^="foot"]')) {
    const term = anchor.parentElement
    const definition = term?.nextElementSibling
    if (term && definition?.localName === 'dd' && definition.id === '') {
      definition.id = anchor.getAttribute('name') ?? ''
      term.remove()
    }
  }
}
