// Where the pages of outlets, authors, topics and years stand, and how addresses elsewhere are shown.
import { topicSlug } from '../../domain/topicSlug.ts'

export const pathOfAbout = '/about'
export const pathOfSubscribe = '/subscribe'

export function pathOfAuthor({ slug }: { slug: string }) {
  return `/authors/${encodeURIComponent(slug)}`
}

export function pathOfOutlet({ slug }: { slug: string }) {
  return `/outlets/${encodeURIComponent(slug)}`
}

export function pathOfSeries({ slug }: { slug: string }) {
  return `/series/${encodeURIComponent(slug)}`
}

/** @param slug of the topic, and not its name. */
export function pathOfTopic({ slug }: { slug: string }) {
  return `/topics/${encodeURIComponent(slug)}`
}

/** Null for a topic of which nothing would be left in an address. */
export function pathOfTopicNamed(name: string): null | string {
  const slug = topicSlug(name)
  return slug ? pathOfTopic({ slug }) : null
}

export function pathOfYear(year: number | string) {
  return `/${year}`
}

export const pathOfEverything = '/everything'

/** The pages that name all of a kind. */
export const pathsOfIndexes = {
  authors: '/authors',
  outlets: '/outlets',
  series: '/series',
  topics: '/topics',
  years: '/archive',
} as const

/** @param hash of what it shows. */
export function pathOfLinkPicture(hash: string) {
  return `/og/${hash}.png`
}

/** An address as people write it: `example.org/people/ada`. */
export function formatAddress(address: string): string {
  const { hash, host, pathname, search } = new URL(address)
  return host.replace(/^www\./, '') + (pathname === '/' ? '' : pathname) + search + hash
}
