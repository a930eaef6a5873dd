// Addresses of the admin panel, for components of the server.
import type { PayloadRequest } from 'payload'

import { formatAdminURL } from 'payload/shared'

import type { Slugs } from '../../slugs.ts'

import { requireOptions, slugsOf } from '../../options.ts'
import { viewPaths } from './clientConfig.ts'

export function adminPath({ payload }: PayloadRequest, path: `/${string}`): string {
  return formatAdminURL({ adminRoute: payload.config.routes.admin, path })
}

export function collectionPath(req: PayloadRequest, kind: keyof Slugs): string {
  return adminPath(req, `/collections/${slugsOf(req.payload)[kind]}`)
}

/** The list of articles, with what it shows: `?view=drafts`; in a panel without it, Payload's list of all. */
export function articleListPath(req: PayloadRequest, search: string): string {
  return requireOptions(req.payload).admin.articleList
    ? `${adminPath(req, viewPaths.articleList)}${search}`
    : collectionPath(req, 'articles')
}

/** Where an article is brought in, or, in a panel without that page, written. */
export function newArticlePath(req: PayloadRequest): string {
  return requireOptions(req.payload).admin.newArticle
    ? adminPath(req, viewPaths.newArticle)
    : `${collectionPath(req, 'articles')}/create`
}
