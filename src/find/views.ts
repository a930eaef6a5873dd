// Views of the list of articles: which of them each has, and how many.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { ArticleGroup } from '../facts/groups.ts'

import { articleGroups } from '../facts/groups.ts'

/**
 * Most are groups, in which each article is once. Others have articles of several: `upgrade` those whose full text may join
 * its excerpt or link on the blog, `on-blog` all that are there, `proposals` those of which a program proposes something.
 */
export const articleViews = [...articleGroups, 'proposals', 'upgrade'] as const
export type ArticleView = (typeof articleViews)[number]

export interface Counted {
  count: number
  in_group: ArticleGroup
  /** Owed, free soon, blocked or scheduled. */
  is_listed: boolean
  is_proposed: boolean
  is_upgrade: boolean
  stage: string
}

const has: Record<'on-blog' | 'proposals' | 'upgrade', (one: Counted) => boolean> = {
  'on-blog': ({ stage }) => stage === 'republished-on-blog',
  proposals: ({ is_proposed }) => is_proposed,
  upgrade: ({ is_listed, is_upgrade }) => is_listed && is_upgrade,
}

/** The same of columns of `groupedArticles`. */
export function inView(view: ArticleView): SQL {
  const conditions: Record<keyof typeof has, SQL> = {
    'on-blog': sql`g.stage = 'republished-on-blog'`,
    proposals: sql`g.is_proposed`,
    upgrade: sql`(g.kind is not null and g.upgrade_from is not null)`,
  }
  return isSpecial(view) ? conditions[view] : sql`g.in_group = ${view}`
}

export function countViews(counted: Counted[]): Record<ArticleView, number> {
  const sum = (view: ArticleView) =>
    counted
      .filter((one) => (isSpecial(view) ? has[view](one) : one.in_group === view))
      .reduce((total, { count }) => total + count, 0)
  return Object.fromEntries(articleViews.map((view) => [view, sum(view)])) as Record<
    ArticleView,
    number
  >
}

function isSpecial(view: ArticleView): view is keyof typeof has {
  return Object.hasOwn(has, view)
}
