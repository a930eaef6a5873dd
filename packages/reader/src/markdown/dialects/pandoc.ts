// What pandoc, Quarto and kramdown add: attributes, boxes, lines that stay lines, definitions, numbered examples.
import type { Dialect } from './types.ts'

const attributes = String.raw`\{(?:[#.:-]|[\w-]{1,40}=)[^{}\n]{0,300}\}`

export const pandoc: Dialect = (text) =>
  boxes(text)
    // Of headings, of words, and of pictures and links.
    .replace(
      new RegExp(String.raw`^(#{1,6}[ \t][^\n]{1,300}?)[ \t]*${attributes}[ \t]*#*$`, 'gm'),
      '$1',
    )
    .replace(
      new RegExp(String.raw`^([^\n]{1,300}?)[ \t]*${attributes}[ \t]*(?=\n(?:=+|-+)[ \t]*$)`, 'gm'),
      '$1',
    )
    .replace(new RegExp(String.raw`(?<![\]!])\[([^[\]\n]{0,500})\]${attributes}`, 'g'), '$1')
    .replace(new RegExp(String.raw`(?<=[)\]\uE001])${attributes}`, 'g'), '')
    .replace(
      new RegExp(String.raw`^((?:Table)?:[ \t][^\n]{1,300}?)[ \t]*${attributes}[ \t]*$`, 'gm'),
      '$1',
    )
    // Several lines: a bar alone is no table.
    .replace(
      /^(?:\|(?: [^|\n]{0,300})?(?:\n|$)){2,200}/gm,
      (lines) =>
        `${lines
          .trimEnd()
          .split('\n')
          .map((line) => line.slice(1).trim())
          .join('\\\n')}\n`,
    )
    .replace(/^([^\s:~>|#*+`-][^\n]{0,200})\n(?:[ \t]*\n)?(?=[:~][ \t]{1,3}\S)/gm, '$1\n\n')
    .replace(/^ {0,3}[:~][ \t]{1,3}(?=\S)/gm, '\n')
    .replace(/^\(@[\w-]{0,40}\)[ \t]+/gm, '1. ')
    // A list with letters is none for others, which would join its lines.
    .replace(/^(?=\(?[a-z]\)[ \t])/gm, '\n')

/** `::: {.note}` or `:::tip A title` opens a box, and `:::` ends it. */
function boxes(text: string): string {
  return text.replace(/^[ \t]*:{3,}[ \t]*([^\n]{0,200})$/gm, (_, words: string) => {
    const title =
      words
        .replace(/\{[^{}]*\}|:+$/g, '')
        .replace(/^[\w-]+(?:\[([^[\]]*)\])?/, '$1')
        .trim() || /\btitle="([^"]*)"/.exec(words)?.[1]
    return title ? `\n**${title}**\n` : '\n'
  })
}
