// `npm run fit`: fits the line roles and the choice of outlets on the annotated texts, and writes their weights. `-- --check` only measures.
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { writeOutletWeights } from '../src/import/corpus/outlet/outletModel.ts'
import { writeWeights } from '../src/import/corpus/roles/weightText.ts'
import { summaryOf } from '../test/helpers/shapes/score.ts'
import { root } from './bootstrap/environment.mjs'
import { crossValidate } from './fit/crossValidate.ts'
import { readExamples } from './fit/readExamples.ts'
import { readOutletExamples } from './fit/readOutletExamples.ts'
import { trainOutlets } from './fit/trainOutlets.ts'
import { trainRoles } from './fit/trainRoles.ts'

const { examples, skipped } = readExamples()
skipped.forEach((reason) => process.stderr.write(`Left out: ${reason}\n`))
if (!examples.some(({ name }) => name === 'private')) {
  process.stderr.write('Left out: the private corpus, which is not there.\n')
}

if (process.argv.includes('--check')) {
  process.stdout.write(`${summaryOf('Not fitted to', crossValidate(examples))}\n`)
} else {
  write('roles/roleWeights', writeWeights(trainRoles(examples)))
  write('outlet/outletWeights', writeOutletWeights(trainOutlets(readOutletExamples(examples))))
  process.stdout.write(`Fitted to ${examples.length} texts.\n`)
}

function write(module: string, weights: string): void {
  const target = path.join(root, 'src/import/corpus', `${module}.ts`)
  const name = path.basename(module)
  writeFileSync(
    target,
    `// Written by \`npm run fit\`: do not edit.\n\nexport const ${name} = String.raw\`\n${weights}\n\`\n`,
  )
  process.stdout.write(`${name}: ${weights.length} bytes\n`)
}
