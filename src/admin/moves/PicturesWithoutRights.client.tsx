'use client'
// Which pictures stay away from the blog, and why, each with the way to its document.
import { useDocumentDrawer } from '@payloadcms/ui'

import type { AdminText } from '../../translations/languages.ts'
import type { PictureAway } from '../../workflow/outlook.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'

export function PicturesWithoutRights({ pictures }: { pictures: readonly PictureAway[] }) {
  const { translate } = useTranslator()
  if (pictures.length === 0) {
    return null
  }
  const count = String(pictures.length)
  return (
    <div className="offprint-pictures">
      <p className="offprint-pictures__title">
        {pictures.length === 1
          ? translate('picture-hidden')
          : translate('pictures-hidden', { count })}
      </p>
      <ul className="offprint-pictures__list">
        {pictures.map((picture) => (
          <Picture key={picture.id} picture={picture} />
        ))}
      </ul>
    </div>
  )
}

/** In a drawer: unsaved changes of the form stay, and the bar reloads once the rights are set. */
function Picture({ picture: { id, name, collection, rights } }: { picture: PictureAway }) {
  const { translate } = useTranslator()
  const [PictureDrawer, , { openDrawer }] = useDocumentDrawer({
    id: String(id),
    collectionSlug: collection,
  })
  return (
    <li className="offprint-pictures__picture">
      <span>{translate(whys[rights] ?? 'rights-missing', { picture: name })}</span>
      <SmallButton
        aria-label={translate('open-picture-named', { picture: name })}
        onClick={openDrawer}
      >
        {translate('open-picture')}
      </SmallButton>
      <PictureDrawer />
    </li>
  )
}

const whys: Partial<Record<string, AdminText>> = {
  'outlet-only': 'rights-outlet-only',
  unknown: 'rights-unknown',
}
