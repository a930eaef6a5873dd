// Imports footnotes from HTML in our own form: that of our pages and of copied text. `intake/` rewrites that of others.
import {
  $createParagraphNode,
  $isElementNode,
  $isTextNode,
  type DOMConversion,
  type DOMConversionMap,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { decoded } from 'offprint-reader/document'

type Make = (noteId: string, label: string) => LexicalNode

/** A mark, a note and the way back, by the address or id of the element. */
const markPattern = /#[\w:.-]*fn-([\w.%-]+)$/
const notePattern = /^[\w:.-]*fn-([\w.%-]+)$/
const backPattern = /#[\w:.-]*fnref-/

export function importReferences($make: Make): DOMConversionMap {
  return {
    a: (element) => {
      const href = element.getAttribute('href') ?? ''
      if (backPattern.test(href)) {
        return drop
      }
      const noteId = idIn(markPattern, href)
      return noteId ? replace(() => $make(noteId, labelOf(element))) : null
    },
    // The marks bring their own raised figures.
    sup: (element) => (element.querySelector('a[href]') && isMarkOnly(element) ? unwrap : null),
  }
}

export function importNotes($make: Make): DOMConversionMap {
  const note = (element: HTMLElement): DOMConversion | null => {
    const noteId = idIn(notePattern, element.id)
    return noteId
      ? {
          conversion: () => ({
            after: $inParagraphs,
            node: $make(noteId, element.dataset.label ?? printedLabel(element)),
          }),
          priority: 4,
        }
      : null
  }
  return {
    li: note,
    // A note's number stands before it on our pages; it is the note's label, not its text.
    span: (element) => (element.className === 'footnote-label' ? drop : null),
  }
}

export function importLists($make: (label: string) => LexicalNode): DOMConversionMap {
  return {
    h2: (element) => (isInList(element) ? drop : null),
    ol: (element) => (isInList(element) ? unwrap : null),
    section: (element) =>
      element.getAttribute('role') === 'doc-endnotes'
        ? into(() => $make(element.dataset.label ?? headingOf(element)))
        : null,
  }
}

const drop: DOMConversion = {
  conversion: () => ({ after: () => [], forChild: () => null, node: null }),
  priority: 4,
}
const unwrap: DOMConversion = { conversion: () => ({ node: null }), priority: 4 }

function into($make: () => LexicalNode): DOMConversion {
  return { conversion: () => ({ node: $make() }), priority: 4 }
}

function replace($make: () => LexicalNode): DOMConversion {
  return {
    conversion: () => ({ after: () => [], forChild: () => null, node: $make() }),
    priority: 4,
  }
}

function idIn(pattern: RegExp, text: string): string {
  const [, id = ''] = pattern.exec(text) ?? []
  return decoded(id)
}

/** `*` stands for a number that is worked out. */
function labelOf(element: HTMLElement): string {
  const text = element.textContent?.trim() ?? ''
  if (element.dataset.label !== undefined) {
    return element.dataset.label
  }
  return element.getAttribute('role') === 'doc-noteref' && text !== '*' ? text : ''
}

function printedLabel(element: HTMLElement): string {
  return element.querySelector('.footnote-label')?.textContent?.trim() ?? ''
}

function headingOf(element: HTMLElement): string {
  return element.querySelector('h2')?.textContent?.trim() ?? ''
}

function isInList(element: HTMLElement): boolean {
  return element.parentElement?.getAttribute('role') === 'doc-endnotes'
}

function isMarkOnly(element: HTMLElement): boolean {
  return element.textContent?.trim() === element.querySelector('a[href]')?.textContent?.trim()
}

/** A note holds paragraphs: loose text is put into one. */
function $inParagraphs(children: LexicalNode[]): LexicalNode[] {
  const blocks: LexicalNode[] = []
  let open = null as null | ReturnType<typeof $createParagraphNode>
  for (const child of children) {
    if (!child.isInline()) {
      open = null
      blocks.push(child)
    } else if (open || child.getTextContent().trim()) {
      if (!open) {
        open = $createParagraphNode()
        blocks.push(open)
      }
      open.append(child)
    }
  }
  $trim(blocks)
  return blocks.length > 0 ? blocks : [$createParagraphNode()]
}

/** Without the spaces that stood beside a number or a way back. */
function $trim(blocks: LexicalNode[]): void {
  const first = edge(blocks.at(0), 'first')
  if ($isTextNode(first)) {
    first.setTextContent(first.getTextContent().trimStart())
  }
  let last = edge(blocks.at(-1), 'last')
  while ($isTextNode(last) && !last.getTextContent().trim() && last.getPreviousSibling()) {
    last.remove()
    last = edge(blocks.at(-1), 'last')
  }
  if ($isTextNode(last)) {
    last.setTextContent(last.getTextContent().trimEnd())
  }
}

function edge(block: LexicalNode | undefined, side: 'first' | 'last'): LexicalNode | null {
  if (!$isElementNode(block)) {
    return null
  }
  return side === 'first' ? block.getFirstDescendant() : block.getLastDescendant()
}
