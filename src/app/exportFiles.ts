// What the app exports: the files of the chosen format, with the pictures from where the app has them.
import type { ExportFile, ExportOptions } from 'offprint/export'
import type { Payload } from 'payload'

import { exportBundle, exportEndpoint, exportHTML, exportWXR } from 'offprint/export'

import manifest from '../../package.json' with { type: 'json' }
import { blogSite } from './blogSite.ts'
import { cleaningUpOften } from './cleanUpOften.ts'
import { pictureFolder } from './media.ts'
import { pictureFiles } from './pictures/pictureFiles.ts'
import { readSettings } from './settings.mjs'

/** Everything, or what readers see. */
export function bundleFiles(
  payload: Payload,
  options: Pick<ExportOptions, 'isAlone' | 'isPublic'>,
): AsyncGenerator<ExportFile> {
  return exportBundle(payload, { ...options, files: storedPictures(), version: manifest.version })
}

/** The blog as files. */
export function staticFiles(
  payload: Payload,
  fonts: Map<string, Uint8Array>,
): AsyncGenerator<ExportFile> {
  return exportHTML(payload, { files: storedPictures(), fonts, site: site() })
}

/** A file for WordPress. */
export function wordPressFiles(
  payload: Payload,
  options: Pick<ExportOptions, 'isPublic'>,
): AsyncGenerator<ExportFile> {
  return exportWXR(payload, { ...options, site: site() })
}

function site() {
  const settings = readSettings(process.env)
  return { ...blogSite(settings), url: new URL(settings.siteURL).origin }
}

function storedPictures() {
  return pictureFiles(readSettings(process.env).s3, pictureFolder)
}

/** `GET /api/export` */
export const exportEndpoints = [
  exportEndpoint(({ payload }, options) => cleaningUpOften(bundleFiles(payload, options))),
]

/** Tables of the app that no export has, and why. */
export const leftOutOfApp: Record<string, string> = {
  offprint_login_limits: 'failed sign-ins of the last hours',
  offprint_second_factors: 'secrets of second factors',
  offprint_session_devices:
    'the browsers of those who are signed in: sessions end with an installation',
  offprint_sign_ins: 'from where people have signed in',
}
