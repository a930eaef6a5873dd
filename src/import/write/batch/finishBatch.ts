// What follows from all articles of a batch, at once: the log, what is public, and what hooks have left for later.
import type { PayloadRequest } from 'payload'

import type { Article, Transition } from '../../../types.ts'
import type { Batch } from './Batch.ts'

import { afterCommit } from '../../../database/adapter/afterCommit.ts'
import { publishTransition } from '../../../events/channel.ts'
import { refreshPublicFlags, usedBy } from '../../../visibility/publicFlags.ts'
import { writeLogs } from '../../../workflow/writeLogs.ts'

export async function finishBatch(
  req: PayloadRequest,
  { sets, written }: Pick<Batch, 'sets' | 'written'>,
): Promise<void> {
  const moves = written.flatMap(({ doc, steps }) =>
    steps.map((step) => ({ ...step, article: doc })),
  )
  await writeLogs(req, moves, 'seed')
  const onBlog = written.filter(({ republication }) => republication).map(({ doc }) => doc)
  if (onBlog.length > 0) {
    await refreshPublicFlags(req, usedBy(...onBlog))
  }
  for (const [work, articles] of sets.later) {
    await work(req, [...articles])
  }
  await afterCommit(req, () => moves.forEach(({ from, to }) => tell(from, to)))
}

function tell(from: Article['stage'], to: Article['stage']): void {
  const via: Transition['via'] = 'seed'
  publishTransition({ from, to, via })
}
