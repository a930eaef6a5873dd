// Saved views in the navigation: their names come with the page, and their counts after it.
import type { ServerProps } from 'payload'

import { isStaff } from '../../access/people.ts'
import { listSavedViews } from '../../api/savedViews.ts'
import { requireOptions } from '../../options.ts'
import { ViewLinks } from '../rendered.client.tsx'

export async function SavedViewLinks({ payload, user }: Pick<ServerProps, 'payload' | 'user'>) {
  if (!user || !isStaff({ payload, user })) {
    return null
  }
  return <ViewLinks initial={await listSavedViews({ payload, user }, requireOptions(payload))} />
}
