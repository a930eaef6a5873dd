// Sums up the JSON reports of vitest in one line: `12 passed, 0 failed, 1 skipped, 3 left to the night`.
import { existsSync, readFileSync } from 'node:fs'

/** @param {{ numFailedTests: number, numPassedTests: number, numPendingTests: number, numTodoTests: number, testResults?: { assertionResults: { status: string, tags?: string[] }[] }[] }[]} reports */
export function sumReports(reports) {
  const add = (read) => reports.reduce((sum, report) => sum + (read(report) ?? 0), 0)
  const passed = add(({ numPassedTests }) => numPassedTests)
  const failed = add(({ numFailedTests }) => numFailedTests)
  const nightly = add(({ testResults = [] }) => testResults.flatMap(leftToNight).length)
  const skipped =
    add(({ numPendingTests, numTodoTests }) => numPendingTests + numTodoTests) - nightly
  const counts = [`${passed} passed`, `${failed} failed`, `${skipped} skipped`]
  const left = nightly > 0 ? [`${nightly} left to the night`] : []
  return { failed, line: [...counts, ...left].join(', '), passed }
}

/** Tests that `--tagsFilter` has left out. */
function leftToNight({ assertionResults }) {
  return assertionResults.filter(
    ({ status, tags }) => status !== 'passed' && status !== 'failed' && tags?.includes('nightly'),
  )
}

if (process.argv[1]?.endsWith('sumReports.mjs')) {
  const files = process.argv.slice(2).filter((file) => existsSync(file))
  const { failed, line, passed } = sumReports(
    files.map((file) => JSON.parse(readFileSync(file, 'utf8'))),
  )
  console.log(line)
  process.exit(failed > 0 || passed === 0 ? 1 : 0)
}
