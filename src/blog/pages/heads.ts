// What stands in the head of each kind of page, for search engines, readers of feeds, and whoever makes a card of a link.
import type { Post, PostImage } from '../post.ts'
import type { PageSite } from './pageSite.ts'

import { accountsIn } from '../../domain/fediverse.ts'
import { pathIn } from '../folder.ts'
import { pictureSize } from '../linkPicture/layout.ts'
import { alternatesOf } from '../translations.ts'
import { pathOfAuthor, pathOfOutlet } from './addresses.ts'
import { citationMeta } from './citationMeta.ts'
import { absolute, type PageHead } from './head.tsx'
import { breadcrumbs } from './structuredData.ts'

interface ListWords {
  description?: string
  /** Whether the list has a feed. @default false */
  hasFeeds?: boolean
  /** @default what is drawn for the site, else its portrait or logo */
  image?: CardImage | null
  title?: string
  type?: 'profile' | 'website'
}

/** @param path of the list; @param after where this page of it begins, '' for the first one. */
export function headOfList(
  site: PageSite,
  path: string,
  after: string,
  { type = 'website', description, hasFeeds = false, image, title }: ListWords = {},
): PageHead {
  const address = pathIn(site.folder, after ? `${path}?after=${after}` : path)
  const words = description || site.description
  const drawn = image ? null : drawnForSite(site)
  const shown = image ?? drawn ?? site.face?.portrait ?? site.face?.logo ?? null
  return {
    ...(title ? { breadcrumbs: breadcrumbs(site, [[title, pathIn(site.folder, path)]]) } : {}),
    canonical: address,
    description: words,
    ...(hasFeeds && title ? { feeds: { isOfPage: true, path, title: titleOn(site, title) } } : {}),
    meta: present([['twitter:card', shown && (drawn ? 'summary_large_image' : 'summary')]]),
    openGraph: present([
      ['og:title', title ?? site.name],
      ['og:description', words],
      ['og:url', absolute(site, address)],
      ['og:site_name', site.name],
      ['og:type', type],
      ...imageTags(site, shown),
    ]),
    title: title ? titleOn(site, title) : site.name,
  }
}

/** The card is that of the blog, also where the address that counts is the outlet's. */
export function headOfPost(site: PageSite, post: Post): PageHead {
  const { authors, head, language, path, republishedOn } = post
  const { description = post.description, title } = head
  const image = head.image ?? post.leadImage ?? drawnFor(post)
  return {
    alternates: alternatesOf(post),
    breadcrumbs: breadcrumbs(site, stepsTo(site, post)),
    canonical: head.canonical,
    description,
    isIndexed: !head.noindex,
    jsonLd: post.jsonLd,
    meta: [
      ...citationMeta(site, post),
      ...present([['twitter:card', image && 'summary_large_image']]),
      ...creatorsOf(site, post).map((account): Tag => ['fediverse:creator', account]),
    ],
    ...(site.isStatic ? {} : { oEmbed: oEmbedOf(site, path) }),
    openGraph: present([
      ['og:title', title ?? post.title],
      ['og:description', description],
      ['og:url', absolute(site, path)],
      ['og:site_name', site.name],
      ['og:locale', localeOf(language)],
      ['og:type', 'article'],
      ['article:published_time', republishedOn],
      ...authors
        .filter(({ slug }) => slug)
        .map((author): Given => [
          'article:author',
          absolute(site, pathIn(site.folder, pathOfAuthor(author))),
        ]),
      ...imageTags(site, image),
    ]),
    title: title ?? titleOn(site, post.title),
    webmention: site.isStatic ? undefined : site.webmention,
  }
}

type CardImage = Pick<PostImage, 'alt' | 'height' | 'url' | 'width'>

/** The picture that was drawn for links to the post. */
function drawnFor({ linkPicture, title }: Post): CardImage | null {
  return linkPicture ? { ...pictureSize, alt: title, url: linkPicture } : null
}

function drawnForSite({ name, face }: PageSite): CardImage | null {
  return face?.picture ? { ...pictureSize, alt: name, url: face.picture } : null
}

function stepsTo(site: PageSite, { outlet, path, title }: Post): [string, string][] {
  const place: [string, string][] = outlet?.slug
    ? [[outlet.name, pathIn(site.folder, pathOfOutlet(outlet))]]
    : []
  return [...place, [title, path]]
}

/** Of the authors, else of the blog. */
function creatorsOf({ face }: PageSite, { head }: Post): string[] {
  const own = head.fediverse ?? []
  return own.length > 0 ? own : accountsIn(face?.links ?? []).slice(0, 1)
}

function oEmbedOf(site: PageSite, path: string): string {
  const { api = '/api', apiPath = '/blog' } = site
  const url = encodeURIComponent(absolute(site, path))
  return `${absolute(site, api)}${apiPath}/oembed?url=${url}&format=json`
}

function imageTags(site: PageSite, image: CardImage | null): Given[] {
  return [
    ['og:image', image && absolute(site, image.url)],
    ['og:image:width', image?.width],
    ['og:image:height', image?.height],
    ['og:image:alt', image?.alt],
  ]
}

/** `en_GB`: with the country where most people write the language, if it names none. */
function localeOf(tag: string): null | string {
  try {
    const { language, region } = new Intl.Locale(tag).maximize()
    return region ? `${language}_${region}` : null
  } catch {
    return null
  }
}

export function titleOn({ name }: PageSite, title: string): string {
  return `${title} · ${name}`
}

type Tag = [property: string, content: string]
type Given = [property: string, content: null | number | string | undefined]

function present(tags: Given[]): Tag[] {
  return tags.flatMap(([property, content]): Tag[] =>
    content === null || content === undefined || content === '' ? [] : [[property, `${content}`]],
  )
}
