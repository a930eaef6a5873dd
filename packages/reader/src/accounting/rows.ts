// What is missing as rows: one for each block of the source.
import type { LeftOut, LeftOutReason } from '../reasons.ts'
import type { VisibleLine } from './visibleLines.ts'

export interface Missing {
  line: VisibleLine
  reason: LeftOutReason
  text: string
  words: number
}

/** More rows, and longer ones, are not sent back by an editor's browser. */
const mostRows = 1500
const longest = 50_000

export function toRows(missing: Missing[]): LeftOut[] {
  const rows: ({ block: number } & LeftOut)[] = []
  for (const { line, reason, text: words } of missing) {
    const text = line.label ? `${line.label}: ${words}` : words
    const last = rows.at(-1)
    const isSame = last?.reason === reason && (last.block === line.block || rows.length >= mostRows)
    if (isSame && last.text.length + text.length < longest) {
      last.text += `\n${text}`
    } else {
      rows.push({ block: line.block, reason, text })
    }
  }
  return rows.map(({ reason, text }) => ({ reason, text }))
}
