// Runs in a worker thread: it is not imported, but run by its path.
import type { ReaderJobs } from './jobs.ts'

import { parseSource } from '../sources/parseSource.ts'
import { serveJobs } from './serveJobs.ts'

serveJobs<ReaderJobs>({ corpus: ({ source, ...options }) => parseSource(source, options) })
