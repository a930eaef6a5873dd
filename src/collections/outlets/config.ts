// Outlets: publications that articles appear in, with their terms.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { desk, nobodyField, staffField, staffOrPublic } from '../../access/rules.ts'
import { creditPlaceholders, unknownPlaceholders } from '../../domain/creditLine.ts'
import { fullTextTerms, safeTerms, searchPolicies } from '../../domain/terms.ts'
import { type LocalizedRequest, translatorFor } from '../../translations/translator.ts'
import { webAddress } from '../../validation/webAddress.ts'
import { groups, inIndex, isPublicField, slugField } from '../shared/fields.ts'

const outletKinds = ['newspaper', 'magazine', 'journal', 'brief', 'website', 'other'] as const

/** Terms and republications call them the same. */
export function searchPolicyOptions() {
  return [
    { label: 'Name the original as the source (canonical)', value: searchPolicies[0] },
    { label: 'Do not list the copy (noindex)', value: searchPolicies[1] },
    { label: 'List the copy on its own (self)', value: searchPolicies[2] },
  ]
}

const placeholders = creditPlaceholders.map((name) => `{${name}}`).join(', ')

export function outlets({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.outlets,
    access: { create: desk, delete: desk, read: staffOrPublic, update: desk },
    admin: {
      defaultColumns: ['name', 'kind', 'terms.fullText', 'terms.embargoDays', 'url'],
      description: 'Newspapers, magazines and journals with their terms.',
      group: groups.people,
      listSearchableFields: ['name', 'acronym', 'slug'],
      useAsTitle: 'name',
    },
    defaultPopulate: { name: true, slug: true, acronym: true, kind: true, url: true },
    defaultSort: 'name',
    fields: [
      { name: 'name', type: 'text', ...inIndex, required: true },
      {
        type: 'row',
        fields: [
          { name: 'acronym', type: 'text', ...inIndex },
          {
            name: 'kind',
            type: 'select',
            defaultValue: 'newspaper',
            index: true,
            options: outletKinds.map((value) => ({
              label: value[0]?.toUpperCase() + value.slice(1),
              value,
            })),
          },
        ],
      },
      {
        name: 'aliases',
        type: 'text',
        admin: { description: 'Other names that notes use for it.' },
        hasMany: true,
      },
      {
        name: 'url',
        type: 'text',
        admin: { description: 'Home page of the outlet.' },
        label: 'URL',
        validate: webAddress,
      },
      slugField('name'),
      {
        name: 'terms',
        type: 'group',
        access: { read: staffField },
        admin: {
          description:
            'What the outlet allows. The defaults are strict: ask first, and no search engines.',
        },
        fields: [
          {
            type: 'row',
            fields: [
              {
                name: 'fullText',
                type: 'select',
                admin: { description: 'May the whole article go on the blog?' },
                defaultValue: safeTerms.fullText,
                index: true,
                options: [
                  { label: 'Allowed', value: fullTextTerms[0] },
                  { label: 'After an embargo', value: fullTextTerms[1] },
                  { label: 'Ask first', value: fullTextTerms[2] },
                  { label: 'Forbidden', value: fullTextTerms[3] },
                ],
                required: true,
              },
              {
                name: 'embargoDays',
                type: 'number',
                admin: {
                  condition: (_, siblings) => siblings?.fullText === 'after-embargo',
                  description:
                    'Days after the date at the outlet, such as 30. Empty or 0: no embargo.',
                },
                max: 36500,
                min: 0,
                validate: wholeNumber,
              },
              {
                name: 'excerptWords',
                type: 'number',
                admin: {
                  description:
                    'Maximum number of words in an excerpt. Empty: excerpts are not allowed.',
                },
                max: 100000,
                min: 0,
                validate: wholeNumber,
              },
            ],
          },
          {
            name: 'creditTemplate',
            type: 'text',
            admin: {
              description: {
                de: `Die Quellenzeile. Sie darf verwenden: ${placeholders}.`,
                en: `The credit line. It may use ${placeholders}.`,
              },
            },
            validate: (value: unknown, { req }: { req: LocalizedRequest }) => {
              if (value !== undefined && value !== null && typeof value !== 'string') {
                return translatorFor(req)('invalid-text')
              }
              const [unknown] = unknownPlaceholders(value ?? '')
              return (
                unknown === undefined ||
                translatorFor(req)('invalid-placeholder', { name: unknown })
              )
            },
          },
          {
            name: 'searchPolicy',
            type: 'select',
            admin: { description: 'What the copy on the blog tells search engines.' },
            defaultValue: safeTerms.searchPolicy,
            options: searchPolicyOptions(),
            required: true,
          },
          {
            type: 'row',
            fields: [
              { name: 'policyUrl', type: 'text', label: 'Policy URL', validate: webAddress },
              { name: 'contactEmail', type: 'email' },
            ],
          },
          { name: 'remarks', type: 'textarea' },
        ],
      },
      {
        name: 'termsOutlook',
        type: 'ui',
        admin: { components: { Field: 'offprint/client#TermsOutlook' } },
        label: 'Articles affected by these terms',
      },
      {
        name: 'touched',
        type: 'json',
        access: { create: nobodyField, read: staffField, update: nobodyField },
        admin: {
          description: 'In the answer to a change of terms: articles that it touches.',
          hidden: true,
        },
        virtual: true,
      },
      isPublicField,
    ],
    lockDocuments: false,
    versions: false,
  }
}

function wholeNumber(
  value: null | number | undefined,
  { max, min, req }: { max?: number; min?: number; req: LocalizedRequest },
): string | true {
  if (value === null || value === undefined) {
    return true
  }
  const inside = value >= (min ?? 0) && value <= (max ?? Number.MAX_SAFE_INTEGER)
  return Number.isInteger(value) && inside ? true : translatorFor(req)('invalid-whole-number')
}
