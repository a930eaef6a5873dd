// A document as HTML, with its footnotes numbered and linked both ways.
import type { HTMLConverters } from '@payloadcms/richtext-lexical/html'

import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'

import type { DocumentNode } from './types.ts'

import { blockConverters } from './blockConverters.ts'
import { footnoteConverters } from './footnotes/footnoteConverters.ts'
import { numberFootnotes } from './footnotes/numberFootnotes.ts'
import { readSaved } from './footnotes/removedNotes.ts'
import { inlineConverters } from './inlineConverters.ts'
import { everyNode, textOf } from './readDocument.ts'

export interface ToHTMLOptions {
  /** Stands before every id, so that several documents can share a page. @default '' */
  idPrefix?: string
  /** What a list of notes without a heading is called for those who cannot see it. @default 'Notes' */
  notesLabel?: string
}

/** Never throws, whatever was stored; everything that was text stays text. */
export function toHTML(stored: unknown, options: ToHTMLOptions = {}): string {
  const { idPrefix = '', notesLabel = 'Notes' } = options
  const children = readSaved(stored)
  const converters: HTMLConverters = {
    ...blockConverters,
    ...inlineConverters,
    ...footnoteConverters(numberFootnotes(stored), { idPrefix, notesLabel }),
  }
  for (const node of everyNode(children)) {
    nameUnknown(node, converters)
  }
  return convertLexicalToHTML({
    converters,
    data: { root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 } },
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
  })
}

/** A type is looked up as a property: `constructor`, or one that we do not render, must find nothing. */
function nameUnknown(node: DocumentNode, converters: HTMLConverters): void {
  const known = node.type !== 'blocks' && node.type !== 'inlineBlocks'
  const blockLike = node.type === 'block' || node.type === 'inlineBlock'
  if (!blockLike && !(known && Object.hasOwn(converters, textOf(node.type)))) {
    node.type = 'unknown'
  }
}
