// What the page "About" and the introduction of the front page say besides the author's own words.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { IntroData } from '../pages/Intro.tsx'
import type { Face } from '../pages/pageSite.ts'
import type { AboutData } from '../pages/renderAbout.tsx'

import { poolOf } from '../../database/connection.ts'
import { listGroups } from '../groups.ts'
import { readAbout } from './readTexts.ts'

const outletsInIntro = 6

/** @param req of a preview. */
export async function readAboutPage(payload: Payload, req?: PayloadRequest): Promise<AboutData> {
  const [{ excerpt, html }, authors, outlets] = await Promise.all([
    readAbout(payload, req),
    listGroups(payload, 'authors'),
    listGroups(payload, 'outlets'),
  ])
  const [author] = authors
  return {
    author:
      author && authors.length === 1
        ? { ...author, affiliations: await affiliationsOf(payload, author.slug) }
        : null,
    excerpt,
    html,
    outlets,
  }
}

/** @param req of a preview. */
export async function readIntro(
  payload: Payload,
  { hasAbout }: Face,
  req?: PayloadRequest,
): Promise<IntroData> {
  const [about, outlets] = await Promise.all([
    hasAbout ? readAbout(payload, req) : null,
    listGroups(payload, 'outlets'),
  ])
  return { about: about?.excerpt ?? '', outlets: outlets.slice(0, outletsInIntro) }
}

/** `Senior Fellow, RSIS (2015–2019)`, in the order of the profile. */
async function affiliationsOf(payload: Payload, slug: string): Promise<string[]> {
  const { execute, names } = poolOf(payload)
  const { rows } = await execute<AffiliationRow & Record<string, unknown>>(
    sql`select i.name, f.role, extract(year from f."from" at time zone 'utc')::int as since,
        extract(year from f."to" at time zone 'utc')::int as until
      from ${names.table('authors')} u
        join ${names.table('authors', 'affiliations')} f on f._parent_id = u.id
        join ${names.table('institutions')} i on i.id = f.institution_id and i.is_public
      where u.slug = ${slug} and u.is_public order by f._order`,
  )
  return rows.map(formatAffiliation)
}

interface AffiliationRow {
  name: string
  role: null | string
  since: null | number
  until: null | number
}

function formatAffiliation({ name, role, since, until }: AffiliationRow): string {
  const years = since || until ? ` (${since ?? ''}–${until ?? ''})` : ''
  return [role, name].filter(Boolean).join(', ') + years
}
