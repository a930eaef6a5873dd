// The outlet's own letters that ask for a permission, one for each language. Where it has none, ours are used.
import type { ArrayField } from 'payload'

import { staffField } from '../../access/rules.ts'
import { inEachLanguage } from '../../translations/languages.ts'

/** Each is called as it calls itself. */
const languages = Object.entries({ de: 'Deutsch', en: 'English', fr: 'Français' }).map(
  ([value, name]) => ({ label: inEachLanguage(() => name), value }),
)

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
