// Drives Offprint in a host as somebody who works with it: from a draft to the blog.
import { setTimeout as sleep } from 'node:timers/promises'
import { paragraphsToDocument } from 'offprint-reader/document'

import type { MailServer } from '../../test/helpers/mailServer.ts'
import type { Client } from './Client.ts'
import type { Host } from './hosts.ts'

import { person } from './answers.ts'

type ID = number | string
interface Created {
  doc: { id: ID }
}
interface Owed {
  owed: { id: ID }[]
}
interface Posts {
  docs: { path: string; slug: string; title: string }[]
}

/** Creates an article with what it needs, published at its outlet. */
export async function publishAtOutlet(
  user: Client,
  { slugs }: Host,
  title: string,
  fullText = 'allowed',
): Promise<ID> {
  const create = async (slug: string, data: object) =>
    (await user.expect<Created>(201, 'POST', `/api/${slug}`, data)).doc.id
  const outlet = await create(slugs.outlets, {
    name: `Outlet of ${title}`,
    terms: { fullText, searchPolicy: 'canonical' },
  })
  const author = await create(slugs.authors, { name: `Author of ${title}` })
  const article = await create(slugs.articles, {
    body: paragraphsToDocument([`The text of ${title}.`]),
    byline: [{ author }],
    bylineText: [`Author of ${title}`],
    outlet,
    outletUrl: `https://outlet.example/${encodeURIComponent(title)}`,
    publishedAt: '2024-01-02T00:00:00.000Z',
    title,
  })
  await create(slugs.notes, { article, body: paragraphsToDocument([`About ${title}.`]) })
  await move(user, slugs.articles, article, 'published-at-outlet')
  return article
}

/** Pastes a text: what reads it is a worker of the package, which a bundler of the host does not know. */
export async function bringIn(user: Client, { slugs }: Host): Promise<void> {
  const title = 'The Quiet Harbours of the North'
  const text = `${title}\n\nBy Anna Beispiel\n\nPorts were built for a trade that has moved on.[1] Most of them found no other one since then.\n\nNotes\n\n1. Port Statistics, 2019.`
  const { pieces } = await user.expect<{ pieces: { title: string }[] }>(
    200,
    'POST',
    '/api/intake',
    {
      text,
    },
  )
  const [piece] = pieces
  expectThat(piece?.title === title, `The text was read as "${piece?.title}".`)
  const { doc } = await user.expect<Created>(200, 'POST', '/api/intake/articles', { piece })
  const path = `/api/${slugs.articles}/${doc.id}?depth=0`
  const stored = JSON.stringify(await user.expect(200, 'GET', path))
  expectThat(
    [title, 'moved on.', 'Port Statistics, 2019.'].every((part) => stored.includes(part)),
    'The article does not hold the text that was pasted.',
  )
}

export async function expectOwed(user: Client, { slugs }: Host, article: ID): Promise<void> {
  const { owed } = await user.expect<Owed>(200, 'GET', `/api/${slugs.articles}/owed?scope=all`)
  expectThat(
    owed.some(({ id }) => id === article),
    'The article is not owed.',
  )
}

/** Republishes an article, and reads it as anybody: by the API, and as a page of the host. */
export async function republish(
  user: Client,
  visitor: Client,
  { slugs }: Host,
  article: ID,
): Promise<void> {
  await visitor.expect(404, 'GET', `/api/${slugs.articles}/${article}`)
  expectThat((await postsOf(visitor)).length === 0, 'There are posts before any republication.')
  await move(user, slugs.articles, article, 'republished-on-blog')
  const [post] = await postsOf(visitor)
  expectThat(post, 'There is no post after the republication.')
  await visitor.expect(200, 'GET', `/api/blog/posts/${post.slug}`)
  await visitor.expect(200, 'GET', `/api/${slugs.articles}/${article}`)
}

export async function expectPage(visitor: Client): Promise<void> {
  const [post] = await postsOf(visitor)
  expectThat(post, 'There is no post.')
  const page = await visitor.expect<string>(200, 'GET', `/blog${post.path}`)
  expectThat(page.includes(post.title), 'The page does not have the title of the post.')
  expectThat(page.includes('The text of'), 'The page does not have the text of the post.')
  const [, oEmbed = ''] = /href="([^"]*\/oembed\?[^"]*)"/.exec(page) ?? []
  const { pathname, search } = new URL(oEmbed.replaceAll('&amp;', '&'))
  await visitor.expect(200, 'GET', pathname + search)
  const sitemap = await visitor.expect<string>(200, 'GET', '/sitemap.xml')
  expectThat(sitemap.includes('<urlset'), 'There is no sitemap.')
}

