// A child of the benchmark: creates of imported articles by stock Payload. Prints what was measured as JSON.
import { readFileSync } from 'node:fs'

import { timeEach } from '../timing.ts'
import { openPlain } from './openPlain.ts'

const [file = ''] = process.argv.slice(2)
const documents = JSON.parse(readFileSync(file, 'utf8')) as object[]
const { create } = await openPlain()
// The first ones warm up, as in the import.
const warmups = Math.ceil(documents.length / 4)
await timeEach(documents.slice(0, warmups), create)
console.log(JSON.stringify(await timeEach(documents.slice(warmups), create)))
process.exit(0)
