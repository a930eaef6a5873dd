// Builds Word files from the XML of their parts.
import JSZip from 'jszip'

interface WordParts {
  /** XML within `w:body`. */
  body: string
  /** XML within `cp:coreProperties`. */
  core?: string
  /** XML within `w:endnotes`. */
  endnotes?: string
  /** More files of the archive, or others in place of these. */
  files?: Record<string, string | Uint8Array>
  footnotes?: string
  numbering?: string
  /** Targets of links and pictures, by id. */
  relations?: Record<string, string>
  settings?: string
  styles?: string
}

const namespaces = [
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['cp', 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
]
  .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
  .join('')

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const parts = ['styles', 'numbering', 'settings', 'footnotes', 'endnotes'] as const

export async function wordFile(given: WordParts): Promise<Uint8Array> {
  const zip = new JSZip()
  const present = parts.filter((name) => given[name] !== undefined)
  zip.file('[Content_Types].xml', contentTypes)
  zip.file(
    '_rels/.rels',
    relationships([
      ['rId1', 'officeDocument', 'word/document.xml'],
      ['rId2', 'metadata/core-properties', 'docProps/core.xml'],
    ]),
  )
  zip.file('word/document.xml', part('w:document', `<w:body>${given.body}</w:body>`))
  zip.file(
    'word/_rels/document.xml.rels',
    relationships([
      ...present.map((name) => [`part-${name}`, name, `${name}.xml`] as const),
      ...links(given),
    ]),
  )
  for (const name of present) {
    zip.file(`word/${name}.xml`, part(`w:${name}`, given[name] ?? ''))
    zip.file(`word/_rels/${name}.xml.rels`, relationships(links(given)))
  }
  zip.file('docProps/core.xml', part('cp:coreProperties', given.core ?? ''))
  for (const [name, content] of Object.entries(given.files ?? {})) {
    zip.file(name, content)
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function links({ relations = {} }: WordParts) {
  return Object.entries(relations).map(([id, target]) => [id, 'hyperlink', target] as const)
}

function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name}${namespaces}>${content}</${name}>`
}

function relationships(all: (readonly [id: string, type: string, target: string])[]): string {
  const rows = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`
}

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

/** A paragraph of text, or of runs; `properties` is XML within `w:pPr`. */
export function p(content: string, style = '', properties = ''): string {
  const runs = content.startsWith('<') ? content : r(content)
  const named = style ? `<w:pStyle w:val="${style}"/>` : ''
  return `<w:p><w:pPr>${named}${properties}</w:pPr>${runs}</w:p>`
}

/** A run of text; `properties` is XML within `w:rPr`. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** The mark of a footnote; `mark` is printed in place of its number. */
export function footnoteMark(id: number, mark = ''): string {
  return noteMark('footnote', id, mark)
}

export function endnoteMark(id: number, mark = ''): string {
  return noteMark('endnote', id, mark)
}

function noteMark(kind: string, id: number, mark: string): string {
  const custom = mark ? ' w:customMarkFollows="1"' : ''
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference${custom} w:id="${id}"/>${mark ? `<w:t>${mark}</w:t>` : ''}</w:r>`
}

/** A footnote with the number that Word works out, or with a mark of its own; `content` is XML of runs. */
export function footnote(id: number, content: string, mark = ''): string {
  return note('footnote', id, content, mark)
}

export function endnote(id: number, content: string, mark = ''): string {
  return note('endnote', id, content, mark)
}

function note(kind: string, id: number, content: string, mark: string): string {
  const label = mark ? r(mark) : `<w:r><w:${kind}Ref/></w:r>`
  const runs = content.startsWith('<') ? content : r(content)
  return `<w:${kind} w:id="${id}"><w:p>${label}${r(' ')}${runs}</w:p></w:${kind}>`
}

/** A style of paragraphs; its id is its name without spaces. */
export function style(name: string, properties = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${name.replaceAll(' ', '')}"><w:name w:val="${name}"/>${properties}</w:style>`
}
