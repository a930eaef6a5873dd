'use client'
// Backs up the form's changes in this browser until they are saved, and offers abandoned copies.
import { useForm } from '@payloadcms/ui'
import { useState } from 'react'

import type { Place } from './copy.ts'
import type { Unsaved } from './CopyWriter.ts'

import { OfferList } from './OfferList.client.tsx'
import { newFormId } from './openForms.client.ts'
import { useFormPlace } from './useCopyPlace.client.ts'
import { useCopyWriter } from './useCopyWriter.client.ts'
import { useOffers } from './useOffers.client.ts'

export function LocalCopy() {
  const place = useFormPlace('form')
  return place ? <CopyOf key={Object.values(place).join()} place={place} /> : null
}

function CopyOf({ place }: { place: Place }) {
  const [form] = useState(newFormId)
  const { setModified } = useForm()
  const offers = useOffers(place, form)
  const onSaved = (unsaved: Unsaved) => {
    offers.onSaved()
    if (unsaved === 'in-form') {
      // Payload takes everything for saved that is in the form when the answer comes.
      setModified(true)
    } else if (unsaved) {
      void offers.restoreDiscarded(unsaved)
    }
  }
  return (
    <>
      <Backup form={form} onSaved={onSaved} place={place} />
      <OfferList offers={offers} />
    </>
  )
}

interface BackupProps {
  form: string
  onSaved: (unsaved: Unsaved) => void
  place: Place
}

/** Apart, because it renders at each key. */
function Backup({ form, onSaved, place }: BackupProps) {
  useCopyWriter(place, form, onSaved)
  return null
}
