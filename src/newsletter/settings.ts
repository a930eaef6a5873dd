// Whether there is a newsletter, and who it is from: by the settings of the blog. Off until mail is set up.
import type { PayloadRequest } from 'payload'

import type { BlogSettings, NewsletterCadence } from '../types.ts'

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
  /** Name of the blog. */
  name: string
}

export async function letterSettings(req: PayloadRequest): Promise<LetterSettings> {
  const { payload } = req
  const { name, letter } = (await payload.findGlobal({
    slug: slugsOf(payload).blog,
    depth: 0,
    overrideAccess: true,
    req,
    select: { name: true, letter: true },
  })) as Pick<BlogSettings, 'letter' | 'name'>
  const { site, siteUrl } = requireOptions(payload)
  const blog = name || site.name
  const missing = !letter?.on ? 'off' : !hasTransport(payload) ? 'mail' : siteUrl ? null : 'address'
  return {
    name: blog,
    cadence: letter?.cadence ?? 'each',
    from: letter?.from || blog,
    isOn: missing === null,
    missing,
  }
}
