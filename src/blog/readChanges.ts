// What has happened on the blog since a position: events, or posts as they are now and those that are gone.
import type { Payload } from 'payload'

import type { PostEvent, PostItem, WithdrawnPost } from './post.ts'

import { addressOfPath } from '../domain/paths.ts'
import { readEvents, type StoredEvent } from '../events/read.ts'
import { findItems } from './posts.ts'

export interface Since {
  limit: number
  since?: number
}

export async function listEvents(
  payload: Payload,
  query: Since,
): Promise<{ events: PostEvent[]; next: number }> {
  const { events, next } = await readEvents(payload, { ...query, isPublic: true })
  return { events: events.map(toPostEvent), next }
}

/** What was public when it was recorded. */
export function toPostEvent(event: StoredEvent): PostEvent {
  const { id, slug, article, at, kind, path, position } = event
  return {
    id,
    slug: slug ?? '',
    at,
    kind: kind as PostEvent['kind'],
    path: addressOfPath(path ?? ''),
    position,
    post: String(article),
  }
}

interface Changes {
  next: number
  posts: PostItem[]
  withdrawn: WithdrawnPost[]
}

/** Each post of these events once: as it is, or where it was last if it is not on the blog now. */
export async function listChanges(payload: Payload, query: Since): Promise<Changes> {
  const { events, next } = await listEvents(payload, query)
  const last = new Map(events.map((event) => [event.post, event]))
  const posts = await findItems(payload, [...last.keys()])
  posts.forEach(({ id }) => last.delete(id))
  const withdrawn = [...last.values()].map(({ slug, at, path, post }) => ({
    id: post,
    slug,
    at,
    path,
  }))
  return { next, posts, withdrawn }
}
