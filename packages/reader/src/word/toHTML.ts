// The text of a Word file as HTML, with its notes as a list behind it.
import type { SimplifiedWord } from './simplify/simplifyPackage.ts'

import { SourceUnreadable } from '../errors.ts'
import { relationsPath } from './package/readPackage.ts'
import { make, writeXML, type XMLElement } from './xml/walk.ts'

const styleMap = [
  'p.Abstract => p.abstract:fresh',
  'p.Affiliation => p.affiliation:fresh',
  'p.Author => p.author:fresh',
  'p.Caption => p.caption:fresh',
  "p.Code => pre:separator('\\n')",
  'p.Date => p.date:fresh',
  'p.Quote => blockquote > p:fresh',
  'p.Subtitle => p.subtitle:fresh',
  'p.Title => p.title:fresh',
  'u => u',
]

const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
}

/** @throws SourceUnreadable where the file is not what a word processor writes */
export async function toHTML(word: SimplifiedWord): Promise<string> {
  const parts = partsOf(word)
  const file = {
    exists: (path: string) => parts.has(path),
    read: async (path: string, encoding?: string) => {
      // Of a picture its path: it is unpacked when it is asked for.
      const bytes = parts.get(path) ?? new TextEncoder().encode(path)
      return Promise.resolve(encoding ? new TextDecoder(encoding).decode(bytes) : bytes)
    },
  }
  // Loaded where it is needed: most sources are no Word files.
  const { default: mammoth } = await import('mammoth')
  try {
    // Mammoth takes an opened archive, too, which its types do not say: it unpacks nothing by itself then.
    const { value } = await mammoth.convertToHtml({ file } as never, {
      convertImage: mammoth.images.imgElement(async (image) => ({
        src: sourceOf(new TextDecoder().decode(await image.readAsArrayBuffer())),
      })),
      includeEmbeddedStyleMap: false,
      styleMap,
    })
    return value
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SourceUnreadable('source-word', { reason })
  }
}

/** A picture may be linked, too. */
function sourceOf(path: string): string {
  const [, address] = /^word\/(https?:.*)$/is.exec(path) ?? []
  return address ?? `#${path}`
}

/** Only what is needed, under the names that the converter knows. */
function partsOf({ document, endnotes, footnotes, numbering }: SimplifiedWord) {
  const parts = new Map<string, Uint8Array>()
  const texts = { document, endnotes, footnotes }
  for (const [name, part] of Object.entries(texts)) {
    if (part) {
      parts.set(`word/${name}.xml`, writeXML(withNamespaces(part.root)))
      parts.set(relationsPath(`word/${name}.xml`), writeXML(relationsOf(part.relations)))
    }
  }
  if (numbering) {
    parts.set('word/numbering.xml', writeXML(withNamespaces(numbering)))
  }
  return parts
}

function withNamespaces({ name, children }: XMLElement): XMLElement {
  return make(name, namespaces, children)
}

/** Those of links and pictures: without a type, they lead to no other part. */
function relationsOf(relations: Map<string, string>): XMLElement {
  return make(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    [...relations].map(([Id, Target]) => make('Relationship', { Id, Target, Type: 'link' })),
  )
}
