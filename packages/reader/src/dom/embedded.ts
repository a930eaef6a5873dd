// Pictures that stand in a text as data. They are taken out before it is parsed: a page is as long as its words, and what
// is known of a picture is a short name for it.
import { createHash } from 'node:crypto'

import type { PlacedPicture } from '../document/fromHTML/pictureSources.ts'
import type { Piece } from '../types.ts'

import { findCodeLines } from '../document/notes/markdownDefinitions.ts'

export interface TakenPictures {
  /** Their `data:` addresses, by their fragments: `#sha256-…`. */
  pictures: Map<string, string>
  /** With short names in their places, which no program shows. */
  text: string
}

/** In characters: what shows nothing, such as a picture of one pixel, stays in the text. */
const shortest = 400

/** It begins where an address can: what is quoted as code is none. */
const start =
  /(?<=(?:["'(<=]|\]:)\s{0,8})data:image\/(avif|bmp|gif|jpe?g|png|svg\+xml|tiff?|webp)(?:;[\w-]{1,40}=[\w.-]{0,80}){0,3};base64,/gi

export function takeEmbedded(text: string): TakenPictures {
  return take(text, shortest, (fragment) => fragment.replace('#sha256-', shortAddress))
}

/** Code stays as it is. What renders Markdown drops `data:` addresses of any length. */
export function takeFromMarkdown(text: string): TakenPictures {
  const lines = text.split('\n')
  const isCode = findCodeLines(lines)
  const pictures = new Map<string, string>()
  const parts: string[] = []
  for (let from = 0, to = 0; from < lines.length; from = to) {
    while (to < lines.length && isCode[to] === isCode[from]) {
      to += 1
    }
    const part = lines.slice(from, to).join('\n')
    const taken = isCode[from] ? null : take(part, 1, (fragment) => fragment)
    taken?.pictures.forEach((address, fragment) => pictures.set(fragment, address))
    parts.push(taken?.text ?? part)
  }
  return { pictures, text: parts.join('\n') }
}

const shortAddress = 'data:image/png;sha256,'

/** @param least of characters of a picture. @param nameOf what stands in its place */
function take(text: string, least: number, nameOf: (fragment: string) => string): TakenPictures {
  const pictures = new Map<string, string>()
  const parts: string[] = []
  let done = 0
  start.lastIndex = 0
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const from = start.lastIndex
    const end = endOf(text, from)
    if (end - from >= least) {
      const address = text.slice(found.index, end)
      const fragment = `#sha256-${createHash('sha256').update(address).digest('hex')}`
      pictures.set(fragment, address)
      parts.push(text.slice(done, found.index), nameOf(fragment))
      done = end
    }
    start.lastIndex = end
  }
  return { pictures, text: pictures.size > 0 ? [...parts, text.slice(done)].join('') : text }
}

/** Lines of base64 have up to 76 characters; a line of words has spaces. */
function endOf(text: string, from: number): number {
  let end = from
  for (;;) {
    while (isBase64(text.charCodeAt(end))) {
      end += 1
    }
    lineBreak.lastIndex = end
    const next = lineBreak.exec(text)
    if (!next) {
      return end
    }
    end = lineBreak.lastIndex
  }
}

/** Before a line that holds nothing but base64, or ends the address. */
const lineBreak = /[ \t]*\r?\n[ \t]*(?=[a-z\d+/]{40}|[a-z\d+/]+={0,2}\s{0,8}["')>])/iy

function isBase64(code: number): boolean {
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  // `%`, `+`, `/`, digits, `=`
  return isLetter || (code >= 47 && code <= 57) || code === 43 || code === 61 || code === 37
}

/** Null for another address. */
export function bytesOfData(address: string): null | Uint8Array {
  const [, data = ''] = /^data:image\/[\w.+-]+(?:;[\w.=-]*)*;base64,(.*)$/is.exec(address) ?? []
  return data ? Buffer.from(data.includes('%') ? unescaped(data) : data, 'base64') : null
}

function unescaped(data: string): string {
  return data.replaceAll(/%(?:2b|2f|3d|0a|0d|20)/gi, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  )
}

/** In characters, of one article: what comes out of an export cannot be found there again. */
const mostInline = 3_000_000

/** The same piece, whose pictures hold their data themselves. */
export function withInline(piece: Piece, taken: ReadonlyMap<string, string>): Piece {
  let left = mostInline
  const inline = (picture: PlacedPicture): PlacedPicture => {
    const sources = picture.sources.flatMap((src) => {
      const address = taken.get(src) ?? src
      left -= address === src ? 0 : address.length
      return left < 0 && address !== src ? [] : [address]
    })
    return { ...picture, sources }
  }
  return taken.size > 0 ? { ...piece, pictures: piece.pictures.map(inline) } : piece
}
