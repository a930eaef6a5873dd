// The filters above a page: a form of the browser's own, with the names of `GET /api/articles/find`.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../../types.ts'

import { authorIdOf, isEditorOrAdmin } from '../../access/people.ts'
import { databaseOf } from '../../database/connection.ts'
import { noAuthor, signedBy } from '../../facts/authorFilter.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { adminPath } from '../config/adminPath.ts'

/** A select with an empty value asks for nothing, though an empty outlet means those without one. */
const any = '*'

export function paramsOf(given: AdminViewServerProps['searchParams'] = {}): URLSearchParams {
  const entries = Object.entries(given).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one] as [string, string]),
  )
  return new URLSearchParams(
    entries.filter(([name, value]) => value !== any && (value !== '' || name === 'outlet')),
  )
}

interface Props {
  /** Other parameters of the page. */
  hidden?: Record<string, string>
  params: URLSearchParams
  path: `/${string}`
  req: PayloadRequest
}

export async function Filters({ hidden = {}, params, path, req }: Props) {
  const { translate } = deskTranslator(req.i18n)
  const { authors, outlets } = await readChoices(req)
  return (
    <form action={adminPath(req, path)} className="offprint-filters" method="get">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <input
        aria-label={translate('list-search')}
        defaultValue={params.get('q') ?? ''}
        name="q"
        placeholder={translate('list-search')}
        type="search"
      />
      <select
        aria-label={translate('list-outlet')}
        defaultValue={params.get('outlet') ?? any}
        name="outlet"
      >
        <option value={any}>{translate('list-any-outlet')}</option>
        <option value="">{translate('list-no-outlet')}</option>
        <Options choices={outlets} />
      </select>
      <select
        aria-label={translate('list-author')}
        defaultValue={params.get('author') ?? any}
        name="author"
      >
        <option value={any}>{translate('list-any-author')}</option>
        <Options choices={authors} />
      </select>
      <button type="submit">{translate('list-search-go')}</button>
    </form>
  )
}

interface Choice {
  id: ID
  name: string
}

function Options({ choices }: { choices: Choice[] }) {
  return choices.map(({ id, name }) => (
    <option key={id} value={String(id)}>
      {name}
    </option>
  ))
}

/** Of the articles that the user sees. */
async function readChoices(req: PayloadRequest): Promise<Record<'authors' | 'outlets', Choice[]>> {
  const { execute, names } = await databaseOf(req)
  const own = isEditorOrAdmin(req) ? null : (authorIdOf(req) ?? noAuthor(req.payload))
  const of = (query: SQL) =>
    sql`(select coalesce(jsonb_agg(one order by lower(name)), '[]') from (${query}) one)`
  const articles = sql`${names.table('articles')} a`
  const { rows } = await execute<Record<'authors' | 'outlets', Choice[]>>(sql`select
    ${of(sql`select o.id, o.name from ${names.table('outlets')} o
      where exists (select 1 from ${articles} where a.outlet_id = o.id and ${signedBy(names, own)})`)} as outlets,
    ${of(sql`select p.id, p.name from ${names.table('authors')} p where p.id in (
      select b.author_id from ${names.table('articles', 'byline')} b join ${articles} on a.id = b._parent_id
      where ${signedBy(names, own)})`)} as authors`)
  return rows[0] ?? { authors: [], outlets: [] }
}
