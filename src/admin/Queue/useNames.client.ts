'use client'
// The outlets and authors that an article can have, loaded once.
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'

export interface Named {
  id: string
  name: string
}

export interface Names {
  authors: Named[]
  outlets: Named[]
}

/** What was chosen in a list of the browser's own, which has texts only; undefined for its first line. */
export function chosenIn(names: Named[], value: string): string | undefined {
  return names.find(({ id }) => String(id) === value)?.id
}

export function nameOptions(names: Named[]): { label: string; value: string }[] {
  return names.map(({ id, name }) => ({ label: name, value: String(id) }))
}

const query = 'depth=0&limit=1000&pagination=false&select[name]=true&sort=name'

/** Empty until they are loaded. */
export function useNames(): Names {
  const endpoints = useEndpoints()
  const authors = useResponse<{ docs: Named[] }>(`${endpoints.authors}?${query}`)
  const outlets = useResponse<{ docs: Named[] }>(`${endpoints.outlets}?${query}`)
  return { authors: authors.answer?.docs ?? [], outlets: outlets.answer?.docs ?? [] }
}
