// The copy of an article as whoever signs it off reads it.
import type { PayloadRequest } from 'payload'

import type { Article } from '../../types.ts'

import { type CopyText, copyText } from '../../workflow/signOff/copyText.ts'
import { readSigners } from '../../workflow/signOff/openSignOffs.ts'

export async function loadCopy(req: PayloadRequest, article: Article): Promise<CopyText> {
  const signers = await readSigners(req, article)
  return copyText(
    article,
    signers.map(({ name }) => name),
  )
}
