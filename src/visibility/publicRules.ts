// What makes a document public, as SQL: one rule for each collection that carries `isPublic`.

export interface PublicRule {
  /** A column or expression that names the article of the document; null where several use it. */
  article: string
  collection: string
  /** A condition over the row `t`. */
  isPublic: string
  table: string
  /** A column or expression that people know the document by. */
  title: string
}

const onBlog = `a.stage = 'republished-on-blog'`

function signs(author: string) {
  return `exists (select 1 from articles_byline b
  join articles a on a.id = b._parent_id where b.author_id = ${author} and ${onBlog})`
}

/** In the order in which they build on each other. The slug of the upload collection is its table. */
export function publicRules(mediaSlug: string): PublicRule[] {
  return [
    rule('notes', {
      article: 't.article_id',
      isPublic: `exists (select 1 from articles a where a.id = t.article_id and ${onBlog})`,
      title: '(select a.title from articles a where a.id = t.article_id)',
    }),
    rule('outlets', {
      isPublic: `exists (select 1 from articles a where a.outlet_id = t.id and ${onBlog})`,
    }),
    rule('authors', { isPublic: signs('t.id') }),
    rule('institutions', {
      isPublic: `(exists (select 1 from articles_byline_affiliations f
          join articles_byline b on b.id = f._parent_id join articles a on a.id = b._parent_id
          where f.institution_id = t.id and ${onBlog})
        or exists (select 1 from authors_affiliations f
          where f.institution_id = t.id and ${signs('f._parent_id')}))`,
    }),
    rule(mediaSlug, {
      isPublic: `(t.rights in ('owned', 'licensed') and exists (select 1 from articles_rels r
        join articles a on a.id = r.parent_id
        where r.path = 'pictures' and r."${mediaSlug}_id" = t.id and ${onBlog} and a.blog_mode = 'full'))`,
      title: 't.filename',
    }),
  ]
}

/** Every document of a collection whose flag is not what the rule says. */
export function wrongFlagsQuery({ article, isPublic, table, title }: PublicRule): string {
  return `select t.id, ${title} as title, ${article} as article, ${isPublic} as wanted
    from "${table}" t where coalesce(t.is_public, false) <> ${isPublic} order by t.id`
}

function rule(
  collection: string,
  { article = 'null', isPublic, title = 't.name' }: { isPublic: string } & Partial<PublicRule>,
): PublicRule {
  return { article, collection, isPublic, table: collection, title }
}
