// In place of `@payloadcms/ui` in unit tests, which share their modules: whoever draws first decides for all others.
import { languages } from '../../src/translations/languages.ts'

/** The permissions of who is signed in. A test sets what it needs, and takes it back. */
export const user = { collections: {} as Record<string, unknown> }

export const Link = 'a'

const config = { admin: {}, routes: { admin: '/admin', api: '/api' } }
const i18n = { language: 'en', translations: { offprint: { desk: languages.en.desk } } }

export function useAuth() {
  return { permissions: user }
}

export function useConfig() {
  return { config }
}

export function useDocumentInfo() {
  return {}
}

export function useModal() {
  return { modalState: {} }
}

export function useTranslation() {
  return { i18n }
}
