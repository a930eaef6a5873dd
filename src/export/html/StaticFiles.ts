// Which file each address of the blog becomes, and which of them are still to be written.
import { createHash } from 'node:crypto'
import path from 'node:path'

import type { PageAddress } from '../../blog/pageAddress.ts'

import { isFile, readPageAddress } from '../../blog/pageAddress.ts'
import { addressOfPath } from '../../domain/paths.ts'
import { pathOfPicture } from '../bundle/manifest.ts'

export interface StaticSite {
  /** Whether posts can stand anywhere: the option `permalink`. */
  isFree: boolean
  /** Of posts and pages, as stored. Whatever else authors link to stays where it is. */
  paths: ReadonlySet<string>
  /** Names of the files that readers may see. */
  pictureNames: ReadonlySet<string>
  /** Path of the files of pictures, with a slash at the end. */
  pictures: string
  /** The origin. */
  url: string
}

export interface StaticPage {
  address: PageAddress
  /** Below the folder of the export. */
  file: string
}

const feeds = new Set(['/atom.xml', '/feed.json', '/feed.xml', '/sitemap.xml'])

export class StaticFiles {
  /** By their hashes: those of links that pages name. */
  readonly linkPictures = new Set<string>()
  /** Names of files of pictures that pages show. */
  readonly pictures = new Set<string>()
  private readonly files = new Map<string, string>()
  private readonly links = new Map<string, null | string>()
  private readonly pages = new Map<string, number>()
  private readonly waiting: StaticPage[] = []

  constructor(private readonly site: StaticSite) {}

  /** The next pages, and feeds of lists, to write; none at the end. */
  next(most: number): StaticPage[] {
    return this.waiting.splice(0, most)
  }

  /**
   * Where the file of an address such as `/topics/tides?after=…` is, as it stands in a link; null for what is no part of
   * the blog. A page that is new is written later.
   */
  placeOf(address: string): null | string {
    const known = this.links.get(address)
    if (known !== undefined) {
      return known
    }
    const file = this.fileOf(address)
    const link = file && addressOfPath(file)
    this.links.set(detached(address), link)
    return link
  }

  private fileOf(address: string): null | string {
    if (!URL.canParse(address, this.site.url)) {
      return null
    }
    const { pathname, searchParams } = new URL(address, this.site.url)
    if (feeds.has(pathname)) {
      return pathname.slice(1)
    }
    if (pathname.startsWith('/fonts/')) {
      return pathname.slice(1)
    }
    return this.pictureIn(pathname) ?? this.pageOf(pathname, searchParams)
  }

  /** The file of a picture, which is noted; null where the path is of something else, or of one that is not public. */
  pictureIn(pathname: string): null | string {
    const { pictureNames, pictures } = this.site
    const [, hash] = /^\/og\/([\da-f]{32})\.png$/.exec(pathname) ?? []
    if (hash !== undefined) {
      this.linkPictures.add(detached(hash))
      return pathname.slice(1)
    }
    const name = pathname.startsWith(pictures) ? decoded(pathname.slice(pictures.length)) : null
    if (name === null || !pictureNames.has(name)) {
      return null
    }
    this.pictures.add(detached(name))
    return pathOfPicture(name)
  }

  private pageOf(pathname: string, searchParams: URLSearchParams): null | string {
    const address = readPageAddress({ pathname, searchParams }, this.site.isFree)
    if (address.kind === 'moved') {
      return this.fileOf(address.to)
    }
    const isPage = address.kind === 'post' ? this.site.paths.has(address.path) : true
    if (!isPage || ['none', 'search'].includes(address.kind)) {
      return null
    }
    const after = 'after' in address ? address.after : ''
    const key = `${pathname}?${after}`
    const known = this.files.get(key)
    if (known !== undefined) {
      return known
    }
    const folder = folderOf(pathname)
    const file = isFile(address) ? folder : fileIn(folder, after ? this.numberOf(pathname) : null)
    this.files.set(key, file)
    this.waiting.push({ address, file })
    return file
  }

  /** Each page of a list leads to the next one: they are found in their order. */
  private numberOf(pathname: string): number {
    const number = (this.pages.get(pathname) ?? 1) + 1
    this.pages.set(pathname, number)
    return number
  }
}

/** Of a text that is kept: what was cut out of a page would keep the whole page in memory. */
function detached(part: string): string {
  return structuredClone(part)
}

function fileIn(folder: string, number: null | number): string {
  return path.posix.join(folder, ...(number === null ? [] : ['page', String(number)]), 'index.html')
}

/** The folder of a path as it stands in an address. */
export function folderOf(pathname: string): string {
  return pathname
    .split('/')
    .filter(Boolean)
    .map((part) => shortened(decoded(part) ?? part))
    .join('/')
}

/** In bytes; file systems take 255. */
const longestName = 200

function shortened(name: string): string {
  const bytes = Buffer.from(name)
  return bytes.length <= longestName
    ? name
    : `${name.slice(0, 60)}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`
}

/** Null for what would lead elsewhere. */
function decoded(part: string): null | string {
  try {
    const name = decodeURIComponent(part)
    return /[/\\\p{Cc}]|^\.{0,2}$/u.test(name) ? null : name
  } catch {
    return null
  }
}
