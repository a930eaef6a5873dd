// The value of any field as lines that can be read and compared.
import type { ClientField, StaticLabel } from 'payload'

import { isRecord, textOf } from 'offprint-reader/document'

import { shortDay } from '../../translations/deskDays.ts'
import { formLeaves, valueAt } from '../forms/formFields.ts'
import { formatInstant } from '../hooks/formatInstant.ts'
import { documentLines, type Line, type NoteNames } from './documentLines.ts'

export interface Wording {
  labelOf: (label: StaticLabel) => string
  locale: string
  no: string
  noteNames: NoteNames
  /** Of a document that the value refers to. */
  titleOf: (collection: string, id: string) => string
  yes: string
}

/** No line where the field is empty. */
export function valueLines(field: ClientField, value: unknown, wording: Wording): Line[] {
  if (field.type === 'richText') {
    return documentLines(value, wording.noteNames)
  }
  if (Array.isArray(value)) {
    return value.flatMap((item) => lineOf('item', format(field, item, wording)))
  }
  return format(field, value, wording)
    .split(/\n+/)
    .flatMap((text) => lineOf('text', text))
}

function lineOf(kind: Line['kind'], text: string): Line[] {
  return text.trim() ? [{ kind, text }] : []
}

function format(field: ClientField, value: unknown, wording: Wording): string {
  if (value === null || value === undefined || value === '') {
    return ''
  }
  switch (field.type) {
    case 'array':
    case 'blocks':
      return formatRow(field, value, wording)
    case 'checkbox':
      return value ? wording.yes : wording.no
    case 'date':
      return formatDate(textOf(value), appearanceOf(field.admin?.date), wording.locale)
    case 'radio':
    case 'select':
      return formatOption(field.options, value, wording)
    case 'relationship':
    case 'upload':
      return formatReference(field.relationTo, value, wording)
    case 'richText':
      return documentLines(value, wording.noteNames)
        .map(({ text }) => text)
        .join(' ')
    default:
      return textOf(value) || JSON.stringify(value)
  }
}

function formatRow(field: ClientField, row: unknown, wording: Wording): string {
  const blockType = isRecord(row) ? row.blockType : undefined
  const fields =
    field.type === 'array'
      ? field.fields
      : field.type === 'blocks'
        ? (field.blocks.find(({ slug }) => slug === blockType)?.fields ?? [])
        : []
  return formLeaves(fields)
    .filter(({ path }) => path !== 'id')
    .map(({ field: leaf, labels, path }) => {
      const value = valueAt(row, path)
      const items = Array.isArray(value) ? value : [value]
      const words = items.map((item) => format(leaf, item, wording)).filter(Boolean)
      // A checkbox that is not set is no news.
      const isUnset = leaf.type === 'checkbox' && !value
      return words.length > 0 && !isUnset
        ? `${labels.map(wording.labelOf).join(' › ')}: ${words.join('; ')}`
        : ''
    })
    .filter(Boolean)
    .join(', ')
}

/** A day is the same day everywhere; a moment is written in the time zone of the reader. */
function formatDate(value: string, appearance: string | undefined, locale: string): string {
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) {
    return value
  }
  return appearance === undefined || appearance === 'dayOnly' || appearance === 'default'
    ? shortDay(date.toISOString().slice(0, 10), 'day', locale)
    : formatInstant(value, locale)
}

function appearanceOf(date: unknown): string | undefined {
  return isRecord(date) ? textOf(date.pickerAppearance) || undefined : undefined
}

function formatOption(options: unknown[], value: unknown, { labelOf }: Wording): string {
  const option = options.find((one) => isRecord(one) && one.value === value)
  const label = isRecord(option) ? option.label : undefined
  return typeof label === 'string' || isRecord(label)
    ? labelOf(label as StaticLabel)
    : textOf(value)
}

function formatReference(
  relationTo: string | string[],
  value: unknown,
  { titleOf }: Wording,
): string {
  const { id, collection } = referenceOf(relationTo, value)
  return id ? titleOf(collection, id) : ''
}

/** What a relationship refers to, however deep it was read. */
export function referenceOf(
  relationTo: string | string[],
  value: unknown,
): { collection: string; id: string } {
  const isOfMany = Array.isArray(relationTo)
  const collection = isOfMany ? (isRecord(value) ? textOf(value.relationTo) : '') : relationTo
  const target = isOfMany && isRecord(value) ? value.value : value
  return { id: textOf(isRecord(target) ? target.id : target), collection }
}
