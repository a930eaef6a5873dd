// Tells what a source is by its content; the name decides only where the content does not.
import type { Source } from './types.ts'

import { isBibliography } from './isBibliography.ts'
import { isMail } from './isMail.ts'
import { officeKind } from './officeKind.ts'

export type SourceKind =
  | 'bibliography'
  | 'feed'
  | 'ghost'
  | 'html'
  | 'json-feed'
  | 'mail'
  | 'markdown'
  | 'pdf'
  | 'text'
  | 'unknown'
  | 'word'
  | 'wordpress'

/** So much of a source is looked at. */
const beginning = 2000

export async function kindOf({ name = '', bytes, contentType = '' }: Source): Promise<SourceKind> {
  const head = headOf(bytes, beginning)
  const office = await officeKind(bytes)
  if (office) {
    return office.kind === 'other' ? 'unknown' : office.kind
  }
  const text = head.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').trimStart()
  if (isMail(bytes, name, contentType)) {
    return 'mail'
  }
  const feed = text.startsWith('<') ? feedKind(bytes) : null
  if (feed) {
    return feed
  }
  const isNamedMarkdown =
    /\.(?:md|markdown)$/i.test(name) && !isWholePage(withoutComments(text, bytes))
  if (!isNamedMarkdown && isHTML(withoutComments(text, bytes), name, contentType)) {
    return 'html'
  }
  if (isGhostExport(text)) {
    return 'ghost'
  }
  if (jsonFeed.test(text)) {
    return 'json-feed'
  }
  if (isBibliography(headOf(bytes), name)) {
    return 'bibliography'
  }
  if (isOtherJSON(text, name, contentType)) {
    return 'unknown'
  }
  if (isOtherXML(text)) {
    return 'unknown'
  }
  return /^text\/markdown/.test(contentType) || isMarkdown(text, name) ? 'markdown' : 'text'
}

function headOf(bytes: Uint8Array, length = longHead): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length)).replace(/\0/g, '')
}

function isHTML(text: string, name: string, contentType: string): boolean {
  return (
    /^<(?:!doctype html|html|head|body|meta|title|link|style|script|article|main|section|header|div|p|h[1-6]|ul|ol|table)\b/i.test(
      text,
    ) ||
    /^<\?xml[^>]*>\s*<(?:!doctype )?html/i.test(text) ||
    (text.startsWith('<') &&
      (/\.x?html?$/i.test(name) || /^(?:text\/html|application\/xhtml)/.test(contentType)))
  )
}

/** Markdown may begin with elements, such as a picture in the middle of its line. */
function isWholePage(text: string): boolean {
  return /^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/i.test(text)
}

/** In bytes: a page of comments may stand before the first element. */
const longHead = 16_000

/** The export of WordPress is a feed with elements of its own, whatever its version. */
function feedKind(bytes: Uint8Array): 'feed' | 'wordpress' | null {
  const head = headOf(bytes)
  const at = firstElement(head)
  if (!/^<(?:(?:[\w-]{1,20}:)?(?:rss|feed)|rdf:RDF)[\s>]/i.test(head.slice(at, at + 40))) {
    return null
  }
  const isExport = /["']https?:\/\/(?:www\.)?wordpress\.org\/export\/|<wp:wxr_version>/.test(head)
  return isExport ? 'wordpress' : 'feed'
}

/** Comments may stand before the first element, also long ones. */
function withoutComments(text: string, bytes: Uint8Array): string {
  let rest = text.startsWith('<!--') ? latin1(bytes.subarray(0, longHead)).trimStart() : text
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->')
    if (end < 0) {
      return rest
    }
    rest = rest.slice(end + 3).trimStart()
  }
  return rest
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/\0|^\xEF\xBB\xBF/g, '')
}

/** Its place, behind declarations and comments. */
function firstElement(text: string): number {
  let at = text.indexOf('<')
  while (at >= 0 && /^<[!?]/.test(text.slice(at, at + 2))) {
    const end = text.startsWith('<!--', at) ? text.indexOf('-->', at) : text.indexOf('>', at)
    at = end < 0 ? -1 : text.indexOf('<', end)
  }
  return at
}

/** Flat OpenDocument, Word of 2003, feeds and exports. */
export function isOtherXML(text: string): boolean {
  return /^<\?xml\s/i.test(text)
}

const jsonFeed = /^\{[\s\S]*"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/

/** Of a text that begins with a bracket, the name decides. */
function isOtherJSON(text: string, name: string, contentType: string): boolean {
  return /^[[{]/.test(text) && (/\.json$/i.test(name) || /^application\/json/.test(contentType))
}

function isMarkdown(text: string, name: string): boolean {
  return (
    /\.(?:md|markdown)$/i.test(name) || /^---[ \t]*\r?\n[\w-]+:/.test(text) || /^# \S/.test(text)
  )
}

/** By its beginning: no other file has these keys there. */
function isGhostExport(beginning: string): boolean {
  return (
    /^\{\s*"(?:db|meta|data)"\s*:/.test(beginning) &&
    /"(?:exported_on|data|posts|newsletters|labels)"\s*:/.test(beginning)
  )
}
