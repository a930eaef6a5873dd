// The list of what is owed to the blog, finding articles, and the look of the reminders at what is owed to whom.
import type { Bench } from './app.ts'
import type { Results, Subject } from './report.ts'

import { readChild } from './child.ts'
import { measure } from './load.ts'
import { measuredOf } from './timing.ts'

const stock = 'stock REST, the same articles, depth=0'

export const owed: Subject = {
  name: 'owed',
  about:
    '`GET /api/articles/owed`, a plain find of the articles that wait at their outlet, `GET /api/articles/find` without words and with two, and one search for the users who are due for a reminder. The owed list counts all that waits, and finding looks at all articles: both take longer the more there are.',
  flat: ['reminder scan'],
  goals: [{ name: 'the owed list to stock Payload REST', one: 'owed list', other: stock }],
  measure: measureOwed,
  title: 'Owed to the blog',
}

async function measureOwed({ env, seconds, token, url }: Bench): Promise<Results> {
  const load = { headers: { authorization: `JWT ${token}` }, seconds }
  const find = 'where[stage][equals]=published-at-outlet&sort=publishedAt&limit=20&depth=0'
  const results: Results = {}
  results['owed list'] = await measure({ ...load, addresses: [`${url}/api/articles/owed`] })
  results[stock] = await measure({ ...load, addresses: [`${url}/api/articles?${find}`] })
  const found = `${url}/api/articles/find?view=ready`
  results['find, ready'] = await measure({ ...load, addresses: [found] })
  results['find, ready, two words'] = await measure({
    ...load,
    addresses: [`${found}&q=harbour+ledger`],
  })
  results['reminder scan'] = measuredOf(await readChild<number[]>('scan', env))
  return results
}
