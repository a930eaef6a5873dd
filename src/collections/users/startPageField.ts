// The choice of a login: where the admin panel opens.
import type { SelectField } from 'payload'

import { staffField } from '../../access/rules.ts'

export const startPages = ['dashboard', 'queue', 'list', 'calendar'] as const

/** Empty: the dashboard. */
export const startPageField: SelectField = {
  name: 'startPage',
  type: 'select',
  access: { create: staffField, read: staffField, update: staffField },
  admin: { description: 'startPage' },
  options: startPages.map((value) => ({
    label: value === 'list' ? 'articles' : `${value}Page`,
    value,
  })),
}
