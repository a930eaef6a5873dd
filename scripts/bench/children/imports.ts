// A child of the benchmark: imports copies of the sample, and writes the articles that came of it to a file. Prints what
// was measured as JSON.
import { writeFileSync } from 'node:fs'
import { importCorpus } from 'offprint/import'
import { getPayload } from 'payload'

import config from '../../../payload.config.ts'
import { readFiles } from '../../../seed/readFiles.ts'
import { logErrorsOnly } from '../../logErrorsOnly.ts'
import { measuredOf } from '../timing.ts'

const [copies = '', file = ''] = process.argv.slice(2)
const payload = await getPayload({ config: logErrorsOnly(await config) })
const { corpus, facts } = await readFiles(undefined, undefined)
const pieces = Array.from({ length: Number(copies) }, () => corpus.pieces).flat()
const times: number[] = []
let last = performance.now()
let before = 0
const { rows } = await importCorpus({
  corpus: { ...corpus, pieces },
  facts,
  // All articles of a batch come at once.
  onArticle: (_, done, total) => {
    if (done % 25 === 0 || done === total) {
      const now = performance.now()
      times.push(...Array.from({ length: done - before }, () => (now - last) / (done - before)))
      last = now
      before = done
    }
  },
  payload,
})
const failed = rows.find(({ outcome }) => outcome !== 'created')
if (failed) {
  throw new Error(`${failed.outcome}: ${failed.message}`)
}
const keys = rows.map(({ article }) => article.importKey)
const { docs } = await payload.find({
  collection: 'articles',
  depth: 0,
  joins: false,
  overrideAccess: true,
  pagination: false,
  where: { importKey: { in: keys } },
})
writeFileSync(file, JSON.stringify(docs.map(ofPlainFields)))
// The first ones warm up.
console.log(JSON.stringify(measuredOf(times.slice(Math.ceil(times.length / 4)))))
process.exit(0)

function ofPlainFields(doc: (typeof docs)[number]) {
  const { body, byline, bylineText, outlet, outletUrl, publishedAt, standfirst, title, topics } =
    doc
  return { body, byline, bylineText, outlet, outletUrl, publishedAt, standfirst, title, topics }
}
