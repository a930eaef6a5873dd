'use client'
// Keeps what the list shows under a name, and changes or deletes what is kept.
import { toast } from '@payloadcms/ui'
import { type FormEvent, useEffect, useRef, useState } from 'react'

import { useListener } from '../hooks/useListener.client.ts'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { type NamedView, useSavedViews } from './store.client.ts'

/** @param search of the list: `?view=ready` */
export function SaveView({ search }: { search: string }) {
  const { translate } = useTranslator()
  const { views } = useSavedViews(null)
  const [open, setOpen] = useState<null | string>(null)
  const query = search.slice(1)
  const saved = views.find((view) => view.query === query)
  if (!search || (saved && !saved.mayChange)) {
    return null
  }
  return open === search ? (
    <ViewForm onClose={() => setOpen(null)} query={query} saved={saved} views={views} />
  ) : (
    <SmallButton onClick={() => setOpen(search)}>
      {translate(saved ? 'views-edit' : 'views-save')}
    </SmallButton>
  )
}

interface FormProps {
  onClose: () => void
  query: string
  saved: NamedView | undefined
  views: NamedView[]
}

function ViewForm({ onClose, query, saved, views }: FormProps) {
  const { translate } = useTranslator()
  const [name, setName] = useState(saved?.name ?? '')
  const [shared, setShared] = useState(saved?.shared ?? false)
  const input = useRef<HTMLInputElement>(null)
  // The button that was pressed is gone.
  useEffect(() => input.current?.focus(), [])
  useListener('document', 'keydown', ({ key }) => {
    if (key === 'Escape') {
      onClose()
    }
  })
  const { isPending, write } = useWrite(onClose)
  const same = views.find((view) => view.isOwn && view.name === name.trim() && view !== saved)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) {
      void write(saved ?? same, { name: name.trim(), query, shared }, 'views-saved')
    }
  }
  return (
    <form className="offprint-found__save" onSubmit={onSubmit}>
      <input
        aria-label={translate('views-name')}
        autoComplete="off"
        maxLength={100}
        onChange={({ target }) => setName(target.value)}
        placeholder={translate('views-name')}
        ref={input}
        required
        type="text"
        value={name}
      />
      <label>
        <input
          aria-label={translate('views-share')}
          checked={shared}
          onChange={({ target }) => setShared(target.checked)}
          type="checkbox"
        />{' '}
        {translate('views-share')}
      </label>
      <SmallButton disabled={isPending} type="submit">
        {translate(same ? 'views-replace' : 'terms-save')}
      </SmallButton>
      {saved ? (
        <SmallButton disabled={isPending} onClick={() => void write(saved, null, 'views-deleted')}>
          {translate('views-delete')}
        </SmallButton>
      ) : null}
      <SmallButton onClick={onClose}>{translate('cancel')}</SmallButton>
    </form>
  )
}

type Written = 'views-deleted' | 'views-saved'

function useWrite(onDone: () => void) {
  const { translate } = useTranslator()
  const { articleViews } = useEndpoints()
  const { reload } = useSavedViews(null)
  const messageOf = useErrorMessage()
  const [isPending, setPending] = useState(false)
  return {
    isPending,
    /** Without data the view is deleted, without a view it is created. */
    write: async (view: NamedView | undefined, data: null | object, done: Written) => {
      setPending(true)
      const address = view ? `${articleViews}/${view.id}` : articleViews
      const method = data === null ? 'DELETE' : view ? 'PATCH' : 'POST'
      const sent = await send(address, method, data ?? undefined)
      setPending(false)
      if (sent?.response.ok) {
        toast.success(translate(done))
        onDone()
        await reload()
      } else {
        const otherwise = errorIn(sent?.body).message || translate('not-saved')
        toast.error(await messageOf(sent?.response ?? null, otherwise))
      }
    },
  }
}
