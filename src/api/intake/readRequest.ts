// What `POST /api/intake` is given: a source, or a piece that is to be worked out again.
import type { PayloadRequest } from 'payload'

import type { BlockRole, IntakePiece } from '../../import/intake/types.ts'
import type { Source } from '../../import/sources/types.ts'

import { InvalidRequest, SourceTooLarge } from '../../errors.ts'
import { readAccepted, readPiece, readRoles } from '../../import/intake/readPiece.ts'
import { readBody } from './readBody.ts'

/** In bytes: of a file, and of a JSON body. */
const limits = { file: 10_000_000, json: 10_000_000 }

/** What a form has beside the file. */
const formOverhead = 100_000

const longestAddress = 2000

export type IntakeInput =
  | { accepted: number[]; kind: 'piece'; piece: IntakePiece; roles: Record<string, BlockRole> }
  | { kind: 'address'; url: string }
  | { kind: 'source'; source: Source }

/** @throws InvalidRequest, BodyTooLarge, SourceTooLarge */
export async function readRequest(req: PayloadRequest): Promise<IntakeInput> {
  const type = req.headers.get('content-type') ?? ''
  return /^\s*multipart\/form-data\b/i.test(type)
    ? { kind: 'source', source: await readForm(req, type) }
    : readInput(await readJSON(req))
}

/** @throws InvalidRequest, BodyTooLarge */
export async function readJSON(req: PayloadRequest): Promise<Record<string, unknown>> {
  const text = new TextDecoder().decode(await readBody(req, limits.json))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new InvalidRequest(`The body is not JSON: ${(error as Error).message}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidRequest('The body must be a JSON object such as { "text": "…" }.')
  }
  return value as Record<string, unknown>
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

async function readForm(req: PayloadRequest, type: string): Promise<Source> {
  const bytes = await readBody(req, limits.file + formOverhead)
  const form = await parseForm(bytes, type)
  const fields = [...form.entries()]
  const file = form.get('file')
  const url = form.get('url')
  const isKnown = fields.every(([name]) => name === 'file' || name === 'url')
  if (!(file instanceof File) || !isKnown || form.getAll('file').length > 1) {
    throw new InvalidRequest('The form must have one field "file" with a file.', 'file')
  }
  if (file.size > limits.file) {
    throw new SourceTooLarge(limits.file)
  }
  return {
    name: file.name.slice(0, 255),
    bytes: new Uint8Array(await file.arrayBuffer()),
    ...(url ? { url: webAddressOf(readAddress(url)) } : {}),
  }
}

/** Parsing a form reads all of it: the number of its parts is bounded by what is read. */
async function parseForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
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
