// Endpoints of ours that belong to no collection.
import type { Endpoint } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { blogEndpoints } from '../api/blog.ts'
import { calendarEndpoint } from '../api/calendar.ts'
import { intakeArticlesEndpoint } from '../api/intake/articles.ts'
import { intakeEndpoint } from '../api/intake/intake.ts'
import { receivePageEndpoint } from '../api/intake/receivePage.ts'
import { subscribeEndpoints } from '../api/newsletter/endpoints.ts'
import { permissionEndpoints } from '../api/permission/endpoints.ts'
import { previewByTokenEndpoints } from '../api/previewLink.ts'
import { webmentionEndpoints } from '../api/webmention.ts'
import { notForMCP } from './mcp.ts'

export interface OwnEndpoints {
  /** The public API, at the path that the option `apiPath` gives it. */
  api: Endpoint[]
  intake: Endpoint[]
  /** The pages of outlets. */
  permission: Endpoint[]
}

export function ownEndpoints(options: ResolvedOptions): OwnEndpoints {
  const atUsualPath = [
    ...blogEndpoints,
    ...previewByTokenEndpoints,
    ...notForMCP(subscribeEndpoints(options)),
    calendarEndpoint(options),
    ...webmentionEndpoints(options),
  ]
  return {
    api: atUsualPath.map((one) => ({ ...one, path: one.path.replace('/blog', options.apiPath) })),
    intake: notForMCP([
      intakeEndpoint(options),
      intakeArticlesEndpoint,
      ...(options.admin.newArticle ? [receivePageEndpoint] : []),
    ]),
    permission: notForMCP(permissionEndpoints(options)),
  }
}
