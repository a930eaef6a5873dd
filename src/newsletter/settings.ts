// Whether there is a newsletter, and who it is from: by the settings of the blog. Off until mail is set up.
import type { PayloadRequest } from 'payload'

import type { BlogSettings, NewsletterCadence } from '../types.ts'

import { type FacedSite, readOwnSite } from '../blog/face/readFace.ts'
import { requireOptions, slugsOf } from '../options.ts'
import { hasTransport } from '../reminders/delivery/transport.ts'

export interface LetterSettings {
  /** What the form has chosen already. */
  cadence: NewsletterCadence
  /** Whose name readers see as the sender. */
  from: string
  /** Somebody has turned it on, and mail is set up. */
  isOn: boolean
  /** Why nothing is sent although it was turned on, or that it was not. */
  missing: 'address' | 'mail' | 'off' | null
  site: FacedSite
}

export async function letterSettings(req: PayloadRequest): Promise<LetterSettings> {
  const { payload } = req
  const { letter } = (await payload.findGlobal({
    slug: slugsOf(payload).blog,
    depth: 0,
    overrideAccess: true,
    req,
    select: { letter: true },
  })) as Pick<BlogSettings, 'letter'>
  const { siteUrl } = requireOptions(payload)
  const site = await readOwnSite(payload)
  const missing = !letter?.on ? 'off' : !hasTransport(payload) ? 'mail' : siteUrl ? null : 'address'
  return {
    cadence: letter?.cadence ?? 'each',
    from: letter?.from || site.name,
    isOn: missing === null,
    missing,
    site,
  }
}
