// Private texts are for tests of their own, which are skipped without them: nothing that ships, and no other test, depends on them.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

import { root } from '../helpers/root.ts'

const folders = ['packages', 'scripts', 'seed', 'server', 'src', 'test']

it('are read by the tests of the real corpus alone', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { encoding: 'utf8', recursive: true })
      .filter((file) => /\.(?:mjs|tsx?)$/.test(file))
      .map((file) => path.join(folder, file)),
  )
  const reading = files.filter((file) =>
    /shared\/corpus|OFFPRINT_TEST_CORPUS/.test(readFileSync(path.join(root, file), 'utf8')),
  )
  expect(reading.filter((file) => !/(?:realCorpus|privateTexts)\./.test(file))).toEqual([])
  expect(reading.length).toBeGreaterThan(3)
})
