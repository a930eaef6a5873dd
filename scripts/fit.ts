// `npm run fit`: fits the line roles on the annotated texts, and writes their weights. `-- --check` only measures.
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { writeRerankWeights } from '../src/import/corpus/rerank/weightLines.ts'
import { writeWeights } from '../src/import/corpus/roles/weightText.ts'
import { readShapes } from '../test/helpers/shapes/readShapes.ts'
import { summaryOf } from '../test/helpers/shapes/score.ts'
import { root } from './bootstrap/environment.mjs'
import { crossValidate } from './fit/crossValidate.ts'
import { fitReader } from './fit/fitReader.ts'
import { readExamples } from './fit/readExamples.ts'

const { examples, skipped } = readExamples()
skipped.forEach((reason) => process.stderr.write(`Left out: ${reason}\n`))
if (!examples.some(({ name }) => name === 'private')) {
  process.stderr.write('Left out: the private corpus, which is not there.\n')
}

if (process.argv.includes('--check')) {
  process.stdout.write(`${summaryOf('Not fitted to', crossValidate(examples))}\n`)
} else {
  const { rerank, roles } = fitReader(examples, readShapes('tuned'))
  write('roles/roleWeights', writeWeights(roles))
  write('rerank/rerankWeights', rerank ? writeRerankWeights(rerank) : '')
  process.stdout.write(`Fitted to ${examples.length} texts.\n`)
}

/** A module with one constant, which has the name of the file. */
function write(file: string, text: string): void {
  writeFileSync(
    path.join(root, 'src/import/corpus', `${file}.ts`),
    `// Written by \`npm run fit\`: do not edit.\n\nexport const ${path.basename(file)} = String.raw\`\n${text}\n\`\n`,
  )
}
