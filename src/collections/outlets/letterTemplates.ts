// The outlet's own letters that ask for a permission, one for each language. Where it has none, ours are used.
import type { ArrayField } from 'payload'

import { staffField } from '../../access/rules.ts'
import { languageOptions } from '../shared/languageOptions.ts'

export const letterTemplates: ArrayField = {
  name: 'letterTemplates',
  type: 'array',
  access: { read: staffField },
  admin: { description: 'letterTemplates', initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'language', type: 'select', options: languageOptions, required: true },
        { name: 'subject', type: 'text', required: true },
      ],
    },
    { name: 'body', type: 'textarea', required: true },
  ],
  labels: { plural: 'letterTemplates', singular: 'letterTemplate' },
}
