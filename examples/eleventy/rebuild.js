// Builds at once, after each webhook, and when a look at the list finds a change: messages can be lost.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'

import { blog } from './blog.js'

const { POLL_SECONDS = '20', PORT = '8080', WEBHOOK_SECRET = '' } = process.env
const webhook = new Webhook(WEBHOOK_SECRET)
let [built, failures, isQueued] = [Promise.resolve(), 0, false]

createServer(async (request, response) => {
  try {
    webhook.verify(await text(request), request.headers)
  } catch {
    response.writeHead(401).end()
    return
  }
  response.writeHead(204).end()
  build()
}).listen(Number(PORT))

let known
for (;;) {
  const now = await listed().catch(() => known ?? '')
  if (now !== known) build()
  known = now
  await sleep(POLL_SECONDS * 1000)
}

async function listed() {
  let list = ''
  for await (const { path, updatedAt } of blog.posts({ limit: 100 }))
    list += `${path} ${updatedAt}\n`
  return list
}

/** One after the other; those that come during a build share the next one. One that fails is tried again. */
function build() {
  if (isQueued) return
  isQueued = true
  built = built.then(async () => {
    isQueued = false
    const [code] = await once(spawn('npm', ['run', 'build'], { stdio: 'inherit' }), 'close')
    failures = code === 0 ? 0 : failures + 1
    if (failures > 0) setTimeout(build, 1000 * Math.min(2 ** failures, 60))
  })
}
