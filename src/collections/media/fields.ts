// What a picture needs to be shown on the blog: its rights, and the mark that an article there uses it.
import type { CheckboxField, SelectField } from 'payload'

import { deskField, staffField } from '../../access/rules.ts'
import { isPublicField } from '../shared/fields.ts'

/** Pictures that were there before are `unknown`, too: the default is one of the column. */
export const rightsField: SelectField = {
  name: 'rights',
  type: 'select',
  access: { create: deskField, read: staffField, update: deskField },
  admin: { description: 'rights' },
  defaultValue: 'unknown',
  index: true,
  options: ['owned', 'licensed', 'outlet-only', { label: 'unknownRights', value: 'unknown' }],
}

/** Of the app's own collection: its readers get nothing that they did not get before. */
export const isPublicPicture: CheckboxField = {
  ...isPublicField,
  access: { ...isPublicField.access, read: staffField },
}
