// The text of an element in the parts that readers see apart from each other.

/** The text of an element, cut where one of its elements ends: what stands there is another line or column. */
export function chunksOf(element: Element): string[] {
  const chunks: string[] = ['']
  const walk = (node: Node, depth: number) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        chunks.push(`${chunks.pop() ?? ''}${child.nodeValue ?? ''}`)
      } else if (child.nodeType === 1 && depth < 20) {
        const cut = isCut(child as Element) ? [''] : []
        chunks.push(...cut)
        walk(child, depth + 1)
        chunks.push(...cut)
      }
    }
  }
  walk(element, 0)
  return chunks
    .map((chunk) => chunk.replace(/\s+/g, ' ').trim())
    .filter((chunk) => /\p{L}|\d/u.test(chunk))
}

/** Given name and surname may be elements of their own, with a space between them. */
function isCut({ localName, nextSibling, previousSibling }: Element): boolean {
  const isApart = (node: Node | null, edge: RegExp) =>
    node === null || (node.nodeType === 3 && edge.test(node.nodeValue ?? ''))
  const isInline = ['b', 'em', 'i', 'strong', 'sup'].includes(localName)
  const isSpaced =
    localName === 'span' && isApart(nextSibling, /^\s/) && isApart(previousSibling, /\s$/)
  return !isInline && !isSpaced
}
