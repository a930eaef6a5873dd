// Has a child migrate, make the first user and seed, and shows its steps as ours.
import { once } from 'node:events'

import type { Step } from '../bare/steps.mjs'
import type { Start } from './types.ts'

import { CannotRun } from '../../postgres/CannotRun.ts'
import { startChild } from '../bare/children.mjs'

/** What the child says over its channel. */
export type Word =
  | { begin: string }
  | { done: string }
  | { failed: string }
  | { finished: true }
  | { note: string }
  | { say: string }

export async function prepareDesk(start: Start, env: NodeJS.ProcessEnv): Promise<void> {
  const { life, root, steps } = start
  const child = startChild(life, process.execPath, ['--import', 'tsx', 'scripts/prepare.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000))
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)

  let failure: string | undefined
  let isFinished = false
  let step: Step | undefined = steps.begin('Payload')
  child.on('message', (word: Word) => {
    if ('begin' in word) {
      step ??= steps.begin(word.begin)
    }
    if ('say' in word) {
      step?.say(word.say)
    }
    if ('done' in word) {
      step = void step?.done(word.done)
    }
    if ('note' in word) {
      steps.note(word.note)
    }
    if ('failed' in word) {
      failure = word.failed
    }
    if ('finished' in word) {
      isFinished = true
    }
  })
  const [code] = await once(child, 'close')
  if (isFinished && code === 0) {
    return
  }
  step?.failed()
  // Exit code 0 is not enough: a child that was cut short may end with it as well.
  throw new CannotRun(failure ?? `The preparation ended early (code ${code}).\n${output.trim()}`)
}
