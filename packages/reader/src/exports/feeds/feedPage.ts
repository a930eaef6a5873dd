// Posts of which a feed holds only a summary: the text is read from their pages, and the feed says the rest.
import type { Message } from '../../messages.ts'
import type { FirstAppeared, Piece } from '../../types.ts'
import type { ExportEntry } from '../export.ts'
import type { FeedPost, FeedSite } from './types.ts'

import { hostOf } from '../../dom/firstAppeared.ts'
import { messageText } from '../../messages.ts'
import { toProposal } from '../../piece/createPiece.ts'
import { addressIn } from '../../values/values.ts'
import { readFeedPost } from './readFeedPost.ts'

/** In characters. */
const shortText = 1000

/** Undefined where the feed has the text, or names no page. */
export function pageOf(post: FeedPost, site: FeedSite): ExportEntry['page'] {
  const address = addressIn(post.link, addressIn(site.address))
  const isShort =
    post.content.length < shortText &&
    !/<(?:p|div|br|ul|ol|blockquote|h\d|img|figure|table|iframe)\b/i.test(post.content)
  return address && (post.isExcerpt || isShort)
    ? {
        address,
        lost: (problem, known) => lost(post, site, problem, known),
        merged: (piece) => merged(piece, post, site),
      }
    : undefined
}

/** Without a text: somebody has to say what becomes of it. */
function lost(post: FeedPost, site: FeedSite, problem: Message, knownOutlets?: string[]): Piece {
  const summary = post.summary || post.content
  const piece = readFeedPost(
    { ...post, content: '', isExcerpt: false, summary },
    site,
    knownOutlets,
  )
  const message = `The feed holds only a summary of this post, and its page could not be read: ${messageText(problem)}`
  return { ...piece, proposals: [...piece.proposals, toProposal({ kind: 'other', message })] }
}

/** The page knows its text, and mostly its authors; the feed knows the post. */
function merged(piece: Piece, post: FeedPost, site: FeedSite): Piece {
  const own = readFeedPost({ ...post, content: '', isExcerpt: false, summary: '' }, site)
  const firstAppeared = appearanceOf(piece, post, site)
  // Pages add the name of the blog to it.
  const title = own.title || piece.title
  return {
    ...piece,
    authors: piece.authors.length > 0 ? piece.authors : own.authors,
    blocks: piece.blocks.map((block) =>
      block.role === 'title' ? { ...block, text: title } : block,
    ),
    firstAppeared,
    guid: own.guid,
    language: piece.language ?? own.language,
    oldPaths: own.oldPaths,
    outlet: firstAppeared.where === 'blog' ? own.outlet : piece.outlet,
    permalink: own.permalink,
    published: own.published ?? piece.published,
    publishedPrecision: own.published ? own.publishedPrecision : piece.publishedPrecision,
    siteName: own.siteName ?? piece.siteName,
    status: own.status,
    title,
    topics: [...new Set([...own.topics, ...piece.topics])].slice(0, 100),
    updated: own.updated,
    url: own.url ?? piece.url,
  }
}

/** A page that names another outlet is a copy. */
function appearanceOf(piece: Piece, post: FeedPost, site: FeedSite): FirstAppeared {
  const { hasOriginalDate, isCopy, outlet, published, sources } = piece
  if (isCopy && outlet) {
    const isGuess = sources.outlet?.from === 'guess'
    return {
      confidence: isGuess ? 0.4 : 0.9,
      from: 'text',
      published: hasOriginalDate ? published : null,
      where: isGuess ? 'unknown' : 'outlet',
    }
  }
  const isLinked = post.linked !== '' && hostOf(post.linked) !== hostOf(site.address)
  return isLinked
    ? { confidence: 0.5, from: 'file', published: null, where: 'unknown' }
    : { confidence: 0.7, from: 'guess', published: null, where: 'blog' }
}
