// Runs in a worker thread: it is not imported, but run by its path.
import type { ReaderJobs } from './jobs.ts'

import { findLinks } from '../backlog/feedLinks.ts'
import { parseSource } from '../sources/parseSource.ts'
import { backlogHandlers, type BacklogJobs } from './backlogJobs.ts'
import { serveJobs } from './serveJobs.ts'

serveJobs<BacklogJobs & ReaderJobs>({
  corpus: ({ source, ...options }) => parseSource(source, options),
  links: ({ source }) => findLinks(source),
  ...backlogHandlers(),
})
