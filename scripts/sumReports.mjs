// Sums up the JSON reports of vitest in one line: `12 passed, 0 failed, 1 skipped`.
import { existsSync, readFileSync } from 'node:fs'

/** @param {{ numFailedTests: number, numPassedTests: number, numPendingTests: number, numTodoTests: number }[]} reports */
export function sumReports(reports) {
  const add = (read) => reports.reduce((sum, report) => sum + (read(report) ?? 0), 0)
  const passed = add(({ numPassedTests }) => numPassedTests)
  const failed = add(({ numFailedTests }) => numFailedTests)
  const skipped = add(({ numPendingTests, numTodoTests }) => numPendingTests + numTodoTests)
  return { failed, line: `${passed} passed, ${failed} failed, ${skipped} skipped`, passed }
}

if (process.argv[1]?.endsWith('sumReports.mjs')) {
  const files = process.argv.slice(2).filter((file) => existsSync(file))
  const { failed, line, passed } = sumReports(
    files.map((file) => JSON.parse(readFileSync(file, 'utf8'))),
  )
  console.log(line)
  process.exit(failed > 0 || passed === 0 ? 1 : 0)
}
