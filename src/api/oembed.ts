// `GET /api/blog/oembed`: a post as a card on pages of others (https://oembed.com).
import type { Endpoint, PayloadRequest } from 'payload'

import { escapeHTML } from 'offprint-reader/document'

import type { Post } from '../blog/post.ts'

import { addressesOf } from '../addresses.ts'
import { readNames } from '../blog/face/readFace.ts'
import { pathBelow, postIn } from '../blog/folder.ts'
import { pictureSize } from '../blog/linkPicture/layout.ts'
import { pathOfAuthor } from '../blog/pages/addresses.ts'
import { stringsIn } from '../blog/pages/strings.ts'
import { findPost } from '../blog/posts.ts'
import { revalidatedResponse } from '../blog/response.ts'
import { blogRoutes } from '../blog/routes.ts'
import { oEmbedQuery } from '../blog/schemas.ts'
import { pathOfAddress } from '../domain/paths.ts'
import { NotFound } from '../errors.ts'
import { requireOptions } from '../options.ts'
import { uncachedHeaders } from '../visibility/publicHeaders.ts'
import { publicEndpoints } from './publicEndpoints.ts'
import { readQuery } from './readQuery.ts'

/** In pixels: of the card, which has no frame of its own. */
const [usualWidth, height] = [600, 200]

export const oEmbedEndpoints: Endpoint[] = publicEndpoints(blogRoutes.oEmbed, showOEmbed)

async function showOEmbed(req: PayloadRequest): Promise<Response> {
  const { format = 'json', maxheight = Infinity, maxwidth = Infinity, url } = readKnown(req)
  if (format !== 'json') {
    return new Response(null, { headers: uncachedHeaders, status: 501 })
  }
  const post = await findByAddress(req, url)
  if (!post) {
    throw new NotFound('post')
  }
  const size = { height: Math.min(maxheight, height), width: Math.min(maxwidth, usualWidth) }
  const card = await cardOf(req, post, { ...size, maxheight, maxwidth })
  return revalidatedResponse(req, JSON.stringify(card), 'application/json; charset=utf-8')
}

/** Consumers ask for more than the specification knows, such as `dnt`. */
function readKnown({ searchParams }: PayloadRequest) {
  const known = [...searchParams].filter(([name]) => Object.hasOwn(oEmbedQuery.shape, name))
  return readQuery(oEmbedQuery, { searchParams: new URLSearchParams(known) })
}

/** Null for an address elsewhere. */
async function findByAddress({ payload }: PayloadRequest, address: string): Promise<null | Post> {
  const { permalink } = requireOptions(payload)
  const { folder, origin } = addressesOf(payload)
  const url = new URL(address)
  const path = url.origin === origin ? pathBelow(folder, url.pathname) : null
  const stored = path && pathOfAddress(path.split('/').slice(1), permalink !== undefined)
  const post = stored ? await findPost(payload, { path: stored }) : null
  return post && postIn(folder, post)
}

interface CardSize {
  height: number
  maxheight: number
  maxwidth: number
  width: number
}

async function cardOf({ payload }: PayloadRequest, post: Post, size: CardSize) {
  const { site, siteUrl } = requireOptions(payload)
  const { blog, origin } = addressesOf(payload)
  const { name } = await readNames(payload, site)
  const [author] = post.authors
  return {
    type: 'rich',
    author_name: post.authors.map((one) => one.name).join(', '),
    ...(author?.slug ? { author_url: blog(pathOfAuthor(author)) } : {}),
    height: size.height,
    html: htmlOf(post, origin + post.path, site.language),
    provider_name: name,
    provider_url: siteUrl,
    ...thumbnailOf(post, origin, size),
    title: post.title,
    version: '1.0',
    width: size.width,
  }
}

/** Whatever somebody wrote is text. */
function htmlOf(post: Post, address: string, language: string): string {
  const strings = stringsIn(post.language, language)
  const by = post.authors.map(({ name }) => name).join(', ')
  const from = post.outlet ? `${strings.firstPublishedIn} ${post.outlet.name}` : ''
  const source = [by, from].filter(Boolean).join(' · ')
  return [
    `<blockquote lang="${escapeHTML(post.language)}"><p><a href="${escapeHTML(address)}">${escapeHTML(post.title)}</a></p>`,
    post.description ? `<p>${escapeHTML(post.description)}</p>` : '',
    source ? `<footer>${escapeHTML(source)}</footer>` : '',
    '</blockquote>',
  ].join('')
}

/** None that is larger than was asked for: https://oembed.com, 2.3.4. */
function thumbnailOf({ leadImage, linkPicture }: Post, origin: string, most: CardSize) {
  const image = leadImage ?? (linkPicture ? { ...pictureSize, url: linkPicture } : null)
  return image?.width &&
    image.height &&
    image.width <= most.maxwidth &&
    image.height <= most.maxheight
    ? {
        thumbnail_height: image.height,
        thumbnail_url: new URL(image.url, origin).href,
        thumbnail_width: image.width,
      }
    : {}
}
