// Builds at once, after each webhook, and when a look at the list finds a change: messages can be lost.
import { spawn } from 'node:child_process'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

import { listPosts } from './blog.js'

const { POLL_SECONDS = '20', PORT = '8080', WEBHOOK_SECRET = '' } = process.env
const key = Buffer.from(WEBHOOK_SECRET.replace('whsec_', ''), 'base64')
if (key.length === 0) throw new Error('WEBHOOK_SECRET is missing.')
let built = Promise.resolve(false)
let isQueued = false

createServer(async (request, response) => {
  const body = await text(request).catch(() => '')
  const isOurs = isSigned(request.headers, body)
  response.writeHead(isOurs ? 204 : 401).end()
  if (isOurs) {
    build()
  }
}).listen(Number(PORT))

let known = ''
for (;;) {
  const now = await listed().catch(() => known)
  // A build that failed is tried again.
  known = now === known || (await build()) ? now : known
  await sleep(POLL_SECONDS * 1000)
}

/** As https://www.standardwebhooks.com says; within five minutes. */
function isSigned({ 'webhook-id': id, 'webhook-signature': given, 'webhook-timestamp': at }, body) {
  const expected = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest()
  const isOne = (one) => one.length === expected.length && timingSafeEqual(one, expected)
  const isFresh = Math.abs(Date.now() / 1000 - Number(at)) < 300
  const signatures = String(given).split(' ')
  return isFresh && signatures.some((one) => isOne(Buffer.from(one.replace('v1,', ''), 'base64')))
}

async function listed() {
  let list = 'Posts\n'
  for await (const { path, updatedAt } of listPosts()) {
    list += `${path} ${updatedAt}\n`
  }
  return list
}

/** One after the other; those that come during a build share the next one. */
function build() {
  if (!isQueued) {
    isQueued = true
    built = built.then(async () => {
      isQueued = false
      const [code] = await once(spawn('npm', ['run', 'build'], { stdio: 'inherit' }), 'close')
      return code === 0
    })
  }
  return built
}
