// `POST` and `DELETE /api/sample`: loads the sample into an empty database, and removes it. For admins.
import type { Endpoint, PayloadRequest } from 'payload'

import { roleOf } from 'offprint'
import { Forbidden } from 'payload'

import { loadSample, removeSample } from './sample.ts'

export const sampleEndpoints: Endpoint[] = [
  {
    handler: async (req) => {
      checkAdmin(req)
      return Response.json({ loaded: await loadSample(req.payload) })
    },
    method: 'post',
    path: '/sample',
  },
  {
    handler: async (req) => {
      checkAdmin(req)
      return Response.json({ removed: await removeSample(req) })
    },
    method: 'delete',
    path: '/sample',
  },
]

/** @throws Forbidden */
function checkAdmin(req: PayloadRequest): void {
  if (roleOf(req) !== 'admin') {
    throw new Forbidden(req.t)
  }
}
