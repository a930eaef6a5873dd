'use client'
// What was read, to check before anything is saved: the fields beside the text.
import { toast } from '@payloadcms/ui'
import { type Dispatch, type SetStateAction, useEffect, useMemo, useRef } from 'react'

import type { FieldName, IntakeState, Kind, OutletNames, Saved, Values } from './types.ts'

import { useListener } from '../hooks/useListener.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { Blocks } from './Blocks.client.tsx'
import { Duplicates, Proposals } from './Decisions.client.tsx'
import { type Form, FormContext, intakeInputId } from './Field.client.tsx'
import { Fields } from './Fields.client.tsx'
import { Footnotes, Losses } from './Losses.client.tsx'
import { PieceList, SavedPanel } from './Pieces.client.tsx'
import './result.scss'
import { PieceSaveBar } from './SaveBar.client.tsx'
import { type EditedWork, useSavePiece, useWork, withWork } from './useWork.client.ts'
import { fieldNames, pieceValues } from './values.ts'

export interface ResultProps {
  intake: IntakeState
  kinds: Kind[]
  onReset: () => void
  outlets: OutletNames[]
  setIntake: Dispatch<SetStateAction<IntakeState | null>>
}

export function Result(props: ResultProps) {
  const { intake, onReset, setIntake } = props
  const { current, works } = intake
  const choose = (index: number) => setIntake((now) => now && { ...now, current: index })
  return (
    <>
      <PieceList intake={intake} onChoose={choose} />
      {works[current]?.saved ? (
        <SavedPanel key={`saved-${current}`} onAddAnother={onReset} work={works[current]} />
      ) : (
        <Piece {...props} key={current} />
      )}
    </>
  )
}

function Piece({ intake, kinds, onReset, outlets, setIntake }: ResultProps) {
  const edited = useWork(intake, setIntake)
  const { work } = edited
  const onSaved = useSaved(intake, setIntake)
  const saving = useSavePiece(intake, onSaved)
  const form = useFormOf(edited, { kinds, messages: saving.problem?.fields ?? {}, outlets })
  useSaveKey(() => (edited.isWorking ? undefined : void saving.save()))
  useProblemFocus(form.messages)
  return (
    <FormContext value={form}>
      <Heading name={intake.name} />
      <Duplicates {...edited} />
      <div className="offprint-intake__columns">
        <section aria-labelledby="offprint-intake-fields" className="offprint-intake__side">
          <h3 id="offprint-intake-fields">{useTranslator().translate('intake-fields')}</h3>
          <Fields />
          <Footnotes work={work} />
          <Proposals {...edited} />
          <Losses intake={intake} work={work} />
        </section>
        <Blocks {...edited} />
      </div>
      <PieceSaveBar {...edited} onReset={onReset} saving={saving} />
    </FormContext>
  )
}

/** Gets the focus, so that what was read is read out, and Tab goes on to the fields. */
function Heading({ name }: { name: string }) {
  const { translate } = useTranslator()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h2 className="offprint-intake__shown" ref={heading} tabIndex={-1}>
      {translate('intake-shown')}
      {name ? <span className="offprint-intake__facts">{name}</span> : null}
    </h2>
  )
}

/** Goes on to the next piece of several. */
function useSaved(intake: IntakeState, setIntake: ResultProps['setIntake']) {
  const { translate } = useTranslator()
  const { current, works } = intake
  return (saved: Saved) => {
    const next = works.findIndex((work, index) => index !== current && !work.saved)
    const { title } = saved
    if (next < 0) {
      toast.success(translate(saved.update ? 'intake-saved-update' : 'intake-saved', { title }))
    } else {
      const following = pieceValues(works[next]!).title || translate('intake-untitled')
      toast.success(translate('intake-next', { title: following }))
    }
    setIntake((now) => {
      const written = now && withWork(now, current, { saved })
      return written && { ...written, current: next < 0 ? current : next }
    })
  }
}

function useFormOf(
  { change, work }: EditedWork,
  { kinds, messages, outlets }: Pick<Form, 'kinds' | 'messages' | 'outlets'>,
): Form {
  const values = useMemo(() => pieceValues(work), [work])
  return {
    change: (typed) => change({ typed: { ...work.typed, ...typed } }),
    kinds,
    messages,
    outlets,
    undo: (names) => change({ typed: without(work.typed, names) }),
    values,
    work,
  }
}

function without(typed: Partial<Values>, names: (keyof Values)[]): Partial<Values> {
  const entries = Object.entries(typed).filter(([name]) => !names.includes(name as keyof Values))
  return Object.fromEntries(entries)
}

/** Ctrl+Enter and Ctrl+S, with Command on a Mac. */
function useSaveKey(save: () => void): void {
  useListener('document', 'keydown', (event) => {
    const isSave = event.key === 'Enter' || event.key.toLowerCase() === 's'
    if (isSave && (event.ctrlKey || event.metaKey) && !event.altKey && !event.repeat) {
      event.preventDefault()
      save()
    }
  })
}

/** The first field that was refused. */
function useProblemFocus(messages: Partial<Record<FieldName, string>>): void {
  useEffect(() => {
    const first = fieldNames.find((name) => messages[name])
    if (first) {
      const input = document.getElementById(intakeInputId(first))
      input?.focus({ preventScroll: true })
      input?.scrollIntoView({ block: 'center' })
    }
  }, [messages])
}
