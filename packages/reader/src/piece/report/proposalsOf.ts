// The proposals of a piece, each with the block that it is about.
import type { IntakeBlock, ParsedPiece, Proposal } from '../../types.ts'

import { findBrokenWords } from '../../text/repairs/findBrokenWords.ts'
import { findRepeatedPassages } from '../../text/repairs/findRepeatedPassages.ts'
import { toVocabulary } from '../../text/words/vocabulary.ts'
import { plainText } from './nodeText.ts'

export function proposalsOf(piece: ParsedPiece, blocks: IntakeBlock[]): Proposal[] {
  return piece.document
    ? [...piece.proposals, ...documentRepairs(blocks)]
    : piece.proposals.map((proposal) => ({ ...placeOf(proposal, blocks), ...proposal }))
}

/** The block at its first line, or the one that this line is a part of. */
function placeOf({ kind, lines }: Proposal, blocks: IntakeBlock[]): { block?: number } {
  const last = blocks.findLast(({ line = 0 }) => line <= lines[0])
  const block = blocks.findIndex(({ line }) => line === last?.line)
  return kind === 'other' || block < 0 ? {} : { block }
}

/** A document has no lines: its paragraphs are counted. */
function documentRepairs(blocks: IntakeBlock[]): Proposal[] {
  const paragraphs = blocks.flatMap(({ node, role }, block) =>
    node && role === 'body' && ['paragraph', 'quote'].includes(node.type)
      ? [{ block, text: plainText(node) }]
      : [],
  )
  const texts = paragraphs.map(({ text }, index) => ({ line: index + 1, text }))
  const vocabulary = toVocabulary(blocks.map(({ text }) => text))
  const found = [
    ...findRepeatedPassages(texts, 'paragraph'),
    ...findBrokenWords(texts, vocabulary, 'paragraph'),
  ]
  return found
    .toSorted((a, b) => a.lines[0] - b.lines[0])
    .map(({ lines, ...proposal }) => ({
      ...proposal,
      ...(paragraphs[lines[0] - 1] && { block: paragraphs[lines[0] - 1]?.block }),
      lines: [1, 1],
    }))
}
