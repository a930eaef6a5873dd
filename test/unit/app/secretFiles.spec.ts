// Secrets that are read from files.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

import { secretSettings, withSecretFiles } from '../../../src/app/secretFiles.mjs'
import { readSettings } from '../../../src/app/settings.mjs'
import { root } from '../../helpers/root.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'offprint-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileWith(text: string): string {
  const file = path.join(folder, String(text.length))
  writeFileSync(file, text)
  return file
}

const secret = 'a long random text for a test only'

describe('withSecretFiles', () => {
  it.each(secretSettings)('reads %s from a file, without the last line break', (name) => {
    const env = withSecretFiles({ [`${name}_FILE`]: fileWith(`${secret}\n`), PORT: '3001' })
    expect(env).toEqual({ [name]: secret, PORT: '3001' })
  })

  it('leaves settings without a file alone', () => {
    const env = { PAYLOAD_SECRET: secret, PAYLOAD_SECRET_FILE: '' }
    expect(readSettings(withSecretFiles(env)).secret).toBe(secret)
  })

  it.each([
    [{ SMTP_URL_FILE: '/nix' }, 'SMTP_URL_FILE is "/nix": the file cannot be read (ENOENT).'],
    [{ SMTP_URL_FILE: '/' }, 'SMTP_URL_FILE is "/": the file cannot be read (EISDIR).'],
    [{ METRICS_TOKEN_FILE: fileWith(' \n') }, /^METRICS_TOKEN_FILE is ".*": the file is empty\.$/],
    [
      { PAYLOAD_SECRET: secret, PAYLOAD_SECRET_FILE: fileWith(secret) },
      'PAYLOAD_SECRET and PAYLOAD_SECRET_FILE are both given: keep one of them.',
    ],
  ])('refuses %j by name', (env, message) => {
    expect(() => withSecretFiles(env)).toThrow(message)
  })

  it('names all problems at once, and no secret', () => {
    const env = { DATABASE_URL: secret, DATABASE_URL_FILE: '/nix', SMTP_URL_FILE: '/nix' }
    expect(() => withSecretFiles(env)).toThrow(/^DATABASE_URL .*\nSMTP_URL_FILE .*$/)
    expect(() => withSecretFiles(env)).not.toThrow(secret)
  })

  it('is documented for each of them', () => {
    const documented = readFileSync(path.join(root, 'docs/settings.md'), 'utf8').split('## ')
    const part = documented.find((text) => text.startsWith('Secrets in files'))
    expect(secretSettings.filter((name) => !part?.includes(`\`${name}\``))).toEqual([])
  })
})
