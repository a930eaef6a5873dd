// Makes series of the texts that articles had before there were series: one of each title, its parts by their dates.
import { type NameTexts, newIDOf } from '../names.ts'
import { topicSlugSQL } from '../rules.ts'

/** Can be run again: an article that is in a series stays there. */
export function fillSeries(names: NameTexts): string[] {
  const { idType, related, table } = names
  const [articles, parts, series] = [table('articles'), table('series', 'rels'), table('series')]
  const article = related('articles')
  const isIn = `exists (select 1 from ${parts} r where r.path = 'articles' and r.${article} = a.id)`
  const called = `btrim(a.series) <> '' and not ${isIn}`
  const isTaken = `exists (select 1 from ${series} t where t.slug = x.slug)`
  return [
    `insert into ${series} (id, title, slug, updated_at, created_at)
      select ${newIDOf(idType, series)}, x.title,
        case when x.nth > 1 or ${isTaken} then x.slug || '-' || left(md5(x.title), 6) else x.slug end, now(), now()
      from (select s.title, s.slug, row_number() over (partition by s.slug order by s.title) as nth
        from (select n.title, coalesce(nullif(left(${topicSlugSQL('n.title')}, 100), ''), 'series') as slug
          from (select distinct btrim(a.series) as title from ${articles} a where ${called}) n) s) x
      where not exists (select 1 from ${series} t where t.title = x.title)`,
    `insert into ${parts} ("order", parent_id, path, ${article})
      select coalesce((select max(r."order") from ${parts} r where r.parent_id = s.id), 0)
          + row_number() over (partition by s.id
            order by coalesce(a.published_at, p.republished_at, a.created_at), a.created_at, a.id),
        s.id, 'articles', a.id
      from ${articles} a join ${series} s on s.title = btrim(a.series)
        left join ${table('republications')} p on p.article_id = a.id
      where ${called}`,
  ]
}
