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
      admin: { allowCreate: false, allowEdit: false, description: 'assignee', position: 'sidebar' },
      hooks: { beforeDuplicate: [() => null] },
      index: true,
      maxDepth: 0,
      relationTo: slugs.users,
    },
    {
      name: 'checklist',
      type: 'group',
      access: { read: staffField },
      admin: { position: 'sidebar' },
      fields: [{ name: 'letter', type: 'checkbox' }],
      hooks: { beforeDuplicate: [() => ({})] },
    },
  ]
}
