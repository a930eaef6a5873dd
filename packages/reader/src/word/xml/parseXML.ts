// Parses a part of an Office file. What no program writes is refused while it is read.
import { Parser } from 'htmlparser2'

import type { XMLElement } from './walk.ts'

import { SourceUnreadable } from '../../errors.ts'

/** In characters, of one part. A book of 400 pages has some 10 million. */
const longest = 25_000_000

/** Of one part. */
const maxElements = 300_000

/** Tables within tables, and text boxes, take some 40. */
const maxDepth = 150

/** @throws SourceUnreadable for what is not well-formed, declares entities, or is too large */
export function parseXML(bytes: Uint8Array): XMLElement {
  if (bytes.byteLength > longest) {
    throw tooLarge()
  }
  const xml = decode(bytes)
  const root: XMLElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  let elements = 0
  const parser = new Parser(
    {
      onclosetag: (_name, isImplied) => {
        open.pop()
        const isEmptyElement = xml.startsWith('/>', parser.endIndex - 1)
        if ((isImplied && !isEmptyElement) || open.length === 0) {
          throw malformed()
        }
      },
      onopentag: (name, attributes) => {
        elements += 1
        if (elements > maxElements || open.length > maxDepth) {
          throw tooLarge()
        }
        const element = { name, attributes, children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      onprocessinginstruction: refuseDeclarations,
      ontext: (text) => open.at(-1)?.children.push(text),
    },
    { decodeEntities: true, xmlMode: true },
  )
  parser.end(xml)
  const [element] = root.children.filter((child) => typeof child !== 'string')
  if (!element) {
    throw malformed()
  }
  return withUsualPrefixes(element)
}

/** Entities of their own, as in "a billion laughs", stand in a document type: no Office file has one. */
function refuseDeclarations(name: string): void {
  if (name.startsWith('!')) {
    throw new SourceUnreadable('source-doctype')
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isUTF16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const encoding = isUTF16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

const usualPrefixes: Record<string, string> = {
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
}

/** Programs that write XML by a general library may name `w:` otherwise. Changes the tree. */
function withUsualPrefixes(root: XMLElement): XMLElement {
  const renamed = Object.entries(root.attributes).flatMap(([name, address]) => {
    const [, own = ''] = /^xmlns(?::(.+))?$/.exec(name) ?? []
    const usual = name.startsWith('xmlns') ? usualPrefixes[address] : undefined
    return usual && usual !== own ? [[own, usual] as const] : []
  })
  if (renamed.length > 0) {
    rename(root, new Map(renamed))
  }
  return root
}

function rename(element: XMLElement, prefixes: Map<string, string>): void {
  element.name = renameOne(element.name, prefixes, true)
  element.attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [
      renameOne(name, prefixes, false),
      value,
    ]),
  )
  for (const child of element.children) {
    if (typeof child !== 'string') {
      rename(child, prefixes)
    }
  }
}

/** Attributes without a prefix are in no namespace. */
function renameOne(name: string, prefixes: Map<string, string>, isElement: boolean): string {
  const [, prefix = '', local = name] = /^(?:([^:]*):)?(.*)$/.exec(name) ?? []
  const usual = prefix || isElement ? prefixes.get(prefix) : undefined
  return usual ? `${usual}:${local}` : name
}

function malformed(): SourceUnreadable {
  return new SourceUnreadable('source-xml')
}

function tooLarge(): SourceUnreadable {
  return new SourceUnreadable('source-document-nested')
}
