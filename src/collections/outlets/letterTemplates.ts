// The outlet's own letters that ask for a permission, one for each language. Where it has none, ours are used.
import type { ArrayField } from 'payload'

import { staffField } from '../../access/rules.ts'
import { inEachLanguage } from '../../translations/languages.ts'

/** Each is called as it calls itself. */
const languages = [
  { label: inEachLanguage(() => 'English'), value: 'en' },
  { label: inEachLanguage(() => 'Deutsch'), value: 'de' },
  { label: inEachLanguage(() => 'Français'), value: 'fr' },
]

export const letterTemplates: ArrayField = {
  name: 'letterTemplates',
  type: 'array',
  access: { read: staffField },
  admin: { description: 'letterTemplates', initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'language', type: 'select', options: languages, required: true },
        { name: 'subject', type: 'text', required: true },
      ],
    },
    { name: 'body', type: 'textarea', required: true },
  ],
  labels: { plural: 'letterTemplates', singular: 'letterTemplate' },
}
