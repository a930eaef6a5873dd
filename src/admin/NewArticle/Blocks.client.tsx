'use client'
// The text block by block, each with what it is: chosen from a menu, or with a key.
import type { BlockRole, IntakeBlock } from 'offprint-reader'

import { type KeyboardEvent, memo, useCallback, useRef, useState } from 'react'

import type { EditedWork } from './useWork.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { inlineText } from './inlineText.tsx'

type Props = Pick<EditedWork, 'isWorking' | 'problem' | 'setRole' | 'work'>

export function Blocks({ isWorking, problem, setRole, work }: Props) {
  const { translate } = useTranslator()
  const list = useRef<HTMLOListElement>(null)
  // One stop of the Tab key for all.
  const [current, setCurrent] = useState(0)
  const latest = useRef(setRole)
  latest.current = setRole
  const change = useCallback((index: number, role: BlockRole) => latest.current(index, role), [])
  const move = useCallback((step: number) => {
    const selects = [...(list.current?.querySelectorAll<HTMLElement>('select') ?? [])]
    const place = selects.indexOf(document.activeElement as HTMLElement)
    selects[place + step]?.focus()
  }, [])
  const { blocks } = work.piece
  return (
    <section aria-labelledby="offprint-intake-text" className="offprint-intake__text">
      <h3 id="offprint-intake-text">{translate('intake-text')}</h3>
      <p className="offprint-intake__help">{translate('intake-roles-help')}</p>
      <Keys />
      <p aria-live="polite" className="offprint-intake__working">
        {isWorking ? translate('intake-working') : problem}
      </p>
      <ol ref={list}>
        {blocks.map((block, index) =>
          // The place where a list of notes begins has no text of its own.
          block.text.trim() === '' ? null : (
            <Block
              block={block}
              index={index}
              isStop={index === Math.min(current, blocks.length - 1)}
              key={index}
              onChange={change}
              onFocus={setCurrent}
              onMove={move}
              role={work.roles[index] ?? block.role}
            />
          ),
        )}
      </ol>
    </section>
  )
}

function Keys() {
  const { translate } = useTranslator()
  return (
    <details className="offprint-intake__keys">
      <summary>{translate('intake-keys')}</summary>
      <ul>
        {keyed.map(([role, key]) => (
          <li key={role}>
            <kbd>{key}</kbd> {translate(`intake-role-${role}`)}
          </li>
        ))}
        <li>
          <kbd>↑</kbd> <kbd>↓</kbd> {translate('intake-keys-move')}
        </li>
        <li>
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> {translate('intake-save')}
        </li>
      </ul>
    </details>
  )
}

interface BlockProps {
  block: IntakeBlock
  index: number
  isStop: boolean
  onChange: (index: number, role: BlockRole) => void
  onFocus: (index: number) => void
  onMove: (step: number) => void
  role: BlockRole
}

const Block = memo(function Block(props: BlockProps) {
  const { block, index, isStop, onChange, onFocus, onMove, role } = props
  const { translate } = useTranslator()
  const id = `offprint-intake-block-${index}`
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return
    }
    const wanted = roleOfKey(event.key)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (wanted !== undefined || step !== 0) {
      event.preventDefault()
    }
    if (wanted !== undefined && wanted !== role) {
      onChange(index, wanted)
    } else if (step !== 0) {
      onMove(step)
    }
  }
  return (
    <li data-role={role}>
      <select
        aria-describedby={id}
        aria-label={`${translate(`intake-role-${role}`)}, ${index + 1}`}
        id={`${id}-role`}
        onChange={({ target }) => onChange(index, target.value as BlockRole)}
        onFocus={() => onFocus(index)}
        onKeyDown={onKeyDown}
        tabIndex={isStop ? 0 : -1}
        value={role}
      >
        {keyed.map(([one]) => (
          <option key={one} value={one}>
            {translate(`intake-role-${one}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-role`} id={id}>
        {inlineText(block)}
      </label>
    </li>
  )
})

/** In the order of the menu, each with its key. */
const keyed: [role: BlockRole, key: string][] = [
  ['title', 't'],
  ['standfirst', 's'],
  ['byline', 'y'],
  ['body', 'b'],
  ['heading', 'h'],
  ['caption', 'c'],
  ['credit', 'r'],
  ['footnote', 'f'],
  ['note', 'n'],
  ['acknowledgements', 'a'],
  ['boilerplate', 'x'],
]

function roleOfKey(key: string): BlockRole | undefined {
  return keyed.find((one) => one[1] === key.toLowerCase())?.[0]
}
