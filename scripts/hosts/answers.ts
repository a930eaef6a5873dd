// What a host answers by itself. The plugin may add fields to it, and change nothing.
import type { Client } from './Client.ts'
import type { Host } from './hosts.ts'

export type Answers = Record<string, unknown>

/** A picture of one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
  'base64',
)

export const person = { email: 'you@example.org', password: 'a long password of nobody' }

/** Registers the first user of the host, and gives it a picture. */
export async function fillHost(visitor: Client, { files = [], slugs }: Host): Promise<void> {
  await visitor.expect(200, 'POST', `/api/${slugs.users}/first-register`, person)
  const user = await logIn(visitor, slugs.users)
  await uploadPicture(user, slugs.media)
  for (const [path, data] of files) {
    await user.expect(201, 'POST', path, data)
  }
}

export async function uploadPicture(user: Client, slug: string, data: object = {}): Promise<void> {
  const picture = new FormData()
  picture.append('file', new Blob([onePixel], { type: 'image/png' }), 'dot.png')
  picture.append('_payload', JSON.stringify({ alt: 'A dot', ...data }))
  await user.expect(201, 'POST', `/api/${slug}`, picture)
}

export async function logIn(visitor: Client, users: string): Promise<Client> {
  const { token } = await visitor.expect<{ token: string }>(
    200,
    'POST',
    `/api/${users}/login`,
    person,
  )
  return visitor.as(token)
}

export async function readAnswers(visitor: Client, host: Host): Promise<Answers> {
  const { media, users } = host.slugs
  const user = await logIn(visitor, users)
  const requests: [Client, ...Parameters<Client['ask']>][] = [
    [visitor, 'GET', '/'],
    [visitor, 'GET', '/my-route'],
    [visitor, 'GET', `/api/${users}`],
    [user, 'GET', `/api/${users}?limit=0&depth=0`],
    [visitor, 'GET', `/api/${media}?limit=500`],
    [visitor, 'GET', `/api/${media}/file/dot.png`],
    [user, 'POST', `/api/${media}`, {}],
    [visitor, 'POST', `/api/${users}/login`, { ...person, password: 'another' }],
    [visitor, 'POST', `/api/${users}/forgot-password`, { email: 'nobody@example.org' }],
    [visitor, 'POST', `/api/${users}/first-register`, person],
    [user, 'GET', `/api/${media}?${manyComparisons(40)}`],
    [visitor, 'POST', '/api/graphql', { query: host.graphQL }],
    ...(host.requests ?? []).flatMap((path): [Client, ...Parameters<Client['ask']>][] => [
      [visitor, 'GET', path],
      [user, 'GET', path],
    ]),
  ]
  const answers: Answers = {}
  for (const [client, ...request] of requests) {
    const { body, status } = await client.ask(...request)
    const who = client === user ? 'user' : 'anybody'
    answers[`${who}: ${request[0]} ${request[1]}`] = { body: comparable(body), status }
  }
  return answers
}

/** @throws Error with each answer that lacks something of what it was. */
export function expectAnswers(before: Answers, after: Answers): void {
  const changed = Object.keys(before).filter((key) => !covers(before[key], after[key]))
  if (changed.length > 0) {
    throw new Error(
      changed.map((key) => `${key}\n- ${short(before[key])}\n+ ${short(after[key])}`).join('\n'),
    )
  }
}

function manyComparisons(count: number): string {
  return Array.from({ length: count }, (_, n) => `where[or][${n}][alt][equals]=${n}`).join('&')
}

/** Whether everything of `before` is in `after`. */
function covers(before: unknown, after: unknown): boolean {
  if (Array.isArray(before)) {
    return (
      Array.isArray(after) &&
      before.length === after.length &&
      before.every((one, index) => covers(one, after[index]))
    )
  }
  if (typeof before === 'object' && before !== null) {
    return (
      typeof after === 'object' &&
      after !== null &&
      Object.entries(before).every(([key, value]) =>
        covers(value, (after as Record<string, unknown>)[key]),
      )
    )
  }
  return before === after
}

/** Without what differs each time: pages name their scripts, logins their sessions. */
function comparable(body: unknown): unknown {
  if (typeof body === 'string') {
    return body.startsWith('<')
      ? [...body.matchAll(/<h1[^>]*>(.*?)<\/h1>/g)].map(([, h]) => h)
      : body
  }
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) =>
      ['sessions', 'token', 'updatedAt'].includes(key) ? undefined : value,
    ),
  ) as unknown
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 600)
}
