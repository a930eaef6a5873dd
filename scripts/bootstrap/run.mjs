// Runs a script that works with the data: reads the settings, starts the database, and runs the script as a child process.
import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { stopChild } from './childProcesses.mjs'
import { childEnvironment, readCheckedSettings, readEnvironment, root } from './environment.mjs'
import { formatError } from './errors.mjs'
import { installPackages, arePackagesInstalled } from './installPackages.mjs'
import { handleShutdown } from './shutdown.mjs'
import { showSteps } from './steps.mjs'

const usage =
  'node scripts/run.mjs [--keep-running | --no-database | --no-database-with=--flag] script.ts [arguments]'

/** They need dev packages even if the app is built. */
const developerScripts = /^scripts\/(?:bench|build|check|generate|hosts|package|smoke)/

/** Exits with the code of the script, or 2 if it could not be started. */
export async function run(args) {
  const shutdown = handleShutdown()
  try {
    const { isSupervised, needsDatabase, rest } = readArguments(args)
    const env = readEnvironment()
    const settings = readCheckedSettings(env)
    await install(shutdown, rest[0])
    if (isSupervised) {
      await superviseScript(shutdown, rest, env, await openDatabase(shutdown, settings))
    }
    const databaseURL = needsDatabase
      ? (await openDatabase(shutdown, settings)).url
      : settings.databaseURL
    await shutdown.run(await runScript(shutdown, rest, childEnvironment(env, databaseURL)))
  } catch (error) {
    if (!shutdown.hasStarted()) {
      console.error(formatError(error))
      await shutdown.run(2)
    }
  }
}

/**
 * `--no-database-with=--dry-run,--json`: no database if the script gets both flags. `--keep-running`: the script is
 * restarted when it exits.
 */
export function readArguments(args) {
  const [first = '', ...others] = args
  const isSupervised = first === '--keep-running'
  const rest = isSupervised || first.startsWith('--no-database') ? others : args
  if (rest.length === 0) {
    throw new Error(`No script to run. ${usage}`)
  }
  const flags = first.split('=')[1]?.split(',')
  const needsDatabase =
    isSupervised || rest === args || (flags?.some((flag) => !others.includes(flag)) ?? false)
  return { isSupervised, needsDatabase, rest }
}

// To stderr, and only if there is something to install: another program may read the output of the script.
async function install(shutdown, script) {
  if (!(await arePackagesInstalled({ withDev: developerScripts.test(script) }))) {
    await showSteps(process.stderr).run('Packages', (update) => installPackages(shutdown, update))
  }
}

async function openDatabase(shutdown, settings) {
  const { tsImport } = await import('tsx/esm/api')
  const { ensureDatabase } = await tsImport('../../postgres/ensureDatabase.ts', import.meta.url)
  const opening = ensureDatabase({ databaseURL: settings.databaseURL, root })
  shutdown.addTask(() =>
    opening.then(
      (database) => database.release(),
      () => undefined,
    ),
  )
  const { warning } = await opening
  if (warning) {
    console.error(`Warning: ${warning}`)
  }
  return opening
}

/** Does not return. Exits with the code of the script if it exits before it is ready. */
async function superviseScript(shutdown, rest, env, database) {
  const { tsImport } = await import('tsx/esm/api')
  const module = await tsImport('../start/superviseScript.ts', import.meta.url)
  await shutdown.run(await module.superviseScript({ database, env, shutdown, root, script: rest }))
}

async function runScript(shutdown, args, env) {
  const { tsImport } = await import('tsx/esm/api')
  const { argumentsOf } = await tsImport('../start/commands.ts', import.meta.url)
  const child = spawn(process.execPath, await argumentsOf(root, args), {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  shutdown.addTask(() => stopChild(child))
  const [code] = await once(child, 'exit')
  return code ?? 1
}
