'use client'
// One picture: what it shows, who shows it, and what an editor settles about it in place.
import { Link } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import type { ListedPicture, RightsLabels } from './types.ts'

import { useAdminPages } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

interface Props {
  onSave: (set: { alt: string } | { rights: string }) => Promise<boolean>
  picture: ListedPicture
  rights: RightsLabels
}

export function PictureRow({ onSave, picture, rights }: Props) {
  const { translate } = useTranslator()
  const { caption, credit, filename, preview } = picture
  return (
    <li aria-label={filename ?? ''} className="offprint-rights__row">
      {preview ? <img alt="" loading="lazy" src={preview} /> : <span />}
      <div className="offprint-rights__words">
        <span className="offprint-rights__name">{filename}</span>
        {caption ? <span>{caption}</span> : null}
        {credit ? (
          <span>
            {translate('pictures-credit')}: {credit}
          </span>
        ) : null}
        <Articles picture={picture} />
      </div>
      <AltField onSave={(alt) => onSave({ alt })} stored={picture.alt ?? ''} />
      <label className="offprint-rights__field">
        <span>{translate('pictures-group-rights')}</span>
        <RightsField
          onSave={(chosen) => onSave({ rights: chosen })}
          rights={rights}
          stored={picture.rights ?? ''}
        />
      </label>
    </li>
  )
}

function Articles({ picture: { articles } }: Pick<Props, 'picture'>) {
  const pages = useAdminPages()
  return (
    <ul className="offprint-rights__articles">
      {articles.map(({ id, outlet, title }) => (
        <li key={id}>
          <Link href={`${pages.articles}/${id}`}>{title}</Link>
          {outlet ? ` · ${outlet}` : ''}
        </li>
      ))}
    </ul>
  )
}

interface FieldProps {
  onSave: (value: string) => Promise<boolean>
  stored: string
}

/** Each arrow key changes it: chosen by keys, it is saved when it is left, or by Enter. */
function RightsField({ onSave, rights, stored }: FieldProps & Pick<Props, 'rights'>) {
  /** Null where it is as it is stored, whoever has stored it. */
  const [chosen, setChosen] = useState<null | string>(null)
  const isByKeys = useRef(false)
  const save = async (value: string) => {
    isByKeys.current = false
    if (value !== stored) {
      await onSave(value)
    }
    setChosen(null)
  }
  const saveChosen = () => chosen !== null && isByKeys.current && void save(chosen)
  return (
    <select
      onBlur={saveChosen}
      onChange={({ target }) => {
        setChosen(target.value)
        if (!isByKeys.current) {
          void save(target.value)
        }
      }}
      onKeyDown={({ key }) => {
        isByKeys.current = true
        if (key === 'Enter') {
          saveChosen()
        }
      }}
      onPointerDown={() => {
        saveChosen()
        isByKeys.current = false
      }}
      value={chosen ?? stored}
    >
      {rights.map(({ label, value }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** Saved when it is left. An empty one that was never written stays as it is. */
function AltField({ onSave, stored }: FieldProps) {
  const { translate } = useTranslator()
  const [value, setValue] = useState(stored)
  const save = () => {
    if (value.trim() !== stored) {
      void onSave(value.trim()).then((isSaved) => isSaved || setValue(stored))
    }
  }
  return (
    <label className="offprint-rights__field" data-missing={stored === ''}>
      <span>{translate('pictures-alt')}</span>
      <input
        aria-label={translate('pictures-alt')}
        autoComplete="off"
        onBlur={save}
        onChange={({ target }) => setValue(target.value)}
        onKeyDown={({ key }) => key === 'Enter' && save()}
        placeholder={translate('pictures-no-alt')}
        value={value}
      />
    </label>
  )
}
