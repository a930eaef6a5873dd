// Prints one line for each step, with its duration. A long step shows progress: a spinner on a terminal, a line every
// ten seconds elsewhere.
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/**
 * @typedef {{ done: (detail: string) => void, failed: () => void, update: (detail: string) => void }} Step
 * @typedef {ReturnType<typeof showSteps>} Steps
 */

/** @param {NodeJS.WriteStream} stream */
export function showSteps(stream) {
  const show = stream.isTTY ? spinner : plainLines
  return {
    /** @type {(name: string) => Step} */
    begin: (name) => show(stream, name),
    /** @param {string} text */
    note: (text) => stream.write(`${text}\n`),
    /**
     * Runs the work. The text that it returns is printed on the line of the step.
     * @param {string} name
     * @param {(update: (detail: string) => void) => Promise<string>} work
     */
    run: async (name, work) => {
      const line = show(stream, name)
      try {
        line.done(await work(line.update))
      } catch (error) {
        line.failed()
        throw error
      }
    },
  }
}

function spinner(stream, name) {
  const since = Date.now()
  let detail = ''
  let frame = 0
  const draw = () => {
    const text = `${frames[frame++ % frames.length]} ${lineOf(name, detail, since)}`
    stream.write(`\r\x1b[K${text.slice(0, (stream.columns ?? 80) - 1)}`)
  }
  const timer = setInterval(draw, 100)
  return createStep(stream, name, since, timer, (text) => (detail = text), '\r\x1b[K')
}

function plainLines(stream, name) {
  const since = Date.now()
  let detail = ''
  const draw = () => stream.write(`… ${lineOf(name, detail, since)}\n`)
  const timer = setInterval(draw, 10_000)
  return createStep(stream, name, since, timer, (text) => (detail = text), '')
}

function createStep(stream, name, since, timer, update, clear) {
  const end = (mark) => (detail) => {
    clearInterval(timer)
    stream.write(`${clear}${mark} ${lineOf(name, detail, since)}\n`)
  }
  return { done: end('✓'), failed: () => end('✗')(''), update }
}

function lineOf(name, detail, since) {
  const seconds = ((Date.now() - since) / 1000).toFixed(1)
  return `${name}${detail ? `: ${detail}` : ''} (${seconds} s)`
}
