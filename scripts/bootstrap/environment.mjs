// Settings from the environment and .env, and the environment of child processes that run Payload outside Next.
import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'

import { withSecretFiles } from '../../src/app/secretFiles.mjs'
import { readSettings, InvalidSettingsError } from '../../src/app/settings.mjs'
import { logFormat } from './logLine.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * The environment takes precedence over .env.
 * @returns {Record<string, string | undefined>}
 * @throws InvalidSettingsError for a secret whose file cannot be read.
 */
export function readEnvironment() {
  const file = path.join(root, '.env')
  const given = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  return withSecretFiles({ ...given, ...process.env })
}

/**
 * @throws InvalidSettingsError, also for a corpus file that does not exist: before the build, not after it.
 * @param {Record<string, string | undefined>} env
 */
export function readCheckedSettings(env) {
  const settings = readSettings(env)
  const files = { OFFPRINT_CORPUS: settings.corpus, OFFPRINT_FACTS: settings.facts }
  const problems = Object.entries(files).flatMap(([name, file]) =>
    file && !existsSync(path.resolve(root, file)) ? [`${name} is "${file}": file not found.`] : [],
  )
  if (problems.length > 0) {
    throw new InvalidSettingsError(problems)
  }
  return settings
}

/**
 * The environment of a child process that runs Payload. Creates the secret on first use.
 * @param {Record<string, string | undefined>} env
 * @param {string | undefined} databaseURL
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(env, databaseURL) {
  return {
    ...env,
    DISABLE_PAYLOAD_HMR: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    // Otherwise glibc keeps the memory of worker threads that have ended.
    MALLOC_ARENA_MAX: env.MALLOC_ARENA_MAX ?? '2',
    NODE_ENV: 'production',
    // Without this condition Node 20 sometimes drops Lexical's top-level await and exits without a message. In the long
    // form: Next passes these options to its workers and breaks "-C production" (the build then fails with EPIPE).
    NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} --conditions=production`.trim(),
    // The child writes to a pipe, even if we write to a terminal.
    OFFPRINT_LOG: logFormat(env),
    ...(databaseURL ? { DATABASE_URL: databaseURL } : {}),
    PAYLOAD_SECRET: env.PAYLOAD_SECRET?.trim() || readOrCreateSecret(),
  }
}

/** Throws the system error if .data/ cannot be written, such as on a full or a read-only disk. */
export function checkWritable() {
  const file = path.join(root, '.data/.writable')
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, 'Offprint can write here.\n')
  } catch (error) {
    // The error of a full disk does not name the file.
    throw Object.assign(error, { path: error.path ?? file })
  }
}

function readOrCreateSecret() {
  const file = path.join(root, '.data/secret')
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true })
    // Linked, not written: two processes that start at once agree on one secret, and a full disk leaves no partial file.
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
    linkUnlessExists(draft, file)
    rmSync(draft)
  }
  return readFileSync(file, 'utf8').trim()
}

function linkUnlessExists(draft, file) {
  try {
    linkSync(draft, file)
  } catch (error) {
    if (error.code !== 'EEXIST') {
      throw error
    }
  }
}
