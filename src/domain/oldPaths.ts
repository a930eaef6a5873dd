// Old addresses of posts: as they are stored, and what an address is looked up by.
import { feedPaths } from './paths.ts'

const longest = 500

/** By these other programs address posts (`/?p=12`). All other parameters of an old address say nothing. */
export const oldQueries = ['p', 'page_id']

/** Of these, what an address has: `?p=12`, or ''. */
export function oldQueryOf(params: URLSearchParams): string {
  const known = oldQueries
    .map((name) => [name, params.get(name) ?? ''])
    .filter(([, value = '']) => /^\d{1,10}$/.test(value))
  return known.length > 0 ? `?${new URLSearchParams(known).toString()}` : ''
}

/** What is the same in all spellings of an old path: no slash and no `.html` at the end, no capital letters. */
export function foldPath(path: string): string {
  return (
    path
      .replace(/\/+$/, '')
      .replace(/\/index\.(?:html?|php)$/i, '')
      .replace(/(?<=[^/])\.html?$/i, '')
      .toLowerCase() || '/'
  )
}

export interface AskedPath {
  /** Decoded, without a slash at the end. */
  path: string
  query: string
}

/** Null for what cannot be an address of a post. @param address a path or a web address, perhaps with a query. */
export function readAsked(address: string): AskedPath | null {
  const local = address
    .trim()
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .replace(/#.*$/s, '')
  const [path = '', ...rest] = local.split('?')
  const decoded = decode(path.replaceAll(/\/{2,}/g, '/').replace(/^(?!\/)/, '/'))
  return decoded === null || decoded.length > longest || impossible.test(decoded)
    ? null
    : {
        path: decoded.replace(/(?<=.)\/$/, ''),
        query: oldQueryOf(new URLSearchParams(rest.join('?'))),
      }
}

const impossible = /[\\\p{Cc}\p{Cs}]|\/\.{1,2}(?:\/|$)|\/\//u

/** An encoded slash is a part of a name, which no path of ours has. */
function decode(path: string): null | string {
  try {
    return /%2f/i.test(path) ? null : decodeURIComponent(path)
  } catch {
    return null
  }
}

interface Site {
  /** In which the blog stands, such as `/writing`; '' for none. */
  folder?: string
  /** Folders with other pages. */
  reserved?: string[]
}

/** As it is stored, below the folder of the blog; null where it is none, or has a page of its own. */
export function toOldPath(
  address: string,
  { folder = '', reserved = [] }: Site = {},
): null | string {
  const asked = readAsked(address)
  const path = asked && foldPath(below(folder, asked.path))
  if (!path || isInFolder(path, reserved) || isOwn.test(path)) {
    return null
  }
  const stored = path + asked.query
  return stored === '/' || stored.length > longest ? null : stored
}

function below(folder: string, path: string): string {
  return folder !== '' && isInFolder(path, [folder]) ? path.slice(folder.length) || '/' : path
}

function isInFolder(path: string, folders: string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
}

const files = Object.values(feedPaths)
  .join('|')
  .replaceAll('.', String.raw`\.`)
const isOwn = new RegExp(
  String.raw`^(?:${files}|/(?:favicon\.ico|icon\.svg|metrics|robots\.txt)|/(?:_next|\.well-known)(?:/.*)?|/(?:authors|outlets|topics)/[^/]+)$`,
  's',
)

/** Where these programs had feeds: WordPress, Ghost, Substack, Medium, Blogger, Hugo, Gatsby; of everything or of a part. */
const feeds: [RegExp, keyof typeof feedPaths][] = [
  [/^(?:\/(?:author|category|tag)\/.+)?\/(?:feed|rss)(?:\/(?:rdf|rss|rss2))?$/s, 'rss'],
  [/^\/(?:index|rss)\.xml$/, 'rss'],
  [/^(?:\/(?:author|category|tag)\/.+)?\/feed\/atom$|^\/feeds\/posts\/default$/s, 'atom'],
  [/^\/feed\/json$/, 'json'],
]

/** The feed of ours that took the place of one at an old address; null where it is none of these. */
export function feedOf({ path }: AskedPath): null | string {
  const found = feeds.find(([pattern]) => pattern.test(foldPath(path)))
  return found ? feedPaths[found[1]] : null
}

/** What an address is looked up by, the best first: paths where a post may stand now, and stored old paths. */
export function lookupsOf({ path, query }: AskedPath): { old: string[]; present: string[] } {
  const folded = foldPath(path)
  const withoutEnd = path.replace(/\.html?$/i, '')
  const alone = [path, folded]
  return {
    old: query === '' ? alone : [folded + query, ...alone],
    present: [path, withoutEnd, folded, `${withoutEnd}.html`],
  }
}
