// Who a login is in Offprint: its role, and the author that it belongs to. Only admins of Offprint set them.
import type { RelationshipField, SelectField } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { adminsField, staffField } from '../../access/rules.ts'

const access = { create: adminsField, read: staffField, update: adminsField }

/** Empty for users who have nothing to do with Offprint. Never in the token: a role that is taken away counts at once. */
export const roleField: SelectField = {
  name: 'role',
  type: 'select',
  access,
  admin: {
    description: {
      de: 'Was diese Person in Offprint darf. Leer: nichts.',
      en: 'What this person may do in Offprint. Empty: nothing.',
    },
  },
  label: { de: 'Rolle', en: 'Role' },
  options: [
    { label: { de: 'Admin', en: 'Admin' }, value: 'admin' },
    { label: { de: 'Redaktion', en: 'Editor' }, value: 'editor' },
    { label: { de: 'Autor', en: 'Author' }, value: 'author' },
  ],
}

export function authorField({ slugs }: Pick<ResolvedOptions, 'slugs'>): RelationshipField {
  return {
    name: 'author',
    type: 'relationship',
    access,
    admin: {
      description: {
        de: 'Der Autor, dem dieses Konto gehört.',
        en: 'The author that this account belongs to.',
      },
    },
    label: { de: 'Autor', en: 'Author' },
    maxDepth: 0,
    relationTo: slugs.authors,
  }
}
