// What the app exports: the files of the chosen format, with the pictures from where the app has them.
import type { ExportFile } from 'offprint/export'
import type { Payload } from 'payload'

import { exportBundle } from 'offprint/export'

import manifest from '../../package.json' with { type: 'json' }
import { pictureFolder } from './media.ts'
import { pictureFiles } from './pictures/pictureFiles.ts'
import { readSettings } from './settings.mjs'

export interface Wanted {
  format: 'bundle'
  isPublic: boolean
  signal?: AbortSignal
}

export function exportFiles(
  payload: Payload,
  { isPublic, signal }: Wanted,
): AsyncGenerator<ExportFile> {
  const { s3 } = readSettings(process.env)
  const files = pictureFiles(s3, pictureFolder)
  return exportBundle(payload, { files, isPublic, signal, version: manifest.version })
}
