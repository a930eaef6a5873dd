// Addresses of the admin panel, for components of the server.
import type { PayloadRequest } from 'payload'

import { formatAdminURL } from 'payload/shared'

export function adminPath({ payload }: PayloadRequest, path: `/${string}`): string {
  return formatAdminURL({ adminRoute: payload.config.routes.admin, path })
}
