// The state of a form with other values in it, built in the browser: so it works without a connection too.
import type { ClientField, FormField, FormState, Row } from 'payload'

import { isRecord } from 'offprint-reader/document'

import { type FormLeaf, formLeaves, valueAt } from './formFields.ts'
import { formValues, type Values } from './formValues.ts'
import { isSameValue } from './sameValue.ts'

/** Values that are not given stay as they are. `basedOn` is the `updatedAt` that the next save names. */
export function stateWith(
  fields: FormState,
  values: Values,
  leaves: FormLeaf[],
  basedOn?: string,
): FormState {
  const current = formValues(fields)
  let state = { ...fields }
  for (const leaf of leaves) {
    const value = valueAt(values, leaf.path)
    // What is the same stays as it is: an editor that got its own text again would lose the cursor.
    if (value !== undefined && !isSameValue(value, valueAt(current, leaf.path))) {
      state = { ...stateWithout(state, leaf), ...stateOf(leaf, value, fields) }
    }
  }
  for (const [name, value] of Object.entries(values)) {
    // Fields that the form does not show; what their rows would consist of is not known.
    const isOther = name in fields && !leaves.some(({ path }) => topOf(path) === name)
    if (isOther && !fields[name]?.rows && !isSameValue(value, current[name])) {
      state[name] = fieldWith(fields[name], value)
    }
  }
  return basedOn ? { ...state, updatedAt: fieldWith(fields.updatedAt, basedOn) } : state
}

function topOf(path: string): string {
  return path.split('.')[0] ?? path
}

/** Rows that were there before may be fewer now. */
function stateWithout(state: FormState, { field, path }: FormLeaf): FormState {
  return field.type === 'array' || field.type === 'blocks'
    ? Object.fromEntries(Object.entries(state).filter(([one]) => !one.startsWith(`${path}.`)))
    : state
}

/** `before` is the whole state: what Payload rendered for a field is retained. */
function stateOf(
  { field, path }: Pick<FormLeaf, 'field' | 'path'>,
  value: unknown,
  before: FormState,
): FormState {
  if (field.type !== 'array' && field.type !== 'blocks') {
    return { [path]: fieldWith(before[path], value) }
  }
  const rows = (Array.isArray(value) ? value : []).filter(isRecord)
  const old = before[path]?.rows ?? []
  const ids = rows.map(({ id }) => (typeof id === 'string' ? id : newRowId()))
  const rowStates = rows.map((row, index) => {
    const from = old.findIndex(({ id }) => id === ids[index])
    return rowState(
      `${path}.${index}`,
      { ...row, id: ids[index] },
      {
        before: from < 0 ? {} : moved(before, `${path}.${from}.`, `${path}.${index}.`),
        fields: fieldsOfRow(field, row.blockType),
      },
    )
  })
  const rowsOf = rows.map((row, index): Row => {
    const known = old.find(({ id }) => id === ids[index])
    return { ...known, id: ids[index] ?? '', ...blockTypeOf(row) }
  })
  const whole = {
    ...before[path],
    disableFormData: rows.length > 0,
    initialValue: rows.length,
    rows: rowsOf,
    valid: true,
    value: rows.length,
  }
  return Object.assign({ [path]: whole }, ...rowStates) as FormState
}

function rowState(
  prefix: string,
  row: Values,
  { before, fields }: { before: FormState; fields: ClientField[] },
): FormState {
  const own = ['id', 'blockType', 'blockName'].filter((name) => row[name] !== undefined)
  const state: FormState = Object.fromEntries(
    own.map((name) => [`${prefix}.${name}`, fieldWith(before[`${prefix}.${name}`], row[name])]),
  )
  const leaves = formLeaves(fields).filter(({ path }) => path !== 'id')
  return Object.assign(
    state,
    ...leaves.map(({ field, path }) =>
      stateOf({ field, path: `${prefix}.${path}` }, valueAt(row, path), before),
    ),
  ) as FormState
}

/** Says of a value that it is fine: the server judges it anew. */
function fieldWith(before: FormField | undefined, value: unknown): FormField {
  const { errorMessage: _, errorPaths: __, ...rest } = before ?? { passesCondition: true }
  // The editor of rich text shows another text only where the initial value is another one as well.
  return { ...rest, initialValue: value, valid: true, value }
}

function fieldsOfRow(field: ClientField, blockType: unknown): ClientField[] {
  if (field.type === 'array') {
    return field.fields
  }
  const blocks = field.type === 'blocks' ? field.blocks : []
  return blocks.find(({ slug }) => slug === blockType)?.fields ?? []
}

function blockTypeOf({ blockType }: Values): Pick<Row, 'blockType'> {
  return typeof blockType === 'string' ? { blockType } : {}
}

/** The states below one path, as if they stood below another. */
function moved(state: FormState, from: string, to: string): FormState {
  return Object.fromEntries(
    Object.entries(state)
      .filter(([path]) => path.startsWith(from))
      .map(([path, field]) => [to + path.slice(from.length), field]),
  )
}

/** As Payload makes them: 24 hexadecimal digits. */
function newRowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
