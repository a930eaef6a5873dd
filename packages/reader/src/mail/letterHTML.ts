// Takes out of an e-mail in HTML what is no part of the text that it brings: the letter above a forwarded message, its
// headers, earlier messages, signatures, and how to unsubscribe.
import { isElement, isText, wordsOf } from '../document/fromHTML/dom.ts'
import {
  type HeaderField,
  headerNames,
  isForwardLine,
  isReplyLine,
  isUnsubscribe,
} from './lines.ts'

export interface Forwarded {
  date: string
  sender: string
  subject: string
}

export interface TakenLetter {
  /** Of the message that was forwarded; null where none was. */
  forwarded: Forwarded | null
  leftOut: string[]
}

const signatures =
  '.gmail_signature, [data-smartmail="gmail_signature"], .moz-signature, #Signature, .moz-txt-sig, [id^="x_Signature"]'
const quotes =
  'blockquote.gmail_quote, blockquote[type="cite"], .gmail_quote, .yahoo_quoted, .moz-cite-prefix'

/** Blocks of lines; programs of mail write layout with all of them. */
const blocks = 'p, div, li, td, blockquote, h1, h2, h3, h4, pre, b, span, font'

/** Real mails have fewer. */
const most = 5000

/** Changes the page. */
export function takeLetter(body: Element): TakenLetter {
  const leftOut: string[] = []
  const take = (node: Node) => {
    // Comments are nothing that anybody has read.
    const words = isElement(node) || isText(node) ? wordsOf(node) : ''
    if (words) {
      leftOut.push(words)
    }
    node.parentNode?.removeChild(node)
  }
  body.querySelectorAll(signatures).forEach((one) => take(one))
  const forwarded = takeForwarded(body, take)
  if (!forwarded) {
    takeReply(body, take)
  }
  takeFooter(body, take)
  return { forwarded, leftOut }
}

type Take = (node: Node) => void

/** What stands below the line that says so is the message. */
function takeForwarded(body: Element, take: Take): Forwarded | null {
  const lines = smallest(body, (lines) => isForwardLine(lines[0] ?? ''))
  const [line] = lines
  if (!line) {
    return null
  }
  const found = { date: '', sender: '', subject: '' }
  takeAbove(line, body, take)
  let holder: Element | null = line
  for (let count = 0; holder && count < 12; count += 1) {
    const next: Element | null = nextBlock(holder, body)
    const words = wordsOf(holder)
    const values = headersIn(holder)
    if (count > 0 && values.size === 0 && words !== '') {
      break
    }
    found.date ||= values.get('date') ?? ''
    found.sender ||= values.get('sender') ?? ''
    found.subject ||= values.get('subject') ?? ''
    take(holder)
    holder = next
  }
  return found
}

/** Elements that hold such lines, and none within them that does. */
function smallest(body: Element, isMeant: (lines: string[]) => boolean): Element[] {
  const all = [...body.querySelectorAll(blocks)]
    .slice(0, most)
    .filter((one) => isMeant(linesIn(one)))
  return all.filter((one) => !all.some((other) => other !== one && one.contains(other)))
}

const longestBlock = 2000

/** Of a short block. */
function linesIn(element: Element): string[] {
  if ((element.textContent ?? '').length > longestBlock) {
    return []
  }
  const copy = element.cloneNode(true) as Element
  copy.querySelectorAll('br').forEach((one) => one.replaceWith('\n'))
  return (copy.textContent ?? '').split('\n').flatMap((line) => line.trim() || [])
}

function takeAbove(line: Element, body: Element, take: Take): void {
  const above: Node[] = []
  for (let at: Element | null = line; at && at !== body; at = at.parentElement) {
    for (let node = at.previousSibling; node; node = node.previousSibling) {
      above.push(node)
    }
  }
  above.toReversed().forEach(take)
}

function nextBlock(element: Element, body: Element): Element | null {
  for (let at: Element | null = element; at && at !== body; at = at.parentElement) {
    if (at.nextElementSibling) {
      return at.nextElementSibling
    }
  }
  return null
}

/** "From: …", "Date: …", one on each line. */
function headersIn(element: Element): Map<HeaderField, string> {
  const values = new Map<HeaderField, string>()
  for (const line of linesIn(element)) {
    const [, name = '', value = ''] = /^\*?([\p{L}-]+)\*?\s?:(.*)$/u.exec(line) ?? []
    const field = headerNames.get(name.toLowerCase())
    if (field) {
      values.set(field, value.replace(/^[*\s]+/, '').trim())
    }
  }
  return values
}

/** "On Monday, Ada wrote:", and what she wrote. */
function takeReply(body: Element, take: Take): void {
  smallest(body, (lines) => isReplyLine(lines.join(' '))).forEach((one) => take(one))
  body.querySelectorAll(quotes).forEach((one) => {
    if (one.parentElement) {
      take(one)
    }
  })
}

const longestFooter = 600

/** The block of a newsletter that says how to stop it, and what stands below. */
function takeFooter(body: Element, take: Take): void {
  const [link] = [...body.querySelectorAll('a[href]')]
    .slice(-200)
    .filter((one) => isUnsubscribe(wordsOf(one)))
  let footer: Element | null = link ?? null
  while (footer?.parentElement && footer.parentElement !== body) {
    if (wordsOf(footer.parentElement).length > longestFooter) {
      break
    }
    footer = footer.parentElement
  }
  if (footer && wordsOf(footer).length <= longestFooter) {
    take(footer)
  }
}
