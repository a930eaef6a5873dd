// `npm run fit`: fits the line roles on the annotated texts, and writes their weights. `-- --check` only measures.
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { writeWeights } from '../src/import/corpus/roles/weightText.ts'
import { summaryOf } from '../test/helpers/shapes/score.ts'
import { root } from './bootstrap/environment.mjs'
import { crossValidate } from './fit/crossValidate.ts'
import { readExamples } from './fit/readExamples.ts'
import { trainRoles } from './fit/trainRoles.ts'

const target = path.join(root, 'src/import/corpus/roles/roleWeights.ts')
const { examples, skipped } = readExamples()
skipped.forEach((reason) => process.stderr.write(`Left out: ${reason}\n`))
if (!examples.some(({ name }) => name === 'private')) {
  process.stderr.write('Left out: the private corpus, which is not there.\n')
}

if (process.argv.includes('--check')) {
  process.stdout.write(`${summaryOf('Not fitted to', crossValidate(examples))}\n`)
} else {
  const text = writeWeights(trainRoles(examples))
  writeFileSync(
    target,
    `// Written by \`npm run fit\`: do not edit.\n\nexport const roleWeights = String.raw\`\n${text}\n\`\n`,
  )
  process.stdout.write(`Fitted to ${examples.length} texts: ${text.length} bytes.\n`)
}
