// What could be repaired in the paragraphs of a document. They have no lines: they are counted.
import type { IntakeBlock } from '../../types.ts'
import type { Remark } from './input.ts'

import { findBrokenWords } from '../../text/repairs/findBrokenWords.ts'
import { findRepeatedPassages } from '../../text/repairs/findRepeatedPassages.ts'
import { toVocabulary } from '../../text/words/vocabulary.ts'
import { plainText } from './nodeText.ts'

export function documentRepairs(blocks: IntakeBlock[]): Remark[] {
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
    }))
}
