// Tells the patches of the database adapter what they must know of the app.
import type { Payload } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { patchAdapter } from '../database/adapter/patches.ts'
import { isEditedSlug } from '../editing/editingFields.ts'
import { checkPreference, guardOwnCollections } from '../validation/guardOwnCollections.ts'

export function extendAdapter(payload: Payload, options: ResolvedOptions): void {
  if (options.guardHost) {
    guardOwnCollections(payload)
  }
  patchAdapter(payload, {
    checkPreference: options.guardHost ? checkPreference : undefined,
    isEdited: (slug) => isEditedSlug(slug, options),
    reportsAll: options.guardHost,
  })
}
