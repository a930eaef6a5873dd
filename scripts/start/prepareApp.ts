// Runs the migrations, the first user and the seed in a child process, and prints its steps.
import type { ChildProcess } from 'node:child_process'

import { once } from 'node:events'

import type { Step, Steps } from '../bootstrap/steps.mjs'
import type { StartContext } from './types.ts'

import { startChild } from '../bootstrap/childProcesses.mjs'
import { CommandError } from '../bootstrap/errors.mjs'

/** What the child process sends over its IPC channel. */
export type Message =
  | { begin: string }
  | { done: string }
  | { failed: string }
  | { finished: true }
  | { note: string }
  | { update: string }

export async function prepareApp(start: StartContext, env: NodeJS.ProcessEnv): Promise<void> {
  const { root, shutdown, steps } = start
  const child = startChild(shutdown, process.execPath, ['--import', 'tsx', 'scripts/prepare.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  const collect = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000))
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)

  const progress = followProgress(child, steps)
  const [code] = await once(child, 'close')
  // Exit code 0 is not enough: a child that was interrupted may exit with it as well.
  if (progress.isFinished && code === 0) {
    return
  }
  progress.step?.failed()
  throw new CommandError(
    progress.failure ?? `The preparation ended early (code ${code}).\n${output.trim()}`,
  )
}

interface Progress {
  failure?: string
  isFinished: boolean
  step?: Step | undefined
}

function followProgress(child: ChildProcess, steps: Steps): Progress {
  const progress: Progress = { isFinished: false, step: steps.begin('Payload') }
  child.on('message', (message: Message) => {
    if ('begin' in message) {
      progress.step ??= steps.begin(message.begin)
    } else if ('update' in message) {
      progress.step?.update(message.update)
    } else if ('done' in message) {
      progress.step?.done(message.done)
      progress.step = undefined
    } else if ('note' in message) {
      steps.note(message.note)
    } else if ('failed' in message) {
      progress.failure = message.failed
    } else {
      progress.isFinished = true
    }
  })
  return progress
}
