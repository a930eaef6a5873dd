// Addresses of the admin panel, for components of the server.
import type { PayloadRequest } from 'payload'

import { formatAdminURL } from 'payload/shared'

import type { Slugs } from '../../slugs.ts'

import { slugsOf } from '../../options.ts'

export function adminPath({ payload }: PayloadRequest, path: `/${string}`): string {
  return formatAdminURL({ adminRoute: payload.config.routes.admin, path })
}

/** The list of one of our collections. */
export function collectionPath(req: PayloadRequest, kind: keyof Slugs): string {
  return adminPath(req, `/collections/${slugsOf(req.payload)[kind]}`)
}
