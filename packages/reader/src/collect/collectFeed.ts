// Fetches a feed with all that belongs to it into a file, which is a backlog then.
import { open } from 'node:fs/promises'

import { headOf } from '../backlog/collected.ts'
import { beginOf, type CollectOptions, feedRecords } from './feedRecords.ts'

/**
 * @throws SourceUnreadable where there is no feed at the address; the errors of `fetchSource`
 * @example
 * await collectFeed('https://blog.example/feed', 'feed')
 * const backlog = await readBacklog(['feed'])
 */
export async function collectFeed(
  address: string,
  file: string,
  options: CollectOptions = {},
): Promise<void> {
  const target = await open(file, 'w', 0o600)
  try {
    const begin = beginOf(address)
    await target.write(begin)
    for await (const record of feedRecords([headOf(begin)!], options)) {
      await target.write(record)
    }
  } finally {
    await target.close()
  }
}
