// Whether a text repeats what the public may not read of a document.
import type { FlattenedField, PayloadRequest } from 'payload'

import { isObject } from '../domain/isObject.ts'

type Doc = Record<string, unknown>

/** So many words in a row are a passage of a text, and no turn of phrase. */
const passage = 5
/** Shorter ones are in many texts. */
const leastLetters = 6

/**
 * Whether `text` has a hidden passage, or a hidden value as a whole, which nothing else shows.
 * @param req of nobody. @param doc as it is stored.
 */
export async function repeatsHidden(
  req: PayloadRequest,
  fields: FlattenedField[],
  doc: Doc,
  text: string,
): Promise<boolean> {
  const found: Texts = { hidden: [], shown: [] }
  await collect({ doc, found, req }, fields, doc, true)
  const given = wordsOf(text)
  const shown = spaced(found.shown.flatMap(wordsOf))
  const [all, passages] = [spaced(given), new Set(passagesOf(given))]
  return found.hidden
    .map(wordsOf)
    .flatMap((words) => (words.length > passage ? passagesOf(words) : words.join(' ')))
    .some((part) => {
      const isThere =
        passages.has(part) || (part.length >= leastLetters && all.includes(` ${part} `))
      return isThere && !shown.includes(` ${part} `)
    })
}

interface Texts {
  hidden: string[]
  shown: string[]
}

interface Walk {
  doc: Doc
  found: Texts
  req: PayloadRequest
}

async function collect(
  walk: Walk,
  fields: FlattenedField[],
  siblings: Doc,
  isShown: boolean,
): Promise<void> {
  for (const field of fields) {
    const value = siblings[field.name]
    if (value === null || value === undefined) {
      continue
    }
    const mayRead = isShown && (await isReadable(walk, field, siblings))
    if ('flattenedFields' in field) {
      for (const row of [value].flat().filter(isObject)) {
        await collect(walk, field.flattenedFields, row as Doc, mayRead)
      }
    } else {
      walk.found[mayRead ? 'shown' : 'hidden'].push(...textsOf(field, value))
    }
  }
}

/** A rule of the app that fails lets nobody read. */
async function isReadable(
  { doc, req }: Walk,
  field: FlattenedField,
  siblingData: Doc,
): Promise<boolean> {
  const read = 'access' in field ? field.access?.read : undefined
  if ('hidden' in field && field.hidden) {
    return false
  }
  try {
    return !read || Boolean(await read({ data: doc, doc, req, siblingData }))
  } catch {
    return false
  }
}

const textTypes = new Set(['blocks', 'code', 'email', 'json', 'text', 'textarea'])

function textsOf({ type }: FlattenedField, value: unknown): string[] {
  return type === 'richText'
    ? stringsIn(value, 'text')
    : textTypes.has(type)
      ? stringsIn(value)
      : []
}

/** @param key whose strings count; those of all without it. */
export function stringsIn(value: unknown, key?: string): string[] {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' && key === undefined ? [value] : []
  }
  return Object.entries(value).flatMap(([name, one]) =>
    typeof one === 'string' && name === key ? [one] : stringsIn(one, key),
  )
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function passagesOf(words: string[]): string[] {
  return words.slice(passage - 1).map((_, from) => words.slice(from, from + passage).join(' '))
}

function spaced(words: string[]): string {
  return ` ${words.join(' ')} `
}
