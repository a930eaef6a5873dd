// Renders nodes by their type: the walk that the converters to HTML share.
import type { DocumentNode } from './types.ts'

import { isRecord, textOf } from './readDocument.ts'

export interface ConverterInput {
  converters: Converters
  node: DocumentNode
  /** Renders nodes within this one, with the same converters unless others are given. */
  nodesToHTML: (input: { converters?: Converters; nodes: DocumentNode[] }) => string[]
}

export type Converter = ((input: ConverterInput) => string) | string

/** By the type of a node; blocks by the type of the block, with `block:` before it; `unknown` is for all others. */
export type Converters = ReadonlyMap<string, Converter>

export function renderNodes(nodes: DocumentNode[], converters: Converters): string[] {
  return nodes.map((node) => render(node, converters)).filter(Boolean)
}

function render(node: DocumentNode, converters: Converters): string {
  const converter = converters.get(keyOf(node)) ?? converters.get('unknown') ?? ''
  return typeof converter === 'string'
    ? converter
    : converter({
        converters,
        node,
        nodesToHTML: ({ converters: other = converters, nodes }) => renderNodes(nodes, other),
      })
}

function keyOf({ type, fields }: DocumentNode): string {
  return type === 'block' ? `block:${isRecord(fields) ? textOf(fields.blockType) : ''}` : type
}

/** What the nodes within one make. */
export function inside({ node, nodesToHTML }: ConverterInput): string {
  return nodesToHTML({ nodes: node.children ?? [] }).join('')
}
