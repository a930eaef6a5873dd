// The outlets with their terms, for components of the server: what the endpoint answers this user.
import type { Endpoint, PayloadRequest } from 'payload'

import type { OutletRow } from './row.ts'

export async function readOutlets(req: PayloadRequest): Promise<OutletRow[]> {
  const { endpoints } = req.payload.collections.outlets.config
  const endpoint = (endpoints || []).find(isTerms)
  const response = await endpoint?.handler(req)
  const { outlets } = ((await response?.json()) ?? {}) as { outlets?: OutletRow[] }
  return outlets ?? []
}

function isTerms({ method, path }: Endpoint): boolean {
  return method === 'get' && path === '/terms'
}
