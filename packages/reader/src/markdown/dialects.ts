// What programs add to Markdown: shortcodes of Hugo, tags of Liquid, components of MDX, links and embeds of Obsidian.
// They become Markdown that all know, or are left out. Code stays as it is.
import type { Dialect, Leave } from './dialects/types.ts'

import { findCodeLines } from '../document/notes/markdownDefinitions.ts'
import { citations } from './dialects/citations.ts'
import { commands, shortcodes } from './dialects/commands.ts'
import { components } from './dialects/components.ts'
import { marginalia } from './dialects/marginalia.ts'
import { noteNames, notes } from './dialects/notes.ts'
import { pandoc } from './dialects/pandoc.ts'
import { textTables } from './dialects/textTables.ts'
import { ulysses } from './dialects/ulysses.ts'

export interface PlainMarkdown {
  left: string[]
  text: string
}

const dialects: Dialect[] = [
  shortcodes,
  marginalia,
  commands,
  components,
  noteNames,
  ulysses,
  citations,
  notes,
  textTables,
  pandoc,
]

export function toPlainMarkdown(source: string): PlainMarkdown {
  const left = new Set<string>()
  const leave: Leave = (printed) => {
    left.add(printed.replace(/\s+/g, ' ').trim())
    return ''
  }
  const lines = withoutHiddenCode(liquidCode(source), leave).split(/\r\n|\r|\n/)
  const isCode = findCodeLines(lines)
  const parts: { isCode: boolean; lines: string[] }[] = []
  lines.forEach((line, index) => {
    const last = parts.at(-1)
    if (last && last.isCode === isCode[index]) {
      last.lines.push(line)
    } else {
      parts.push({ isCode: isCode[index] ?? false, lines: [line] })
    }
  })
  const text = parts
    .map((part) => (part.isCode ? part.lines.join('\n') : convert(part.lines.join('\n'), leave)))
    .join('\n')
  return { left: [...left], text }
}

/** Code in a line is kept by a sign that stands for it. */
function convert(text: string, leave: Leave): string {
  const kept: string[] = []
  const shielded = text.replace(/(`{1,3})[^`\n]{1,2000}\1(?!`)/g, (code) => {
    kept.push(code)
    return `\uE000${kept.length - 1}\uE001`
  })
  return dialects
    .reduce((current, dialect) => dialect(current, leave), shielded)
    .replace(/\uE000(\d+)\uE001/g, (all, index: string) => kept[Number(index)] ?? all)
}

/** Code of R Markdown and Quarto that is run, but not shown. */
function withoutHiddenCode(source: string, leave: Leave): string {
  return source.replace(
    /^(`{3,})\s?\{\w([^}\n]{0,300})\}[^\n]*\n([\s\S]{0,20000}?)^\1[ \t]*$/gm,
    (all, _fence: string, options: string, code: string) =>
      /\b(?:echo|include)\s?=\s?(?:F|FALSE)\b/.test(options) ||
      /^#\|\s*(?:echo|include):\s*false\b/m.test(code)
        ? leave(all.split('\n')[0] ?? '')
        : all,
  )
}

function liquidCode(source: string): string {
  return source
    .replace(/^[ \t]*\{%-?\s*highlight\b[^%\n]{0,200}%\}[ \t]*$/gm, '```')
    .replace(/^[ \t]*\{%-?\s*endhighlight\s*-?%\}[ \t]*$/gm, '```')
}
