// The pages that answer subscribers, in the words of their language.
import type { Payload } from 'payload'

import { h } from 'preact'

import type { LetterSettings } from '../../newsletter/settings.ts'

import { blogAPIOf } from '../../addresses.ts'
import { pathIn } from '../../blog/folder.ts'
import { absolute } from '../../blog/pages/head.tsx'
import { lettersIn } from '../../blog/pages/strings.ts'
import { SubscribeForm } from '../../blog/pages/SubscribeForm.tsx'
import { type LinkPage, linkPage } from '../mailLinks/pages.tsx'

export interface Shown {
  language: string
  payload: Payload
  settings: LetterSettings
}

export type Words = ReturnType<typeof lettersIn>

/** @param write from the words of the page. */
export function letterPage(
  { language, settings: { site } }: Shown,
  write: (words: Words) => Partial<LinkPage> & Pick<LinkPage, 'sentences' | 'title'>,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  const words = lettersIn(language)
  const link = { href: absolute(site, pathIn(site.folder, '/')), label: words.back(site.name) }
  const page = { form: null, language: words.language, link, ...write(words) }
  return linkPage(page, site, status, headers)
}

/** @param sentences above the form. */
export function formPage(
  shown: Shown,
  sentences: (words: Words) => string[],
  status = 200,
): Response {
  const { language, payload, settings } = shown
  const action = `${blogAPIOf(payload)}/subscribe`
  const form = h(SubscribeForm, { action, cadence: settings.cadence, language })
  return letterPage(
    shown,
    (words) => ({ form, sentences: sentences(words), title: words.name }),
    status,
  )
}
