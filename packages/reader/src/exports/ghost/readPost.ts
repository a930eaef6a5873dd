// A post of a Ghost blog, with its text, as an article.
import type { PartialFields } from '../../dom/metadata/types.ts'
import type { LeadImage } from '../../dom/resolvePictures.ts'
import type { Remark } from '../../piece/report/input.ts'
import type { Piece } from '../../types.ts'
import type { GhostPost, GhostRelated } from './types.ts'

import { escapeHTML } from '../../document/escapeHTML.ts'
import { creditIn } from '../../document/fromHTML/credit.ts'
import { openPage } from '../../dom/openPage.ts'
import { ifPossible } from '../../ifPossible.ts'
import { addressIn, dayIn, languageIn, momentIn, plain } from '../../values/values.ts'
import { pieceOfPost } from '../post/pieceOfPost.ts'
import { dataLines } from './dataLines.ts'
import { editorText } from './editorText.ts'

/** Stands for the address of the blog, which the export does not say. */
const blogAddress = '__GHOST_URL__'

/** One that cannot be read does not stop the others: it has no text then, and a proposal says why. */
export function readPost(post: GhostPost, related: GhostRelated, knownOutlets?: string[]): Piece {
  const { failure, html } = openText(post)
  const slug = plain(post.slug, 300)
  return pieceOfPost({
    data: dataLines(post, related),
    fields: fieldsOf(post, related),
    html,
    knownOutlets,
    leadImage: leadImageOf(post, related),
    preparePictures: nameInBlog,
    remarks: remarksOn(post, html, failure),
    said: {
      guid: plain(post.id, 100) || null,
      permalink: slug ? `/${slug}` : null,
      postedAt: isShown(post) ? momentOf(post.published_at) : undefined,
      status: statusOf(post),
      updated: momentOf(post.updated_at) ?? null,
    },
    // The export does not say the address of the blog.
    site: { address: '', title: related.site.title },
    standfirst: plain(related.excerpt ?? post.custom_excerpt, 2000),
  })
}

/** The picture above the post; its address may be within the blog, which the export does not name. */
function leadImageOf(post: GhostPost, { alt, caption }: GhostRelated): LeadImage | null {
  const stored = post.feature_image ?? post.image
  const given = typeof stored === 'string' ? stored : ''
  const src = addressIn(given) ?? given.replace(blogAddress, '')
  if (!src) {
    return null
  }
  const holder = openPage(`<figcaption>${typeof caption === 'string' ? caption : ''}</figcaption>`)
  const printed = creditIn(holder.querySelector('figcaption'))
  const hasWords = printed.caption || printed.credit
  return {
    alt: plain(alt, 2000),
    caption: hasWords ? printed.caption : plain(alt, 2000),
    credit: printed.credit || null,
    src,
  }
}

const mostImages = 500

/** The archive has them under the path. Changes the page. */
function nameInBlog(body: Element): void {
  for (const image of [...body.querySelectorAll(`img[src^="${blogAddress}"]`)].slice(
    0,
    mostImages,
  )) {
    image.setAttribute('src', (image.getAttribute('src') ?? '').replace(blogAddress, ''))
    for (const name of ['srcset', 'data-srcset']) {
      image.removeAttribute(name)
    }
  }
}

function fieldsOf(post: GhostPost, { authors, site, tags }: GhostRelated): PartialFields {
  return {
    authors,
    // It is set by hand, where there is one.
    canonicalUrl: addressIn(post.canonical_url),
    language: languageIn(post.locale) ?? languageIn(site.language),
    published: isShown(post) ? dayAt(post.published_at, site.zone) : undefined,
    title: plain(post.title),
    topics: tags.filter((tag) => !tag.startsWith('#')),
  }
}

/** Old exports count milliseconds. */
function momentOf(value: unknown): string | undefined {
  return momentIn(typeof value === 'number' && value < 1e13 ? new Date(value).toISOString() : value)
}

/** The day that readers saw; exports have that of Greenwich. */
function dayAt(value: unknown, zone: string): string | undefined {
  const moment = momentOf(value)
  const given = moment ?? value
  const local = () => new Intl.DateTimeFormat('sv', { timeZone: zone }).format(new Date(moment!))
  return moment && zone ? ifPossible(local, dayIn(given), RangeError) : dayIn(given)
}

/** What only some readers are shown, or was only sent by mail, is not public. */
function statusOf({ status, visibility }: GhostPost): string {
  const shownTo = plain(visibility, 50)
  const isPublic = shownTo === '' || shownTo === 'public'
  return status === 'sent' || (status === 'published' && !isPublic)
    ? 'private'
    : plain(status, 50) || 'draft'
}

/** What is not, has a date that it may appear on. */
function isShown(post: GhostPost): boolean {
  return !['draft', 'scheduled'].includes(statusOf(post))
}

interface OpenedText {
  failure: null | string
  html: string
}

/** Drafts that were never rendered have only the text of the editor. */
export function openText(post: GhostPost): OpenedText {
  if (typeof post.html === 'string' && post.html) {
    return { failure: null, html: post.html }
  }
  const edited = editorText(post.lexical, post.mobiledoc)
  const words = typeof post.plaintext === 'string' ? post.plaintext : ''
  if (edited || words.trim()) {
    return edited ? { failure: null, html: edited } : { failure: wordsOnly, html: linesHTML(words) }
  }
  const hasText = [post.lexical, post.mobiledoc].some((text) => typeof text === 'string' && text)
  return { failure: hasText ? unreadable : null, html: '' }
}

const unreadable =
  'The export holds no text of this post that can be read: publish it, and export again.'

const wordsOnly =
  'The export holds the words of this post only: formats, links and pictures are missing.'

function linesHTML(words: string): string {
  return words
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line) => `<p>${escapeHTML(line.trim())}</p>`)
    .join('')
}

function remarksOn(post: GhostPost, html: string, failure: null | string): Remark[] {
  const visibility = plain(post.visibility, 50)
  const day = dayIn(post.published_at)
  const messages = [
    ...(failure ? [failure] : []),
    ...(html.includes(`href="${blogAddress}`)
      ? [
          'Links to other pages of the blog became text: the export does not say the address of the blog.',
        ]
      : []),
    ...(visibility && visibility !== 'public'
      ? [`Ghost shows this post to some readers only (${visibility}).`]
      : []),
    ...(post.status === 'scheduled' && day
      ? [`Ghost will publish this post on ${day}: until then it is a draft.`]
      : []),
  ]
  return messages.map((message) => ({ kind: 'other', message }))
}
