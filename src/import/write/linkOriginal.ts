// Marks an article as the translation of the one that its source names, by a slug, a path or an address.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { APIError } from 'payload'

import type { Article, ID } from '../../types.ts'
import type { WriteRights } from './rights.ts'

import { transactionOf } from '../../database/connection.ts'
import { updateDoc } from '../../database/documents.ts'
import { withSavepoint } from '../../database/savepoint.ts'
import { readAsked } from '../../domain/oldPaths.ts'
import { TranslationRefused } from '../../errors.ts'
import { requireOptions, slugsOf } from '../../options.ts'

/** Why it was not linked: the article is there without it. */
export interface Unlinked {
  code: 'original-not-found' | 'original-refused'
  values: { named: string }
}

/**
 * In a transaction.
 * @returns the article as it is now; or what an editor has to look at
 */
export async function linkOriginal(
  req: PayloadRequest,
  { article, named }: { article: ID; named: string },
  { overrideAccess }: Pick<WriteRights, 'overrideAccess'>,
): Promise<Article | Unlinked> {
  const original = await findOriginal(req, named, overrideAccess)
  if (original === null) {
    return { code: 'original-not-found', values: { named } }
  }
  try {
    return await withSavepoint(req, (inner) =>
      updateDoc<Article>(inner, slugsOf(req.payload).articles, {
        id: article,
        data: { translationOf: original },
        overrideAccess,
      }),
    )
  } catch (error) {
    if (!(error instanceof APIError) || error.status >= 500) {
      throw error
    }
    // Whoever may not read it learns nothing of it.
    const isUnknown =
      error instanceof TranslationRefused && error.data.code === 'translation-unknown'
    return { code: isUnknown ? 'original-not-found' : 'original-refused', values: { named } }
  }
}

export function isUnlinked(result: Article | Unlinked): result is Unlinked {
  return 'code' in result
}

/**
 * By its own slug before that of its post, and by its address here before that at its outlet. Whoever may not read all
 * gets what is public first.
 */
async function findOriginal(
  req: PayloadRequest,
  named: string,
  mayReadAll: boolean,
): Promise<ID | null> {
  const { execute, names } = await transactionOf(req)
  const path = pathOn(requireOptions(req.payload).siteUrl, named)
  const { rows } = await execute<{ id: ID }>(
    sql`select a.id from ${names.table('articles')} a
        left join ${names.table('republications')} r on r.article_id = a.id
      where ${named} in (a.slug, r.slug, a.outlet_url, r.url) or r.path = ${path}
      order by ${mayReadAll} or a.stage = 'republished-on-blog' desc, a.slug = ${named} desc nulls last, r.slug = ${named} desc nulls last,
        r.path = ${path} desc nulls last, a.id limit 1`,
  )
  return rows[0]?.id ?? null
}

/** Of an address elsewhere null. */
function pathOn(site: string | undefined, named: string): null | string {
  const local = site && named.startsWith(`${site}/`) ? named.slice(site.length) : named
  return local.startsWith('/') ? (readAsked(local)?.path ?? null) : null
}
