'use client'
// Lists what is missing for the next move, each item with a link to its field.
import type { RefObject } from 'react'

import { getTranslation } from '@payloadcms/translations'
import {
  CheckIcon,
  useConfig,
  useDocumentInfo,
  useFormFields,
  useTranslation,
} from '@payloadcms/ui'

import type { Precision } from '../../domain/days.ts'
import type { MoveOutlook, Outlook } from '../../workflow/outlook.ts'

import { modes } from '../../domain/terms.ts'
import { useSlugs } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { modeWords } from '../moves/moveName.ts'
import { OutletContact } from '../moves/OutletContact.client.tsx'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { type FieldLike, fieldToRepair, findFieldLocation, type FormDate } from './fieldLocation.ts'
import { jumpTo } from './jumpTo.client.ts'

export interface RequirementsProps {
  bar: RefObject<HTMLElement | null>
  id: string
  /** Paths of fields that cannot be saved as they are. */
  invalidFields: string[]
  isAsking: boolean
  move: MoveOutlook
  outlet: Outlook['outlet']
}

export function Requirements(props: RequirementsProps) {
  const { id, bar, invalidFields, isAsking, move, outlet } = props
  return (
    <div aria-busy={isAsking} aria-live="polite" className="offprint-obstacles" id={id}>
      {invalidFields.length > 0 ? <InvalidValues bar={bar} invalidFields={invalidFields} /> : null}
      {move.refusals.length > 0 ? <Refusals bar={bar} move={move} outlet={outlet} /> : null}
      {invalidFields.length === 0 && move.refusals.length === 0 ? <Nothing /> : null}
    </div>
  )
}

function Nothing() {
  const { translate } = useTranslator()
  return (
    <p className="offprint-obstacles__none">
      <CheckIcon />
      {translate('nothing-missing')}
    </p>
  )
}

function Refusals({ bar, move, outlet }: Pick<RequirementsProps, 'bar' | 'move' | 'outlet'>) {
  const { readable, translate } = useTranslator()
  const date = useFormDate()
  const { modeRefusals, refusals, republication } = move
  const mode = republication ? translate(modeWords[republication.mode]) : ''
  return (
    <>
      <h3 className="offprint-obstacles__title">
        {mode ? translate('required-for-mode', { mode }) : translate('required')}
      </h3>
      <ul className="offprint-obstacles__list">
        {refusals.map((refusal) => (
          <Obstacle
            bar={bar}
            field={fieldToRepair(refusal, date)}
            key={refusal.code + refusal.message}
            sentence={() => readable(refusal.message)}
          >
            {refusal.code === 'permission-missing' ? <OutletContact outlet={outlet} /> : null}
          </Obstacle>
        ))}
      </ul>
      {modeRefusals ? <OpenModes modeRefusals={modeRefusals} /> : null}
    </>
  )
}

function InvalidValues({ bar, invalidFields }: Pick<RequirementsProps, 'bar' | 'invalidFields'>) {
  const { translate } = useTranslator()
  return (
    <>
      <h3 className="offprint-obstacles__title">{translate('form-invalid')}</h3>
      <ul className="offprint-obstacles__list">
        {invalidFields.map((field) => (
          <Obstacle
            bar={bar}
            field={field}
            key={field}
            sentence={(label) => translate('field-invalid', { field: label || field })}
          />
        ))}
      </ul>
    </>
  )
}

interface ObstacleProps extends Pick<RequirementsProps, 'bar'> {
  children?: React.ReactNode
  /** Path of the field to change. */
  field: string
  /** `label` is what the form calls the field; '' where it has none. */
  sentence: (label: string) => string
}

function Obstacle({ bar, children, field, sentence }: ObstacleProps) {
  const { translate } = useTranslator()
  const { i18n } = useTranslation()
  const { collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { articles } = useSlugs()
  const { fields = [] } = getEntityConfig({ collectionSlug: collectionSlug ?? articles }) ?? {}
  const place = findFieldLocation(fields as FieldLike[], field)
  const label = place ? getTranslation(place.label, i18n) : ''
  const jump = () => {
    const form = bar.current?.closest('form')
    if (form && place) {
      void jumpTo(form, field, place)
    }
  }
  return (
    <li className="offprint-obstacles__obstacle">
      <div className="offprint-obstacles__words">{sentence(label)}</div>
      {place ? (
        <SmallButton onClick={jump}>{translate('go-to', { field: label })}</SmallButton>
      ) : null}
      {children ? <div className="offprint-obstacles__more">{children}</div> : null}
    </li>
  )
}

function useFormDate(): FormDate {
  const isDated = useFormFields(([{ publishedAt }]) => Boolean(publishedAt?.value))
  const precision = useFormFields(([fields]) => fields.publishedAtPrecision?.value)
  return { isDated, precision: (precision ?? 'day') as Precision }
}

/** The smaller modes in which it could go at once. */
function OpenModes({ modeRefusals }: Required<Pick<MoveOutlook, 'modeRefusals'>>) {
  const { locale, translate } = useTranslator()
  const open = modes.filter((mode) => modeRefusals[mode].length === 0)
  if (open.length === 0) {
    return null
  }
  const words = open.map((mode) => translate(modeWords[mode]))
  const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(words)
  return <p className="offprint-obstacles__open">{translate('allowed-modes', { modes: list })}</p>
}
