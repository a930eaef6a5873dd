// Runs of the reminders: when one looked for what is due, and what it came to. Written by the runs alone.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { desk, nobody } from '../../access/rules.ts'
import { groups } from '../shared/fields.ts'

/** Of the runs that had nothing to do, only the latest is kept. */
export function reminderRuns({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.reminderRuns,
    access: { create: nobody, delete: nobody, read: desk, update: nobody },
    admin: { group: groups.records, hidden: true, useAsTitle: 'startedAt' },
    defaultSort: '-startedAt',
    disableDuplicate: true,
    fields: [
      { name: 'startedAt', type: 'date', index: true, required: true },
      { name: 'endedAt', type: 'date' },
      {
        name: 'via',
        type: 'select',
        options: [
          { label: 'Scheduled job', value: 'job' },
          { label: 'Command', value: 'command' },
        ],
        required: true,
      },
      {
        name: 'people',
        type: 'number',
        admin: { description: 'Number of people checked for a due digest.' },
      },
      { name: 'sent', type: 'number' },
      { name: 'unsent', type: 'number', admin: { description: 'Due, but not sent.' } },
      { name: 'error', type: 'textarea' },
    ],
    graphQL: { disableMutations: true },
    labels: { plural: 'Reminder runs', singular: 'Reminder run' },
    lockDocuments: false,
    versions: false,
  }
}
