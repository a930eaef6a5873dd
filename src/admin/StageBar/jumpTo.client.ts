'use client'
// Goes to a field: opens its tab and collapsed parents, scrolls to it and focuses it.
import type { FieldLocation } from './fieldLocation.ts'

import { untilThere } from '../hooks/untilThere.ts'

/** What gets the focus, in order of preference. */
const editable = [
  '[contenteditable=true]',
  'input:not([type=hidden], :disabled), textarea:not(:disabled), select:not(:disabled)',
  'button:not(:disabled)',
]
/** Handles, menus and folds around the rows of an array. */
const furniture =
  '.array-actions, .array-field__header, .collapsible__drag, .collapsible__toggle, .popup'
const longestWait = 3000

/** `form` is the document's own form: a drawer may show another one above it. */
export async function jumpTo(form: Element, path: string, place: FieldLocation): Promise<void> {
  if (place.tab !== null) {
    form.querySelectorAll<HTMLElement>('.tabs-field__tab-button').item(place.tab)?.click()
  }
  const field = await untilThere(() => reveal(form, path, place), longestWait)
  if (!field) {
    return
  }
  unfold(form, field)
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  field.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'center' })
  if (isJoin(field)) {
    await openJoined(field)
    return
  }
  focusIn(field)
}

/** Payload renders what is folded, or far below the window, when somebody gets there. */
function reveal(form: Element, path: string, { fold }: FieldLocation): HTMLElement | null {
  const field = form.querySelector<HTMLElement>(selectorOf(path))
  if (field) {
    return field
  }
  const names = path.split('.')
  const around = names
    .map((_, index) => form.querySelector(selectorOf(names.slice(0, -1 - index).join('.'))))
    .find((one) => one !== null)
  const part = around ?? (fold === null ? form : foldsOf(form)[fold])
  if (part && part !== form) {
    open(part)
  }
  part?.querySelector('.render-fields:empty')?.scrollIntoView({ block: 'center' })
  return null
}

function foldsOf(form: Element): Element[] {
  return [...form.querySelectorAll('.collapsible-field')].filter(
    (one) => !one.closest('.array-field, .blocks-field'),
  )
}

function open(part: Element): void {
  for (const toggle of part.querySelectorAll<HTMLElement>('.collapsible__toggle--collapsed')) {
    toggle.click()
  }
}

function selectorOf(path: string): string {
  return `[id="field-${path.replaceAll('.', '__')}"], [data-field-path="${path}"]`
}

/** Opens collapsed rows and groups that hold the field, and those in it. */
function unfold(form: Element, field: HTMLElement): void {
  for (const folded of form.querySelectorAll('.collapsible--collapsed')) {
    if (folded.contains(field) || field.contains(folded)) {
      folded.querySelector<HTMLElement>('.collapsible__toggle')?.click()
    }
  }
}

function focusIn(field: HTMLElement): void {
  const inside = editable.flatMap((kind) => [
    ...(field.matches(kind) ? [field] : []),
    ...field.querySelectorAll<HTMLElement>(kind),
  ])
  inside.find((one) => !one.closest(furniture))?.focus({ preventScroll: true })
}

function isJoin(field: HTMLElement): boolean {
  return field.querySelector('.relationship-table') !== null
}

/** Documents that are joined are written in a drawer of their own: opens the one there is, or a new one. */
async function openJoined(field: HTMLElement): Promise<void> {
  const button = await untilThere(
    () =>
      field.querySelector<HTMLElement>('.drawer-link__doc-drawer-toggler') ??
      (field.querySelector('.no-results')
        ? field.querySelector<HTMLElement>('.relationship-table__add-new')
        : null),
    longestWait,
  )
  button?.focus({ preventScroll: true })
  button?.click()
}
