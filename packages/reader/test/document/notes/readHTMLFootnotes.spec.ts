// The readers of HTML lose no word, whatever is broken; and they change nothing while they read.
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'

import { readHTMLFootnotes } from '../../../src/document/notes/readHTMLFootnotes.ts'
import { rewriteFootnotes } from '../../../src/document/notes/rewriteFootnotes.ts'
import { readPrintedFootnotes } from '../../../src/footnotes/readPrintedFootnotes.ts'
import { printed, samples } from './samples.ts'

const parser = new new JSDOM('').window.DOMParser()

function bodyOf(html: string): HTMLElement {
  return parser.parseFromString(html, 'text/html').body
}

function wordsOf(top: Node): string[] {
  return top.nodeType === 3
    ? (top.nodeValue?.match(/\p{L}{3,}/gu) ?? [])
    : [...top.childNodes].flatMap(wordsOf)
}

/** Headings of lists are kept as their names; arrows, numbers and tooltips are no words of the text. */
function wordsAfter(body: Element): string[] {
  const labels = [...body.querySelectorAll('section')].map((list) =>
    list.getAttribute('data-label'),
  )
  return [...wordsOf(body), ...labels.join(' ').split(/\s+/)]
}

function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const all = {
  ...Object.fromEntries(Object.entries(samples).map(([name, { html }]) => [name, html])),
  ...printed,
}

describe.each(Object.entries(all))('%s', (_, html) => {
  it('keeps every word, whichever elements and attributes are missing', () => {
    for (let seed = 1; seed <= 15; seed += 1) {
      const body = bodyOf(html)
      damage(body, random(seed))
      const before = new Set(wordsOf(body))
      const found = readHTMLFootnotes(body) ?? readPrintedFootnotes(body)
      if (found && found !== 'too-many') {
        rewriteFootnotes(body, found)
      }
      const after = new Set(wordsAfter(body))
      // A heading said to screen readers only, and what folds a list, are no text.
      const lost = [...before].filter(
        (word) => !after.has(word) && !/^(?:Footnotes|References)$/.test(word),
      )
      expect({ lost, seed }).toEqual({ lost: [], seed })
    }
  })
})

it('changes nothing while it reads linked footnotes', () => {
  for (const { html } of Object.values(samples)) {
    const body = bodyOf(html)
    const before = body.innerHTML
    readHTMLFootnotes(body)
    expect(body.innerHTML).toBe(before)
  }
})

it('tells labels, kinds and headings', () => {
  const body =
    bodyOf(`<p>One<sup><a href="#fn1">*</a></sup> two<sup><a href="#_edn1">iv</a></sup></p>
    <h2>Anmerkungen:</h2><ol class="footnotes"><li id="fn1">A</li></ol><div class="endnotes"><p id="_edn1">B</p></div>`)
  const found = readHTMLFootnotes(body)
  expect(
    found !== 'too-many' &&
      found?.lists.map(({ heading, kind, notes }) => [
        heading,
        kind,
        notes.map(({ label }) => label),
      ]),
  ).toEqual([
    ['Anmerkungen', 'footnotes', ['*']],
    ['', 'endnotes', ['iv']],
  ])
})

it('takes no text for a mark or a note that only leads somewhere', () => {
  const html = `<nav><a href="#one">1</a> <a href="#two">2</a></nav><h2 id="one">One</h2><p>Text <a href="#two">below</a></p>
    <h2 id="two">Two</h2><p>See [<a href="#list">3</a>] and [<a href="#list">4</a>]</p><p id="list">List of sources</p><a href="#top" class="back-to-top">↑</a>`
  expect(readHTMLFootnotes(bodyOf(html))).toBeNull()
})

/** Takes out some elements and some addresses. */
function damage(body: Element, next: () => number): void {
  for (const element of body.querySelectorAll('*')) {
    const chance = next()
    if (chance < 0.06) {
      element.remove()
    } else if (chance < 0.12) {
      element.replaceWith(...element.childNodes)
    } else if (chance < 0.18) {
      element.removeAttribute('id')
    } else if (chance < 0.24) {
      element.removeAttribute('href')
    } else if (chance < 0.3) {
      element.removeAttribute('class')
    }
  }
}
