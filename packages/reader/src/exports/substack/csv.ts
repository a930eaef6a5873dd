// Reads a table of values with commas between them: each row by the names of the first one.

/** Values in quotes may hold commas and line ends; a quote is written twice. */
export function rowsOfCSV(text: string): Record<string, string>[] {
  const [names = [], ...rows] = linesOf(text.replace(/^\uFEFF/, ''))
  return rows
    .filter((row) => row.some(Boolean))
    .map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])))
}

const value = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|[\r\n]|$)/y

function linesOf(text: string): string[][] {
  const lines: string[][] = [[]]
  value.lastIndex = 0
  for (let match = value.exec(text); match; match = value.exec(text)) {
    const [, printed = '', end = ''] = match
    const isQuoted = printed.length > 1 && printed.startsWith('"') && printed.endsWith('"')
    lines.at(-1)?.push(isQuoted ? printed.slice(1, -1).replaceAll('""', '"') : printed)
    if (value.lastIndex >= text.length && end !== ',') {
      break
    }
    if (end !== ',') {
      lines.push([])
    }
  }
  return lines
}
