// Reads a multipart form without a copy of its file: `Response.formData()` makes several of them.
import { InvalidIntake } from './errors.ts'

export interface FormPart {
  bytes: Uint8Array
  /** Of a file; null for a field. */
  fileName: null | string
  name: string
}

const mostParts = 10
/** In bytes, of the headers of a part. */
const longestHead = 8000

/** @throws InvalidIntake for a body that is no form, or ends before the form does */
export function readForm(bytes: Uint8Array, contentType: string): FormPart[] {
  const boundary = boundaryOf(contentType)
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: FormPart[] = []
  // The first delimiter stands at the very beginning, or in a line of its own.
  let at = body.indexOf(`--${boundary}`)
  if (at > 0 && !body.subarray(at - 2, at).equals(lineBreak)) {
    throw unreadable()
  }
  const delimiter = `\r\n--${boundary}`
  for (at += delimiter.length - 2; !isEnd(body, at); at += delimiter.length) {
    const next = body.indexOf(delimiter, at)
    if (at < delimiter.length - 2 || next === -1 || parts.length === mostParts) {
      throw unreadable()
    }
    parts.push(readPart(body.subarray(at, next)))
    at = next
  }
  return parts
}

const lineBreak = Buffer.from('\r\n')

function boundaryOf(contentType: string): string {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]+)"|([^\s";]+))/i.exec(contentType) ?? []
  const boundary = quoted ?? bare ?? ''
  if (!boundary || boundary.length > 70) {
    throw unreadable()
  }
  return boundary
}

function isEnd(body: Buffer, at: number): boolean {
  return body.subarray(at, at + 2).equals(Buffer.from('--'))
}

/** From the end of its delimiter on. */
function readPart(part: Buffer): FormPart {
  const end = part.indexOf('\r\n\r\n')
  if (end === -1 || end > longestHead) {
    throw unreadable()
  }
  const head = part.subarray(0, end).toString('utf8')
  const [, disposition] = /\r\ncontent-disposition:[ \t]*form-data([^\r\n]*)/i.exec(head) ?? []
  const name = parameterOf(disposition, 'name')
  if (name === null) {
    throw unreadable()
  }
  return { name, bytes: part.subarray(end + 4), fileName: parameterOf(disposition, 'filename') }
}

/** Browsers write quotes and line breaks within the name of a file as `%22`, `%0D` and `%0A`. */
function parameterOf(disposition: string | undefined, name: string): null | string {
  const value = new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(disposition ?? '')?.[1]
  return (
    value
      ?.replaceAll('%22', '"')
      .replaceAll(/%0[da]/gi, ' ')
      .replaceAll(/\\(["\\])/g, '$1') ?? null
  )
}

function unreadable(): InvalidIntake {
  return new InvalidIntake('intake-form', 'file')
}
