// What `POST /api/intake` is given: a source, or a piece that is to be worked out again.
import type { Source } from '../sources/types.ts'
import type { BlockRole, IntakePiece } from './types.ts'

import { InvalidRequest } from '../../errors.ts'
import { SourceTooLarge } from '../sourceErrors.ts'
import { readObject } from './readObject.ts'
import { readAccepted, readPiece, readRoles } from './readPiece.ts'

/** In bytes, of a file. */
export const maxFile = 10_000_000

const longestAddress = 2000

export type IntakeInput =
  | { accepted: number[]; kind: 'piece'; piece: IntakePiece; roles: Record<string, BlockRole> }
  | { kind: 'address'; url: string }
  | { kind: 'source'; source: Source }

interface RequestBody {
  bytes: Uint8Array
  contentType: string
}

/** @throws InvalidRequest, SourceTooLarge */
export async function readRequest(body: RequestBody): Promise<IntakeInput> {
  return isForm(body.contentType)
    ? { kind: 'source', source: await readForm(body) }
    : readInput(readObject(body.bytes))
}

export function isForm(contentType: string): boolean {
  return /^\s*multipart\/form-data\b/i.test(contentType)
}

const kinds = ['text', 'html', 'markdown', 'piece'] as const

function readInput(body: Record<string, unknown>): IntakeInput {
  const given = kinds.filter((kind) => body[kind] !== undefined)
  const [kind] = given
  refuseUnknown(body, kind === 'piece' ? ['piece', 'roles', 'accepted'] : [kind ?? '', 'url'])
  if (given.length > 1 || (!kind && body.url === undefined)) {
    throw new InvalidRequest('Give one of "text", "html", "markdown", "url" and "piece".')
  }
  if (kind === 'piece') {
    return {
      accepted: readAccepted(body.accepted),
      kind,
      piece: readPiece(body.piece),
      roles: readRoles(body.roles),
    }
  }
  if (!kind) {
    return { kind: 'address', url: readAddress(body.url) }
  }
  const url = body.url === undefined ? {} : { url: webAddressOf(readAddress(body.url)) }
  return { kind: 'source', source: { ...sourceOf(kind, body[kind]), ...url } }
}

function refuseUnknown(body: Record<string, unknown>, known: string[]): void {
  const unknown = Object.keys(body).find(
    (name) => !known.includes(name) && !kinds.includes(name as 'text'),
  )
  if (unknown !== undefined) {
    const name = unknown.slice(0, 100)
    throw new InvalidRequest(`"${name}" is unknown here; known are ${known.join(', ')}.`, name)
  }
}

function sourceOf(kind: 'html' | 'markdown' | 'text', value: unknown): Source {
  if (typeof value !== 'string' || !value.trim()) {
    throw new InvalidRequest(`"${kind}" must be a text that is not empty.`, kind)
  }
  const type = { html: 'html', markdown: 'markdown', text: 'plain' }[kind]
  const contentType = `text/${type}; charset=utf-8`
  return { bytes: new TextEncoder().encode(value), contentType, kind }
}

/** Fetching judges it; where nothing is fetched it is stored as an address of a web page. */
function readAddress(value: unknown): string {
  if (typeof value !== 'string' || !URL.canParse(value) || value.length > longestAddress) {
    throw new InvalidRequest('"url" must be an address such as https://example.org/article.', 'url')
  }
  return value
}

async function readForm({ bytes, contentType }: RequestBody): Promise<Source> {
  const form = await parseForm(bytes, contentType)
  const fields = [...form.entries()]
  const file = form.get('file')
  const url = form.get('url')
  const isKnown = fields.every(([name]) => name === 'file' || name === 'url')
  if (!(file instanceof File) || !isKnown || form.getAll('file').length > 1) {
    throw new InvalidRequest('The form must have one field "file" with a file.', 'file')
  }
  if (file.size > maxFile) {
    throw new SourceTooLarge(maxFile)
  }
  return {
    name: file.name.slice(0, 255),
    bytes: new Uint8Array(await file.arrayBuffer()),
    ...(url ? { url: webAddressOf(readAddress(url)) } : {}),
  }
}

async function parseForm(bytes: Uint8Array, contentType: string): Promise<FormData> {
  try {
    const body = new Blob([bytes as Uint8Array<ArrayBuffer>])
    return await new Response(body, { headers: { 'content-type': contentType } }).formData()
  } catch {
    throw new InvalidRequest('The form cannot be read.', 'file')
  }
}

function webAddressOf(url: string): string {
  if (!/^https?:$/.test(new URL(url).protocol)) {
    throw new InvalidRequest('"url" must begin with http:// or https://.', 'url')
  }
  return url
}
