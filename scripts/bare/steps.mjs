// One line a step, with its time. A step that takes long shows that it lives: a spinner on a terminal, a line now and then elsewhere.
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/**
 * @typedef {{ done: (detail: string) => void, failed: () => void, say: (detail: string) => void }} Step
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
     * Runs the work; the text that it returns is told on the step's line.
     * @param {string} name
     * @param {(say: (detail: string) => void) => Promise<string>} work
     */
    run: async (name, work) => {
      const line = show(stream, name)
      try {
        line.done(await work(line.say))
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
    const text = `${frames[frame++ % frames.length]} ${sentence(name, detail, since)}`
    stream.write(`\r\x1b[K${text.slice(0, (stream.columns ?? 80) - 1)}`)
  }
  const timer = setInterval(draw, 100)
  return ending(stream, name, since, timer, (text) => (detail = text), '\r\x1b[K')
}

function plainLines(stream, name) {
  const since = Date.now()
  let detail = ''
  const draw = () => stream.write(`… ${sentence(name, detail, since)}\n`)
  const timer = setInterval(draw, 10_000)
  return ending(stream, name, since, timer, (text) => (detail = text), '')
}

function ending(stream, name, since, timer, say, clear) {
  const end = (mark) => (detail) => {
    clearInterval(timer)
    stream.write(`${clear}${mark} ${sentence(name, detail, since)}\n`)
  }
  return { done: end('✓'), failed: () => end('✗')(''), say }
}

function sentence(name, detail, since) {
  const seconds = ((Date.now() - since) / 1000).toFixed(1)
  return `${name}${detail ? `: ${detail}` : ''} (${seconds} s)`
}
