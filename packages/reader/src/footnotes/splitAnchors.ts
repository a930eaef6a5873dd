// One paragraph that holds a list of notes, with line breaks between them: it becomes a paragraph for each.

const mostBlocks = 200

export function splitAnchors(root: Element): void {
  const anchors = [...root.querySelectorAll('a[name], a[id]')].slice(0, 2000)
  const blocks = new Set(anchors.map(({ parentElement }) => parentElement))
  for (const block of [...blocks].slice(0, mostBlocks)) {
    if (block && ['div', 'font', 'p', 'small', 'td'].includes(block.localName)) {
      splitBlock(block)
    }
  }
}

function splitBlock(block: Element): void {
  const runs: Node[][] = [[]]
  for (const node of block.childNodes) {
    if (isBreak(node)) {
      runs.push([node])
    } else {
      runs.at(-1)?.push(node)
    }
  }
  const starts = runs.filter(beginsWithAnchor)
  if (starts.length < 2) {
    return
  }
  const parts: Node[][] = [[]]
  for (const run of runs) {
    if (beginsWithAnchor(run)) {
      parts.push(run.filter((node) => !isBreak(node)))
    } else {
      parts.at(-1)?.push(...run)
    }
  }
  const [text = [], ...notes] = parts
  dropLine(text)
  const paragraphs = notes.map((note) => paragraphOf(note, block))
  if (block.localName === 'p') {
    block.replaceWith(...(text.length > 0 ? [paragraphOf(text, block)] : []), ...paragraphs)
  } else {
    block.replaceChildren(...text, ...paragraphs)
  }
}

function paragraphOf(nodes: Node[], block: Element): Element {
  const paragraph = block.ownerDocument.createElement(block.localName === 'p' ? 'p' : 'div')
  paragraph.append(...nodes)
  return paragraph
}

/** A line of strokes between the text and its notes, and the breaks around it. Changes the nodes. */
function dropLine(nodes: Node[]): void {
  for (let last = nodes.at(-1); last; last = nodes.at(-1)) {
    const isLine = last.nodeType === 3 && /^[\s_*–—-]*$/u.test(last.nodeValue ?? '')
    if (!isLine && !isBreak(last)) {
      return
    }
    nodes.pop()
  }
}

function beginsWithAnchor(run: Node[]): boolean {
  const first = run.find(
    (node) => !isBreak(node) && ((node.textContent ?? '').trim() !== '' || node.nodeType === 1),
  )
  const element = first?.nodeType === 1 ? (first as Element) : null
  return element?.localName === 'a' && (element.hasAttribute('name') || element.id !== '')
}

function isBreak({ nodeName }: Node): boolean {
  return nodeName.toLowerCase() === 'br'
}
