// One paragraph that holds a list of notes, with line breaks between them: it becomes a paragraph for each.

const mostBlocks = 200

/** Changes the page. */
export function splitAnchors(root: Element): void {
  const anchors = [...root.querySelectorAll('a[name], a[id]')].slice(0, 2000)
  const blocks = new Set(anchors.map(({ parentElement }) => parentElement))
  for (const block of [...blocks].slice(0, mostBlocks)) {
    if (block && ['div', 'p', 'td'].includes(block.localName)) {
      splitBlock(block)
    }
  }
}

function splitBlock(block: Element): void {
  const runs: Node[][] = [[]]
  for (const node of block.childNodes) {
    if (node.nodeName.toLowerCase() === 'br') {
      runs.push([])
    } else {
      runs.at(-1)?.push(node)
    }
  }
  const starts = runs.filter(beginsWithAnchor)
  if (starts.length < 2) {
    return
  }
  const parts: Node[][] = []
  for (const run of runs) {
    if (beginsWithAnchor(run) || parts.length === 0) {
      parts.push(run)
    } else {
      parts.at(-1)?.push(block.ownerDocument.createTextNode(' '), ...run)
    }
  }
  const paragraphs = parts.map((part) => {
    const paragraph = block.ownerDocument.createElement(block.localName === 'p' ? 'p' : 'div')
    paragraph.append(...part)
    return paragraph
  })
  block.replaceWith(...paragraphs)
}

function beginsWithAnchor(run: Node[]): boolean {
  const first = run.find((node) => (node.textContent ?? '').trim() !== '' || node.nodeType === 1)
  const element = first?.nodeType === 1 ? (first as Element) : null
  return element?.localName === 'a' && (element.hasAttribute('name') || element.id !== '')
}
