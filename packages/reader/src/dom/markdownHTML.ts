// Markdown as HTML, with its marks and notes in the form that `htmlToDocument` reads.
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

import type { FoundList, Inline, TextFootnotes } from '../document/notes/types.ts'

import { escapeHTML } from '../document/escapeHTML.ts'
import { findCodeLines } from '../document/notes/markdownDefinitions.ts'
import { readMarkdownFootnotes } from '../document/notes/readMarkdownFootnotes.ts'

/** With its own notes. Too many of them stay as they are. */
export function markdownHTML(text: string): string {
  const found = readMarkdownFootnotes(text, { asLines: true })
  return toHTML(text, found === 'too-many' ? null : found)
}

/** The marks stand in the text as elements, and the notes behind it, in the form that `htmlToDocument` reads. */
export function toHTML(text: string, found: null | TextFootnotes): string {
  if (!found || found.lists.length === 0) {
    return render(withUnused(text.split('\n')))
  }
  const body = withUnused(found.body.map((line) => line.map(toText).join('')))
  return `${render(body)}${found.lists.map(toSection).join('')}`
}

/** Notes that nothing refers to are text: what parses Markdown would drop them. */
function withUnused(lines: string[]): string {
  const isCode = findCodeLines(lines)
  return lines
    .map((line, index) =>
      isCode[index] ? line : line.replace(/^( {0,3})(?=\[\^[^\]]+\]:)/, '$1\\'),
    )
    .join('\n')
}

function toSection({ heading, notes }: FoundList<Inline[][]>): string {
  const items = notes.map(({ content, label, noteId }) => {
    const text = render(content.map((line) => line.map(toText).join('')).join('\n'))
    return `<li class="footnote" id="fn-${escapeHTML(noteId)}" data-label="${escapeHTML(label)}">${text}</li>`
  })
  return `<section role="doc-endnotes" data-label="${escapeHTML(heading)}">${items.join('')}</section>`
}

function toText(inline: Inline): string {
  return 'text' in inline
    ? inline.text
    : `<a role="doc-noteref" href="#fn-${escapeHTML(inline.noteId)}" data-label="${escapeHTML(inline.label)}">${escapeHTML(inline.label) || '*'}</a>`
}

/** Without the filter of tags, which would print scripts as text. */
const html = gfmHtml()
html.exit = Object.fromEntries(
  Object.entries(html.exit ?? {}).filter(([name]) => !/^html(?:Flow|Text)Data$/.test(name)),
)

/** HTML in the text is kept: the document takes only what it knows of it. */
function render(text: string): string {
  return micromark(text, {
    allowDangerousHtml: true,
    // A single sign is that of pandoc for what stands below the line.
    extensions: [gfm({ singleTilde: false })],
    htmlExtensions: [html],
  })
}
