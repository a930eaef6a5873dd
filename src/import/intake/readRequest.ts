// What `POST /api/intake` is given: a source, or a piece that is to be worked out again.
import type { BlockRole, Piece, Source } from 'offprint-reader'

import { SourceTooLarge } from 'offprint-reader'

import { InvalidIntake } from './errors.ts'
import { readForm } from './readForm.ts'
import { readObject } from './readObject.ts'
import { readAccepted, readPiece, readRoles } from './readPiece.ts'

/** In bytes, of a file. */
export const maxFile = 10_000_000

const longestAddress = 2000

export type IntakeInput =
  | { accepted: number[]; kind: 'piece'; piece: Piece; roles: Record<string, BlockRole> }
  | { kind: 'address'; url: string }
  | { kind: 'source'; source: Source }

export interface RequestBody {
  bytes: Uint8Array
  contentType: string
}

/** @throws InvalidIntake, SourceTooLarge */
export function readRequest(body: RequestBody): IntakeInput {
  return isForm(body.contentType)
    ? { kind: 'source', source: readFile(body) }
    : readInput(readObject(body.bytes))
}

export function isForm(contentType: string): boolean {
  return /^\s*multipart\/form-data\b/i.test(contentType)
}

const kinds = ['text', 'html', 'markdown', 'piece'] as const

function readInput(body: Record<string, unknown>): IntakeInput {
  const given = kinds.filter((kind) => body[kind] !== undefined)
  const [kind] = given
  refuseUnknown(
    body,
    kind === 'piece' ? ['piece', 'roles', 'accepted'] : [...(kind ? [kind] : kinds), 'url'],
  )
  if (given.length > 1 || (!kind && body.url === undefined)) {
    throw new InvalidIntake('intake-one-source')
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
    throw new InvalidIntake('intake-unknown', name, { name, known: known.join(', ') })
  }
}

function sourceOf(kind: 'html' | 'markdown' | 'text', value: unknown): Source {
  if (typeof value !== 'string' || !value.trim()) {
    throw new InvalidIntake('intake-text', kind, { name: kind })
  }
  const type = { html: 'html', markdown: 'markdown', text: 'plain' }[kind]
  const contentType = `text/${type}; charset=utf-8`
  return { bytes: new TextEncoder().encode(value), contentType, kind }
}

/** Fetching judges it; where nothing is fetched it is stored as an address of a web page. */
function readAddress(value: unknown): string {
  if (typeof value !== 'string' || !URL.canParse(value) || value.length > longestAddress) {
    throw new InvalidIntake('intake-address', 'url')
  }
  return value
}

function readFile({ bytes, contentType }: RequestBody): Source {
  const parts = readForm(bytes, contentType)
  const [file, ...others] = parts.filter(({ name }) => name === 'file')
  const url = parts.find(({ name }) => name === 'url')
  const isKnown = parts.every(({ name }) => name === 'file' || name === 'url')
  if (!file || file.fileName === null || !isKnown || others.length > 0) {
    throw new InvalidIntake('intake-form-field', 'file')
  }
  if (file.bytes.length > maxFile) {
    throw new SourceTooLarge(maxFile)
  }
  const address = url ? new TextDecoder().decode(url.bytes) : ''
  return {
    name: file.fileName.slice(0, 255),
    bytes: file.bytes,
    ...(address ? { url: webAddressOf(readAddress(address)) } : {}),
  }
}

function webAddressOf(url: string): string {
  if (!/^https?:$/.test(new URL(url).protocol)) {
    throw new InvalidIntake('intake-web-address', 'url')
  }
  return url
}
