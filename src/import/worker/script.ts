// Runs in a worker thread: it is not imported, but run by its path.
import { serveJobs } from 'offprint-reader/worker'

import type { IntakeJobs } from './jobs.ts'

import { handlers } from './handlers.ts'

serveJobs<IntakeJobs>(handlers)
