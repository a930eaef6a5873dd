// Parses a page into a DOM. What would take minutes is refused before: the limits are those of pages that people write.
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'

import { escapeHTML } from '../document/escapeHTML.ts'
import { SourceUnreadable } from '../errors.ts'
import { markSpokenHeadings } from './spokenHeadings.ts'

/** In characters: parsing more takes tens of seconds. */
const longest = 3_000_000

/** Pages of articles have some thousands, at most some dozens deep. */
const maxElements = 25_000
const maxDepth = 200

/** Of the depths of all elements. */
const maxDepths = 600_000

/** Comments count; each entity is a text of its own for the parser. */
const maxTexts = 100_000

/** Of an element. */
const maxAttributes = 300

/** Attributes that are read as lists of words. */
const longestList = 10_000

/** The whole page is in the body, so that fragments, and tags in an unusual order, are read like any other. */
export function openPage(html: string): Document {
  if (html.length > longest) {
    throw new SourceUnreadable('source-page-long')
  }
  const attributes = measure(html)
  const shell = `<!doctype html><html${attributes}><head></head><body>`
  const content = html.replace(/<(?:!doctype|\/?(?:body|head|html))(?=[\s/>])[^<>]*>/gi, '')
  const { document } = parseHTML(`${shell}${content}</body></html>`)
  revealStreamed(document.body)
  markSpokenHeadings(document.body)
  const head = document.querySelectorAll('title, meta, link, base')
  document.head.append(...[...head].filter((one) => one.closest('svg') === null && !isOfThing(one)))
  return document
}

/** Microdata of a person or a picture says nothing of the page. */
function isOfThing(element: Element): boolean {
  return (
    element.matches('meta[itemprop], link[itemprop]') &&
    element.closest('[itemprop][itemscope]') !== null
  )
}

/**
 * Returns the attributes of the page itself; Word has them in the body.
 * @throws SourceUnreadable for pages that no program writes
 */
function measure(html: string): string {
  const size = { depth: 0, depths: 0, elements: 0, texts: 0 }
  let attributes = ''
  const addText = () => {
    size.texts += 1
    check(size)
  }
  const parser = new Parser({
    onclosetag: () => (size.depth -= 1),
    oncomment: addText,
    onopentag: (name, given) => {
      size.elements += 1
      size.depth += 1
      size.depths += size.depth
      check(size, given)
      attributes ||= name === 'html' || name === 'body' ? languageOf(given) : ''
    },
    ontext: addText,
  })
  parser.end(html)
  return attributes
}

interface Size {
  depth: number
  depths: number
  elements: number
  texts: number
}

function check(size: Size, given: Record<string, string> = {}): void {
  const { class: classes = '', rel = '' } = given
  if (
    size.depth > maxDepth ||
    size.depths > maxDepths ||
    size.elements > maxElements ||
    size.texts > maxTexts ||
    classes.length + rel.length > longestList ||
    Object.keys(given).length > maxAttributes
  ) {
    throw new SourceUnreadable('source-page-nested')
  }
}

function languageOf({ dir, lang, 'xml:lang': xmlLang }: Record<string, string>): string {
  const language = lang ?? xmlLang
  return [
    language ? ` lang="${escapeHTML(language)}"` : '',
    dir ? ` dir="${escapeHTML(dir)}"` : '',
  ].join('')
}

/** Pages have a few. */
const most = 200

/** React marks a place with `<template id="B:1">`, or `P:1`, and sends `<div hidden id="S:1">` later. Changes the page. */
function revealStreamed(body: Element): void {
  for (const part of [...body.querySelectorAll('[hidden][id^="S:"]')].slice(0, most)) {
    const id = part.id.slice(2).replace(/\W/g, '')
    const place = body.querySelector(`template[id="B:${id}"], template[id="P:${id}"]`)
    if (place && !part.contains(place)) {
      dropFallback(place)
      place.replaceWith(...part.childNodes)
      part.remove()
    }
  }
}

/** What is shown while the part is under way: up to the comment that ends the place. */
function dropFallback(place: Element): void {
  const behind: ChildNode[] = []
  for (let node = place.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === 8 && node.nodeValue === '/$') {
      behind.forEach((one) => one.remove())
      return
    }
    behind.push(node)
  }
}
