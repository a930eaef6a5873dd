// Whether two values of a field mean the same, though form, API and editor write them differently.
import { isRecord } from 'offprint-reader/document'

/** Stops at the first difference: while somebody types in a long text, this is asked again and again. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) {
    return true
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length &&
      one.every((item, index) => isSameValue(withoutId(item), withoutId(other[index])))
    )
  }
  return isRecord(one) && isRecord(other)
    ? isSameRecord(one, other)
    : JSON.stringify(canonical(one)) === JSON.stringify(canonical(other))
}

type Fields = Record<string, unknown>

function isSameRecord(one: Fields, other: Fields): boolean {
  const [ofOne, ofOther] = [meaningOf(one), meaningOf(other)]
  return (
    Object.keys(one).every((key) => isSameValue(ofOne(key), ofOther(key))) &&
    Object.keys(other).every((key) => key in one || isSameValue(undefined, ofOther(key)))
  )
}

/** What a key of the record says; nothing where an editor adds it by itself. */
function meaningOf(record: Fields): (key: string) => unknown {
  const isEditors = isNode(record)
  return (key) => (isEditors && isDefaultOfNode(key, record[key]) ? undefined : record[key])
}

/** Without what is empty or not ticked, ids of rows, the order of keys, and what an editor adds by itself. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(withoutId(item)))
    return items.length > 0 ? items : undefined
  }
  if (!isRecord(value)) {
    return value === null || value === '' || value === false ? undefined : value
  }
  const isEditors = isNode(value)
  const entries = Object.entries(value)
    .filter(([key, part]) => !(isEditors && isDefaultOfNode(key, part)))
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

function isNode(value: Fields): boolean {
  return typeof value.type === 'string' && ('version' in value || 'children' in value)
}

const ofEditor = new Set(['direction', 'mode', 'style', 'textFormat', 'textStyle', 'version'])

function isDefaultOfNode(key: string, part: unknown): boolean {
  return (
    ofEditor.has(key) || ((key === 'detail' || key === 'format' || key === 'indent') && part === 0)
  )
}
