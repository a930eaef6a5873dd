'use client'
// The words that a new note is offered: those with which notes for the same outlet began.
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { openingsOf } from './openings.ts'

/** How notes for the outlet begin: those for others say something else. Asks only where the note is empty. */
export function useOpenings(outlet: null | string, isWanted: boolean): string[] {
  const { notes, outlets } = useEndpoints()
  const isAsked = isWanted && outlet !== null
  const newest = 'depth=0&limit=10&sort=-createdAt&select[body]=true'
  const name = useAnswer<{ name: string }>(
    isAsked ? `${outlets}/${outlet}?depth=0&select[name]=true` : null,
  )
  const ofOutlet = useAnswer<{ docs: { body: unknown }[] }>(
    isAsked ? `${notes}?${newest}&where[article.outlet][equals]=${outlet}` : null,
  )
  const bodies = (ofOutlet?.docs ?? []).map(({ body }) => body)
  return name ? openingsOf(bodies, name.name) : []
}

/** Null until this very question was answered. */
function useAnswer<Answer>(url: null | string): Answer | null {
  const { answer, of } = useResponse<Answer>(url)
  return url !== null && of === url ? answer : null
}
