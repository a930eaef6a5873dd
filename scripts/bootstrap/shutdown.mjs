// Shutdown of a command: on a signal, a lost parent or an error, runs the tasks that were added, last one first.
import { formatError } from './errors.mjs'

const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

/** @typedef {ReturnType<typeof handleShutdown>} Shutdown */

export function handleShutdown() {
  /** @type {(() => unknown)[]} */
  const tasks = []
  let serving = false
  /** @type {Promise<void> | undefined} */
  let running
  const started = new AbortController()

  /** @param {number} code */
  const run = (code) => {
    started.abort()
    return (running ??= runTasks(tasks, code))
  }
  const shutdown = {
    /** @param {() => unknown} task */
    addTask: (task) => tasks.push(task),
    hasStarted: () => running !== undefined,
    /** From now on a signal is a normal end: the exit code is 0. */
    markServing: () => (serving = true),
    /** @param {() => unknown} task */
    removeTask: (task) => {
      const index = tasks.indexOf(task)
      if (index >= 0) {
        tasks.splice(index, 1)
      }
    },
    /** Runs the tasks once and exits with the code. */
    run,
    /** Aborted when the shutdown starts: for operations that take long. */
    signal: started.signal,
  }
  onSignal((code) => run(serving ? 0 : code))
  onUncaughtException(run)
  ignoreLostOutput()
  return shutdown
}

/** Calls back with the exit code of the signal, or of SIGHUP if the parent exits. */
function onSignal(callback) {
  for (const [signal, code] of Object.entries(exitCodes)) {
    // `on`, not `once`: under npm Ctrl-C arrives twice, from the terminal and from npm.
    process.on(signal, () => callback(code))
  }
  watchParent(() => callback(exitCodes.SIGHUP))
}

function onUncaughtException(callback) {
  process.on('uncaughtException', (error) => {
    console.error(formatError(error))
    callback(1)
  })
}

async function runTasks(tasks, code) {
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    try {
      await task()
    } catch (error) {
      console.error(formatError(error))
      code ||= 1
    }
  }
  process.exit(code)
}

// When npm is killed, its children are not: they get a new parent.
function watchParent(onLost) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || parent <= 1) {
    return
  }
  setInterval(() => process.ppid !== parent && onLost(), 300).unref()
}

const lostOutput = new Set(['EDQUOT', 'EIO', 'ENOSPC', 'EPIPE'])

// The reader of our output may exit first, and the disk of a log be full: that must not interrupt anything.
function ignoreLostOutput() {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (!lostOutput.has(error.code)) {
        throw error
      }
    })
  }
}
