// Lines of the processes around the app, once it runs: like its own log, JSON for programs and text on a terminal.

/**
 * @typedef {(text: string, level?: 'error' | 'info' | 'warn') => void} LogLine
 * @param {Record<string, string | undefined>} env
 * @param {NodeJS.WritableStream} stream
 * @returns {LogLine}
 */
export function lineLog(env, stream) {
  const isJSON = logFormat(env) === 'json'
  return (msg, level = 'info') => {
    const line = { level, time: new Date().toISOString(), pid: process.pid, msg }
    stream.write(`${isJSON ? JSON.stringify(line) : msg}\n`)
  }
}

/** @param {Record<string, string | undefined>} env */
export function logFormat({ OFFPRINT_LOG: given }) {
  return (given ?? (process.stdout.isTTY ? 'text' : 'json')) === 'text' ? 'text' : 'json'
}
