// What a process of ours is told: the settings of the environment and of .env, and how to run Payload outside Next.
import { randomBytes } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'

import { readSettings, SettingsWrong } from '../../src/app/settings.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * The environment wins over .env.
 * @returns {Record<string, string | undefined>}
 */
export function readEnvironment() {
  const file = path.join(root, '.env')
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env }
}

/**
 * Throws SettingsWrong, also for a corpus that is not there: better now than after the build.
 * @param {Record<string, string | undefined>} env
 */
export function readCheckedSettings(env) {
  const settings = readSettings(env)
  const files = { OFFPRINT_CORPUS: settings.corpus, OFFPRINT_FACTS: settings.facts }
  const problems = Object.entries(files).flatMap(([name, file]) =>
    file && !isFile(file) ? [`${name} is "${file}": there is no such file.`] : [],
  )
  if (problems.length > 0) {
    throw new SettingsWrong(problems)
  }
  return settings
}

/**
 * The environment of a child that boots Payload, with a secret that is made once and kept.
 * @param {Record<string, string | undefined>} env
 * @param {string | undefined} databaseURL
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(env, databaseURL) {
  return {
    ...env,
    DISABLE_PAYLOAD_HMR: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    // Without it Node 20 now and then drops Lexical's top-level await, and ends without a word. In its long form:
    // Next hands these options on to its workers, and garbles "-C production" (a build then dies with EPIPE).
    NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} --conditions=production`.trim(),
    // A child writes to a pipe, whatever ours is.
    OFFPRINT_LOG: env.OFFPRINT_LOG ?? (process.stdout.isTTY ? 'text' : 'json'),
    ...(databaseURL ? { DATABASE_URL: databaseURL } : {}),
    PAYLOAD_SECRET: env.PAYLOAD_SECRET?.trim() || keptSecret(),
  }
}

/** Throws what the system says when .data/ cannot be written: a full or a read-only disk. */
export function checkWritable() {
  const file = path.join(root, '.data/.writable')
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, 'Offprint can write here.\n')
  } catch (error) {
    // A full disk does not say which file it was.
    throw Object.assign(error, { path: error.path ?? file })
  }
}

function keptSecret() {
  const file = path.join(root, '.data/secret')
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true })
    // Linked, not written: two starts agree on one secret, and a full disk leaves none that is cut short.
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
    linkUnlessThere(draft, file)
    rmSync(draft)
  }
  return readFileSync(file, 'utf8').trim()
}

function linkUnlessThere(draft, file) {
  try {
    linkSync(draft, file)
  } catch (error) {
    if (error.code !== 'EEXIST') {
      throw error
    }
  }
}

function isFile(file) {
  return statSync(path.resolve(root, file), { throwIfNoEntry: false })?.isFile() ?? false
}
