// A child of the benchmark: anonymous reads by stock REST, with the plugin or (`plain`) of the same collections without its
// access rules, hooks and guards. Prints milliseconds as JSON.
import type { Field, SanitizedConfig } from 'payload'

import { getPayload, handleEndpoints } from 'payload'

import config from '../../../payload.config.ts'
import { logErrorsOnly } from '../../logErrorsOnly.ts'
import { idOf, onBlog } from '../fill.ts'
import { timeOf } from '../timing.ts'

const [kind = 'own', size = '100', count = '100'] = process.argv.slice(2)
const settled = logErrorsOnly(await config)
if (kind === 'plain') {
  makePlain(settled)
}
await getPayload({ config: settled })

const articles = onBlog(Number(size)).map((n) => `/articles/${idOf('articles', n)}?depth=2`)
const suffix = kind === 'plain' ? ', plain collections' : ''
console.log(
  JSON.stringify({
    [`one article${suffix}`]: await timeReads(articles),
    [`ten republications${suffix}`]: await timeReads(['/republications?depth=2']),
  }),
)
process.exit(0)

async function timeReads(paths: string[]): Promise<number[]> {
  const warmups = 30
  const times: number[] = []
  for (let n = 0; n < warmups + Number(count); n += 1) {
    times.push(await timeOf(() => read(paths[n % paths.length] ?? '')))
  }
  return times.slice(warmups)
}

/** @throws Error where the answer is another one than 200. */
async function read(path: string): Promise<void> {
  const request = new Request(`http://localhost:3000/api${path}`)
  const response = await handleEndpoints({ config: settled, request })
  const text = await response.text()
  if (response.status !== 200) {
    throw new Error(`${path}: ${response.status} ${text}`)
  }
}

/** The config is that of a process which ends with the measurement: it is changed in place. */
function makePlain(given: SanitizedConfig): void {
  given.hooks.afterError = []
  delete (given as Partial<SanitizedConfig>).onInit
  for (const collection of given.collections) {
    collection.access.read = () => true
    collection.hooks = {
      ...collection.hooks,
      afterOperation: [],
      afterRead: [],
      beforeOperation: [],
      beforeRead: [],
    }
    openFields(collection.fields)
  }
}

function openFields(fields: Field[]): void {
  for (const field of fields) {
    if ('access' in field) {
      field.access = {}
    }
    if ('hooks' in field && field.hooks) {
      field.hooks.afterRead = []
    }
    if ('fields' in field) {
      openFields(field.fields)
    }
    if (field.type === 'tabs') {
      field.tabs.forEach((tab) => openFields(tab.fields))
    }
  }
}
