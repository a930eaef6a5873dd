'use client'
// One field of a comparison: what it was, what each side made of it, and the choice.
import { Pill } from '@payloadcms/ui'
import { type ReactNode, useId } from 'react'

import type { Change, Choice } from '../forms/mergeValues.ts'
import type { Line } from './documentLines.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { Difference } from './Difference.client.tsx'

export interface ComparedLines {
  /** Null where it is not known what both began with. */
  base: Line[] | null
  combined: Line[]
  mine: Line[]
  theirs: Line[]
}

interface Props {
  change: Change
  /** Null where one has to be made. */
  choice: Choice | null
  label: string
  labels: { base?: string; mine: string; theirs: string }
  lines: ComparedLines
  onChoose: (choice: Choice) => void
}

export function ComparedField({ change, choice, label, labels, lines, onChoose }: Props) {
  const { translate } = useTranslator()
  const name = useId()
  const sides: [Choice, string, ReactNode][] = [
    ['mine', labels.mine, <Version key="mine" lines={lines} side="mine" />],
    ['theirs', labels.theirs, <Version key="theirs" lines={lines} side="theirs" />],
  ]
  if (change.combined !== undefined) {
    sides.push([
      'both',
      translate('compare-combined'),
      <Combined base={lines.base ?? []} combined={lines.combined} key="both" />,
    ])
  }
  return (
    <fieldset className="offprint-compared" data-path={change.path}>
      <legend className="offprint-compared__legend">
        {label} <ChangedBy by={change.by} hasBase={lines.base !== null} labels={labels} />
      </legend>
      {lines.base && isShort(lines.base) ? (
        <p className="offprint-compared__base">
          <strong>{labels.base ?? translate('compare-was')}</strong> <Short lines={lines.base} />
        </p>
      ) : null}
      <div className="offprint-compared__sides">
        {sides.map(([side, title, content]) => (
          <div
            className={`offprint-compared__side${choice === side ? ' offprint-compared__side--chosen' : ''}`}
            key={side}
          >
            <label className="offprint-compared__choice" htmlFor={`${name}-${side}`}>
              <input
                aria-label={title}
                checked={choice === side}
                id={`${name}-${side}`}
                name={name}
                onChange={() => onChoose(side)}
                type="radio"
                value={side}
              />
              {title}
            </label>
            {content}
          </div>
        ))}
      </div>
    </fieldset>
  )
}

interface ChangedByProps {
  by: Change['by']
  hasBase: boolean
  labels: Props['labels']
}

function ChangedBy({ by, hasBase, labels }: ChangedByProps) {
  const { translate } = useTranslator()
  if (by === 'both') {
    return hasBase ? (
      <Pill pillStyle="warning" size="small">
        {translate('compare-both-changed')}
      </Pill>
    ) : null
  }
  return (
    <Pill pillStyle="light-gray" size="small">
      {translate('compare-changed-in', { version: by === 'mine' ? labels.mine : labels.theirs })}
    </Pill>
  )
}

/** What one side has, with the difference from what it was; from the other side where that is not known. */
function Version({ lines, side }: { lines: ComparedLines; side: 'mine' | 'theirs' }) {
  const { translate } = useTranslator()
  const other = lines.base ?? lines[side === 'mine' ? 'theirs' : 'mine']
  if (lines.base && isSame(lines.base, lines[side])) {
    return <p className="offprint-compared__unchanged">{translate('compare-unchanged')}</p>
  }
  if (lines[side].length === 0) {
    return (
      <>
        <p className="offprint-compared__unchanged">{translate('compare-empty')}</p>
        {lines.base ? <Difference after={[]} before={other} /> : null}
      </>
    )
  }
  return <Difference after={lines[side]} before={other} />
}

function Combined({ base, combined }: { base: Line[]; combined: Line[] }) {
  const { translate } = useTranslator()
  return (
    <>
      <p className="offprint-compared__unchanged">{translate('compare-combined-help')}</p>
      <Difference after={combined} before={base} />
    </>
  )
}

function Short({ lines }: { lines: Line[] }) {
  const { translate } = useTranslator()
  return lines.length > 0 ? (
    lines.map(({ text }) => text).join('; ')
  ) : (
    <em>{translate('compare-empty')}</em>
  )
}

/** Short enough to be read in one line before the two that came of it. */
function isShort(lines: Line[]): boolean {
  return lines.length < 6 && lines.map(({ text }) => text).join(' ').length < 300
}

function isSame(one: Line[], other: Line[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ kind, text }, index) => kind === other[index]?.kind && text === other[index].text)
  )
}
