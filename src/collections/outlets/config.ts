// Outlets: publications that articles appear in, with their terms.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { desk, nobodyField, staffField, staffOrPublic } from '../../access/rules.ts'
import { creditPlaceholders, unknownPlaceholders } from '../../domain/creditLine.ts'
import { fullTextTerms, safeTerms, searchPolicies } from '../../domain/terms.ts'
import { inEachLanguage } from '../../translations/languages.ts'
import { fill } from '../../translations/sentTranslator.ts'
import { type LocalizedRequest, translatorFor } from '../../translations/translator.ts'
import { webAddress } from '../../validation/webAddress.ts'
import { dayField } from '../shared/dayField.ts'
import { inIndex, isPublicField, row, slugField } from '../shared/fields.ts'
import { letterTemplates } from './letterTemplates.ts'
import { onlyOne } from './ownOutlet.ts'
import { stepFields, wholeNumber } from './stepFields.ts'

const outletKinds = ['newspaper', 'magazine', 'journal', 'brief', 'website', 'other']

const placeholders = creditPlaceholders.map((name) => `{${name}}`).join(', ')

export function outlets({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.outlets,
    access: { create: desk, delete: desk, read: staffOrPublic, update: desk },
    admin: {
      defaultColumns: ['name', 'kind', 'terms.fullText', 'terms.embargoDays', 'url'],
      description: 'outlets',
      group: 'people',
      listSearchableFields: ['name', 'acronym', 'slug'],
      useAsTitle: 'name',
    },
    defaultPopulate: { name: true, slug: true, acronym: true, kind: true, url: true },
    defaultSort: 'name',
    fields: [
      { name: 'name', type: 'text', ...inIndex, required: true },
      row(
        { name: 'acronym', type: 'text', ...inIndex },
        {
          name: 'kind',
          type: 'select',
          defaultValue: 'newspaper',
          index: true,
          options: outletKinds,
        },
      ),
      { name: 'aliases', type: 'text', admin: { description: 'outletAliases' }, hasMany: true },
      { name: 'url', type: 'text', admin: { description: 'homePage' }, validate: webAddress },
      { name: 'feed', type: 'text', admin: { description: 'outletFeed' }, validate: webAddress },
      slugField('name'),
      {
        name: 'isOwn',
        type: 'checkbox',
        admin: { description: 'isOwn', disableBulkEdit: true, position: 'sidebar' },
        defaultValue: false,
        hooks: { beforeDuplicate: [() => false] },
        validate: onlyOne,
      },
      {
        name: 'terms',
        type: 'group',
        access: { read: staffField },
        admin: { description: 'terms' },
        fields: [
          row(
            {
              name: 'fullText',
              type: 'select',
              admin: { description: 'fullText' },
              defaultValue: safeTerms.fullText,
              index: true,
              options: [...fullTextTerms],
              required: true,
            },
            {
              name: 'embargoDays',
              type: 'number',
              admin: {
                condition: (_, siblings) =>
                  siblings?.fullText === 'after-embargo' || Boolean(siblings?.allowedSince),
                description: 'embargoDays',
              },
              max: 36500,
              min: 0,
              validate: wholeNumber,
            },
            {
              name: 'excerptWords',
              type: 'number',
              admin: { description: 'excerptWords' },
              max: 100000,
              min: 0,
              validate: wholeNumber,
            },
          ),
          row(...stepFields),
          dayField({
            name: 'allowedSince',
            admin: {
              condition: (_, siblings) => siblings?.fullText !== 'allowed',
              description: 'allowedSince',
            },
          }),
          {
            name: 'creditTemplate',
            type: 'text',
            admin: {
              description: inEachLanguage(({ descriptions }) =>
                fill(descriptions.creditTemplate, { placeholders }),
              ),
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
            admin: { description: 'searchPolicy' },
            defaultValue: safeTerms.searchPolicy,
            options: [...searchPolicies],
            required: true,
          },
          row(
            { name: 'policyUrl', type: 'text', validate: webAddress },
            { name: 'contactEmail', type: 'email' },
          ),
          {
            name: 'signOff',
            type: 'checkbox',
            admin: { description: 'signOffTerm' },
            defaultValue: false,
          },
          { name: 'remarks', type: 'textarea' },
        ],
      },
      letterTemplates,
      {
        name: 'termsOutlook',
        type: 'ui',
        admin: { components: { Field: 'offprint/client#TermsOutlook' } },
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
    versions: false,
  }
}
