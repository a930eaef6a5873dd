// Translates texts of the app with the words that Payload has for the language: on the server and in the browser.
import type { AppTexts } from './en.ts'

/** Without the endings that Payload chooses by `count`. */
type WithoutCount<Key> = Key extends `${infer Text}_${'one' | 'other'}` ? Text : Key

export type AppText = WithoutCount<keyof AppTexts>

export type Translate = (text: AppText, values?: Record<string, number | string>) => string

/** @param i18n of a request, or of the admin panel. */
export function translateFor({ t }: { t: (key: never, values?: object) => string }): Translate {
  return (text, values) => t(`app:${text}` as never, values)
}
