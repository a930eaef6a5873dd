// Text, formats and links as HTML.
import { LinkifyIt } from 'linkify-it'

import type { DocumentNode } from '../types.ts'

import { escapeHTML } from '../escapeHTML.ts'
import { isRecord, textOf } from '../readDocument.ts'
import { type Converter, type ConverterInput, inside } from '../renderNodes.ts'
import { safeHref } from '../safeHref.ts'

export const inlineConverters: Record<string, Converter> = {
  autolink: link,
  linebreak: '<br>',
  link,
  tab: '\t',
  text: ({ node }: ConverterInput) =>
    splitAddresses(textOf(node.text))
      .map((part) => address(part, node))
      .join(''),
}

const formats: [bit: number, tag: string][] = [
  [16, 'code'],
  [64, 'sup'],
  [32, 'sub'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
]

function formatted(text: string, node: DocumentNode): string {
  const format = Number(node.format)
  return formats
    .filter(([bit]) => format & bit)
    .reduce((html, [, tag]) => `<${tag}>${html}</${tag}>`, escapeHTML(text))
}

function address(part: { href: null | string; text: string }, node: DocumentNode): string {
  const html = formatted(part.text, node)
  return part.href ? `<a href="${escapeHTML(part.href)}"${relOf(part.href)}>${html}</a>` : html
}

/** Links hold no links: addresses inside stay text, and the marks of footnotes stand behind. */
function link({ converters, node, nodesToHTML }: ConverterInput): string {
  const children = node.children ?? []
  const isMark = ({ type }: DocumentNode) => type === 'footnote-ref'
  const plain = new Map<string, Converter>([
    ...converters,
    ['autolink', inside],
    ['link', inside],
    ['text', bareText],
  ])
  const text = nodesToHTML({
    converters: plain,
    nodes: children.filter((child) => !isMark(child)),
  }).join('')
  const marks = nodesToHTML({ nodes: children.filter(isMark) }).join('')
  const fields = isRecord(node.fields) ? node.fields : {}
  const href = safeHref(fields.url)
  const tab = fields.newTab === true ? ' target="_blank" rel="noopener noreferrer"' : relOf(href)
  return (href ? `<a href="${escapeHTML(href)}"${tab}>${text}</a>` : text) + marks
}

/** A page elsewhere gets no hold of the one that led to it, however a frontend opens it. */
function relOf(href: null | string): string {
  return /^https?:|^\/\//i.test(href ?? '') ? ' rel="noopener"' : ''
}

function bareText({ node }: ConverterInput): string {
  return formatted(textOf(node.text), node)
}

interface TextPart {
  /** The address, where the part is one. */
  href: null | string
  text: string
}

// Only http and https, written out.
const linkify = new LinkifyIt({ fuzzyEmail: false, urlAuth: true })
  .add('//', null)
  .add('ftp:', null)
  .add('mailto:', null)

/** Cuts a text into plain parts and http(s) addresses; put together again they give the text. */
function splitAddresses(text: string): TextPart[] {
  if (!text.includes('://')) {
    return text ? [{ href: null, text }] : []
  }
  const parts: TextPart[] = []
  let end = 0
  for (const { index, lastIndex, raw } of linkify.match(text) ?? []) {
    if (index > end) {
      parts.push({ href: null, text: text.slice(end, index) })
    }
    parts.push({ href: safeHref(raw), text: raw })
    end = lastIndex
  }
  if (end < text.length) {
    parts.push({ href: null, text: text.slice(end) })
  }
  return parts
}
