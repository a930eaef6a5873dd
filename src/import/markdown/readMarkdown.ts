// Reads an article out of Markdown, with its front matter and its footnotes.
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

import type { FoundList, Inline, TextFootnotes } from '../../richtext/intake/types.ts'
import type { ParsedPiece } from '../types.ts'

import { escapeHTML } from '../../richtext/escapeHTML.ts'
import { wordsOf } from '../../richtext/fromHTML/dom.ts'
import { toDocument } from '../../richtext/fromHTML/toDocument.ts'
import { readMarkdownFootnotes } from '../../richtext/intake/readMarkdownFootnotes.ts'
import { maxNotes } from '../../richtext/intake/types.ts'
import { takeAcknowledgements } from '../page/acknowledgements.ts'
import { takeContributors } from '../page/contributors.ts'
import { takeByline } from '../page/findByline.ts'
import { findImages } from '../page/findImages.ts'
import { findOrigin } from '../page/findOrigin.ts'
import { isInterview } from '../page/interview.ts'
import { dayOrderOf } from '../page/metadata/dates.ts'
import { addField, withByline } from '../page/metadata/readMetadata.ts'
import { openPage } from '../page/openPage.ts'
import { toPiece } from '../page/toPiece.ts'
import { SourceUnreadable } from '../sourceErrors.ts'
import { type FrontMatter, readFrontMatter } from './frontMatter.ts'

/** In characters; a long article has some 60,000. */
const longest = 300_000

/** @throws SourceUnreadable */
export function readMarkdown(source: string): ParsedPiece {
  if (source.length > longest) {
    throw new SourceUnreadable('source-markdown-long')
  }
  const front = readFrontMatter(source)
  checkMarkup(front.rest)
  const found = readMarkdownFootnotes(front.rest)
  if (found === 'too-many') {
    throw new SourceUnreadable('source-text-notes', { count: String(maxNotes) })
  }
  const { body } = openPage(toHTML(front.rest, found))
  return toPiece({
    ...readBody(body, front),
    leadImage: front.leadImage,
    standfirst: front.standfirst || null,
    unpaired: found?.unpaired ?? { marks: [], notes: [] },
  })
}

/** What the text says of itself counts where the front matter says nothing. */
function readBody(body: Element, { doubts, fields, leadImage }: FrontMatter) {
  const sources = Object.fromEntries(Object.keys(fields).map((name) => [name, 'file' as const]))
  wrapPictures(body)
  const origin = fields.siteName ? null : findOrigin(body)
  const byline = takeByline(body, fields.authors, dayOrderOf(fields.language))
  const title = takeTitle(body, fields.title)
  origin?.remove(body)
  const metadata = withByline(
    { doubts, fields: { ...fields, title }, sources: { title: 'text', ...sources } },
    byline,
  )
  const names = metadata.fields.authors ?? []
  const contributors = takeContributors(body, [], names)
  const acknowledgements = takeAcknowledgements(body)
  if (isInterview(body)) {
    addField(metadata, 'kind', 'interview', 'text')
  }
  const images = [...(leadImage?.src ? [leadImage] : []), ...findImages(body, fields.url)]
  return { ...toDocument(body), acknowledgements, byline, contributors, images, metadata, origin }
}

/** A paragraph of a picture, with its caption in italics or as its title. */
function wrapPictures(body: Element): void {
  for (const image of [...body.querySelectorAll('p > img:first-child')].slice(0, 200)) {
    const paragraph = image.parentElement
    const caption = image.nextElementSibling
    const isPlain = paragraph && wordsOf(paragraph) === wordsOf(caption)
    const isAlone = isPlain && (caption === null || ['br', 'em', 'i'].includes(caption.localName))
    if (isAlone) {
      const figure = image.ownerDocument.createElement('figure')
      const words = image.ownerDocument.createElement('figcaption')
      words.textContent = wordsOf(caption) || (image.getAttribute('title') ?? '')
      paragraph.replaceWith(figure)
      figure.append(image, ...(words.textContent ? [words] : []))
    }
  }
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
    throw new SourceUnreadable('source-markdown-nested')
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

/** The first heading, where nothing stands before it, or where it repeats the title. Changes the page. */
function takeTitle(body: Element, given: string | undefined): string {
  const first = body.firstElementChild
  const words = first?.localName === 'h1' ? wordsOf(first) : ''
  if (words && (given === undefined || words === given)) {
    first?.remove()
  }
  return given ?? words
}
