// Tables for the terminal: columns without borders, which grep can search.
import Table from 'cli-table3'

const noBorders = Object.fromEntries(
  [
    ...['top', 'bottom', 'left', 'right'].flatMap((side) => [
      side,
      `${side}-mid`,
      `${side}-left`,
      `${side}-right`,
    ]),
    'mid',
    'mid-mid',
    'middle',
  ].map((name) => [name, '']),
)

/** Lines of text, a heading first; none if there are no rows. */
export function tableLines(head: string[], rows: string[][]): string[] {
  if (rows.length === 0) {
    return []
  }
  const table = new Table({
    chars: noBorders,
    style: { border: [], head: [], 'padding-left': 0, 'padding-right': 2 },
  })
  table.push(head, ...rows)
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}
