// The navigation of the blog: links to pages, people, outlets, topics and addresses.
import type { ArrayField, RelationshipFieldValidation, TextFieldSingleValidation } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { NavigationRow } from '../../types.ts'

import { topicSlug } from '../../domain/topicSlug.ts'
import { isLinkAddress } from '../../domain/webAddress.ts'
import { translatorFor } from '../../translations/translator.ts'
import { row } from '../shared/fields.ts'

type Row = Partial<NavigationRow>

/** What it leads to stands on the pages only while it is public. */
export function navigation({ slugs }: ResolvedOptions): ArrayField {
  return {
    name: 'navigation',
    type: 'array',
    admin: { description: 'navigation' },
    fields: [
      row(
        { name: 'label', type: 'text', label: 'linkText', maxLength: 60, required: true },
        {
          name: 'kind',
          type: 'select',
          defaultValue: 'document',
          label: 'leadsTo',
          options: [
            { label: 'leadsToDocument', value: 'document' },
            { label: 'leadsToTopic', value: 'topic' },
            { label: 'leadsToAddress', value: 'address' },
          ],
          required: true,
        },
      ),
      {
        name: 'to',
        type: 'relationship',
        admin: { condition: isOf('document') },
        label: 'leadsToDocument',
        relationTo: [slugs.pages, slugs.authors, slugs.outlets, slugs.series],
        validate: checkTarget,
      },
      {
        name: 'topic',
        type: 'text',
        admin: { condition: isOf('topic'), description: 'navigationTopic' },
        label: 'leadsToTopic',
        maxLength: 200,
        validate: checkTopic,
      },
      {
        name: 'address',
        type: 'text',
        admin: { condition: isOf('address'), description: 'navigationAddress' },
        label: 'leadsToAddress',
        maxLength: 2000,
        validate: checkAddress,
      },
    ],
    labels: { plural: 'navigation', singular: 'link' },
    maxRows: 12,
  }
}

function isOf(kind: NavigationRow['kind']) {
  return (_: unknown, siblings: Row) => siblings.kind === kind
}

const checkTarget: RelationshipFieldValidation = (value, { req, siblingData }) =>
  Boolean(value) || (siblingData as Row).kind !== 'document' || req.t('validation:required')

const checkTopic: TextFieldSingleValidation = (value, { req, siblingData }) =>
  (siblingData as Row).kind !== 'topic' ||
  (value ? topicSlug(value) !== '' : false) ||
  req.t('validation:required')

const checkAddress: TextFieldSingleValidation = (value, { req, siblingData }) =>
  (siblingData as Row).kind !== 'address' ||
  isLinkAddress(value ?? '') ||
  translatorFor(req)('invalid-link')
