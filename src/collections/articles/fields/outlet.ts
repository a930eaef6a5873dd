// Where an article was published first, and who signs it.
import type { Field } from 'payload'

import type { ResolvedOptions } from '../../../options.ts'

import { everybodyField } from '../../../access/rules.ts'
import { precisionMark } from '../../../domain/isDayField.ts'
import { webAddress } from '../../../validation/webAddress.ts'
import { dayField } from '../../shared/dayField.ts'
import { linesField } from './text.ts'

export function atOutlet({ slugs }: ResolvedOptions): Field[] {
  return [
    {
      type: 'row',
      fields: [
        {
          name: 'outlet',
          type: 'relationship',
          admin: { components: { Cell: 'offprint/client#OutletCell' } },
          index: true,
          relationTo: slugs.outlets,
        },
        { name: 'outletIssue', type: 'text', admin: { description: 'Such as vol. 167, issue 3.' } },
      ],
    },
    {
      name: 'outletUrl',
      type: 'text',
      admin: { description: 'Address of the article at the outlet.' },
      label: 'Outlet URL',
      validate: webAddress,
    },
    {
      type: 'row',
      fields: [
        dayField({
          name: 'publishedAt',
          admin: {
            components: { Cell: 'offprint/client#PublishedCell' },
            custom: precisionMark('publishedAtPrecision'),
            description: 'The day on which the outlet published it.',
          },
          index: true,
          label: 'Published',
        }),
        {
          name: 'publishedAtPrecision',
          type: 'select',
          // With a read rule GraphQL does not ask for it: it has a default.
          access: { read: everybodyField },
          admin: { description: 'How precisely the date is known.' },
          defaultValue: 'day',
          label: 'Date known',
          options: [
            { label: 'To the day', value: 'day' },
            { label: 'To the month', value: 'month' },
            { label: 'To the year', value: 'year' },
            { label: 'Unknown', value: 'unknown' },
          ],
          required: true,
        },
      ],
    },
  ]
}

export function byline({ slugs }: ResolvedOptions): Field[] {
  return [
    {
      name: 'bylineText',
      type: 'text',
      admin: {
        components: { Field: linesField },
        description: 'The lines of the byline exactly as the outlet printed them.',
      },
      hasMany: true,
      label: 'Byline as printed',
    },
    {
      name: 'byline',
      type: 'array',
      admin: { description: 'Who signs the article, with the affiliations at that time.' },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'author',
              type: 'relationship',
              index: true,
              relationTo: slugs.authors,
              required: true,
            },
            {
              name: 'inferred',
              type: 'checkbox',
              admin: {
                description: 'Inferred from the other articles, because the byline names nobody.',
              },
              defaultValue: false,
            },
          ],
        },
        {
          name: 'affiliations',
          type: 'array',
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'institution',
                  type: 'relationship',
                  index: true,
                  relationTo: slugs.institutions,
                },
                { name: 'role', type: 'text' },
              ],
            },
            {
              name: 'printed',
              type: 'text',
              admin: { description: 'Exactly as printed.' },
            },
          ],
          labels: { plural: 'Affiliations', singular: 'Affiliation' },
        },
      ],
      labels: { plural: 'Authors', singular: 'Author' },
    },
  ]
}
