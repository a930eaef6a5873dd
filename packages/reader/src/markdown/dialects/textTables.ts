// Tables that pandoc reads from how a text is laid out: columns below rows of dashes, and grids. They become tables with
// bars.
import type { Dialect } from './types.ts'

interface Table {
  /** How many of the lines above belong to it. */
  above: number
  /** Its last line. */
  end: number
  head: string[]
  rows: string[][]
}

/** Of a table: more lines are none. */
const mostLines = 300

const rule = /^ {0,10}-{2,}(?: +-{2,})+ *$/
const wholeRule = /^ {0,10}-{10,} *$/
const gridRule = /^\+(?:[-=:]{3,}\+)+ *$/

export const textTables: Dialect = (text) => {
  const lines = text.split('\n')
  const made: string[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const found = gridAt(lines, index) ?? columnsAt(lines, index)
    if (found) {
      made.splice(made.length - found.above, found.above)
      made.push('', ...toBars(found), '')
      index = found.end
    } else {
      made.push(lines[index] ?? '')
    }
  }
  return made.join('\n')
}

/** A row of dashes below a head, or above the first row where there is none: then another one ends the table. */
function columnsAt(lines: string[], at: number): null | Table {
  const dashes = lines[at] ?? ''
  const above = rule.test(dashes) ? headAbove(lines, at) : []
  const isMultiline = wholeRule.test(above[0] ?? '')
  const end = rule.test(dashes) ? endOf(lines, at + 1, isMultiline) : at
  const body = lines.slice(at + 1, end)
  const isClosed = rule.test(lines[end] ?? '') || wholeRule.test(lines[end] ?? '')
  if (body.length === 0 || (above.length === 0 && !isClosed)) {
    return null
  }
  const split = splitter(dashes)
  const head = above.filter((line) => !wholeRule.test(line))
  const groups = isMultiline ? blocksIn(body) : body.map((line) => [line])
  return {
    above: above.length,
    end: isClosed ? end : end - 1,
    head: head.length > 0 ? joinCells(head.map(split)) : [],
    rows: groups.map((group) => joinCells(group.map(split))),
  }
}

/** The line above, or all from a whole row of dashes on. */
function headAbove(lines: string[], at: number): string[] {
  const before = lines.slice(Math.max(0, at - 10), at)
  const from = before.findLastIndex((line) => !line.trim() || wholeRule.test(line))
  const head = before.slice(wholeRule.test(before[from] ?? '') ? from : from + 1)
  const isTable = head.every((line) => !/^\s*[#>|*+]/.test(line))
  return isTable && (head.length === 1 || wholeRule.test(head[0] ?? '')) ? head : []
}

/** Where a row takes several lines, blank lines part the rows, and dashes end the table. */
function endOf(lines: string[], from: number, isMultiline: boolean): number {
  const isEnd = (line: string) =>
    wholeRule.test(line) || (!isMultiline && (!line.trim() || rule.test(line)))
  const end = lines.slice(from, from + mostLines).findIndex(isEnd)
  return end < 0 ? (isMultiline ? from : Math.min(lines.length, from + mostLines)) : from + end
}

function splitter(dashes: string) {
  const starts = [...dashes.matchAll(/-+/g)].map(({ index }) => index)
  return (line: string) =>
    starts.map((start, nth) => line.slice(nth === 0 ? 0 : start, starts[nth + 1]).trim())
}

function blocksIn(lines: string[]): string[][] {
  const blocks: string[][] = [[]]
  for (const line of lines) {
    if (line.trim()) {
      blocks.at(-1)?.push(line)
    } else {
      blocks.push([])
    }
  }
  return blocks.filter((block) => block.length > 0)
}

function joinCells(lines: string[][]): string[] {
  return lines.reduce((row, cells) => row.map((cell, nth) => `${cell} ${cells[nth] ?? ''}`.trim()))
}

/** A row of `=` stands below the head. */
function gridAt(lines: string[], at: number): null | Table {
  if (!gridRule.test(lines[at] ?? '')) {
    return null
  }
  const own = lines.slice(at, at + mostLines)
  const size = own.findIndex((line) => !gridRule.test(line) && !/^\|.*\| *$/.test(line))
  const all = size < 0 ? own : own.slice(0, size)
  const split = (line: string) =>
    line
      .trim()
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
  const blocks = blocksIn(all.map((line) => (gridRule.test(line) ? '' : line)))
  const rows = blocks.map((block) => joinCells(block.map(split)))
  const [first = [], ...others] = rows
  const hasHead = all.some((line) => gridRule.test(line) && line.includes('='))
  return rows.length === 0
    ? null
    : {
        above: 0,
        end: at + all.length - 1,
        ...(hasHead ? { head: first, rows: others } : { head: [], rows }),
      }
}

/** Markdown has no table without a head: an empty one is left out where the table is read. */
function toBars({ head, rows }: Table): string[] {
  const width = Math.max(head.length, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, nth) => nth)
  const bar = (cells: string[]) => {
    const printed = columns.map((nth) => (cells[nth] ?? '').replace(/(?<!\\)\|/g, String.raw`\|`))
    return `| ${printed.join(' | ')} |`
  }
  return [bar(head), bar(columns.map(() => '---')), ...rows.map(bar)]
}
