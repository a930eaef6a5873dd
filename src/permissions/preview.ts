// A letter as it will arrive, or did. Its link is not in it: whoever has it answers for the outlet.
import type { PayloadRequest } from 'payload'

import type { RenderedMail } from '../reminders/digest/ButtonMail.tsx'
import type { Letter } from './letter.ts'

import { addressesOf } from '../addresses.ts'
import { readOwnSite } from '../blog/face/readFace.ts'
import { renderDraft, withLink } from './renderLetter.ts'

export async function previewLetter(req: PayloadRequest, letter: Letter): Promise<RenderedMail> {
  const { language, sendingAt, shown, subject } = letter.request
  const filled =
    sendingAt && shown?.text
      ? { subject: subject ?? '', text: shown.text }
      : await renderDraft(req, letter)
  const link = `${addressesOf(req.payload).api('/permission')}/…`
  return withLink(filled, link, language, await readOwnSite(req.payload))
}
