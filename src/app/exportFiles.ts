// What the app exports: the files of the chosen format, with the pictures from where the app has them.
import type { ExportFile, ExportOptions } from 'offprint/export'
import type { Payload } from 'payload'

import { exportBundle, exportEndpoint } from 'offprint/export'

import manifest from '../../package.json' with { type: 'json' }
import { pictureFolder } from './media.ts'
import { pictureFiles } from './pictures/pictureFiles.ts'
import { readSettings } from './settings.mjs'

export interface Wanted extends Pick<ExportOptions, 'isAlone' | 'isPublic'> {
  format: 'bundle'
}

export function exportFiles(
  payload: Payload,
  { isAlone, isPublic }: Wanted,
): AsyncGenerator<ExportFile> {
  const { s3 } = readSettings(process.env)
  const files = pictureFiles(s3, pictureFolder)
  return exportBundle(payload, { files, isAlone, isPublic, version: manifest.version })
}

/** `GET /api/export` */
export const exportEndpoints = [
  exportEndpoint(({ payload }, options) => exportFiles(payload, { format: 'bundle', ...options })),
]

/** Tables of the app that no export has, and why. */
export const leftOutOfApp: Record<string, string> = {
  offprint_login_limits: 'failed sign-ins of the last hours',
  offprint_sign_ins: 'from where people have signed in',
}
