// The fields of a collection's form with their paths, out of tabs, rows, groups and collapsibles.
import type { ClientField, StaticLabel } from 'payload'

import { isRecord } from 'offprint-reader/document'

type ValueField = Exclude<
  ClientField,
  { type: 'collapsible' | 'group' | 'join' | 'row' | 'tabs' | 'ui' }
>

export interface FormLeaf {
  field: ValueField
  /** Of the field and of the named groups around it, the outermost first. */
  labels: StaticLabel[]
  /** Such as `permission.mode`. The fields of rows are not listed: rows are one value. */
  path: string
}

/** Every field that holds a value, in the order of the form. */
export function formLeaves(
  fields: readonly ClientField[],
  prefix = '',
  labels: StaticLabel[] = [],
): FormLeaf[] {
  return fields.flatMap((field) => leavesOf(field, prefix, labels))
}

/** Those that people may change: what is hidden or read-only is nobody's choice. */
export function editableLeaves(fields: readonly ClientField[]): FormLeaf[] {
  return formLeaves(fields).filter(({ field: { name, admin, ...field } }) => {
    const isHidden = 'hidden' in field && field.hidden === true
    const isHiddenInForm = admin && 'hidden' in admin && admin.hidden === true
    return !isHidden && !isHiddenInForm && !admin?.readOnly && name !== 'stage'
  })
}

function leavesOf(field: ClientField, prefix: string, labels: StaticLabel[]): FormLeaf[] {
  if (field.type === 'tabs') {
    return field.tabs.flatMap((tab) =>
      'name' in tab && tab.name
        ? formLeaves(tab.fields, `${prefix}${tab.name}.`, [...labels, labelOf(tab.label, tab.name)])
        : formLeaves(tab.fields, prefix, labels),
    )
  }
  if (field.type === 'row' || field.type === 'collapsible') {
    return formLeaves(field.fields, prefix, labels)
  }
  if (field.type === 'group') {
    const name = 'name' in field ? field.name : undefined
    return name
      ? formLeaves(field.fields, `${prefix}${name}.`, [...labels, labelOf(field.label, name)])
      : formLeaves(field.fields, prefix, labels)
  }
  if (field.type === 'ui' || field.type === 'join') {
    return []
  }
  const label = labelOf('label' in field ? field.label : undefined, field.name)
  return [{ field, labels: [...labels, label], path: prefix + field.name }]
}

/** A field without a label of its own is called by its name. */
function labelOf(label: unknown, name: string): StaticLabel {
  return typeof label === 'string' || isRecord(label) ? (label as StaticLabel) : name
}

/** The value at a path such as `permission.mode`; undefined where there is none. */
export function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((value, name) => (isRecord(value) ? value[name] : undefined), values)
}
