// What a Markdown file holds beside its text, as lines that are accounted for.
import type { VisibleLine } from '../accounting/visibleLines.ts'

import { type Values } from './frontMatterBlocks.ts'
import { isValues } from './frontMatterValues.ts'

/** Numbers of their blocks: those of the text count from 1. */
const ofFrontMatter = -1
const ofCommands = -2

/** Deeper values are no text. */
const maxDepth = 5

export function linesOf(values: Values, name = '', depth = 0): VisibleLine[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const label = name && /^\d+$/.test(key) ? name : [name, key].filter(Boolean).join('.')
    return (isValues(value) || Array.isArray(value)) && depth < maxDepth
      ? linesOf({ ...value }, label, depth + 1)
      : isScalar(value)
        ? [lineOf(label, String(value))]
        : []
  })
}

function isScalar(value: unknown): value is boolean | Date | number | string {
  return ['boolean', 'number', 'string'].includes(typeof value) || value instanceof Date
}

/** Of a date, the day counts. */
function lineOf(label: string, value: string): VisibleLine {
  const text = value.replace(/^(\d{4}-\d\d-\d\d)[T ][\d:.,+Z -]*$/, '$1')
  return { block: ofFrontMatter, holder: 0, label, reason: 'file-data', text }
}

export function commandLines(left: string[]): VisibleLine[] {
  return left.map((text) => ({ block: ofCommands, holder: 0, reason: 'command', text }))
}
