// Paragraphs, headings, lists and figures as HTML.
import type { DocumentNode } from '../types.ts'

import { codeIn } from '../code.ts'
import { escapeHTML } from '../escapeHTML.ts'
import { levelOf } from '../headings.ts'
import { itemsOf, startOf } from '../lists.ts'
import { speakerOf } from '../preserveSpeakers.ts'
import { isRecord, textOf } from '../readDocument.ts'
import { type Converter, type ConverterInput, inside } from '../renderNodes.ts'
import { safeHref } from '../safeHref.ts'
import { pictureSources } from './pictureSources.ts'

export const blockConverters: Record<string, Converter> = {
  'block:figure': figure,
  horizontalrule: '<hr>',
  list,
  listitem: (args: ConverterInput) => wrap('li', args),
  paragraph,
  quote: (args: ConverterInput) => wrap('blockquote', args),
  unknown: inside,
}

/** @param ids of the headings that get one. */
export function headingConverters(
  ids: ReadonlyMap<DocumentNode, string>,
): Record<string, Converter> {
  const heading = (args: ConverterInput) => {
    const tag = `h${levelOf(args.node)}`
    const id = ids.get(args.node)
    return `<${tag}${id ? ` id="${escapeHTML(id)}"` : ''}>${inside(args)}</${tag}>`
  }
  return { heading }
}

function wrap(tag: string, args: ConverterInput): string {
  return `<${tag}>${inside(args)}</${tag}>`
}

function list({ node, nodesToHTML }: ConverterInput): string {
  const items = nodesToHTML({ nodes: itemsOf(node) }).join('')
  const start = startOf(node)
  return node.listType === 'number'
    ? `<ol${start === 1 ? '' : ` start="${start}"`}>${items}</ol>`
    : `<ul>${items}</ul>`
}

/** What somebody says in an interview is told apart by class, name and a bold label. */
function paragraph(args: ConverterInput): string {
  const speaker = speakerOf(args.node)
  if (!speaker) {
    const code = codeIn(args.node)
    const text = inside(args)
    return code ? `<pre><code>${escapeHTML(code)}</code></pre>` : text && `<p>${text}</p>`
  }
  const { label, rest } = partLabel(args.node.children ?? [], speaker)
  const bold = label ? `<b class="speaker">${escapeHTML(label)}</b>` : ''
  const text = args.nodesToHTML({ nodes: rest }).join('')
  return `<p class="turn" data-speaker="${escapeHTML(speaker)}">${bold}${text}</p>`
}

/** Takes the speaker's name, and a colon behind it, off the front of the text. */
function partLabel(
  children: DocumentNode[],
  speaker: string,
): { label: string; rest: DocumentNode[] } {
  const [first, ...others] = children
  const text = textOf(first?.text)
  if (first?.type !== 'text' || !text.startsWith(speaker)) {
    return { label: '', rest: children }
  }
  const colon = /^\s*:/.exec(text.slice(speaker.length))?.[0] ?? ''
  const label = speaker + colon
  return { label, rest: [{ ...first, text: text.slice(label.length) }, ...others] }
}

/** Elements that stand apart also where there are no styles, as in feed readers. */
export function figcaption(caption: string, credit: string): string {
  const words = [
    caption && `<div class="caption">${escapeHTML(caption)}</div>`,
    credit && `<div class="credit">${escapeHTML(credit)}</div>`,
  ]
    .filter(Boolean)
    .join(' ')
  return words && `<figcaption>${words}</figcaption>`
}

function figure({ node }: ConverterInput): string {
  const fields = isRecord(node.fields) ? node.fields : {}
  const parts = [picture(fields.image), figcaption(textOf(fields.caption), textOf(fields.credit))]
  return parts.some(Boolean) ? `<figure>${parts.join('')}</figure>` : ''
}

/** The image, where it was read along with the document and has an address. */
function picture(image: unknown): string {
  const address = isRecord(image) ? safeHref(image.url) : null
  if (!isRecord(image) || !address) {
    return ''
  }
  const { height, sizes, width } = image
  const isSized = typeof height === 'number' && typeof width === 'number'
  const size = isSized ? ` width="${width}" height="${height}"` : ''
  const { sources, srcset } = pictureSources(sizes)
  const own = srcset ? ` srcset="${escapeHTML(srcset)}" ${lazySizes}` : ''
  const img = `<img alt="${escapeHTML(textOf(image.alt))}" src="${escapeHTML(address)}"${own}${size} loading="lazy">`
  const others = sources.map(
    (one) => `<source type="${one.type}" srcset="${escapeHTML(one.srcset)}" ${lazySizes}>`,
  )
  return others.length > 0 ? `<picture>${others.join('')}${img}</picture>` : img
}

/** As wide as it is shown, for browsers that know by then. */
const lazySizes = 'sizes="auto, 100vw"'
