// The permission that an article has which was on the blog already when it was imported.
import type { Permission } from './terms.ts'

/** Recorded by the import, and removed when the article is taken down. */
export const importPermission = {
  from: null,
  grantedBy: 'already on the blog when imported',
  mode: 'full',
} as const

export function isFromImport(
  permission: null | Pick<Permission, 'grantedBy'> | undefined,
): boolean {
  return permission?.grantedBy === importPermission.grantedBy
}
