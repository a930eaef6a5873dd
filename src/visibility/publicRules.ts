// What makes a document public: one rule for each collection that carries `isPublic`, for one document and for all.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { Kind } from '../slugs.ts'
import type { ID } from '../types.ts'

import { listOf } from '../database/ids.ts'
import { hasRights } from '../database/rules.ts'

export interface Used {
  articles: ID[]
  authors: ID[]
  institutions: ID[]
  media: ID[]
  outlets: ID[]
}

export interface PublicRule {
  /** A condition on the rows `t` whose flag may change where the use of these documents changed; null for none. */
  affected: (used: Used) => null | SQL
  /** SQL for the article of the row `t`; `null` where several articles may use the document. */
  article: SQL
  /** A condition on the row `t`; `found` makes one of a query, true where it finds a row. */
  isPublic: (found: Found) => SQL
  kind: Kind
  table: SQL
  title: SQL
}

type Found = (query: SQL) => SQL

const onBlog = sql`a.stage = 'republished-on-blog'`

/** In the order in which every transaction locks their rows. */
export function publicRules(names: Names): PublicRule[] {
  const { table } = names
  return [
    rule(names, 'outlets', {
      affected: ({ outlets }) => isAmong(names, sql`t.id`, outlets),
      isPublic: (found) =>
        found(sql`select 1 from ${table('articles')} a where a.outlet_id = t.id and ${onBlog}`),
    }),
    rule(names, 'authors', {
      affected: ({ authors }) => isAmong(names, sql`t.id`, authors),
      isPublic: (found) => found(signedBy(names, sql`t.id`)),
    }),
    institutionRule(names),
    pictureRule(names),
    rule(names, 'notes', {
      affected: ({ articles }) => isAmong(names, sql`t.article_id`, articles),
      article: sql`t.article_id`,
      isPublic: (found) =>
        found(sql`select 1 from ${table('articles')} a where a.id = t.article_id and ${onBlog}`),
      title: sql`(select a.title from ${table('articles')} a where a.id = t.article_id)`,
    }),
  ]
}

/** Public by an article on the blog in full, and as the portrait of an author who signs an article there. */
function pictureRule(names: Names): PublicRule {
  const { mediaID, related, table } = names
  return rule(names, 'media', {
    affected: ({ authors, media }) => {
      const byAuthor = isAmong(names, sql`u.id`, authors)
      const conditions = [
        ...(media.length > 0 ? [sql`t.id = any(${listOf(media)}::${mediaID}[])`] : []),
        ...(byAuthor
          ? [sql`t.id in (select u.portrait_id from ${table('authors')} u where ${byAuthor})`]
          : []),
      ]
      return conditions.length > 0 ? sql.join(conditions, sql` or `) : null
    },
    isPublic: (found) => {
      const inArticle = found(sql`select 1
        from ${table('articles', 'rels')} r join ${table('articles')} a on a.id = r.parent_id
        where r.path = 'pictures' and r.${related('media')} = t.id and ${onBlog}
          and a.blog_mode = 'full'`)
      const onPage = found(sql`select 1
        from ${table('pages', 'rels')} r join ${table('pages')} p on p.id = r.parent_id
        where r.path = 'pictures' and r.${related('media')} = t.id and p.is_public`)
      const ofBlog = found(sql`select 1 from ${table('blog', 'rels')} r
        where r.path = 'pictures' and r.${related('media')} = t.id`)
      const isPortrait = found(sql`select 1 from ${table('authors')} u
        where u.portrait_id = t.id and ${found(signedBy(names, sql`u.id`))}`)
      return sql`${hasRights('t')} and (${inArticle} or ${onPage} or ${ofBlog} or ${isPortrait})`
    },
    title: sql`t.filename`,
  })
}

/** Public by an affiliation in a byline, and by the profile of an author who signs an article on the blog. */
function institutionRule(names: Names): PublicRule {
  const { table } = names
  const profiles = table('authors', 'affiliations')
  return rule(names, 'institutions', {
    affected: ({ authors, institutions }) => {
      const named = isAmong(names, sql`t.id`, institutions)
      const byAuthor = isAmong(names, sql`f._parent_id`, authors)
      const conditions = [
        ...(named ? [named] : []),
        ...(byAuthor
          ? [sql`t.id in (select f.institution_id from ${profiles} f where ${byAuthor})`]
          : []),
      ]
      return conditions.length > 0 ? sql.join(conditions, sql` or `) : null
    },
    isPublic: (found) => {
      const inByline = found(sql`select 1 from ${table('articles', 'byline_affiliations')} f
        join ${table('articles', 'byline')} b on b.id = f._parent_id
        join ${table('articles')} a on a.id = b._parent_id
        where f.institution_id = t.id and ${onBlog}`)
      const inProfile = found(sql`select 1 from ${profiles} f
        where f.institution_id = t.id and ${found(signedBy(names, sql`f._parent_id`))}`)
      return sql`(${inByline} or ${inProfile})`
    },
  })
}

/** @param author SQL for the id of an author. */
function signedBy({ table }: Names, author: SQL): SQL {
  return sql`select 1 from ${table('articles', 'byline')} b
    join ${table('articles')} a on a.id = b._parent_id
    where b.author_id = ${author} and ${onBlog}`
}

/** Locks the affected rows until the transaction ends; null where there are none. */
export function lockQuery(rule: PublicRule, used: Used): null | SQL {
  const affected = rule.affected(used)
  return (
    affected && sql`select 1 from ${rule.table} t where ${affected} order by t.id for no key update`
  )
}

/** Sets the flag of the affected rows; null where there are none. */
export function refreshQuery(rule: PublicRule, used: Used): null | SQL {
  const affected = rule.affected(used)
  return (
    affected &&
    sql`update ${rule.table} w set is_public = now.yes from (
      select t.id, ${rule.isPublic(byIndex)} as yes from ${rule.table} t where ${affected}) now
      where w.id = now.id and w.is_public is distinct from now.yes`
  )
}

/** Every document of a collection whose flag is not what the rule says. */
export function wrongFlagsQuery(rule: PublicRule): SQL {
  const isPublic = sql`(${rule.isPublic(bySet)})`
  return sql`select t.id, ${rule.title} as title, ${rule.article} as article, ${isPublic} as wanted
    from ${rule.table} t where coalesce(t.is_public, false) <> ${isPublic} order by t.id`
}

/** For all rows: the planner may read the articles once, and hash what they use. */
function bySet(query: SQL): SQL {
  return sql`exists (${query})`
}

/** For some rows: `limit 1` keeps the planner at the index. Without it, it reads every article for one document. */
function byIndex(query: SQL): SQL {
  return sql`(select true from (${query} limit 1) one) is not null`
}

function rule(
  { table }: Names,
  kind: Kind,
  rest: Partial<PublicRule> & Pick<PublicRule, 'affected' | 'isPublic'>,
): PublicRule {
  return { article: sql`null`, kind, table: table(kind), title: sql`t.name`, ...rest }
}

function isAmong({ ids: type }: Names, column: SQL, ids: ID[]): null | SQL {
  return ids.length > 0 ? sql`${column} = any(${listOf(ids)}::${type})` : null
}
