// Fields that several collections have.
import type { CheckboxField, Field, FieldHook, RowField, TextField } from 'payload'

import { nobodyField } from '../../access/rules.ts'
import { freeSlug } from '../../workflow/freeSlug.ts'

/** A line that lists sort and filter by: an index takes 2,704 bytes a line, and refuses a longer one. In letters. */
export const inIndex = { index: true, maxLength: 500 } as const

/** Fields beside one another. */
export function row(...fields: Field[]): RowField {
  return { type: 'row', fields }
}

/** How a date is shown that has a time: of `admin`. Lists show it in the format of the config. */
export const moment = {
  components: { Field: 'offprint/client#MomentField' },
  date: { pickerAppearance: 'dayAndTime' },
} as const

/** Made from the title when absent, and made free with `-2`, `-3`. */
export function slugField(source: 'name' | 'title'): TextField {
  return {
    name: 'slug',
    type: 'text',
    admin: { description: source === 'name' ? 'slugOfName' : 'slugOfTitle', position: 'sidebar' },
    hooks: { beforeDuplicate: [() => null], beforeValidate: [freeSlug(source)] },
    index: true,
    unique: true,
  }
}

/** True where an article on the blog uses the document; written in the transaction of the move, by nothing else. */
export const isPublicField: CheckboxField = {
  name: 'isPublic',
  type: 'checkbox',
  access: { create: nobodyField, update: nobodyField },
  admin: { disableBulkEdit: true, hidden: true },
  defaultValue: false,
  hooks: {
    beforeChange: [
      // Payload writes every field as it read it, and a move may have changed this one since.
      ({ operation, siblingData }) => {
        if (operation === 'update') {
          delete siblingData.isPublic
        }
      },
    ],
    beforeDuplicate: [() => false],
  },
  index: true,
}

/** A hook of a text: spaces at its ends tell nothing apart. */
export const trimmed: FieldHook = ({ value }) =>
  (typeof value === 'string' ? value.trim() : value) as unknown
