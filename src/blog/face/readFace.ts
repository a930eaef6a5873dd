// What stands around all posts, as the settings of the blog say: only what the public may see, in one query.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../../database/names.ts'
import type { ID } from '../../types.ts'
import type { Face, FaceLink, PageSite } from '../pages/pageSite.ts'
import type { Look } from './look.ts'

import { addressesOf } from '../../addresses.ts'
import { databaseOf, poolOf } from '../../database/connection.ts'
import { partsOfSeries, topicSlugSQL } from '../../database/rules.ts'
import { addressOfPath } from '../../domain/paths.ts'
import { requireOptions } from '../../options.ts'
import { hasTransport } from '../../reminders/delivery/transport.ts'
import { pathIn } from '../folder.ts'
import { portraitOf } from '../linkPicture/input.ts'
import { pathOfSitePicture } from '../linkPicture/sitePicture.ts'
import { pathOfAuthor, pathOfOutlet, pathOfSeries, pathOfTopic } from '../pages/addresses.ts'
import { imageOf } from '../pictures.ts'
import { readPictures } from '../posts.ts'
import { storedLines } from '../storedValues.ts'

/** @param req of a preview: the transaction whose settings are shown. */
export async function readFace(payload: Payload, req?: PayloadRequest): Promise<Face> {
  const { execute, names } = req ? await databaseOf(req) : poolOf(payload)
  const { rows } = await execute<FaceRow & Record<string, unknown>>(faceQuery(names))
  const { links, logo, navigation, own_pages: ownPages, portrait, ...row } = rows[0]!
  const pictures = await readPictures(payload, [logo, portrait], req)
  const pictureBy = (id: null | string) => {
    const found = pictures.get(String(id))
    return found?.url ? found : null
  }
  const [face, mark] = [pictureBy(portrait), pictureBy(logo)]
  return {
    ...row,
    // Where no mail can be sent, nobody is asked for an address.
    hasLetter: row.hasLetter && hasTransport(payload),
    links: storedLines(links),
    logo: mark && imageOf(mark),
    navigation: linksOf(navigation ?? [], ownPages ?? []),
    portrait: face && imageOf(face),
  }
}

export type FacedSite = { face: Face } & PageSite

/** The blog as the options of the plugin and its settings say: for mails, and for pages that stand beside it. */
export async function readOwnSite(payload: Payload): Promise<FacedSite> {
  const { feeds, site } = requireOptions(payload)
  const { admin, folder, origin } = addressesOf(payload)
  const place = { folder, url: origin || new URL(admin(), 'http://localhost').origin }
  return withFace(payload, { ...site, ...place, feeds: feeds !== false, icon: null })
}

/** How the blog is called and looks, in one small query; its portrait only where everybody may see it. @param given for the names that the settings leave empty. */
export async function readNames(
  payload: Payload,
  given: Named = requireOptions(payload).site,
): Promise<{ portrait: { id: ID } | null } & Look & Named> {
  const { execute, names } = poolOf(payload)
  const { rows } = await execute<
    { portrait: { id: ID } | null } & Look &
      Pick<Face, 'name' | 'tagline'> &
      Record<string, unknown>
  >(sql`select coalesce(name, '') as name, coalesce(tagline, '') as tagline, accent::text as accent,
      typeface::text as typeface, ${portraitOf(names, 's')} as portrait from ${names.table('blog')} s limit 1`)
  const [row = { name: '', accent: null, portrait: null, tagline: '', typeface: null }] = rows
  const { accent, portrait, typeface } = row
  return { ...namedAs(given, row), accent, portrait, typeface }
}

type Named = Pick<PageSite, 'description' | 'name'>

/** The site with what the settings say of it; what they leave empty is as the options say. */
export async function withFace<Site extends PageSite>(
  payload: Payload,
  site: Site,
  req?: PayloadRequest,
): Promise<{ face: Face } & Site> {
  const face = await readFace(payload, req)
  const named = { ...site, ...namedAs(site, face), face }
  const picture = pathOfSitePicture(payload, named)
  return { ...named, face: placed({ ...face, picture }, site.folder) }
}

function namedAs({ name, description }: Named, face: Pick<Face, 'name' | 'tagline'>): Named {
  return { name: face.name || name, description: face.tagline || description }
}

/** Paths that staff type are those of the site, all others begin below the folder of the blog. */
function placed(face: Face, folder: string | undefined): Face {
  const navigation = face.navigation.map((link) =>
    link.isTyped ? link : { ...link, address: pathIn(folder, link.address) },
  )
  const picture = face.picture && pathIn(folder, face.picture)
  return folder ? { ...face, navigation, picture } : face
}

