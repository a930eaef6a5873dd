// The edit view of an article in the admin panel, against that of a user.
import type { Bench } from './app.ts'
import type { Results, Subject } from './report.ts'

import { readBytes } from './bareServer.ts'
import { idOf, onBlog } from './fill.ts'
import { measure } from './load.ts'

export const editView: Subject = {
  name: 'edit-view',
  about: 'The HTML of the edit view, with two connections.',
  flat: ['edit view of an article'],
  goals: [
    {
      name: 'an article to a user',
      one: 'edit view of an article',
      other: 'edit view of a user',
    },
  ],
  measure: measureEditView,
  title: 'Admin panel',
}

async function measureEditView({ seconds, size, token, url }: Bench): Promise<Results> {
  const headers = { cookie: `payload-token=${token}` }
  const load = { connections: 2, headers, seconds: Math.max(seconds, 3) }
  const collections = `${url}/admin/collections`
  const articles = onBlog(size).map((n) => `${collections}/articles/${idOf('articles', n)}`)
  const users = [`${collections}/users/${await ownId(url, token)}`]
  // The first one loads the code of the panel.
  await readBytes(users[0] ?? '', headers)
  await readBytes(articles[0] ?? '', headers)
  return {
    'edit view of an article': await measure({ ...load, addresses: articles }),
    'edit view of a user': await measure({ ...load, addresses: users }),
  }
}

async function ownId(url: string, token: string): Promise<string> {
  const response = await fetch(`${url}/api/users/me`, {
    headers: { authorization: `JWT ${token}` },
  })
  return ((await response.json()) as { user: { id: string } }).user.id
}
