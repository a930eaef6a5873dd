// The outlet's own letters that ask for a permission, one for each language. Where it has none, ours are used.
import type { ArrayField } from 'payload'

import { select } from 'payload/shared'

import type { Outlet } from '../../types.ts'

import { staffField } from '../../access/rules.ts'
import { translatorFor } from '../../translations/translator.ts'
import { row } from '../shared/fields.ts'
import { languageOptions } from '../shared/languageOptions.ts'

export const letterTemplates: ArrayField = {
  name: 'letterTemplates',
  type: 'array',
  access: { read: staffField },
  admin: { description: 'letterTemplates', initCollapsed: true },
  fields: [
    row(
      {
        name: 'language',
        type: 'select',
        options: languageOptions,
        required: true,
        validate: (value: null | string | undefined, options: Parameters<typeof select>[1]) =>
          isRepeated(value, options.data)
            ? translatorFor(options.req)('letter-template-repeated')
            : select(value, options),
      },
      { name: 'subject', type: 'text', required: true },
    ),
    { name: 'body', type: 'textarea', required: true },
  ],
  labels: { plural: 'letterTemplates', singular: 'letterTemplate' },
}

/** Letters are written from the first one of their language. */
function isRepeated(
  value: null | string | undefined,
  { letterTemplates: all }: Partial<Outlet>,
): boolean {
  return Boolean(value) && (all ?? []).filter(({ language }) => language === value).length > 1
}
