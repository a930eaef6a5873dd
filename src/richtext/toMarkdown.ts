// A document as Markdown, with `[^1]` footnotes.
import type { DocumentNode } from './types.ts'

import { numberFootnotes } from './footnotes/numberFootnotes.ts'
import { readSaved } from './footnotes/removedNotes.ts'
import { isRecord, textOf } from './readDocument.ts'
import { safeHref } from './safeHref.ts'
import { isInline } from './toPlainText.ts'

type Marks = Map<string, string>

export function toMarkdown(stored: unknown): string {
  const marks = marksOf(stored)
  const blocks = readSaved(stored).flatMap((node) => blocksOf(node, marks))
  return blocks.filter(Boolean).join('\n\n')
}

/** Writes text so that nothing in it is Markdown. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|&$]/g, '\\$&')
    .replace(/^(\s*)(#{1,6}|[-+]|=+)(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
}

/** What stands in `[^…]` for each note: its shown label, made safe and unique. */
function marksOf(stored: unknown): Marks {
  const marks: Marks = new Map()
  const used = new Set<string>()
  for (const [noteId, shown] of numberFootnotes(stored).shown) {
    const wanted = shown.replace(/[^\p{L}\p{N}_-]+/gu, '') || 'note'
    let mark = wanted
    for (let copy = 2; used.has(mark); copy += 1) {
      mark = `${wanted}-${copy}`
    }
    used.add(mark)
    marks.set(noteId, mark)
  }
  return marks
}

function blocksOf(node: DocumentNode, marks: Marks): string[] {
  const children = node.children ?? []
  const inside = () => children.flatMap((child) => blocksOf(child, marks)).filter(Boolean)
  switch (node.type) {
    case 'block':
      return [figure(node)]
    case 'footnote':
      return [`[^${marks.get(textOf(node.noteId)) ?? 'note'}]: ${hang(inside().join('\n\n'), 4)}`]
    case 'footnotes': {
      const label = textOf(node.label)
      return [label ? `## ${escapeMarkdown(label)}` : '', ...inside()]
    }
    case 'heading':
      return [`${'#'.repeat(levelOf(node))} ${line(node, marks)}`]
    case 'horizontalrule':
      return ['---']
    case 'list':
      return [children.map((item, index) => listItem(item, node, index, marks)).join('\n')]
    case 'quote':
      return [line(node, marks).replace(/^/gm, '> ')]
    default:
      return children.some((child) => !isInline(child)) ? inside() : [line(node, marks)]
  }
}

function listItem(item: DocumentNode, list: DocumentNode, index: number, marks: Marks): string {
  const children = item.children ?? []
  const nested = children.filter(({ type }) => type === 'list')
  const text = line({ ...item, children: children.filter(({ type }) => type !== 'list') }, marks)
  const bullet = list.listType === 'number' ? `${index + 1}. ` : '- '
  const below = nested.flatMap((child) => blocksOf(child, marks))
  return [text, ...below].filter(Boolean).length > 0
    ? bullet + hang([text, ...below].filter(Boolean).join('\n'), bullet.length)
    : ''
}

function hang(text: string, width: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`)
}

function levelOf(node: DocumentNode): number {
  return Math.max(2, Number(/^h([2-6])$/.exec(textOf(node.tag))?.[1] ?? 2))
}

function figure(node: DocumentNode): string {
  const fields = isRecord(node.fields) ? node.fields : {}
  const image = isRecord(fields.image) ? fields.image : {}
  const address = safeHref(image.url)
  const picture = address ? `![${escapeMarkdown(textOf(image.alt))}](<${encode(address)}>)` : ''
  const words = [fields.caption, fields.credit].map((part) => escapeMarkdown(textOf(part)))
  return [picture, words.filter(Boolean).join(' ')].filter(Boolean).join('\n\n')
}

/** The inline children of a node, as one piece of Markdown. */
function line(node: DocumentNode, marks: Marks): string {
  return (node.children ?? [])
    .map((child) => inline(child, marks))
    .join('')
    .trim()
}

function inline(node: DocumentNode, marks: Marks): string {
  switch (node.type) {
    case 'autolink':
    case 'link': {
      const href = safeHref(isRecord(node.fields) ? node.fields.url : null)
      const [text, references] = partOff(node.children ?? []).map((part) =>
        part.map((child) => inline(child, marks)).join(''),
      )
      return (href ? `[${text}](<${encode(href)}>)` : text) + (references ?? '')
    }
    case 'footnote-ref':
      return `[^${marks.get(textOf(node.noteId)) ?? 'note'}]`
    case 'linebreak':
      return '\\\n'
    case 'tab':
      return ' '
    case 'text':
      return formatted(textOf(node.text).replace(/\s*\n\s*/g, ' '), Number(node.format))
    default:
      return (node.children ?? []).map((child) => inline(child, marks)).join('')
  }
}

/** The marks of footnotes are links themselves, and cannot stand in one. */
function partOff(children: DocumentNode[]): [text: DocumentNode[], references: DocumentNode[]] {
  return [
    children.filter(({ type }) => type !== 'footnote-ref'),
    children.filter(({ type }) => type === 'footnote-ref'),
  ]
}

const formats: [bit: number, open: string, close: string][] = [
  [64, '<sup>', '</sup>'],
  [32, '<sub>', '</sub>'],
  [4, '~~', '~~'],
  [2, '*', '*'],
  [1, '**', '**'],
]

/** Spaces stand outside the marks: `** word**` is not bold. */
function formatted(text: string, format: number): string {
  const words = text.trim()
  const start = text.indexOf(words)
  const [before, after] = [text.slice(0, start), text.slice(start + words.length)]
  if (!words || !formats.some(([bit]) => format & bit)) {
    return escapeMarkdown(text)
  }
  const marked = formats
    .filter(([bit]) => format & bit)
    .reduce((inner, [, open, close]) => open + inner + close, escapeMarkdown(words))
  return before + marked + after
}

function encode(address: string): string {
  return address.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character))
}
