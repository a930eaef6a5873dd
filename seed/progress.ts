// Shows the progress of an import: a bar on a terminal, plain lines elsewhere.
import cliProgress from 'cli-progress'

interface Progress {
  step: (done: number, total: number, name: string) => void
  stop: () => void
}

const everyLines = 500

/** Writes to `stream`: never to stdout, which may carry the report. */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream)
}

function bar(stream: NodeJS.WriteStream): Progress {
  const shown = new cliProgress.SingleBar(
    {
      clearOnComplete: true,
      format: 'Seeding {bar} {value}/{total} {name}',
      hideCursor: true,
      stream,
    },
    cliProgress.Presets.shades_classic,
  )
  let started = false
  return {
    step: (done, total, name) => {
      if (!started) {
        shown.start(total, 0, { name: '' })
      }
      started = true
      shown.update(done, { name: name.slice(0, 40) })
    },
    stop: () => shown.stop(),
  }
}

function lines(stream: NodeJS.WriteStream): Progress {
  return {
    step: (done, total, name) => {
      if (total <= 20 || done % everyLines === 0 || done === total) {
        stream.write(`seeded ${done}/${total}: ${name}\n`)
      }
    },
    stop: () => undefined,
  }
}
