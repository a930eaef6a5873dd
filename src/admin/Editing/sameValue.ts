// Whether two values of a field mean the same, though form, API and editor write them differently.
import { isRecord } from '../../richtext/readDocument.ts'

export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(canonical(one)) === JSON.stringify(canonical(other))
}

interface Texts {
  canonical?: string
  raw: string
}

const textsOfBases = new WeakMap<object, Texts>()

/**
 * The same, many times against one state that nobody changes: while somebody types in a long text, that is read once.
 */
export function isSameAsBase(base: unknown, now: unknown): boolean {
  if (base === now || typeof base !== 'object' || base === null) {
    return isSameValue(base, now)
  }
  const texts: Texts = textsOfBases.get(base) ?? { raw: JSON.stringify(base) }
  textsOfBases.set(base, texts)
  // Most fields are as they were, letter by letter.
  if (JSON.stringify(now) === texts.raw) {
    return true
  }
  texts.canonical ??= JSON.stringify(canonical(base)) ?? ''
  return texts.canonical === (JSON.stringify(canonical(now)) ?? '')
}

/** Without what is empty, ids of rows, the order of keys, and what an editor adds by itself. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(withoutId(item)))
    return items.length > 0 ? items : undefined
  }
  if (!isRecord(value)) {
    return value === null || value === '' ? undefined : value
  }
  const isNode = typeof value.type === 'string' && ('version' in value || 'children' in value)
  const entries = Object.entries(value)
    .filter(([key, part]) => !(isNode && isDefaultOfNode(key, part)))
    .map(([key, part]) => [key, canonical(part)] as const)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

function withoutId(item: unknown): unknown {
  if (!isRecord(item) || typeof item.type === 'string') {
    return item
  }
  const { id: _, ...rest } = item
  return rest
}

const ofEditor = new Set(['direction', 'mode', 'style', 'textFormat', 'textStyle', 'version'])

function isDefaultOfNode(key: string, part: unknown): boolean {
  return (
    ofEditor.has(key) || ((key === 'detail' || key === 'format' || key === 'indent') && part === 0)
  )
}
