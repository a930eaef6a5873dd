// Asks an outlet in a host by a letter that is copied, and answers it by its link, as the outlet would.
import type { Client } from './Client.ts'
import type { Host } from './hosts.ts'

import { publishAtOutlet } from './workflow.ts'

/** As the plugin names them in apps of others. */
const letters = '/api/offprint-permission-requests'

interface Stored {
  permission?: { grantedBy?: string; mode?: string }
}

/** A yes by the link is the permission on record; GET and the first form alone change nothing. */
export async function askOutlet(user: Client, visitor: Client, host: Host): Promise<void> {
  const article = await publishAtOutlet(user, host, 'An article to be asked for', 'ask')
  const stored = async () =>
    user.expect<Stored>(200, 'GET', `/api/${host.slugs.articles}/${article}?depth=0`)
  const { docs } = await user.expect<{ docs: { id: number | string }[] }>(201, 'POST', letters, {
    articles: [article],
  })
  const { text } = await user.expect<{ text: string }>(
    200,
    'POST',
    `${letters}/${docs[0]?.id}/send`,
    { copy: true },
  )
  const path = find(/\/api\/permission\/[\w-]{43}/, text)
  await visitor.expect(200, 'GET', path)
  const page = await visitor.expect<string>(200, 'POST', path, { answer: 'yes' })
  expectMode(await stored(), undefined)
  await visitor.expect(303, 'POST', `${path}/confirm`, {
    name: 'Jane Doe',
    code: find(/name="code"[^>]*value="([^"]+)"/, page),
    word: find(/<label[^>]*for="word"[^>]*>.*?<strong[^>]*>([^<]+)/, page),
  })
  expectMode(await stored(), 'full')
  await visitor.expect(404, 'GET', `/api/permission/${'A'.repeat(43)}`)
}

function find(pattern: RegExp, text: string): string {
  const found = pattern.exec(text)
  if (!found) {
    throw new Error(`${pattern.source} is not in: ${text.slice(0, 800)}`)
  }
  return found[1] ?? found[0]
}

function expectMode({ permission }: Stored, mode: string | undefined): void {
  if ((permission?.mode ?? undefined) !== mode) {
    throw new Error(`The permission is ${JSON.stringify(permission)}.`)
  }
}
