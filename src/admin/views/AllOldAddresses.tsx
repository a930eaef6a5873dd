// Below the list of posts: all old addresses, for admins and editors.
import type { ListViewServerProps } from 'payload'

import { Gutter } from '@payloadcms/ui'

import { isEditorOrAdmin } from '../../access/people.ts'
import { requireOptions } from '../../options.ts'
import { AllOldAddresses as AllInBrowser } from '../rendered.client.tsx'

export function AllOldAddresses({ payload, user }: ListViewServerProps) {
  const isShown =
    isEditorOrAdmin({ payload, user: user ?? null }) && !requireOptions(payload).disabled
  return isShown ? (
    <Gutter>
      <AllInBrowser />
    </Gutter>
  ) : null
}
