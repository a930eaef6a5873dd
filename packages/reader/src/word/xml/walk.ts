// What is asked of XML, and how it is made and written.

export function make(
  name: string,
  attributes: Record<string, string> = {},
  children: XMLNode[] = [],
): XMLElement {
  return { name, attributes, children }
}

export function isNamed(node: XMLNode, ...names: string[]): node is XMLElement {
  return typeof node !== 'string' && names.includes(node.name)
}

export function elementsOf({ children }: XMLElement): XMLElement[] {
  return children.filter((child) => typeof child !== 'string')
}

export function childOf(parent: undefined | XMLElement, name: string): undefined | XMLElement {
  return parent?.children.find((child): child is XMLElement => isNamed(child, name))
}

export function childrenOf(parent: XMLElement, name: string): XMLElement[] {
  return parent.children.filter((child) => isNamed(child, name))
}

export function* descendants(parent: XMLElement): Generator<XMLElement> {
  for (const child of parent.children) {
    if (typeof child !== 'string') {
      yield child
      yield* descendants(child)
    }
  }
}

/** `w:val`, or another attribute. */
export function valueOf(element: undefined | XMLElement, name = 'w:val'): string {
  return element?.attributes[name] ?? ''
}

/** A property that is on where it stands without a value; undefined where it does not stand. */
export function isOn(element: undefined | XMLElement): boolean | undefined {
  return element && isTrue(valueOf(element) || 'true')
}

export function isTrue(value: string): boolean {
  return ['1', 'on', 'true'].includes(value)
}

export function textIn(parent: XMLElement): string {
  return parent.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
}

export function writeXML(root: XMLElement): Uint8Array {
  const parts: string[] = []
  write(root, parts)
  return new TextEncoder().encode(parts.join(''))
}

function write(node: XMLNode, parts: string[]): void {
  if (typeof node === 'string') {
    parts.push(escapeXML(node))
    return
  }
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeXML(value)}"`,
  )
  parts.push(`<${node.name}${attributes.join('')}>`)
  node.children.forEach((child) => write(child, parts))
  parts.push(`</${node.name}>`)
}

/** Without the characters that XML does not allow. */
function escapeXML(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
}

export interface XMLElement {
  attributes: Record<string, string>
  children: XMLNode[]
  name: string
}

export type XMLNode = string | XMLElement
