// Runs of the reminders: when one looked for what is due, and what it came to. Written by the runs alone.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { desk, nobody } from '../../access/rules.ts'

/** Of the runs that had nothing to do, only the latest is kept. */
export function reminderRuns({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.reminderRuns,
    access: { create: nobody, delete: nobody, read: desk, update: nobody },
    admin: { group: 'records', hidden: true, useAsTitle: 'startedAt' },
    defaultSort: '-startedAt',
    disableDuplicate: true,
    fields: [
      { name: 'startedAt', type: 'date', index: true, required: true },
      { name: 'endedAt', type: 'date' },
      { name: 'via', type: 'select', options: ['job', 'command'], required: true },
      { name: 'people', type: 'number', admin: { description: 'people' } },
      { name: 'sent', type: 'number' },
      { name: 'unsent', type: 'number', admin: { description: 'unsent' } },
      { name: 'error', type: 'textarea' },
    ],
    graphQL: { disableMutations: true },
    versions: false,
  }
}
