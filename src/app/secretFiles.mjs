// Reads secrets from files, as Docker and systemd provide them: NAME_FILE is the path of a file with the value of NAME.
import { readFileSync } from 'node:fs'

import { InvalidSettingsError } from './settings.mjs'

/** Settings whose value may be in a file. */
export const secretSettings = [
  'DATABASE_URL',
  'METRICS_TOKEN',
  'OFFPRINT_ADMIN_PASSWORD',
  'PAYLOAD_SECRET',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'SMTP_URL',
]

/**
 * Returns the settings with the contents of the files, and without the names of the files.
 * @param {Record<string, string | undefined>} env
 * @throws InvalidSettingsError for a file that cannot be read or is empty, and where file and value are given.
 */
export function withSecretFiles(env) {
  const problems = []
  const read = { ...env }
  for (const name of secretSettings) {
    const file = env[`${name}_FILE`]?.trim()
    delete read[`${name}_FILE`]
    if (!file) {
      continue
    }
    const { problem, value } = env[name]?.trim() ? { problem: both(name) } : readSecret(name, file)
    read[name] = value
    problems.push(...(problem ? [problem] : []))
  }
  if (problems.length > 0) throw new InvalidSettingsError(problems)
  return read
}

function readSecret(name, file) {
  try {
    const value = readFileSync(file, 'utf8').trim()
    return value ? { value } : { problem: `${name}_FILE is "${file}": the file is empty.` }
  } catch (error) {
    return { problem: `${name}_FILE is "${file}": the file cannot be read (${error.code}).` }
  }
}

function both(name) {
  return `${name} and ${name}_FILE are both given: keep one of them.`
}
