// What tells the addresses of the blog from all others that an author links to.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Face, PageSite } from '../../blog/pages/pageSite.ts'
import type { StaticSite } from './StaticFiles.ts'

import { pathOfAbout } from '../../blog/pages/addresses.ts'
import { hasAboutPage } from '../../blog/pages/SiteFrame.tsx'
import { readAllMoved } from '../../blog/readMoved.ts'
import { poolOf } from '../../database/connection.ts'
import { requireOptions } from '../../options.ts'
import { readPictureNames } from '../bundle/pictureNames.ts'

export async function readKnown(
  payload: Payload,
  { face, url }: { face: Face } & PageSite,
): Promise<StaticSite> {
  const { permalink, slugs } = requireOptions(payload)
  const pictures = await readPictureNames(payload, poolOf(payload), { isPublic: true })
  return {
    isFree: permalink !== undefined,
    paths: new Set([
      ...(await readPaths(payload)),
      // Without it, what stands there is no page of this blog.
      ...(hasAboutPage(face) ? [pathOfAbout] : []),
    ]),
    pictureNames: new Set([...pictures.values()].flatMap(({ files }) => files)),
    pictures: `${payload.config.routes.api}/${slugs.media}/file/`,
    url,
  }
}

/** Of posts, of pages, and of what leads to posts. */
async function readPaths(payload: Payload): Promise<string[]> {
  const database = poolOf(payload)
  const { execute, names } = database
  const { rows } = await execute<{ path: string }>(
    sql`select path from ${names.table('republications')} where path is not null
      union all select '/' || slug from ${names.table('pages')} where is_public`,
  )
  const moved = await readAllMoved(database)
  return [...rows.map(({ path }) => path), ...moved.map(({ from }) => from)]
}
