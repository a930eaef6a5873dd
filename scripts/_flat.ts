import config from '@payload-config'
import { importCorpus, parseCorpus, readFacts } from 'offprint/corpus'
import { readFileSync } from 'node:fs'
import { getPayload } from 'payload'
const payload = await getPayload({ config })
await payload.db.migrate()
const sample = readFileSync('seed/sample.txt', 'utf8')
const n = Number(process.env.N ?? 2000)
const one = parseCorpus(sample)
const t0 = performance.now()
const corpus = { pieces: Array.from({ length: n }, (_, i) => { const p = structuredClone(one.pieces[i % one.pieces.length]!); p.title.text += ' ' + i; return p }), unplaced: [] }
let last = performance.now(); let rows = 0
await importCorpus({ corpus, payload, onPiece: (row, done) => { rows++; if (row.outcome === 'failed') console.log(row.message); if (done === 10 || done % 500 === 0) { const now = performance.now(); console.log(done, ((now - last) / rows).toFixed(1), 'ms a piece', (process.memoryUsage().rss / 1e6).toFixed(0), 'MB'); last = now; rows = 0 } } })
process.exit(0)
