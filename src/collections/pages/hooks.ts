// The hooks of pages: no page takes the address of a post, or of one of our own pages.
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ResolvedOptions } from '../../options.ts'
import type { Page } from '../../types.ts'

import { transactionOf } from '../../database/connection.ts'
import { lockName } from '../../database/lock.ts'
import { faultOfPage } from '../../domain/paths.ts'
import { InvalidRequest, PathTaken } from '../../errors.ts'
import { translatorFor } from '../../translations/translator.ts'
import { changedPictures, picturesOf } from '../shared/picturesField.ts'
import { refreshPages } from '../shared/refreshPages.ts'

export function pageHooks(_: ResolvedOptions): CollectionConfig['hooks'] {
  return {
    afterChange: [refreshAfterChange],
    afterDelete: [refreshAfterDelete],
    beforeChange: [checkPath, derivePictures],
  }
}

/** Whoever has a path first keeps it: so does a page whose path a post would get. See workflow/freePath.ts. */
const checkPath: CollectionBeforeChangeHook<Page> = async ({ data, originalDoc, req }) => {
  const slug = data.slug ?? originalDoc?.slug
  if (!slug) {
    throw new InvalidRequest(translatorFor(req)('page-slug-missing'), 'slug')
  }
  if (slug !== originalDoc?.slug) {
    await refusePath(req, `/${slug}`)
  }
  return data
}

async function refusePath(req: PayloadRequest, path: string): Promise<void> {
  const { routes } = req.payload.config
  if (faultOfPage(path, [routes.admin, routes.api]) !== null) {
    throw new PathTaken(translatorFor(req)('page-path-reserved', { path }))
  }
  await lockName(req, 'offprint path', path)
  const { execute, names } = await transactionOf(req)
  const { rows } = await execute(
    sql`select 1 from ${names.table('republications')} where path = ${path}
      union all select 1 from ${names.own('moved')} where path = ${path} limit 1`,
  )
  if (rows.length > 0) {
    throw new PathTaken(translatorFor(req)('page-path-taken', { path }))
  }
}

const derivePictures: CollectionBeforeChangeHook<Page> = ({ data, originalDoc }) => ({
  ...data,
  pictures: picturesOf(data.body ?? originalDoc?.body),
})

const refreshAfterChange: CollectionAfterChangeHook<Page> = async ({ doc, previousDoc, req }) => {
  await refreshPages(req, changedPictures(doc, previousDoc))
  return doc
}

const refreshAfterDelete: CollectionAfterDeleteHook<Page> = async ({ doc, req }) => {
  await refreshPages(req, changedPictures(doc))
  return doc
}
