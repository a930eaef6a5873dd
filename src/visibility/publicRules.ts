// What makes a document public: one rule for each collection that carries `isPublic`, for one document and for all.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

/** Ids of documents that articles use, and of these articles. */
export interface Used {
  articles: string[]
  authors: string[]
  institutions: string[]
  media: string[]
  outlets: string[]
}

export interface PublicRule {
  /** A condition on the rows `t` whose flag may change where the use of these documents changed; null for none. */
  affected: (used: Used) => null | SQL
  /** SQL for the article of the row `t`; `null` where several articles may use the document. */
  article: string
  collection: string
  /** A condition on the row `t`; `found` makes one of a query, true where it finds a row. */
  isPublic: (found: Found) => string
  /** SQL for the name that people know the row `t` by. */
  title: string
}

type Found = (query: string) => string

const onBlog = `a.stage = 'republished-on-blog'`

/** In the order in which every transaction locks their rows. The slug of a collection is the name of its table. */
export function publicRules(mediaSlug: string): PublicRule[] {
  return [
    rule('outlets', {
      affected: ({ outlets }) => isAmong('t.id', outlets),
      isPublic: (found) => found(`select 1 from articles a where a.outlet_id = t.id and ${onBlog}`),
    }),
    rule('authors', {
      affected: ({ authors }) => isAmong('t.id', authors),
      isPublic: (found) => found(signedBy('t.id')),
    }),
    institutionRule,
    rule(mediaSlug, {
      affected: ({ media }) => isAmong('t.id', media),
      isPublic: (found) =>
        `coalesce(t.rights in ('owned', 'licensed'), false) and ${found(`select 1
          from articles_rels r join articles a on a.id = r.parent_id
          where r.path = 'pictures' and r."${mediaSlug}_id" = t.id and ${onBlog} and a.blog_mode = 'full'`)}`,
      title: 't.filename',
    }),
    rule('notes', {
      affected: ({ articles }) => isAmong('t.article_id', articles),
      article: 't.article_id',
      isPublic: (found) =>
        found(`select 1 from articles a where a.id = t.article_id and ${onBlog}`),
      title: '(select a.title from articles a where a.id = t.article_id)',
    }),
  ]
}

/** Public by an affiliation in a byline, and by the profile of an author who signs an article on the blog. */
const institutionRule = rule('institutions', {
  affected: ({ authors, institutions }) => {
    const named = isAmong('t.id', institutions)
    const byAuthor = isAmong('f._parent_id', authors)
    const conditions = [
      ...(named ? [named] : []),
      ...(byAuthor
        ? [sql`t.id in (select f.institution_id from authors_affiliations f where ${byAuthor})`]
        : []),
    ]
    return conditions.length > 0 ? sql.join(conditions, sql` or `) : null
  },
  isPublic: (found) => {
    const inByline = found(`select 1 from articles_byline_affiliations f
      join articles_byline b on b.id = f._parent_id join articles a on a.id = b._parent_id
      where f.institution_id = t.id and ${onBlog}`)
    const inProfile = found(`select 1 from authors_affiliations f
      where f.institution_id = t.id and ${found(signedBy('f._parent_id'))}`)
    return `(${inByline} or ${inProfile})`
  },
})

/** @param author SQL for the id of an author. */
function signedBy(author: string): string {
  return `select 1 from articles_byline b join articles a on a.id = b._parent_id
    where b.author_id = ${author} and ${onBlog}`
}

/** Locks the affected rows until the transaction ends; null where there are none. */
export function lockQuery(rule: PublicRule, used: Used): null | SQL {
  const affected = rule.affected(used)
  return (
    affected &&
    sql`select 1 from ${tableOf(rule)} t where ${affected} order by t.id for no key update`
  )
}

/** Sets the flag of the affected rows; null where there are none. */
export function refreshQuery(rule: PublicRule, used: Used): null | SQL {
  const affected = rule.affected(used)
  return (
    affected &&
    sql`update ${tableOf(rule)} w set is_public = now.yes from (
      select t.id, ${sql.raw(rule.isPublic(byIndex))} as yes from ${tableOf(rule)} t where ${affected}) now
      where w.id = now.id and w.is_public is distinct from now.yes`
  )
}

/** Every document of a collection whose flag is not what the rule says. */
export function wrongFlagsQuery(rule: PublicRule): string {
  const isPublic = `(${rule.isPublic(bySet)})`
  return `select t.id, ${rule.title} as title, ${rule.article} as article, ${isPublic} as wanted
    from "${rule.collection}" t where coalesce(t.is_public, false) <> ${isPublic} order by t.id`
}

/** For all rows: the planner may read the articles once, and hash what they use. */
function bySet(query: string): string {
  return `exists (${query})`
}

/** For some rows: `limit 1` keeps the planner at the index. Without it, it reads every article for one document. */
function byIndex(query: string): string {
  return `(select true from (${query} limit 1) one) is not null`
}

function rule(
  collection: string,
  rest: Partial<PublicRule> & Pick<PublicRule, 'affected' | 'isPublic'>,
): PublicRule {
  return { article: 'null', collection, title: 't.name', ...rest }
}

function isAmong(column: string, ids: string[]): null | SQL {
  return ids.length > 0 ? sql`${sql.raw(column)} = any(${`{${ids.join(',')}}`}::uuid[])` : null
}

function tableOf({ collection }: PublicRule): SQL {
  return sql.raw(`"${collection}"`)
}
