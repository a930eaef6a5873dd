// What each action asks for, and what is sent of it. Pure.
import type { ActionName } from '../../bulk/parseInput.ts'
import type { AdminText } from '../../translations/languages.ts'

export type Kind = 'author' | 'day' | 'line' | 'mode' | 'outlet' | 'precision' | 'rights' | 'text'

export interface FieldOfForm {
  help?: AdminText
  kind: Kind
  label: AdminText
  name: string
  required?: boolean
}

export interface ActionForm {
  fields: FieldOfForm[]
  /** Only for admins and editors. */
  isDesk: boolean
  label: AdminText
}

const mode: FieldOfForm = { name: 'mode', kind: 'mode', label: 'mode' }

export const forms: Record<ActionName, ActionForm> = {
  note: {
    fields: [
      {
        name: 'template',
        help: 'bulk-note-help',
        kind: 'text',
        label: 'queue-note',
        required: true,
      },
    ],
    isDesk: false,
    label: 'bulk-note',
  },
  permission: {
    fields: [
      { name: 'grantedBy', kind: 'line', label: 'queue-permission', required: true },
      { name: 'grantedOn', kind: 'day', label: 'bulk-granted-on' },
      mode,
      { name: 'from', kind: 'day', label: 'bulk-permission-from' },
      { name: 'evidence', kind: 'text', label: 'bulk-evidence' },
    ],
    isDesk: true,
    label: 'bulk-permission',
  },
  republish: { fields: [mode], isDesk: true, label: 'republish' },
  rights: {
    fields: [
      { name: 'rights', kind: 'rights', label: 'pictures-group-rights', required: true },
      { name: 'credit', kind: 'line', label: 'pictures-credit' },
    ],
    isDesk: true,
    label: 'pictures-title',
  },
  schedule: {
    fields: [{ name: 'on', help: 'bulk-on-help', kind: 'day', label: 'plan-on-day' }, mode],
    isDesk: true,
    label: 'do-schedule',
  },
  set: {
    fields: [
      { name: 'outlet', kind: 'outlet', label: 'outlet' },
      { name: 'publishedAt', kind: 'day', label: 'queue-published' },
      { name: 'publishedAtPrecision', kind: 'precision', label: 'queue-precision' },
      { name: 'addTopics', help: 'bulk-topics-help', kind: 'line', label: 'bulk-topics' },
      { name: 'byline', help: 'bulk-author-help', kind: 'author', label: 'author' },
    ],
    isDesk: false,
    label: 'bulk-edit',
  },
  snooze: {
    fields: [{ name: 'until', kind: 'day', label: 'bulk-until', required: true }],
    isDesk: false,
    label: 'snooze',
  },
  waive: {
    fields: [{ name: 'reason', kind: 'line', label: 'reason', required: true }],
    isDesk: false,
    label: 'waive',
  },
}

export type Values = Record<string, string>

/** Where there is nothing to fill in, what would happen is shown at once. */
export function isFilled({ fields }: ActionForm, values: Values): boolean {
  const needed = fields.filter(({ required }) => required)
  const isAny = fields.some(({ name }) => values[name])
  return needed.length > 0
    ? needed.every(({ name }) => values[name]?.trim())
    : isAny || fields.every(({ kind }) => kind === 'day' || kind === 'mode')
}

/** What is left empty is not sent. */
export function toInput({ fields }: ActionForm, values: Values): Record<string, unknown> {
  const filled = fields.flatMap(({ name, kind }) => {
    const value = values[name]?.trim()
    return value ? [[name, valueOf(name, kind, value)] as const] : []
  })
  return Object.fromEntries(filled)
}

function valueOf(name: string, kind: Kind, value: string): unknown {
  if (name === 'addTopics') {
    return value
      .split(',')
      .map((topic) => topic.trim())
      .filter(Boolean)
  }
  return kind === 'author' ? [value] : value
}
