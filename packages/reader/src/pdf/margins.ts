// Heads and feet of pages: lines at their edges that other pages have at the same place, and numbers of pages.
import type { Line, PrintedPage } from './file/types.ts'

/** So many rows at each edge are looked at. */
const mostRows = 3

/** In points: heads of pages stand at the same height. */
const sameHeight = 3

/** In heights of letters: so far from the text a head stands at least. */
const leastGap = 1.6

/** What is printed at one height. */
interface Row {
  /** To the next row towards the middle of the page, in heights of letters. */
  gap: number
  /** From its edge of the page. */
  height: number
  lines: Line[]
  size: number
  text: string
}

interface Edge {
  page: PrintedPage
  /** From the outermost to the inner ones. */
  rows: Row[]
  side: 'bottom' | 'top'
}

export function findMargins(pages: PrintedPage[]): Set<Line> {
  const edges = pages.flatMap(edgesOf)
  const found = new Map(edges.map((edge) => [edge, repeatedRows(edge, edges)]))
  // What is printed once at such a place, like the title of a section, is a head as well.
  for (const edge of edges.filter((one) => found.get(one)?.length === 0)) {
    const [first] = edge.rows
    const isKnown = [...found].some(
      ([other, rows]) =>
        other.side === edge.side && rows.some((row) => first && isAtPlace(row, first)),
    )
    if (first && isKnown && first.gap > leastGap) {
      found.set(edge, [first])
    }
  }
  return new Set([...found.values()].flat().flatMap(({ lines }) => lines))
}

/** Those from the edge inwards that other pages have, too. */
function repeatedRows(edge: Edge, edges: Edge[]): Row[] {
  const others = edges.filter(({ page, side }) => page !== edge.page && side === edge.side)
  const isMargin = (row: Row, index: number) =>
    (index === 0 && pageNumber.test(row.text)) ||
    others.some(({ rows }) => rows.some((one) => isAtPlace(one, row) && keyOf(one) === keyOf(row)))
  const end = edge.rows.findIndex((row, index) => !isMargin(row, index))
  const rows = edge.rows.slice(0, end < 0 ? edge.rows.length : end)
  return rows.slice(0, rows.findLastIndex(({ gap }) => gap > leastGap) + 1)
}

function isAtPlace(one: Row, other: Row): boolean {
  return Math.abs(one.height - other.height) <= sameHeight && Math.abs(one.size - other.size) < 0.5
}

function keyOf({ text }: Row): string {
  return text.toLowerCase().replace(/\d+|\b[ivxl]+\b/g, '#')
}

const number = String.raw`(?:\d{1,4}|[ivxlc]{1,6})`
const pageNumber = new RegExp(
  String.raw`^[\W_]*(?:(?:page|seite|p\.|s\.)\s*)?${number}(?:\s*(?:/|of|von|sur|de)\s*${number})?[\W_]*$`,
  'i',
)

function edgesOf(page: PrintedPage): Edge[] {
  const rows = rowsOf(page.lines)
  return (['top', 'bottom'] as const).map((side) => {
    const inwards = side === 'top' ? rows : rows.toReversed()
    const found = inwards.slice(0, mostRows).map((lines, index): Row => {
      const [{ size, y } = { size: 1, y: 0 }] = lines
      const next = inwards[index + 1]?.[0]
      return {
        gap: next ? Math.abs(next.y - y) / size : 0,
        height: side === 'top' ? y : page.height - y,
        lines,
        size,
        text: lines.map(({ text }) => text).join(' '),
      }
    })
    return { page, rows: found, side }
  })
}

/** From the top of the page. */
function rowsOf(lines: Line[]): Line[][] {
  const rows: Line[][] = []
  for (const line of lines.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1)
    if (row && Math.abs((row[0]?.y ?? 0) - line.y) < 2) {
      row.push(line)
    } else {
      rows.push([line])
    }
  }
  return rows.map((row) => row.toSorted((one, other) => one.left - other.left))
}
