// A child of the benchmark: imports an export of WordPress with as many posts as it is told, each with five footnotes.
// Prints what was measured as JSON, and to stderr the whole time, the CPU time and the memory.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { importBacklog, readBacklog } from 'offprint/import'
import { getPayload } from 'payload'

import config from '../../../payload.config.ts'
import { logErrorsOnly } from '../../logErrorsOnly.ts'
import { measuredOf } from '../timing.ts'

const count = Number(process.argv[2])
const folder = mkdtempSync(path.join(tmpdir(), 'offprint-bench-'))
const file = path.join(folder, 'blog.xml')
writeFileSync(file, exportOf(count))
const payload = await getPayload({ config: logErrorsOnly(await config) })
const idle = process.memoryUsage.rss()
const [begun, cpu] = [performance.now(), process.cpuUsage()]
const times: number[] = []
let [last, most, unread] = [begun, idle, 0]
const backlog = await readBacklog([file])
for await (const { message, state } of importBacklog({
  backlog,
  isDry: false,
  payload,
  pictures: false,
})) {
  if (state !== 'written') {
    throw new Error(`${state}: ${message}`)
  }
  unread += 1
  const now = performance.now()
  // Those of a batch come at once.
  if (unread % 25 === 0) {
    times.push(...Array.from({ length: 25 }, () => (now - last) / 25))
    most = Math.max(most, process.memoryUsage.rss())
    last = now
  }
}
await backlog.close()
rmSync(folder, { recursive: true })
const { system, user } = process.cpuUsage(cpu)
const seconds = ((performance.now() - begun) / 1000).toFixed(1)
const cpuSeconds = ((system + user) / 1_000_000).toFixed(1)
const megabytes = Math.round((most - idle) / 1_000_000)
console.error(
  `${count} posts: ${seconds} s, ${cpuSeconds} s of CPU here, ${megabytes} MB more than idle`,
)
console.log(JSON.stringify(measuredOf(times)))
process.exit(0)

function exportOf(posts: number): string {
  const items = Array.from({ length: posts }, (_, n) => postOf(n + 1)).join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Quay Notes</title><link>https://quay.example</link><language>en-US</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://quay.example</wp:base_blog_url>
<wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name>Ada Brook</wp:author_display_name></wp:author>
${items}
</channel></rss>`
}

/** Two of three appeared at an outlet first. */
function postOf(n: number): string {
  const day = `${2008 + (n % 15)}-0${1 + (n % 9)}-1${n % 9}`
  const outlet = `https://tide${n % 12}.example/${n}`
  const first = `<p>First published in <a href="${outlet}">The Tide ${n % 12}</a>.</p>`
  const marks = [1, 2, 3, 4, 5]
  const paragraphs = marks.map(
    (mark) => `<p>${words(n + mark)}<sup><a href="#n${mark}" id="r${mark}">${mark}</a></sup></p>`,
  )
  const notes = marks.map((mark) => `<li id="n${mark}">Note ${n}. <a href="#r${mark}">↩</a></li>`)
  const text = `${n % 3 ? first : ''}${paragraphs.join('\n')}<ol>${notes.join('')}</ol>`
  return `<item><title>Harbour ${n}</title><link>https://quay.example/harbour-${n}/</link>
<guid isPermaLink="false">https://quay.example/?p=${n}</guid><dc:creator>ada</dc:creator>
<content:encoded><![CDATA[${text}]]></content:encoded><wp:post_id>${n}</wp:post_id>
<wp:post_date>${day} 10:00:00</wp:post_date><wp:post_date_gmt>${day} 10:00:00</wp:post_date_gmt>
<wp:post_name>harbour-${n}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`
}

function words(seed: number): string {
  const known =
    'the harbour and its pilots know what the tide will bring when night has come'.split(' ')
  return Array.from(
    { length: 90 },
    (_, n) => known[(seed * 7 + n * 13 + n * n) % known.length],
  ).join(' ')
}
