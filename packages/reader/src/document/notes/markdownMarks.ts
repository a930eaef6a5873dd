// Finds the marks of footnotes in a line of Markdown: `[^1]`, and `^[a note in the text]`. Not in code.

export interface MarkdownMark {
  from: number
  /** Of `[^id]`; absent in a note in the text. */
  id?: string
  /** The words of a note in the text. */
  text?: string
  to: number
}

const longestNote = 2000

export function* marksIn(line: string): Generator<MarkdownMark> {
  const pattern = /`+|\\|\[\^([^\]\s]{1,80})\]|\^\[/g
  const unended = new Set<number>()
  for (let found = pattern.exec(line); found; found = pattern.exec(line)) {
    const [printed, id] = found
    const from = found.index
    if (printed === '\\') {
      pattern.lastIndex += 1
    } else if (printed.startsWith('`')) {
      pattern.lastIndex = codeEnd(line, from, printed.length, unended)
    } else if (id !== undefined) {
      yield { id, from, to: from + printed.length }
    } else {
      const end = isBehindText(line, from) ? closingBracket(line, from + 2) : 0
      if (end > 0) {
        yield { from, text: line.slice(from + 2, end).trim(), to: end + 1 }
        pattern.lastIndex = end + 1
      }
    }
  }
}

/** Behind the next run of as many backticks; without one, these are no code. */
function codeEnd(line: string, from: number, length: number, unended: Set<number>): number {
  const start = from + length
  if (unended.has(length)) {
    return start
  }
  const runs = /`+/g
  runs.lastIndex = start
  for (let run = runs.exec(line); run; run = runs.exec(line)) {
    if (run[0].length === length) {
      return run.index + length
    }
  }
  unended.add(length)
  return start
}

function isBehindText(line: string, at: number): boolean {
  return /[\p{L}\p{N}.,;:!?)\]*_’”"]/u.test(line.charAt(at - 1))
}

/** Where the bracket ends; 0 where it does not, or where no more than a word stands in it, as in `^[a-z]`. */
function closingBracket(line: string, from: number): number {
  let depth = 1
  for (let index = from; index < Math.min(line.length, from + longestNote); index += 1) {
    const character = line[index]
    if (character === '\\') {
      index += 1
    } else if (character === '`' && line.includes('`', index + 1)) {
      index = line.indexOf('`', index + 1)
    } else {
      depth += character === '[' ? 1 : character === ']' ? -1 : 0
    }
    if (depth === 0) {
      return /\S\s+\S/.test(line.slice(from, index)) ? index : 0
    }
  }
  return 0
}
