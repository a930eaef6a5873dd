// Writes XML in which text stays text.
import { escapeHTML } from 'offprint-reader/document'

type Attributes = Record<string, string>

/** Without what XML 1.0 cannot hold, not even escaped: one such character ends the whole feed. */
export function withoutForbidden(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}

export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>${escapeXML(text)}</${name}>`
}

export function element(name: string, attributes: Attributes, children: string[] = []): string {
  const inside = children.map((child) => `${child}\n`).join('')
  return inside
    ? `<${name}${written(attributes)}>\n${inside}</${name}>`
    : `<${name}${written(attributes)}/>`
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXML(value)}"`)
    .join('')
}

/** The five characters of HTML are those of XML; with `>` among them, `]]>` cannot occur. */
function escapeXML(text: string): string {
  return escapeHTML(withoutForbidden(text))
}
