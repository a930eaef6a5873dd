// Finds the definitions of footnotes in Markdown, `[^1]: …`, and the lines that are code.

export interface Definition {
  id: string
  /** The lines of the source that it takes. */
  lines: number[]
  paragraphs: string[]
  /** Its lines without what sets them in: code, lists and tables stay what they are. */
  source: string[]
}

const definitionPattern = /^ {0,3}\[\^([^\]\s]{1,80})\]:(.*)$/

/** Which lines stand in a fence, or are indented as code. */
export function findCodeLines(lines: string[]): boolean[] {
  let fence = ''
  let isIndented = false
  let isInDefinition = false
  return lines.map((line, index) => {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence || mark) {
      const isEnd = fence !== '' && mark.startsWith(fence) && /^[\s`~]*$/.test(line)
      fence = isEnd ? '' : fence || mark
      return true
    }
    const isDeep = /^(?: {4}|\t)\s*\S/.test(line)
    const isFirst = index === 0 || lines[index - 1]?.trim() === ''
    isInDefinition =
      definitionPattern.test(line) || (isInDefinition && (!isFirst || /^(?:\s|$)/.test(line)))
    isIndented = isDeep && !isInDefinition && (isFirst || isIndented)
    return isIndented
  })
}

export function findDefinitions(lines: string[], isCode: boolean[]): Definition[] {
  const found: Definition[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const [, id, text = ''] = (!isCode[index] && definitionPattern.exec(lines[index] ?? '')) || []
    if (id) {
      const own = text.trim() ? [text.trim()] : []
      const definition = { id, lines: [index], paragraphs: own, source: own.slice() }
      readOn(lines, isCode, definition)
      index = definition.lines.at(-1) ?? index
      found.push(definition)
    }
  }
  return found
}

/** It goes on in lines that follow directly, and in paragraphs that are indented. */
function readOn(lines: string[], isCode: boolean[], definition: Definition): void {
  const { lines: own, paragraphs, source } = definition
  let last = own[0] ?? 0
  for (let index = last + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (!line.trim()) {
      continue
    }
    const isAfterBlank = index > last + 1
    const isIndented = /^(?: {2}|\t)/.test(line)
    const isOther = isAfterBlank ? !isIndented || definitionPattern.test(line) : startsBlock(line)
    if (isOther || (isCode[index] && !isIndented)) {
      return
    }
    source.push(...Array.from({ length: index - last - 1 }, () => ''), setOut(line))
    if (isAfterBlank || paragraphs.length === 0) {
      paragraphs.push(line.trim())
    } else {
      paragraphs.push(`${paragraphs.pop() ?? ''} ${line.trim()}`)
    }
    while (last < index) {
      last += 1
      own.push(last)
    }
  }
}

function setOut(line: string): string {
  return line.replace(/^(?: {1,4}|\t)/, '')
}

function startsBlock(line: string): boolean {
  return definitionPattern.test(line) || /^ {0,3}(?:#{1,6}\s|>|[*+-]\s|\d{1,9}[.)]\s)/.test(line)
}
