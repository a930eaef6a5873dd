// Detects files that are not plain text by their bytes: Word files and PDFs, and others with what to do about them.
import type { MessageCode } from '../messages.ts'

import { openArchive } from '../archive/openArchive.ts'
import { SourceUnreadable } from '../errors.ts'

export type OfficeKind = { kind: 'other'; reason: MessageCode } | { kind: 'pdf' | 'word' }

/** How files begin, and what they are. */
const beginnings: [mark: string, reason: MessageCode][] = [
  ['{\\rtf', 'source-rtf'],
  ['\u0089PNG', 'source-picture'],
  ['GIF8', 'source-picture'],
  ['\u00FF\u00D8\u00FF', 'source-picture'],
]

/** Null for what may be text. */
export async function officeKind(bytes: Uint8Array): Promise<null | OfficeKind> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8))
  if (head.startsWith('%PDF-') || isLatePDF(bytes)) {
    return { kind: 'pdf' }
  }
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) {
    return archiveKind(bytes)
  }
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) {
    return { kind: 'other', reason: reasonOfContainer(bytes) }
  }
  const reason = beginnings.find(([mark]) => head.startsWith(mark))?.[1]
  return reason === undefined ? null : { kind: 'other', reason }
}

/** Readers of PDF look for its beginning in the first 1024 bytes: a proxy or a printer may have put lines before it. */
function isLatePDF(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /[\r\n]%PDF-\d\.\d[\r\n]/.test(head)
}

/** What an archive holds says what it is. */
const holdings: [name: RegExp, reason: MessageCode][] = [
  [/^xl\//, 'source-spreadsheet'],
  [/^ppt\//, 'source-presentation'],
  [/^Index\/Document\.iwa$|^index\.xml$/, 'source-pages'],
  [/^META-INF\/container\.xml$/, 'source-ebook'],
  [/^content\.xml$/, 'source-odt'],
]

/** `source-archive` where it is of no office program. */
export function kindOfNames(names: string[]): OfficeKind {
  if (names.some((name) => /^word\//.test(name)) && names.includes('[Content_Types].xml')) {
    return { kind: 'word' }
  }
  const found = holdings.find(([pattern]) => names.some((name) => pattern.test(name)))
  return { kind: 'other', reason: found?.[1] ?? 'source-archive' }
}

async function archiveKind(bytes: Uint8Array): Promise<OfficeKind> {
  try {
    return kindOfNames((await openArchive(bytes)).names)
  } catch (error) {
    if (error instanceof SourceUnreadable) {
      return { kind: 'other', reason: error.code }
    }
    throw error
  }
}

/** Word of before 2007, and files with a password, are containers of streams with names in UTF-16. */
function reasonOfContainer(bytes: Uint8Array): MessageCode {
  const holds = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) {
    return 'source-password-word'
  }
  return holds('WordDocument') ? 'source-office-doc' : 'source-office'
}
