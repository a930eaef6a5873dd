// `npm run fit`: fits the reader of plain texts to the annotated texts, and writes their weights. `-- --check` only measures.
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { summaryOf } from '../test/helpers/shapes/score.ts'
import { crossValidate } from './crossValidate.ts'
import { fitReader } from './fitReader.ts'
import { readExamples } from './readExamples.ts'
import { writeOutletWeights, writeWeights } from './writeWeights.ts'

const { examples, skipped } = readExamples()
skipped.forEach((reason) => process.stderr.write(`Left out: ${reason}\n`))

if (process.argv.includes('--check')) {
  process.stdout.write(`${summaryOf('Not fitted to', crossValidate(examples))}\n`)
} else {
  const { outlets, roles } = fitReader(examples)
  write('outlet/outletWeights.json', writeOutletWeights(outlets))
  write('roles/roleWeights.json', writeWeights(roles))
  process.stdout.write(`Fitted to ${examples.length} texts.\n`)
}

/** A line for each weight, so that a change is read line by line. */
function write(file: string, weights: Readonly<Record<string, number | string>>): void {
  const target = path.resolve(import.meta.dirname, '../src/text', file)
  writeFileSync(target, `${JSON.stringify(weights, null, 1)}\n`)
  process.stdout.write(`${file}: ${Object.keys(weights).length} weights\n`)
}