/** By the index of the search plugin, which is public. */
export async function expectFound(visitor: Client, hidden: string): Promise<void> {
  const { docs } = await visitor.expect<{ docs: { title: string }[] }>(
    200,
    'GET',
    '/api/search?limit=0',
  )
  const titles = docs.map(({ title }) => title)
  expectThat(titles.includes('The first article'), 'The search does not have what is public.')
  expectThat(!titles.includes(hidden), 'The search has what is hidden.')
}

/** Nobody may republish whatever they like: a host's user without a role, and nobody without a login. */
export async function expectRefusals(visitor: Client, { slugs }: Host, article: ID): Promise<void> {
  const request = { to: 'republished-on-blog' }
  const path = `/api/${slugs.articles}/${article}/transition`
  const { status } = await visitor.ask('POST', path, request)
  expectThat([401, 403, 404].includes(status), `Anybody may move an article: ${status}.`)
}

/** Nobody becomes admin by changing the login of one. */
export async function expectClosedUsers(user: Client, visitor: Client, { slugs }: Host) {
  const other = { email: 'other@example.org', password: 'a long password of another' }
  const { user: me } = await user.expect<{ user: { id: ID } }>(200, 'GET', `/api/${slugs.users}/me`)
  const { doc } = await user.expect<{ doc: { id: ID } }>(201, 'POST', `/api/${slugs.users}`, other)
  const path = `/api/${slugs.users}/login`
  const { token } = await visitor.expect<{ token: string }>(200, 'POST', path, other)
  const { status } = await visitor
    .as(token)
    .ask('PATCH', `/api/${slugs.users}/${me.id}`, { password: 'a password of the other' })
  expectThat(status === 403, `Any login may change an admin: ${status}.`)
  await user.expect(200, 'DELETE', `/api/${slugs.users}/${doc.id}`)
}

/** With a digest that is due at any time of the day. */
export async function chooseDailyDigest(user: Client, { slugs }: Host): Promise<void> {
  const { user: me } = await user.expect<{ user: { id: ID } }>(200, 'GET', `/api/${slugs.users}/me`)
  await user.expect(200, 'PATCH', `/api/${slugs.users}/${me.id}`, {
    digest: { cadence: 'daily', hour: 0, scope: 'all', timeZone: 'UTC' },
  })
}

/** The server sends it by itself, soon after its start. */
export async function expectReminder(mails: MailServer, title: string): Promise<void> {
  for (let tries = 0; tries < 450; tries += 1) {
    const found = mails.received.some(
      ({ mail, to }) => to.includes(person.email) && mail.text?.includes(title),
    )
    if (found) {
      return
    }
    await sleep(200)
  }
  throw new Error(`No reminder came in 90 seconds. Mails: ${mails.received.length}.`)
}

/** With `disabled`: nothing is public that was not, nothing can be moved, and all endpoints are gone. */
export async function expectDisabled(
  user: Client,
  visitor: Client,
  { slugs }: Host,
  article: ID,
): Promise<void> {
  await visitor.expect(404, 'GET', '/api/blog/posts')
  await user.expect(404, 'POST', `/api/${slugs.articles}/${article}/transition`, {
    to: 'republished-on-blog',
  })
  await user.ask('PATCH', `/api/${slugs.articles}/${article}`, { stage: 'republished-on-blog' })
  const { status } = await visitor.ask('GET', `/api/${slugs.articles}/${article}`)
  expectThat(status !== 200, 'An article that nobody judged became public.')
}

async function move(user: Client, articles: string, article: ID, to: string): Promise<void> {
  await user.expect(200, 'POST', `/api/${articles}/${article}/transition`, { to })
}

async function postsOf(visitor: Client): Promise<Posts['docs']> {
  return (await visitor.expect<Posts>(200, 'GET', '/api/blog/posts')).docs
}

function expectThat(condition: unknown, otherwise: string): asserts condition {
  if (!condition) {
    throw new Error(otherwise)
  }
}
