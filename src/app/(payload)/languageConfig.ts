// The config of the admin panel in the language of the present request.
import type { SanitizedConfig } from 'payload'

import config from '@payload-config'
import { getNextRequestI18n } from '@payloadcms/next/utilities'

import { inLanguage } from './inLanguage.ts'

export async function languageConfig(): Promise<SanitizedConfig> {
  const plain = await config
  return inLanguage(plain, await getNextRequestI18n({ config: plain }))
}
