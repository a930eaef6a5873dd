// Prints one line for each step, with its duration. A long step shows progress: a spinner on a terminal, a line every
// ten seconds elsewhere, and a bar if the step knows how far it is.
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
/** Of a bar, in characters. */
const width = 20

/**
 * @typedef {(detail: string, part?: number) => void} Update `part`: how much is done, from 0 to 1.
 * @typedef {{ done: (detail: string) => void, failed: () => void, update: Update }} Step
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
     * Runs the work. The text that it returns, or that `describe` makes of it, is printed on the line of the step.
     * @template [Result=string]
     * @param {string} name
     * @param {(update: Update) => Promise<Result>} work
     * @param {(result: Result) => string} describe
     * @returns {Promise<Result>}
     */
    run: async (name, work, describe = String) => {
      const line = show(stream, name)
      try {
        const result = await work(line.update)
        line.done(describe(result))
        return result
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
  const update = (text, part) => (detail = withBar(text, part))
  return createStep(stream, name, since, timer, update, '\r\x1b[K')
}

function plainLines(stream, name) {
  const since = Date.now()
  let detail = ''
  const draw = () => stream.write(`… ${lineOf(name, detail, since)}\n`)
  const timer = setInterval(draw, 10_000)
  const update = (text, part) => (detail = withBar(text, part))
  return createStep(stream, name, since, timer, update, '')
}

function createStep(stream, name, since, timer, update, clear) {
  const end = (mark) => (detail) => {
    clearInterval(timer)
    stream.write(`${clear}${mark} ${lineOf(name, detail, since)}\n`)
  }
  return { done: end('✓'), failed: () => end('✗')(''), update }
}

function withBar(text, part) {
  if (part === undefined) {
    return text
  }
  const filled = Math.round(Math.min(Math.max(part, 0), 1) * width)
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${text}`
}

function lineOf(name, detail, since) {
  const seconds = ((Date.now() - since) / 1000).toFixed(1)
  return `${name}${detail ? `: ${detail}` : ''} (${seconds} s)`
}
