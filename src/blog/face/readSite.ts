// The settings of the blog as the API answers with them.
import type { Payload } from 'payload'

import type { BlogSite } from '../post.ts'

import { requireOptions } from '../../options.ts'
import { withFace } from './readFace.ts'
import { readAbout, readPinned } from './readTexts.ts'

export async function readSite(payload: Payload): Promise<BlogSite> {
  const { site, siteUrl: url } = requireOptions(payload)
  const [{ name, description, face, language }, about, pinned] = await Promise.all([
    withFace(payload, { ...site, url }),
    readAbout(payload),
    readPinned(payload),
  ])
  const { accent, contact, footer, hasLetter, links, logo, navigation, portrait, typeface } = face
  return {
    name,
    about: about.html,
    accent,
    contact,
    footer,
    front: { pinned, show: face.show },
    language,
    letter: { on: hasLetter },
    links,
    logo,
    navigation: navigation.map(({ address, label }) => ({ address, label })),
    portrait,
    tagline: description,
    typeface,
  }
}