interface FaceRow extends Omit<Face, 'links' | 'logo' | 'navigation' | 'portrait'> {
  links: null | string[]
  logo: null | string
  navigation: NavigationRow[] | null
  own_pages: { label: string; page: string }[] | null
  portrait: null | string
}

interface NavigationRow {
  address: null | string
  author: null | string
  kind: 'address' | 'document' | 'topic'
  label: string
  outlet: null | string
  page: null | string
  series: null | string
  topic: null | string
}

/** What a link leads to is null where it is not public. */
function faceQuery(names: Names): SQL {
  const { table } = names
  const picture = (column: string) =>
    sql`(select m.id from ${table('media')} m where m.id = ${sql.raw(column)} and m.is_public)`
  return sql`select coalesce(b.name, '') as name, coalesce(b.tagline, '') as tagline,
    coalesce(b.contact, '') as contact, coalesce(b.footer, '') as footer,
    b.accent::text as accent, b.typeface::text as typeface, b.front_show::text as show,
    coalesce(b.letter_on, false) as "hasLetter", b.letter_cadence::text as "letterCadence", b.about is not null as "hasAbout",
    ${picture('b.portrait_id')} as portrait, ${picture('b.logo_id')} as logo,
    (select jsonb_agg(t.text order by t."order") from ${table('blog', 'texts')} t
      where t.parent_id = b.id and t.path = 'links') as links,
    ${navigationOf(names)} as navigation,
    (select jsonb_agg(jsonb_build_object('label', p.title, 'page', p.slug) order by p.title, p.id)
      from ${table('pages')} p where p.is_public and p.in_navigation) as own_pages
    from (select 1) one left join ${table('blog')} b on true limit 1`
}

function navigationOf(names: Names): SQL {
  const { related, table } = names
  const slugOf = (kind: 'authors' | 'outlets' | 'pages') =>
    sql`(select d.slug from ${table('blog', 'rels')} r join ${table(kind)} d on d.id = r.${related(kind)}
      where r.parent_id = b.id and r.path = concat('navigation.', n._order - 1, '.to') and d.is_public)`
  const topic = sql.raw(topicSlugSQL('n.topic'))
  const topicOf = sql.raw(topicSlugSQL('t.text'))
  return sql`(select jsonb_agg(jsonb_build_object('label', n.label, 'kind', n.kind::text,
      'address', n.address, 'page', ${slugOf('pages')}, 'author', ${slugOf('authors')},
      'outlet', ${slugOf('outlets')}, 'series', ${seriesOf(names)}, 'topic', case when n.kind = 'topic' and exists (
        select 1 from ${table('articles', 'texts')} t
          join ${table('republications')} p on p.article_id = t.parent_id
        where t.path = 'topics' and ${topicOf} = ${topic}) then ${topic} end) order by n._order)
    from ${table('blog', 'navigation')} n where n._parent_id = b.id)`
}

/** Public as soon as one of its articles is on the blog. */
function seriesOf(names: Names): SQL {
  const { related, table } = names
  return sql`(select d.slug from ${table('blog', 'rels')} r join ${table('series')} d on d.id = r.${related('series')}
      where r.parent_id = b.id and r.path = concat('navigation.', n._order - 1, '.to') and exists (
        select 1 from ${partsOfSeries(names)} s
          join ${table('republications')} p on p.article_id = s.article_id where s.series_id = d.id))`
}

/** Pages that stand there by themselves follow, but none twice. */
function linksOf(rows: NavigationRow[], ownPages: { label: string; page: string }[]): FaceLink[] {
  const listed = rows.flatMap((row): FaceLink[] => {
    const address = addressOf(row)
    return address ? [{ address, isTyped: row.kind === 'address', label: row.label }] : []
  })
  const own = ownPages.map(({ label, page }) => ({ address: pathOfPage(page), label }))
  return [...listed, ...own.filter(({ address }) => listed.every((one) => one.address !== address))]
}

function addressOf({
  address,
  author,
  kind,
  outlet,
  page,
  series,
  topic,
}: NavigationRow): null | string {
  switch (kind) {
    case 'address':
      return address
    case 'document':
      return (
        (page && pathOfPage(page)) ??
        (author && pathOfAuthor({ slug: author })) ??
        (outlet && pathOfOutlet({ slug: outlet })) ??
        (series && pathOfSeries({ slug: series }))
      )
    case 'topic':
      return topic && pathOfTopic({ slug: topic })
  }
}

function pathOfPage(slug: string): string {
  return addressOfPath(`/${slug}`)
}
