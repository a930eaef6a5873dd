// What a picture needs to be shown on the blog: its rights, and the mark that an article there uses it.
import type { CheckboxField, SelectField } from 'payload'

import { deskField, staffField } from '../../access/rules.ts'
import { isPublicField } from '../shared/fields.ts'

/** Pictures that were there before are `unknown`, too: the default is one of the column. */
export const rightsField: SelectField = {
  name: 'rights',
  type: 'select',
  access: { create: deskField, read: staffField, update: deskField },
  admin: {
    description: {
      de: 'Bilder, deren Rechte unbekannt sind oder nur für das Medium gelten, zeigt das Blog nie.',
      en: 'Pictures with unknown or outlet-only rights are never shown on the blog.',
    },
  },
  defaultValue: 'unknown',
  index: true,
  label: { de: 'Rechte', en: 'Rights' },
  options: [
    { label: { de: 'Eigen', en: 'Owned' }, value: 'owned' },
    { label: { de: 'Lizenziert', en: 'Licensed' }, value: 'licensed' },
    { label: { de: 'Nur für das Medium', en: 'Outlet only' }, value: 'outlet-only' },
    { label: { de: 'Unbekannt', en: 'Unknown' }, value: 'unknown' },
  ],
}

/** Of the app's own collection: its readers get nothing that they did not get before. */
export const isPublicPicture: CheckboxField = {
  ...isPublicField,
  access: { ...isPublicField.access, read: staffField },
}
