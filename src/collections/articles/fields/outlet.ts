// Where an article was published first, and who signs it.
import type { Field } from 'payload'

import type { ResolvedOptions } from '../../../options.ts'

import { everybodyField } from '../../../access/rules.ts'
import { precisionMark } from '../../../domain/isDayField.ts'
import { webAddress } from '../../../validation/webAddress.ts'
import { dayField } from '../../shared/dayField.ts'
import { row } from '../../shared/fields.ts'
import { linesField } from './text.ts'

export function atOutlet({ slugs }: ResolvedOptions): Field[] {
  return [
    row(
      {
        name: 'outlet',
        type: 'relationship',
        admin: { components: { Cell: 'offprint/client#OutletCell' } },
        index: true,
        relationTo: slugs.outlets,
      },
      {
        name: 'outletIssue',
        type: 'text',
        admin: { description: 'outletIssue', disableListFilter: true },
      },
    ),
    { name: 'outletUrl', type: 'text', admin: { description: 'outletUrl' }, validate: webAddress },
    row(
      dayField({
        name: 'publishedAt',
        admin: {
          components: { Cell: 'offprint/client#PublishedCell' },
          custom: precisionMark('publishedAtPrecision'),
          description: 'publishedAt',
        },
        index: true,
      }),
      {
        name: 'publishedAtPrecision',
        type: 'select',
        // With a read rule GraphQL does not ask for it: it has a default.
        access: { read: everybodyField },
        admin: { description: 'publishedAtPrecision' },
        defaultValue: 'day',
        options: ['day', 'month', 'year', 'unknown'],
        required: true,
      },
    ),
  ]
}

export function byline({ slugs }: ResolvedOptions): Field[] {
  return [
    {
      name: 'bylineText',
      type: 'text',
      admin: {
        components: { Field: linesField },
        description: 'bylineText',
        disableListFilter: true,
      },
      hasMany: true,
    },
    {
      name: 'byline',
      type: 'array',
      admin: {
        components: {
          beforeInput: ['offprint/client#OpenRows'],
          RowLabel: 'offprint/client#BylineLabel',
        },
        description: 'byline',
        initCollapsed: true,
      },
      fields: [
        row(
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
            admin: { description: 'inferred' },
            defaultValue: false,
          },
        ),
        {
          name: 'affiliations',
          type: 'array',
          fields: [
            row(
              {
                name: 'institution',
                type: 'relationship',
                index: true,
                relationTo: slugs.institutions,
              },
              { name: 'role', type: 'text', admin: { disableListFilter: true } },
            ),
            {
              name: 'printed',
              type: 'text',
              admin: { description: 'printed', disableListFilter: true },
            },
          ],
          labels: { plural: 'affiliations', singular: 'affiliation' },
        },
      ],
      labels: { plural: 'authors', singular: 'author' },
    },
  ]
}
