// A copy of unsaved changes of a form: its shape, and which copies are retained. Pure.
import { isRecord, toPlainText } from 'offprint-reader/document'

import type { Values } from '../forms/formValues.ts'
import type { Versions } from '../forms/mergeValues.ts'

import { isSameValue } from '../forms/sameValue.ts'

/** The document, or the form for a new one, that a copy belongs to. */
export interface Place {
  collection: string
  /** The document's id; `new` for a form that has none yet. */
  document: string
  locale: string
  /**
   * `form` for the document's form, `move:STAGE` for the drawer of a transition, `queue` for the queue, `intake` for a
   * new article that was read.
   */
  part: string
  user: string
}

export interface Copy extends Place {
  /** Milliseconds since 1970. */
  at: number
  /** What the changed fields held before; null where that is not known. */
  base: null | Values
  /** `updatedAt` of the stored document that the changes are based on; null for a new one. */
  basedOn: null | string
  /** The form that wrote it: one for each opening, so that two tabs never overwrite each other. */
  form: string
  /** The changed fields only; all where what was before is not known. */
  mine: Values
  title: string
}

/** As it is stored: values as JSON, which is written several times faster than cloned objects. */
export interface StoredCopy extends Omit<Copy, 'base' | 'mine'> {
  base: string
  mine: string
}

export const newDocument = 'new'

export const queuePart = 'queue'

/** Of the page of a new article: all that was read there. */
export const intakePart = 'intake'

const dayInMs = 86_400_000
const maxAgeInDays = 30
/** Of all copies together, in characters. The newest copy is retained whatever its size. */
const maxSize = 64 * 1024 * 1024

/** Null where nothing differs. */
export function copyChanges(base: null | Values, now: Values): null | Pick<Copy, 'base' | 'mine'> {
  if (!base) {
    return { base, mine: now }
  }
  const names = [...new Set([...Object.keys(base), ...Object.keys(now)])].filter(
    (name) => !isSameValue(base[name], now[name]),
  )
  return names.length > 0 ? { base: pickValues(base, names), mine: pickValues(now, names) } : null
}

/** The three versions of a comparison. Fields that the copy does not name are in all three as they are in the form. */
export function versionsOf({ base, mine }: Copy, inForm: Values): Versions {
  return {
    base: base && { ...inForm, ...base },
    mine: { ...inForm, ...mine },
    theirs: inForm,
  }
}

/** True where the stored document already holds all that the copy does. */
export function isStored({ mine }: Pick<Copy, 'mine'>, stored: Values): boolean {
  return Object.entries(mine).every(([name, value]) => isSameValue(value, stored[name]))
}

export function toStored({ base, mine, ...rest }: Copy): StoredCopy {
  return { ...rest, base: base ? baseText(base) : 'null', mine: JSON.stringify(mine) }
}

const textsOfBases = new WeakMap<object, string>()

/** As JSON. While somebody types, the stored state stays the same: a long text of it is read once. */
function baseText(base: Values): string {
  const parts = Object.entries(base).map(
    ([name, value]) => `${JSON.stringify(name)}:${textOf(value)}`,
  )
  return `{${parts.join(',')}}`
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value ?? null)
  }
  const text = textsOfBases.get(value) ?? JSON.stringify(value)
  textsOfBases.set(value, text)
  return text
}

export function fromStored({ base, mine, ...rest }: StoredCopy): Copy {
  return { ...rest, base: JSON.parse(base) as null | Values, mine: JSON.parse(mine) as Values }
}

/** The copies to remove: those that are too old, and the oldest where all together are too large. */
export function toPrune(copies: StoredCopy[], now: number): StoredCopy[] {
  let size = 0
  return [...copies]
    .sort((one, other) => other.at - one.at)
    .filter((copy, index) => {
      size += copy.base.length + copy.mine.length
      return now - copy.at > maxAgeInDays * dayInMs || (index > 0 && size > maxSize)
    })
}

/** The own copy of a form into which another copy was restored. */
export function joinCopies(own: Copy, restored: Copy): Copy {
  const base = own.base && restored.base && { ...restored.base, ...own.base }
  return { ...own, base, mine: { ...own.mine, ...restored.mine } }
}

/** The copies of forms that are no longer open, newest first. */
export function abandonedCopies(copies: Copy[], openForms: Set<string>): Copy[] {
  return copies.filter(({ form }) => !openForms.has(form)).sort((one, other) => other.at - one.at)
}

/** JSON has no `undefined`: an emptied field is null. */
export function pickValues(values: Values, names: string[]): Values {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]))
}

/** `10:31`, and `25 Nov, 10:31` on another day. */
export function copyTime(at: number, locale: string, now = new Date()): string {
  const then = new Date(at)
  const isToday = then.toDateString() === now.toDateString()
  const day = isToday ? {} : ({ day: 'numeric', month: 'short' } as const)
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
  }).format(then)
}

/** As plain text, for where its document cannot be opened any more. */
export function textOfValues(values: Values): string {
  return Object.values(values).map(plainText).filter(Boolean).join('\n\n')
}

function plainText(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(plainText).filter(Boolean).join('\n')
  }
  if (!isRecord(value)) {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  if ('root' in value) {
    return toPlainText(value)
  }
  const { id: _, ...rest } = value
  return Object.values(rest).map(plainText).filter(Boolean).join('\n')
}
