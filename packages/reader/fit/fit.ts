// `npm run fit`: fits the reader of plain texts to the annotated texts, and writes their weights. `-- --check` only measures.
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { writeOutletWeights } from '../src/text/outlet/outletModel.ts'
import { writeWeights } from '../src/text/roles/weightText.ts'
import { summaryOf } from '../test/helpers/shapes/score.ts'
import { crossValidate } from './crossValidate.ts'
import { fitReader } from './fitReader.ts'
import { readExamples } from './readExamples.ts'

const { examples, skipped } = readExamples()
skipped.forEach((reason) => process.stderr.write(`Left out: ${reason}\n`))

if (process.argv.includes('--check')) {
  process.stdout.write(`${summaryOf('Not fitted to', crossValidate(examples))}\n`)
} else {
  const { outlets, roles } = fitReader(examples)
  write('outlet/outletWeights', writeOutletWeights(outlets))
  write('roles/roleWeights', writeWeights(roles))
  process.stdout.write(`Fitted to ${examples.length} texts.\n`)
}

function write(module: string, weights: string): void {
  const target = path.resolve(import.meta.dirname, '../src/text', `${module}.ts`)
  const name = path.basename(module)
  writeFileSync(
    target,
    `// Written by \`npm run fit\`: do not edit.\n\nexport const ${name} = String.raw\`\n${weights}\n\`\n`,
  )
  process.stdout.write(`${name}: ${weights.length} bytes\n`)
}
