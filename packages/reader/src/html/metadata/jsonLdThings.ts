// The things of a page's JSON-LD, whatever way they are nested.
import { parseJSONIfValid } from '../../parseJSON.ts'

export type Thing = Record<string, unknown>

/** More is an attack. */
const maxThings = 2000

export function thingsIn(text: string): Thing[] {
  const json = parseJSONIfValid(bareJSON(text))
  return json === undefined ? [articleInBroken(text)].filter((one) => one !== null) : flatten(json)
}

/** Without what once hid scripts from browsers, and with the line breaks that JSON forbids in its strings. */
function bareJSON(text: string): string {
  return text
    .trim()
    .replace(/^<!--/, '')
    .replace(/-->$/, '')
    .trim()
    .replace(/^(?:\/\/|\/\*)? ?<!\[CDATA\[(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)? ?\]\]>(?:\*\/)?$/, '')
    .trim()
    .replace(/;$/, '')
    .replace(/\s/g, ' ')
}

function flatten(value: unknown): Thing[] {
  const found: Thing[] = []
  const queue = [value]
  while (queue.length > 0 && found.length < maxThings) {
    const next = queue.shift()
    if (Array.isArray(next)) {
      queue.push(...next.slice(0, maxThings))
    } else if (isThing(next)) {
      found.push(next)
      queue.push(next['@graph'], next.mainEntity, next.mainEntityOfPage)
    }
  }
  return found
}

/** A thing may stand elsewhere in the page, under its `@id`. */
export function resolve(value: unknown, things: Thing[]): Thing | undefined {
  const [first] = listOf(value)
  if (typeof first === 'string') {
    return { name: first }
  }
  if (!isThing(first)) {
    return undefined
  }
  const isReference =
    first['@id'] !== undefined && (first.name === undefined || first['@type'] === undefined)
  const other = isReference
    ? things.find((one) => one['@id'] === first['@id'] && one !== first && one.name !== undefined)
    : undefined
  return other ? { ...other, ...first } : first
}

export function typesOf(thing: Thing): string[] {
  return textsOf(thing['@type']).map((type) => type.replace(/^.*[/#:]/, ''))
}

export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((one) => {
    if (typeof one === 'string') {
      return [one]
    }
    return isThing(one) ? textsOf(one.value ?? one.name ?? one['@value']) : []
  })
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const article = /"@type"\s*:\s*(?:\[\s*)?"(\w*Article|\w*Posting|Report|Review)"/

/** The first article, with what says when it was published and who wrote it: any other text may be cut. */
function articleInBroken(text: string): null | Record<string, unknown> {
  const found = article.exec(text)
  const author = /"author"\s*:\s*(\{[^{}]{0,2000}\}|\[[^[\]]{0,5000}\])/.exec(text)?.[1]
  const published = /"datePublished"\s*:\s*"([^"\\]{4,40})"/.exec(text)?.[1]
  return found
    ? {
        '@type': found[1],
        author: author ? parseJSONIfValid(author) : undefined,
        datePublished: published,
      }
    : null
}
