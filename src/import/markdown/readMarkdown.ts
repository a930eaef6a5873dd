// Reads an article out of Markdown, with its front matter and its footnotes.
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

import type { FoundList, Inline, TextFootnotes, Unpaired } from '../../richtext/intake/types.ts'
import type { PartialFields } from '../page/metadata/types.ts'
import type { ParsedPiece } from '../types.ts'

import { escapeHTML } from '../../richtext/escapeHTML.ts'
import { wordsOf } from '../../richtext/fromHTML/dom.ts'
import { toDocument } from '../../richtext/fromHTML/toDocument.ts'
import { readMarkdownFootnotes } from '../../richtext/intake/readMarkdownFootnotes.ts'
import { maxNotes } from '../../richtext/intake/types.ts'
import { showTasks } from '../page/blocks/showTasks.ts'
import { wrapPictures } from '../page/blocks/wrapPictures.ts'
import { findImages } from '../page/findImages.ts'
import { findOrigin } from '../page/findOrigin.ts'
import { takeStandfirst } from '../page/findStandfirst.ts'
import { convertFootnotes } from '../page/footnotes.ts'
import { isInterview } from '../page/interview.ts'
import { splitLines } from '../page/labelledLines.ts'
import { dayOrderOf } from '../page/metadata/dates.ts'
import { addField } from '../page/metadata/readMetadata.ts'
import { withByline } from '../page/metadata/withByline.ts'
import { openPage } from '../page/openPage.ts'
import { takePrinted } from '../page/printedHead.ts'
import { takeClosing } from '../page/takeClosing.ts'
import { toPiece } from '../page/toPiece.ts'
import { SourceUnreadable } from '../sourceErrors.ts'
import { toPlainMarkdown } from './dialects.ts'
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
  const { left, text } = toPlainMarkdown(front.rest)
  const found = readMarkdownFootnotes(text)
  if (found === 'too-many') {
    throw new SourceUnreadable('source-text-notes', { count: String(maxNotes) })
  }
  const { body } = openPage(toHTML(text, found))
  const doubts = [...front.doubts, ...left.map(leftOut), ...citationsIn(text)].slice(0, 20)
  const isRead = found !== null && found.lists.length > 0
  const unpaired = isRead ? found.unpaired : withUnpaired(found?.unpaired, convertFootnotes(body))
  const { boilerplate, standfirst, ...read } = readBody(body, { ...front, doubts })
  return toPiece({
    ...read,
    boilerplate,
    leadImage: front.leadImage,
    standfirst: front.standfirst.length > 0 ? front.standfirst : standfirst,
    unpaired,
  })
}

/** Keys of a list of sources that is another file. */
function citationsIn(text: string): string[] {
  const [key] =
    /\[[^[\]\n]{0,80}@[\p{L}\p{N}_][\w:.-]{2,60}[^[\]\n]{0,80}\](?!\()/u.exec(text) ?? []
  return key
    ? [`The text names sources by keys of another file, such as ${key}: they stayed as they are.`]
    : []
}

function leftOut(printed: string): string {
  return `A command of the program that this text is from was left out: ${printed}`
}

function withUnpaired(one: Unpaired = { marks: [], notes: [] }, other: Unpaired): Unpaired {
  return { marks: [...one.marks, ...other.marks], notes: [...one.notes, ...other.notes] }
}

/** What the text says of itself counts where the front matter says nothing. */
function readBody(body: Element, { doubts, fields, leadImage }: FrontMatter) {
  const sources = Object.fromEntries(Object.keys(fields).map((name) => [name, 'file' as const]))
  wrapPictures(body, true)
  showTasks(body)
  const origin = fields.siteName ? null : findOrigin(body)
  origin?.remove(body)
  const tags = takeTags(body)
  const head = takeHead(body, fields)
  const metadata = withByline(
    {
      doubts,
      fields: { ...(tags.length > 0 ? { topics: tags } : {}), ...fields, title: head.title },
      sources: { ...(tags.length > 0 ? { topics: 'text' } : {}), title: 'text', ...sources },
    },
    { authors: head.authors, published: head.published },
  )
  const names = metadata.fields.authors ?? []
  const closing = takeClosing(body, { authors: names, signatures: head.signatures })
  if (isInterview(body)) {
    addField(metadata, 'kind', 'interview', 'text')
  }
  return {
    ...toDocument(body),
    ...closing,
    boilerplate: head.boilerplate,
    byline: { authors: head.authors, lines: head.bylineText },
    images: [...(leadImage?.src ? [leadImage] : []), ...findImages(body, fields.url)],
    metadata,
    origin,
    standfirst: head.standfirst,
  }
}

/** Lines of `#tags` only, as note-taking programs have them. Changes the page. */
function takeTags(body: Element): string[] {
  const lines = [...body.children]
    .slice(0, mostHeadLines)
    .filter((line) => line.localName === 'p' && tagLine.test(wordsOf(line)))
  const tags = lines.flatMap((line) => wordsOf(line).match(new RegExp(tag, 'gu')) ?? [])
  lines.forEach((line) => line.remove())
  return tags.map((tag) => tag.replace(/^#|#$/g, ''))
}

/** `#iron gates#` is one tag of Bear. */
const tag = String.raw`#[\p{Ll}\p{N}][\p{L}\p{N}_/-]{0,60}(?:(?: [\p{L}\p{N}_/-]{1,30}){0,4}#)?`
const tagLine = new RegExp(`^(?:${tag}(?: |$))+$`, 'u')

/** Title, byline and standfirst stand above the text. Changes the page. */
function takeHead(body: Element, { authors = [], language, title: given }: PartialFields) {
  const first = body.firstElementChild
  const printed = first?.localName === 'h1' ? first : null
  const title = given ?? wordsOf(printed)
  // What reads the lines above a text looks for its title.
  const heading =
    printed && wordsOf(printed) === title ? printed : body.ownerDocument.createElement('h1')
  heading.textContent = title
  body.prepend(heading)
  splitLines([...body.children].slice(0, mostHeadLines))
  const found = takePrinted(body, authors, dayOrderOf(language))
  const standfirst = takeStandfirst(body, {})
  heading.remove()
  return { ...found, standfirst, title }
}

/** So many lines are looked at. */
const mostHeadLines = 8

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
function toHTML(text: string, found: null | TextFootnotes): string {
  if (!found || found.lists.length === 0) {
    return render(text)
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
