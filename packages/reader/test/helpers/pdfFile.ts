// Writes small PDFs: lines at given places, as programs print them.
import { deflateSync } from 'node:zlib'

export interface PrintedText {
  bold?: boolean
  /** Where it leads to. */
  link?: string
  size?: number
  /** `^1^` is raised, as the mark of a note. */
  text: string
  turned?: boolean
  x: number
  /** Of its baseline, from the upper edge of the page. */
  y: number
}

interface FileOptions {
  author?: string
  /** What is broken in the file: objects by their number. */
  objects?: Record<number, string>
  title?: string
}

export const pageHeight = 792
const pageWidth = 612

/** Each letter is so wide, in heights of letters: the font is that of a typewriter. */
export const letterWidth = 0.6

export function pdfFile(pages: PrintedText[][], options: FileOptions = {}): Uint8Array {
  const kids = pages.map((_page, index) => `${firstPage + 3 * index} 0 R`).join(' ')
  const objects = new Map<number, Buffer | string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [3, font('Courier')],
    [4, font('Courier-Bold')],
    [5, `<< /Title ${literal(options.title ?? '')} /Author ${literal(options.author ?? '')} >>`],
    ...pages.flatMap((lines, index) => pageObjects(lines, firstPage + 3 * index)),
    ...Object.entries(options.objects ?? {}).map(
      ([number, text]) => [Number(number), text] as const,
    ),
  ])
  return writeFile(objects)
}

/** A stream of any content, packed. */
export function packedStream(content: Buffer | string, entries = ''): Buffer {
  const packed = deflateSync(content)
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode ${entries} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}

const firstPage = 10

function pageObjects(lines: PrintedText[], number: number): [number, Buffer | string][] {
  const links = lines.flatMap(({ link, size = 10, text, x, y }) =>
    link
      ? [
          `<< /Type /Annot /Subtype /Link /Rect [${x} ${pageHeight - y - 2} ${x + text.length * letterWidth * size} ${pageHeight - y + size}] /A << /S /URI /URI ${literal(link)} >> >>`,
        ]
      : [],
  )
  return [
    [
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents ${number + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /X1 ${number + 2} 0 R >> >> /Annots [${links.join(' ')}] >>`,
    ],
    [number + 1, packedStream(lines.map(drawn).join('\n'))],
  ]
}

function drawn({ bold = false, size = 10, text, turned = false, x, y }: PrintedText): string {
  const matrix = turned ? '0 1 -1 0' : '1 0 0 1'
  const parts = text.split('^').map((part, index) => {
    const isRaised = index % 2 === 1
    const [height, rise] = isRaised ? [size * 0.6, size * 0.4] : [size, 0]
    return part && `/F${bold ? 2 : 1} ${height} Tf ${rise} Ts ${literal(part)} Tj`
  })
  return `BT ${matrix} ${x} ${pageHeight - y} Tm ${parts.join(' ')} ET`
}

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
}

/** Of signs that Latin-1 has. */
function literal(text: string): string {
  const octal = (sign: string) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`
  return `(${text.replaceAll(/[^\w .,:;!?'-]/g, octal)})`
}

function writeFile(objects: Map<number, Buffer | string>): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const places = new Map<number, number>()
  let length = parts[0]!.length
  const add = (part: Buffer | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    length += bytes.length
  }
  for (const [number, object] of objects) {
    places.set(number, length)
    add(`${number} 0 obj\n`)
    add(object)
    add('\nendobj\n')
  }
  const start = length
  const size = Math.max(...places.keys()) + 1
  const rows = Array.from({ length: size }, (_row, number) => {
    const place = places.get(number)
    return place === undefined
      ? '0000000000 65535 f \n'
      : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  add(`xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R >>\n`)
  add(`startxref\n${start}\n%%EOF\n`)
  return new Uint8Array(Buffer.concat(parts))
}
