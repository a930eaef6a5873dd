// Reads whatever a document field holds into a tree that is safe to walk through.
import type { DocumentNode } from './types.ts'

/** Deeper nesting than this is cut off: no real document has it, and recursion must not fail. */
export const maxDepth = 100

const leaves = new Set([
  'block',
  'footnote-ref',
  'horizontalrule',
  'inlineBlock',
  'linebreak',
  'relationship',
  'tab',
  'text',
  'upload',
])

/** The top nodes of a stored document. Never throws: what is not a node is left out. */
export function readDocument(stored: unknown): DocumentNode[] {
  const root = isRecord(stored) && isRecord(stored.root) ? stored.root : null
  return root ? readNodes(root.children) : []
}

export function readNodes(stored: unknown): DocumentNode[] {
  const nodes: DocumentNode[] = []
  const pending: { depth: number; into: DocumentNode[]; stored: unknown }[] = [
    { depth: 1, into: nodes, stored },
  ]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (!Array.isArray(next.stored) || next.depth > maxDepth) {
      continue
    }
    for (const child of next.stored) {
      const node = readNode(child)
      if (node) {
        next.into.push(node)
        if (node.children && isRecord(child)) {
          pending.push({ depth: next.depth + 1, into: node.children, stored: child.children })
        }
      }
    }
  }
  return nodes
}

/** Every node in the order of the text, parents before their children. */
export function* everyNode(nodes: DocumentNode[]): Generator<DocumentNode> {
  const pending = nodes.toReversed()
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node
    for (const child of node.children?.toReversed() ?? []) {
      pending.push(child)
    }
  }
}

/** Whatever stands where a node should, and how deep: also what is no node. In no order. */
export function* everyStored(children: unknown): Generator<{ depth: number; node: unknown }> {
  const pending = [{ depth: 1, stored: children }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const node of Array.isArray(next.stored) ? (next.stored as unknown[]) : []) {
      yield { depth: next.depth, node }
      if (isRecord(node)) {
        pending.push({ depth: next.depth + 1, stored: node.children })
      }
    }
  }
}

/**
 * Whether one of them is so, parents before their children. Each answer with a document asks this of every node, and
 * most of them have nothing to report: so nothing is made for a node, as it is for `everyStored`.
 */
export function someStored(
  children: unknown,
  test: (node: unknown, depth: number) => boolean,
): boolean {
  let level: unknown[] = Array.isArray(children) ? children : []
  for (let depth = 1; level.length > 0; depth += 1) {
    const below: unknown[] = []
    for (const node of level) {
      if (test(node, depth)) {
        return true
      }
      const inner = isRecord(node) ? node.children : null
      for (const child of Array.isArray(inner) ? (inner as unknown[]) : []) {
        below.push(child)
      }
    }
    level = below
  }
  return false
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The field as text: numbers too, anything else is ''. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

function readNode(stored: unknown): DocumentNode | null {
  if (!isRecord(stored) || typeof stored.type !== 'string' || stored.type === '') {
    return null
  }
  const version = typeof stored.version === 'number' ? stored.version : 1
  // Copied whole: leaving fields out by destructuring takes many times as long.
  const node = { ...stored, type: stored.type, version } as DocumentNode
  if (node.$ !== undefined && !isRecord(node.$)) {
    delete node.$
  }
  if (node.type === 'text') {
    node.text = textOf(stored.text)
    node.format = typeof stored.format === 'number' ? stored.format : 0
  }
  if (!leaves.has(node.type)) {
    node.children = []
  } else if (node.children !== undefined) {
    delete node.children
  }
  return node
}
