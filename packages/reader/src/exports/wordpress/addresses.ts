// The address of a post, and those that it had before.
import type { WordPressItem, WordPressSite } from './types.ts'

import { addressIn } from '../../values/values.ts'

export interface Addresses {
  oldPaths: string[]
  permalink: null | string
  url: string | undefined
}

const most = 50

/** Programs that make posts of uploads leave them the address of the file: no page was ever there. */
const files = /\.(?:avif|gif|jpe?g|mp[34]|pdf|png|svg|webp)$/i

export function addressesOf(item: WordPressItem, { address }: WordPressSite): Addresses {
  const url = addressIn(item.link, addressIn(address))
  const path = pathOn(address, url)
  // Without a name of its own it has no path, but its number.
  const permalink = path && !/\?(?:.*&)?(?:p|page_id|post)=/.test(path) ? path : null
  const old = [
    ...(item.id ? [`${folderOf(address)}/?p=${item.id}`] : []),
    path,
    ...(files.test(item.guid) ? [] : [pathOn(address, addressIn(item.guid))]),
    ...(permalink ? formerPaths(item, permalink) : []),
  ]
  return {
    oldPaths: [...new Set(old)]
      .filter((one) => one !== null && one !== permalink)
      .slice(0, most) as string[],
    permalink,
    url: permalink ? url : undefined,
  }
}

/** Path and query, where the address is one of the blog; null for any other. */
function pathOn(blog: string, address: string | undefined): null | string {
  if (!address || !URL.canParse(blog)) {
    return null
  }
  const { host, pathname, search } = new URL(address)
  const isOwn = bare(host) === bare(new URL(blog).host)
  return isOwn && `${pathname}${search}` !== '/' ? `${pathname}${search}` : null
}

function bare(host: string): string {
  return host.replace(/^www\./, '')
}

function folderOf(blog: string): string {
  return URL.canParse(blog) ? new URL(blog).pathname.replace(/\/$/, '') : ''
}

/** WordPress leads on from earlier names, and from earlier days of the same form. */
function formerPaths({ slug, meta }: WordPressItem, permalink: string): string[] {
  const names = valuesOf(meta, '_wp_old_slug')
  const days = valuesOf(meta, '_wp_old_date').filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
  const moved = days.map((day) => withDay(permalink, day))
  return [permalink, ...moved].flatMap((path) => [
    path,
    ...names.map((name) => withName(path, slug, name)),
  ])
}

function valuesOf(meta: [string, string][], name: string): string[] {
  return meta
    .filter(([key, value]) => key === name && value)
    .map(([, value]) => value)
    .slice(0, 20)
}

function withDay(path: string, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return path
    .replace(/\/\d{4}\/\d\d\/\d\d(?=\/)/, `/${year}/${month}/${date}`)
    .replace(/\/\d{4}\/\d\d(?=\/(?!\d\d\/))/, `/${year}/${month}`)
}

function withName(path: string, slug: string, name: string): string {
  const at = slug ? path.lastIndexOf(`/${slug}`) : -1
  return at < 0 ? `/${name}/` : `${path.slice(0, at)}/${name}${path.slice(at + 1 + slug.length)}`
}
