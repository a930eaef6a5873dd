// Runs readers, or other jobs that are given bytes, in worker threads: few at a time, with limited time and memory.
export type { Failure, JobHandlers, JobTypes } from './worker/jobs.ts'
export { serveJobs } from './worker/serveJobs.ts'
export { startWorker } from './worker/startWorker.ts'
export type { WorkerScript } from './worker/startWorker.ts'
export { WorkerPool } from './worker/WorkerPool.ts'
export type { PoolLimits, PoolOptions } from './worker/WorkerPool.ts'
