// Opens a backlog for the blog of an app: its outlets are known, and the blog itself is none.
import type { BacklogReader } from 'offprint-reader'
import type { Payload } from 'payload'

import { readBacklog } from 'offprint-reader'
import { createLocalReq } from 'payload'

import { requireOptions } from '../../options.ts'
import { knownNames } from '../knownNames.ts'

/**
 * @param files paths of files, folders and archives
 * @throws SourceUnreadable where there is nothing that can be read
 * @example
 * const backlog = await openSource(payload, ['blog.xml'])
 */
export async function openSource(payload: Payload, files: string[]): Promise<BacklogReader> {
  const { site, siteUrl, slugs } = requireOptions(payload)
  return readBacklog(files, {
    knownOutlets: await knownNames(await createLocalReq({}, payload), slugs.outlets, true),
    site: { name: site.name, url: siteUrl },
  })
}
