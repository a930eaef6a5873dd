// Reads the articles of a blog out of the file that Ghost exports (.json).
import type { ParsedPiece } from '../types.ts'
import type { GhostData, GhostPost } from './types.ts'

import { isRecord } from '../../richtext/readDocument.ts'
import { parseJSON } from '../parseJSON.ts'
import { SourceUnreadable } from '../sourceErrors.ts'
import { readPost } from './readPost.ts'
import { namesByPost } from './relations.ts'

const mostPosts = 5000

/**
 * Posts in the order of the file; pages, such as "About", are no articles.
 * @throws SourceUnreadable
 */
export function readGhost(text: string): ParsedPiece[] {
  const data = dataIn(parse(text))
  const posts = data.posts.filter(({ type, page }) => type !== 'page' && !page)
  if (posts.length === 0) {
    throw new SourceUnreadable('source-export-empty')
  }
  if (posts.length > mostPosts) {
    throw new SourceUnreadable('source-export-long', { count: String(mostPosts) })
  }
  const authors = namesByPost(data.posts_authors, 'author_id', data.users)
  const tags = namesByPost(data.posts_tags, 'tag_id', data.tags)
  const meta = new Map(data.posts_meta.map((one) => [one.post_id, one]))
  return posts.map((post) =>
    readPost(post, {
      alt: meta.get(post.id)?.feature_image_alt,
      authors: authors.get(post.id) ?? [],
      caption: meta.get(post.id)?.feature_image_caption,
      excerpt: meta.get(post.id)?.custom_excerpt,
      tags: tags.get(post.id) ?? [],
    }),
  )
}

function parse(text: string): unknown {
  try {
    return parseJSON(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new SourceUnreadable('source-export-damaged')
    }
    throw error
  }
}

/** Ghost puts the tables into a list of databases, of which there is one; its API did not. */
function dataIn(exported: unknown): GhostData {
  const root = isRecord(exported) ? exported : {}
  const databases: unknown = root.db
  const first: unknown = Array.isArray(databases) ? databases[0] : root
  const tables = isRecord(first) && isRecord(first.data) ? first.data : {}
  const rows = (name: string) => {
    const table = tables[name]
    return Array.isArray(table) ? table.filter(isRecord) : []
  }
  return {
    posts: rows('posts') as unknown as GhostPost[],
    posts_authors: rows('posts_authors'),
    posts_meta: rows('posts_meta'),
    posts_tags: rows('posts_tags'),
    tags: rows('tags'),
    users: rows('users'),
  }
}
