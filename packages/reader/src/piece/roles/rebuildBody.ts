// The body out of the blocks that belong to it now, and the picture above it.
import type { DocumentNode } from '../../document/types.ts'
import type { IntakeBlock, Piece } from '../../types.ts'
import type { Change } from './types.ts'

import { figureNode } from '../../document/nodes.ts'
import { isRecord } from '../../document/readDocument.ts'
import { toBody, toHeading } from './nodes.ts'

export interface Body {
  leadImage: Piece['leadImage']
  nodes: DocumentNode[]
}

interface Picture {
  caption: string
  credit: null | string
  node: DocumentNode | undefined
}

/** @param labels headings of lists that have no notes */
export function rebuildBody({ blocks, original }: Change, labels: ReadonlySet<IntakeBlock>): Body {
  const nodes: DocumentNode[] = []
  let leadImage: Body['leadImage'] = hasBlock(original) ? null : original.leadImage
  blocks.forEach((block, index) => {
    if (block.role === 'body') {
      nodes.push(...toBody(block))
    } else if (block.role === 'heading' || labels.has(block)) {
      nodes.push(toHeading(block))
    }
    const picture = pictureAt(blocks, index)
    if (picture?.node || (picture && (leadImage || nodes.length > 0))) {
      nodes.push(toFigure(picture, index))
    } else if (picture) {
      leadImage = { caption: picture.caption, credit: picture.credit }
    }
  })
  return { leadImage, nodes }
}

function hasBlock({ blocks, leadImage }: Piece): boolean {
  return blocks.some(({ node, role, text }) =>
    !node && role === 'caption'
      ? text === leadImage?.caption
      : role === 'credit' && text === leadImage?.credit,
  )
}

/** A caption with the credit below it, or a credit alone. */
function pictureAt(blocks: IntakeBlock[], index: number): null | Picture {
  const block = blocks[index]
  const next = blocks[index + 1]
  if (block?.role === 'caption') {
    const credit = next?.role === 'credit' ? next.text : null
    return { caption: block.text, credit, node: figureOf(block) }
  }
  if (block?.role === 'credit' && blocks[index - 1]?.role !== 'caption') {
    return { caption: '', credit: block.text, node: figureOf(block) }
  }
  return null
}

function figureOf({ node }: IntakeBlock): DocumentNode | undefined {
  return node?.type === 'block' ? node : undefined
}

function toFigure({ caption, credit, node }: Picture, index: number): DocumentNode {
  if (!node) {
    return figureNode(`figure-block-${index}`, caption, credit ?? '')
  }
  const fields = isRecord(node.fields) ? node.fields : {}
  return { ...node, fields: { ...fields, caption, credit: credit ?? '' } }
}
