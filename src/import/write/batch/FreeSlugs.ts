// Slugs for many documents: locked and looked up at once.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { InSets } from '../../../workflow/inSets.ts'

import { transactionOf } from '../../../database/connection.ts'
import { listOf } from '../../../database/ids.ts'

/** By the slug of their collection; '' is none. */
type Wanted = Record<string, string[]>

/** How often the same slug may be there before each is looked up by itself. */
const candidates = 8

export class FreeSlugs {
  private constructor(
    private readonly sets: InSets,
    private readonly known: Set<string>,
    private readonly taken: Set<string>,
  ) {}

  static async read(req: PayloadRequest, sets: InSets, wanted: Wanted): Promise<FreeSlugs> {
    const known = new Set<string>()
    const taken = new Set<string>()
    for (const [collection, all] of Object.entries(wanted).sort()) {
      const slugs = [...new Set(all)].filter(Boolean).sort()
      for (const slug of await lockAndRead(req, collection, slugs)) {
        taken.add(`${collection}/${slug}`)
      }
      slugs.forEach((slug) => known.add(`${collection}/${slug}`))
    }
    return new FreeSlugs(sets, known, taken)
  }

  /** A slug that the hook of the collection takes as it is; the wanted one where it has to look itself. */
  take(
    collection: string,
    wanted: string,
    isReserved: (slug: string) => boolean = () => false,
  ): string {
    const names = numbered(wanted)
    const free = names.find((name) => !this.taken.has(`${collection}/${name}`) && !isReserved(name))
    if (!this.known.has(`${collection}/${wanted}`) || free === undefined) {
      return wanted
    }
    this.taken.add(`${collection}/${free}`)
    this.sets.freeSlugs.add(`${collection}/${free}`)
    return free
  }
}

function numbered(slug: string): string[] {
  return Array.from({ length: candidates }, (_, n) => (n === 0 ? slug : `${slug}-${n + 1}`))
}

/** The locks of `freeSlug`, in the order of their names. */
async function lockAndRead(
  req: PayloadRequest,
  collection: string,
  slugs: string[],
): Promise<string[]> {
  if (slugs.length === 0) {
    return []
  }
  const { execute, names } = await transactionOf(req)
  const locks = slugs.map((slug) => `${collection}/${slug}`)
  await execute(
    sql`select pg_advisory_xact_lock(hashtext('offprint slug'), hashtext(name))
      from unnest(${listOf(locks)}::text[]) name`,
  )
  const { rows } = await execute<{ slug: string }>(
    sql`select slug from ${names.tableOf(collection)} where slug = any(${listOf(slugs.flatMap(numbered))}::text[])`,
  )
  return rows.map(({ slug }) => slug)
}
