// Who does the work: who has taken the article, and what only a person can say is done.
import type { Field } from 'payload'

import type { ResolvedOptions } from '../../../options.ts'

import { staffField } from '../../../access/rules.ts'

export function work({ slugs }: ResolvedOptions): Field[] {
  return [
    {
      name: 'assignee',
      type: 'relationship',
      access: { read: staffField },
      admin: {
        components: { Field: 'offprint/rsc#Work' },
        position: 'sidebar',
        // Written by its own endpoint, and not with the form.
        readOnly: true,
      },
      hooks: { beforeDuplicate: [() => null] },
      index: true,
      maxDepth: 0,
      relationTo: slugs.users,
    },
    {
      name: 'checklist',
      type: 'group',
      access: { read: staffField },
      // Shown with `assignee`.
      admin: { hidden: true },
      fields: [{ name: 'letter', type: 'checkbox' }],
      hooks: { beforeDuplicate: [() => ({})] },
    },
  ]
}
