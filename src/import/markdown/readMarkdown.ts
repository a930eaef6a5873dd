// Reads an article out of Markdown, with its front matter and its footnotes.
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

import type { FoundList, Inline, TextFootnotes } from '../../richtext/intake/types.ts'
import type { ParsedPiece } from '../types.ts'

import { SourceUnreadable } from '../../errors.ts'
import { escapeHTML } from '../../richtext/escapeHTML.ts'
import { wordsOf } from '../../richtext/fromHTML/dom.ts'
import { toDocument } from '../../richtext/fromHTML/toDocument.ts'
import { readMarkdownFootnotes } from '../../richtext/intake/readMarkdownFootnotes.ts'
import { maxNotes } from '../../richtext/intake/types.ts'
import { openPage } from '../page/openPage.ts'
import { toPiece } from '../page/toPiece.ts'
import { readFrontMatter } from './frontMatter.ts'

/** In characters; a long article has some 60,000. */
const longest = 300_000

/** @throws SourceUnreadable */
export function readMarkdown(source: string): ParsedPiece {
  if (source.length > longest) {
    throw new SourceUnreadable('The text has more than 300,000 characters.')
  }
  const { fields, rest } = readFrontMatter(source)
  checkMarkup(rest)
  const found = readMarkdownFootnotes(rest)
  if (found === 'too-many') {
    throw new SourceUnreadable(`The text has more than ${maxNotes} footnotes.`)
  }
  const { body } = openPage(toHTML(rest, found))
  const title = fields.title ?? takeTitle(body)
  const sources = Object.fromEntries(Object.keys(fields).map((name) => [name, 'file' as const]))
  return toPiece({
    ...toDocument(body),
    metadata: {
      fields: { ...fields, title },
      sources: { title: 'text', ...sources },
    },
    origin: null,
    standfirst: null,
    unpaired: found?.unpaired ?? { marks: [], notes: [] },
  })
}

/** So many characters of markup are read: what parses Markdown takes minutes for more. */
const mostMarkup = 10_000

const mostLines = 10_000

/** Quotes and lists within each other. */
const tooDeep = /^(?:[ \t]*[>*+-]){20}|^[ \t]{100,}\S/m

/** @throws SourceUnreadable for texts that nobody writes */
function checkMarkup(text: string): void {
  const markup = text.match(/[!*<>[\]_`|~]/g)?.length ?? 0
  if (markup > mostMarkup || text.split('\n').length > mostLines || tooDeep.test(text)) {
    throw new SourceUnreadable(
      'The text has too many lines or too much markup, or it is nested too deeply.',
    )
  }
}

/** The marks stand in the text as elements, and the notes behind it, in the form that `toDocument` reads. */
function toHTML(rest: string, found: null | TextFootnotes): string {
  if (!found || found.lists.length === 0) {
    return render(rest)
  }
  const body = found.body.map((line) => line.map(toText).join('')).join('\n')
  return `${render(body)}${found.lists.map(toSection).join('')}`
}

function toSection({ heading, notes }: FoundList<Inline[][]>): string {
  const items = notes.map(({ content, label, noteId }) => {
    const text = render(content.map((line) => line.map(toText).join('')).join('\n\n'))
    return `<li class="footnote" id="fn-${escapeHTML(noteId)}" data-label="${escapeHTML(label)}">${text}</li>`
  })
  return `<section role="doc-endnotes" data-label="${escapeHTML(heading)}">${items.join('')}</section>`
}

function toText(inline: Inline): string {
  return 'text' in inline
    ? inline.text
    : `<a role="doc-noteref" href="#fn-${escapeHTML(inline.noteId)}">${escapeHTML(inline.label) || '*'}</a>`
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
    extensions: [gfm()],
    htmlExtensions: [html],
  })
}

/** The first heading, where nothing stands before it. Changes the page. */
function takeTitle(body: Element): string {
  const first = body.firstElementChild
  if (first?.localName !== 'h1') {
    return ''
  }
  first.remove()
  return wordsOf(first)
}
