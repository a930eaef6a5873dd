// Runs the schedules as the server does, for another moment: `schedulesAt.ts 2026-03-09T12:00:00Z`.
import { runSchedules } from 'offprint'

import { openPayload } from '../../scripts/openPayload.ts'

const payload = await openPayload({ isQuiet: true })
const report = await runSchedules(payload, new Date(process.argv[2] ?? ''))
process.stdout.write(`${JSON.stringify(report)}\n`)
process.exit(0)
