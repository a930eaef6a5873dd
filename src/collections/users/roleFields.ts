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
  admin: { description: 'userRole' },
  label: 'userRole',
  options: ['admin', 'editor', 'author'],
}

export function authorField({ slugs }: Pick<ResolvedOptions, 'slugs'>): RelationshipField {
  return {
    name: 'author',
    type: 'relationship',
    access,
    admin: { description: 'author' },
    maxDepth: 0,
    relationTo: slugs.authors,
  }
}
