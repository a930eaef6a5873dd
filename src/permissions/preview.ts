// A letter as it will arrive, or did. Its link is not in it: whoever has it answers for the outlet.
import type { PayloadRequest } from 'payload'

import type { Letter } from './letter.ts'

import { requireOptions } from '../options.ts'
import { renderDraft, type RenderedLetter, withLink } from './renderLetter.ts'

export async function previewLetter(req: PayloadRequest, letter: Letter): Promise<RenderedLetter> {
  const { language, sendingAt, shown, subject } = letter.request
  const filled =
    sendingAt && shown?.text
      ? { subject: subject ?? '', text: shown.text }
      : await renderDraft(req, letter)
  const { config } = req.payload
  const { siteUrl } = requireOptions({ config })
  const link = `${config.serverURL || siteUrl}${config.routes.api}/permission/…`
  return withLink(filled, link, language)
}
