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
let [built, failures, isQueued] = [Promise.resolve(), 0, false]

createServer(async (request, response) => {
  const isOurs = isSigned(request.headers, await text(request).catch(() => ''))
  response.writeHead(isOurs ? 204 : 401).end()
  if (isOurs) build()
}).listen(Number(PORT))

let known
for (;;) {
  const now = await listed().catch(() => known ?? '')
  if (now !== known) build()
  known = now
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
  let list = ''
  for await (const { path, updatedAt } of listPosts()) list += `${path} ${updatedAt}\n`
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
