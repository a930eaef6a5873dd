// The wrapper of every npm script that works with the desk's data: settings, database, and a child that boots Payload.
import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { endChild } from './children.mjs'
import { childEnvironment, readCheckedSettings, readEnvironment, root } from './environment.mjs'
import { explain } from './explain.mjs'
import { installPackages, isEverythingThere } from './install.mjs'
import { beginLife } from './life.mjs'
import { showSteps } from './steps.mjs'

const usage =
  'node scripts/run.mjs [--keep-running | --no-database | --no-database-with=--flag] script.ts [arguments]'

/** The exit code is that of the script, and 2 where it could not begin: 1 is for what a script finds or leaves undone. */
export async function run(args) {
  const life = beginLife()
  try {
    const { isKept, needsDatabase, rest } = readArguments(args)
    const env = readEnvironment()
    const settings = readCheckedSettings(env)
    await install(life)
    if (isKept) {
      await keepRunning(life, rest, env, await openDatabase(life, settings))
    }
    const databaseURL = needsDatabase
      ? (await openDatabase(life, settings)).url
      : settings.databaseURL
    await life.stop(await runScript(life, rest, childEnvironment(env, databaseURL)))
  } catch (error) {
    if (!life.isStopping()) {
      console.error(explain(error))
      await life.stop(2)
    }
  }
}

/**
 * `--no-database-with=--dry-run,--json`: no database when the script is given both. `--keep-running`: the script is
 * started again when it dies.
 */
export function readArguments(args) {
  const [first = '', ...others] = args
  const isKept = first === '--keep-running'
  const rest = isKept || first.startsWith('--no-database') ? others : args
  if (rest.length === 0) {
    throw new Error(`No script to run. ${usage}`)
  }
  const flags = first.split('=')[1]?.split(',')
  const needsDatabase =
    isKept || rest === args || (flags?.some((flag) => !others.includes(flag)) ?? false)
  return { isKept, needsDatabase, rest }
}

// To stderr, and only when there is something to do: the output of a script may be meant for another program.
async function install(life) {
  if (!isEverythingThere()) {
    await showSteps(process.stderr).run('Packages', () => installPackages(life))
  }
}

async function openDatabase(life, settings) {
  const { tsImport } = await import('tsx/esm/api')
  const { ensureDatabase } = await tsImport('../../postgres/ensureDatabase.ts', import.meta.url)
  const opening = ensureDatabase({ databaseURL: settings.databaseURL, root })
  life.atEnd(() =>
    opening.then(
      (database) => database.release(),
      () => undefined,
    ),
  )
  return opening
}

/** Never returns; exits with the code of a script that ends before it said that it was ready. */
async function keepRunning(life, rest, env, database) {
  const { tsImport } = await import('tsx/esm/api')
  const module = await tsImport('../start/keepScript.ts', import.meta.url)
  await life.stop(await module.keepScript({ database, env, life, root, script: rest }))
}

async function runScript(life, args, env) {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  life.atEnd(() => endChild(child))
  const [code] = await once(child, 'exit')
  return code ?? 1
}
