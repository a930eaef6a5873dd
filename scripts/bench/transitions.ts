// Transitions over REST, against a plain update: of one field, in a collection with drafts and versions.
import type { Bench } from './app.ts'
import type { Results, Subject } from './report.ts'

import { readChild } from './child.ts'
import { plainEnvironment } from './plain.ts'

const [outlet, blog, plain] = ['to its outlet', 'to the blog', 'plain Payload, update of a field']

export const transitions: Subject = {
  name: 'transitions',
  about:
    '`POST /api/articles/:id/transition`, handled in one process, and an update of one field of the same article in a Payload app without the plugin: a collection with drafts and versions.',
  flat: [`${blog}, one at a time`],
  goals: ['one at a time', '32 at once'].flatMap((how) => [
    {
      name: `${outlet} to a plain update, ${how}`,
      one: `${outlet}, ${how}`,
      other: `${plain}, ${how}`,
    },
    {
      name: `${blog} to a plain update, ${how}`,
      one: `${blog}, ${how}`,
      other: `${plain}, ${how}`,
    },
  ]),
  measure: measureTransitions,
  title: 'Transitions',
}

async function measureTransitions(bench: Bench): Promise<Results> {
  const [alone, atOnce] = bench.isQuick ? ['16', '32'] : ['40', '64']
  const args = [alone, atOnce]
  const own = await readChild<Results>(
    'transitions',
    { ...bench.env, BENCH_TOKEN: bench.token },
    args,
  )
  const peer = await readChild<Results>('plainUpdates', await plainEnvironment(bench), args)
  return { ...own, ...peer }
}
