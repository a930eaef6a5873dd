// Files that are no plain text, told by their bytes: Word files, and others with what to do about them.
import { SourceUnreadable } from '../../errors.ts'
import { openArchive } from '../word/openArchive.ts'

export type OfficeKind = { kind: 'other'; reason: string } | { kind: 'word' }

const saveAs = 'Save it as a Word file (.docx), and import that.'

/** How files begin, and what they are. */
const beginnings: [mark: string, reason: string][] = [
  [
    '%PDF',
    `This is a PDF file, which is not read. Copy its text, or import the Word file that it was made of.`,
  ],
  ['{\\rtf', `This is a rich text file (.rtf). ${saveAs}`],
  ['\u0089PNG', 'This is a picture, not a text.'],
  ['GIF8', 'This is a picture, not a text.'],
  ['\u00FF\u00D8\u00FF', 'This is a picture, not a text.'],
]

/** Null for what may be text. */
export function officeKind(bytes: Uint8Array): null | OfficeKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8))
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) {
    return archiveKind(bytes)
  }
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) {
    return { kind: 'other', reason: reasonOfContainer(bytes) }
  }
  const reason = beginnings.find(([mark]) => head.startsWith(mark))?.[1]
  return reason === undefined ? null : { kind: 'other', reason }
}

/** What an archive holds says what it is. */
const holdings: [name: RegExp, reason: string][] = [
  [/^xl\//, 'This is a spreadsheet, not a text.'],
  [/^ppt\//, 'This is a presentation, not a text.'],
  [
    /^Index\/Document\.iwa$|^index\.xml$/,
    `This is a Pages file. Export it as a Word file (.docx), and import that.`,
  ],
  [/^META-INF\/container\.xml$/, 'This is an e-book, which is not read.'],
  [/^content\.xml$/, `This is an OpenDocument file (.odt). ${saveAs}`],
]

const archive = 'This is an archive (.zip). Unpack it, and import what it holds.'

function archiveKind(bytes: Uint8Array): OfficeKind {
  try {
    const { names } = openArchive(bytes)
    if (names.some((name) => /^word\//.test(name)) && names.includes('[Content_Types].xml')) {
      return { kind: 'word' }
    }
    const found = holdings.find(([pattern]) => names.some((name) => pattern.test(name)))
    return { kind: 'other', reason: found?.[1] ?? archive }
  } catch (error) {
    if (error instanceof SourceUnreadable) {
      return { kind: 'other', reason: error.message }
    }
    throw error
  }
}

/** Word of before 2007, and files with a password, are containers of streams with names in UTF-16. */
function reasonOfContainer(bytes: Uint8Array): string {
  const holds = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) {
    return 'The file is protected by a password. Remove it in Word, and import the file then.'
  }
  return holds('WordDocument')
    ? `This is a Word file of before 2007 (.doc). ${saveAs}`
    : 'This is an Office file of before 2007, which is not read.'
}
