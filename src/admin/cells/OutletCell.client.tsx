'use client'
// The outlet in the list of articles. Payload's cell looks up what is in view, and says "<No Outlet>" for good in rows
// that came into view while the page was drawn.
import type { DefaultCellComponentProps, RelationshipFieldClient } from 'payload'

import { useListRelationships } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'

import { idOf } from '../../domain/idOf.ts'
import { useSlugs } from '../hooks/useAddresses.client.ts'
import { CellFrame } from './CellFrame.client.tsx'

type Props = DefaultCellComponentProps<RelationshipFieldClient>

export function OutletCell(props: Props) {
  return (
    <CellFrame cell={props}>
      <span>{useOutletName(idOf(props.cellData as null | string))}</span>
    </CellFrame>
  )
}

/** '' until it is known. One request names the outlets of all rows. */
function useOutletName(id: null | string): string {
  const { outlets } = useSlugs()
  const { documents, getRelationships } = useListRelationships()
  const request = useEffectEvent((value: string) =>
    getRelationships([{ relationTo: outlets, value }]),
  )
  useEffect(() => {
    if (id !== null) {
      request(id)
    }
  }, [id])
  const outlet = id === null ? null : documents[outlets]?.[id]
  return outlet && 'name' in outlet ? String(outlet.name) : ''
}
