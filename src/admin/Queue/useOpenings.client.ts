'use client'
// How notes begin: those of the outlet, or, of an outlet without notes, all.
import { useEndpoints } from '../hooks/useAddresses.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { openingsOf } from './note.ts'

interface Notes {
  docs: { body: unknown }[]
}

/** Asks only where the note is empty. An offer that is not there is not missed. */
export function useOpenings(outlet: null | string, isWanted: boolean): string[] {
  const { notes, outlets } = useEndpoints()
  const isAsked = isWanted && outlet !== null
  const newest = `${notes}?depth=0&limit=10&sort=-createdAt&select[body]=true`
  const name = useAnswer<{ name: string }>(
    isAsked ? `${outlets}/${outlet}?depth=0&select[name]=true` : null,
  )
  const ofOutlet = useAnswer<Notes>(
    isAsked ? `${newest}&where[article.outlet][equals]=${outlet}` : null,
  )
  const ofAll = useAnswer<Notes>(ofOutlet?.docs.length === 0 ? newest : null)
  const shown = ofAll ?? ofOutlet
  const bodies = (shown?.docs ?? []).map(({ body }) => body)
  return name ? openingsOf(bodies, name.name, ofAll ? 2 : 3) : []
}

/** Null until this very question was answered. */
function useAnswer<Answer>(url: null | string): Answer | null {
  const { answer, of } = useResponse<Answer>(url)
  return url !== null && of === url ? answer : null
}
