// What stands in the head of each kind of page, for search engines, readers of feeds, and whoever makes a card of a link.
import type { Metadata } from 'next'
import type { Post } from 'offprint'

import { site } from './site.ts'

export const headOfNothing: Metadata = {
  robots: { follow: true, index: false },
  title: 'Not found',
}

/** @param path of the list; @param place where this page of it begins, '' for the first one. */
export function headOfList(
  path: string,
  place: string,
  { type = 'website', description, title }: ListWords = {},
): Metadata {
  const { name, description: usual } = site()
  const words = { description: description || usual, title: title ?? name }
  const address = place ? `${path}?after=${place}` : path
  return {
    alternates: { canonical: address, types: feeds() },
    description: words.description,
    openGraph: { ...words, type, siteName: name, url: address },
    ...(title ? { title } : {}),
  }
}

interface ListWords {
  description?: string
  title?: string
  type?: 'profile' | 'website'
}

/** The address of a card is the one that counts, if any does. */
export function headOfPost({ description, head, leadImage, path, republishedOn, title }: Post) {
  const words = { description: description || undefined, title }
  return {
    ...words,
    alternates: { canonical: head.canonical, types: feeds() },
    openGraph: {
      ...words,
      type: 'article',
      images: leadImage ? [imageOf(leadImage)] : [],
      publishedTime: republishedOn ?? undefined,
      siteName: site().name,
      url: head.canonical ?? path,
    },
    robots: head.noindex ? { follow: true, index: false } : undefined,
  } satisfies Metadata
}

function imageOf({ alt, height, url, width }: NonNullable<Post['leadImage']>) {
  return { alt, height: height ?? undefined, url, width: width ?? undefined }
}

function feeds() {
  const title = site().name
  return {
    'application/atom+xml': [{ title, url: '/atom.xml' }],
    'application/feed+json': [{ title, url: '/feed.json' }],
    'application/rss+xml': [{ title, url: '/feed.xml' }],
  }
}
