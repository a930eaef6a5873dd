// The pages that answer subscribers, in the words of their language.
import type { Payload } from 'payload'

import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'

import type { LetterSettings } from '../../newsletter/settings.ts'

import { lettersIn } from '../../blog/pages/strings.ts'
import { SubscribeForm } from '../../blog/pages/SubscribeForm.tsx'
import { blogAPIOf, requireOptions } from '../../options.ts'
import { htmlPage, type MailPage } from '../mailLinks/pages.ts'

export interface Shown {
  language: string
  payload: Payload
  settings: LetterSettings
}

export type Words = ReturnType<typeof lettersIn>

/** @param write from the words of the page. */
export function letterPage(
  { language, payload, settings }: Shown,
  write: (words: Words) => Partial<MailPage> & Pick<MailPage, 'sentences' | 'title'>,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  const words = lettersIn(language)
  const link = { href: `${requireOptions(payload).siteUrl}/`, label: words.back(settings.name) }
  return htmlPage({ form: null, language: words.language, link, ...write(words) }, status, headers)
}

/** @param sentences above the form. */
export function formPage(
  shown: Shown,
  sentences: (words: Words) => string[],
  status = 200,
): Response {
  const { language, payload, settings } = shown
  const action = `${blogAPIOf(payload)}/subscribe`
  const body = renderToString(h(SubscribeForm, { action, cadence: settings.cadence, language }))
  return letterPage(
    shown,
    (words) => ({ body, sentences: sentences(words), title: words.name }),
    status,
  )
}
