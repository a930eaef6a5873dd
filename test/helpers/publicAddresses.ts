// Every address at which anybody may ask the API and the blog, from the config and the code: each with something hidden in it.
import type { Desk } from './bootPayload.ts'

import { ownFolders, ownPages } from '../../src/domain/paths.ts'

/** What is hidden, by where it may stand in an address. A parameter that is not here fails: say what stands there. */
export interface HiddenValues {
  ids: string[]
  /** Slugs of documents, and topics as they stand in an address. */
  slugs: string[]
  words: string[]
}

/** Parameters whose value says nothing of an article. */
const otherParams: Record<string, string> = {
  name: 'x',
  cursor: 'x',
  data: 'x',
  file: 'x.png',
  filename: 'x.png',
  format: 'json',
  key: 'x',
  kind: 'articles',
  n: '1',
  number: '1',
  rest: 'x',
  token: 'x',
  workerID: 'x',
}

/** Below the path of the API: all GET endpoints of the config and of its collections and globals. */
export function apiAddresses({ payload }: Desk, hidden: HiddenValues): string[] {
  const { collections, config } = payload
  const own = [
    ...config.endpoints.map(({ method, path }) => ({ method, path })),
    ...Object.values(collections).flatMap(({ config: { slug, endpoints } }) =>
      (endpoints || []).map(({ method, path }) => ({ method, path: `/${slug}${path}` })),
    ),
    ...config.globals.flatMap(({ slug, endpoints }) => [
      { method: 'get', path: `/globals/${slug}` },
      ...(endpoints || []).map(({ method, path }) => ({ method, path: `/globals/${slug}${path}` })),
    ]),
  ]
  return [
    ...new Set(
      own.filter(({ method }) => method === 'get').flatMap(({ path }) => fill(path, hidden)),
    ),
  ]
}

function fill(path: string, hidden: HiddenValues): string[] {
  const [, before = '', name] = /^(.*?):(\w+)\??/.exec(path) ?? []
  if (name === undefined) {
    return [path]
  }
  const rest = path.slice(before.length).replace(/^:\w+\??/, '')
  return valuesOf(name, hidden).flatMap((value) => fill(before + value + rest, hidden))
}

function valuesOf(name: string, { ids, slugs }: HiddenValues): string[] {
  if (name === 'id') {
    return ids
  }
  if (name === 'slug') {
    return slugs
  }
  const other = otherParams[name]
  if (other === undefined) {
    throw new Error(`Say in publicAddresses.ts what stands for :${name}.`)
  }
  return [other]
}

const feeds = ['atom.xml', 'feed.json', 'feed.xml']

/** Of the blog: its files, folders with what may stand in them, feeds, and the paths that posts have. */
export function pageAddresses({ slugs }: HiddenValues): string[] {
  const folders = [...ownFolders, ...ownPages].filter((path) => !/\.\w+$/.test(path))
  const lists = folders.flatMap((folder) => [folder, ...slugs.map((slug) => `${folder}/${slug}`)])
  return [
    '/',
    ...ownPages,
    ...ownFolders,
    ...lists.flatMap((list) => [list, ...feeds.map((feed) => `${list}/${feed}`)]),
    ...slugs.flatMap((slug) => [`/${slug}`, `/2024/01/02/${slug}`]),
    '/2024',
  ]
}

interface OpenAPI {
  paths: Record<string, { get?: { parameters?: { in: string; name: string }[] } }>
}

/** Each parameter of each query that the API documents, with something hidden. */
export function queryAddresses({ paths }: OpenAPI, hidden: HiddenValues, base: string): string[] {
  return Object.entries(paths).flatMap(([path, { get }]) =>
    (get?.parameters ?? [])
      .filter(({ in: place }) => place === 'query')
      .flatMap(({ name }) =>
        [...hidden.slugs, ...hidden.words].map((value) => {
          const filled = path.replace(base, '').replace(/\{\w+\}/g, 'x')
          return `${filled}?${name}=${encodeURIComponent(value)}`
        }),
      ),
  )
}
