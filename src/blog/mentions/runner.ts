// Fetches the pages of webmentions, and keeps those that do link to the post: https://www.w3.org/TR/webmention/
import {
  fetchSource,
  type Mention,
  readMention,
  SourceFailed,
  SourceTimeout,
} from 'offprint-reader'
import { createLocalReq, type Payload, type Where } from 'payload'

import { type Runner, startLoop, stopSoon } from '../../database/backgroundLoop.ts'
import { type Database, poolOf } from '../../database/connection.ts'
import { requireOptions, slugsOf } from '../../options.ts'
import { endMention, retryMention, takeMention, type Waiting } from './queue.ts'

/** In milliseconds. */
const usualInterval = 2000

const limits = { bytes: 1_000_000, redirects: 5, seconds: 15 }

/** Does nothing without the option `webmentions`. Any number of processes may run one. */
export function startMentions(payload: Payload, interval = usualInterval): Runner {
  const loop = startLoop(payload, interval, async (signal) => {
    await checkMentions(payload, signal)
    return false
  })
  return stopSoon(loop)
}

/** All that are due. Never throws: what is not recorded is fetched again once its lease has ended. */
export async function checkMentions(payload: Payload, signal?: AbortSignal): Promise<void> {
  if (!requireOptions(payload).webmentions) {
    return
  }
  const database = poolOf(payload)
  try {
    let waiting = await takeMention(database)
    while (waiting && !signal?.aborted) {
      await check(payload, database, waiting)
      waiting = await takeMention(database)
    }
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Webmentions could not be checked.' })
  }
}

async function check(payload: Payload, database: Database, waiting: Waiting): Promise<void> {
  const found = await findMention(payload, waiting)
  if (found === 'later') {
    await retryMention(database, waiting)
    return
  }
  if (found !== 'unknown') {
    await store(payload, waiting, found)
  }
  await endMention(database, waiting)
}

/** Null: it is not there, or not any more. `unknown` changes nothing. */
async function findMention(
  payload: Payload,
  { source, target }: Waiting,
): Promise<'later' | 'unknown' | Mention | null> {
  const { fetchAllow, siteUrl } = requireOptions(payload)
  try {
    const page = await fetchSource(source, {
      accept: 'text/html, application/xhtml+xml;q=0.9',
      allowed: fetchAllow,
      limits,
      siteURL: siteUrl,
    })
    const isPage = /^(?:text\/html|application\/xhtml\+xml)\b/.test(page.contentType)
    return isPage ? await readMention(page, target) : null
  } catch (error) {
    return stateAfter(error)
  }
}

/** What is at a private address, too large or for some alone cannot be looked at: it may link or not. */
function stateAfter(error: unknown): 'later' | 'unknown' | null {
  if (!(error instanceof SourceFailed)) {
    return error instanceof SourceTimeout ? 'later' : 'unknown'
  }
  const { status } = error
  if (status === 404 || status === 410) {
    return null
  }
  return status === null || status === 429 || status >= 500 ? 'later' : 'unknown'
}

async function store(
  payload: Payload,
  { article, source, target }: Waiting,
  mention: Mention | null,
): Promise<void> {
  const collection = slugsOf(payload).webmentions
  const req = await createLocalReq({}, payload)
  const where: Where = { and: [{ article: { equals: article } }, { source: { equals: source } }] }
  const written = { collection, depth: 0, overrideAccess: true, req } as const
  if (mention === null) {
    await payload.delete({ ...written, where })
    return
  }
  const title = mention.title || new URL(source).host
  const data = { ...mention, checkedAt: new Date().toISOString(), target, title }
  const { docs } = await payload.update({ ...written, data, where })
  if (docs.length === 0) {
    await payload.create({ ...written, data: { ...data, article: `${article}`, source } })
  }
}
