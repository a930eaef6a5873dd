'use client'
// What the command palette lists for a text: what was opened last comes first.
import { useAuth } from '@payloadcms/ui'
import { useMemo, useState } from 'react'

import { addRecentPage, readRecentPages } from '../copies/recentPages.client.ts'
import { userKey } from '../copies/useCopyPlace.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { type Group, type Item, listed, matching } from './items.ts'
import { useCommands } from './useCommands.client.ts'
import { useFound, useFoundGroups } from './useFound.client.ts'

interface Listed {
  failed: boolean
  groups: Group[]
  /** What is listed of the server is the answer to an earlier text. */
  isAsking: boolean
  /** Of an item that is opened. */
  remember: (item: Item) => void
}

export function usePaletteItems(text: string): Listed {
  const { translate } = useTranslator()
  const { user } = useAuth()
  const owner = user ? userKey(user) : ''
  const [recent] = useState(() => readRecentPages(owner))
  const { actions, pages } = useCommands()
  const { failed, found } = useFound(text)
  const foundGroups = useFoundGroups(found, text ? '' : translate('palette-changed'))
  const narrow = ({ name, items }: Group) => ({ name, items: matching(items, text) })
  return {
    failed,
    groups: listed([
      narrow({ name: translate('palette-recent'), items: recent }),
      ...foundGroups,
      narrow(actions),
      narrow(pages),
    ]),
    isAsking: !failed && found?.text !== text,
    remember: useMemo(() => (item: Item) => addRecentPage(owner, item), [owner]),
  }
}
