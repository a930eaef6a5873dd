// Blocks of blog programs that are no plain HTML: cards of Ghost, quotes of Substack, rules of Medium, buttons and boxes.
import { wordsOf } from '../../document/fromHTML/dom.ts'

/** Of each kind: pages of people have fewer. */
const most = 300

/** Changes the page, before its text is found: what finds it drops much that it does not know. */
export function plainBlocks(root: Element): void {
  for (const [selector, replace] of kinds) {
    for (const block of [...root.querySelectorAll(selector)].slice(0, most)) {
      replace(block)
    }
  }
}

const kinds: [selector: string, replace: (block: Element) => void][] = [
  ['.kg-bookmark-card', bookmarkToText],
  ['.kg-file-card', fileToText],
  ['.kg-header-card, .kg-signup-card', headerToText],
  ['.kg-callout-card', joinEmoji],
  ['div.pullquote, div.wp-block-pullquote', toQuote],
  ['[role="separator"]:not(hr)', toRule],
  ['article p, article div', dropCount],
  ['blockquote footer', toParagraph],
  ['table.properties', propertiesToLines],
  ['nav#TOC, [role="doc-toc"], dl.article-info', (list) => list.remove()],
]

/** A link to another page, with its title and what it is about: the words of the card stay. */
function bookmarkToText(card: Element): void {
  const link = card.querySelector('a[href]')
  const title = wordsOf(card.querySelector('.kg-bookmark-title'))
  const parts = [
    ...(link && title ? [linkTo(link, title)] : []),
    wordsOf(card.querySelector('.kg-bookmark-description')),
    wordsOf(card.querySelector('figcaption')),
  ]
  putText(card, parts)
}

function fileToText(card: Element): void {
  const link = card.querySelector('a[href]')
  const title = wordsOf(card.querySelector('.kg-file-card-title, .kg-file-card-filename'))
  putText(card, [
    ...(link && title ? [linkTo(link, title)] : []),
    wordsOf(card.querySelector('.kg-file-card-caption')),
  ])
}

/** A card to sign up is no part of the article. */
function headerToText(card: Element): void {
  if (card.querySelector('form')) {
    return
  }
  const heading = card.ownerDocument.createElement('h2')
  heading.textContent = wordsOf(card.querySelector('h1, h2, h3'))
  const below = wordsOf(card.querySelector('p, h3.kg-header-card-subheading'))
  if (heading.textContent) {
    card.before(heading)
  }
  putText(card, [below])
}

function linkTo(link: Element, words: string): Element {
  const plain = link.ownerDocument.createElement('a')
  plain.setAttribute('href', link.getAttribute('href') ?? '')
  plain.textContent = words
  return plain
}

/** Who said it: what finds the text takes it for the foot of the page. */
function toParagraph(line: Element): void {
  const paragraph = line.ownerDocument.createElement('p')
  paragraph.append(...line.childNodes)
  line.replaceWith(paragraph)
}

/** A paragraph for each part that has words. */
function putText(card: Element, parts: (Element | string)[]): void {
  const paragraphs = parts.filter(Boolean).map((part) => {
    const paragraph = card.ownerDocument.createElement('p')
    paragraph.append(part)
    return paragraph
  })
  card.replaceWith(...paragraphs)
}

function joinEmoji(card: Element): void {
  const emoji = card.querySelector('.kg-callout-emoji')
  const sign = wordsOf(emoji)
  emoji?.remove()
  card.querySelector('.kg-callout-text')?.prepend(sign ? `${sign} ` : '')
}

function toQuote(block: Element): void {
  const quote = block.ownerDocument.createElement('blockquote')
  quote.setAttribute('class', 'pullquote')
  quote.append(...block.childNodes)
  block.replaceWith(quote)
}

/** Notion prints who wrote a page, and when, as a table below its title. */
function propertiesToLines(table: Element): void {
  const rows = [...table.querySelectorAll('tr')].slice(0, 50)
  const lines = rows.flatMap((row) => {
    const [label = '', value = ''] = [...row.children].map(wordsOf)
    const isAuthor = /^(?:authors?|autor(?:en|in)?|by|writer)$/i.test(label)
    const isDate = /^(?:date|datum|published|publication date|veröffentlicht)$/i.test(label)
    return value && (isAuthor || isDate)
      ? [isAuthor ? `Author: ${value}` : value.replace(/^@/, '')]
      : []
  })
  putText(table, lines)
}

/** Changes the page, before its title is read. */
export function moveSubtitles(page: Element): void {
  ;[...page.querySelectorAll('h1 .subtitle, h1 .sub-title')].slice(0, most).forEach(moveOut)
}

/** What is printed above a title, within it. */
export function moveKickers(page: Element): void {
  const found = 'h1 .kicker, h1 .overline, h1 .eyebrow, h1 .dachzeile'
  for (const kicker of [...page.querySelectorAll(found)].slice(0, most)) {
    const title = kicker.closest('h1')
    if (title && wordsOf(kicker) !== '' && wordsOf(kicker) !== wordsOf(title)) {
      const line = kicker.ownerDocument.createElement('p')
      line.append(...kicker.childNodes)
      kicker.remove()
      title.before(line)
    }
  }
}

/** A subtitle within the title stands below it. */
function moveOut(subtitle: Element): void {
  const title = subtitle.closest('h1')
  const line = subtitle.ownerDocument.createElement('p')
  line.setAttribute('class', 'subtitle')
  line.append(...subtitle.childNodes)
  for (const before of [subtitle.previousSibling, subtitle.previousElementSibling]) {
    if (before?.nodeName.toLowerCase() === 'br') {
      before.remove()
    }
  }
  subtitle.remove()
  title?.after(line)
}

function toRule(block: Element): void {
  if (wordsOf(block) === '' && block.querySelector('img') === null) {
    block.replaceWith(block.ownerDocument.createElement('hr'))
  }
}

/** Where nobody has answered yet, Medium prints two hyphens. */
function dropCount(line: Element): void {
  if (line.firstElementChild === null && line.textContent === '--') {
    line.remove()
  }
}
