'use client'
// In full, as an excerpt, or a link: what the terms allow, and why not what they do not.
import type { Mode } from '../../domain/terms.ts'
import type { DeskWord } from '../../translations/desk.ts'
import type { MoveOutlook } from '../../workflow/outlook.ts'
import type { Input } from './input.ts'

import { modes } from '../../domain/terms.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { FieldMessage } from './FieldMessage.client.tsx'

interface Props {
  input: Input
  message: string | undefined
  move: MoveOutlook
  onChange: (part: Pick<Input, 'mode'>) => void
}

export const modeNames: Record<Mode, DeskWord> = {
  excerpt: 'mode-excerpt',
  full: 'mode-full',
  link: 'mode-link',
}
const helps: Record<Mode, DeskWord> = {
  excerpt: 'mode-excerpt-help',
  full: 'mode-full-help',
  link: 'mode-link-help',
}

export function ModeChoice({ input, message, move, onChange }: Props) {
  const { translate } = useDesk()
  return (
    <fieldset className="offprint-modes">
      <legend className="field-label">{translate('mode')}</legend>
      {modes.map((mode) => (
        <ModeOption
          isChosen={input.mode === mode}
          key={mode}
          mode={mode}
          move={move}
          onChoose={() => onChange({ mode })}
        />
      ))}
      <FieldMessage message={message} />
    </fieldset>
  )
}

interface OptionProps {
  isChosen: boolean
  mode: Mode
  move: MoveOutlook
  onChoose: () => void
}

function ModeOption({ isChosen, mode, move, onChoose }: OptionProps) {
  const { readable, translate } = useDesk()
  const isAllowed = move.modes[mode]
  const against = isAllowed ? [] : (move.modeRefusals?.[mode] ?? []).filter(isOfTerms)
  const id = `offprint-mode-${mode}`
  return (
    <div className="offprint-modes__mode" data-allowed={isAllowed}>
      <label htmlFor={id}>
        <input
          aria-describedby={`${id}-help`}
          aria-label={translate(modeNames[mode])}
          checked={isChosen}
          disabled={!isAllowed}
          id={id}
          name="offprint-mode"
          onChange={onChoose}
          type="radio"
          value={mode}
        />
        {translate(modeNames[mode])}
      </label>
      <div className="offprint-modes__help" id={`${id}-help`}>
        {isAllowed ? translate(helps[mode]) : null}
        {against.map(({ message }) => (
          <p key={message}>{readable(message)}</p>
        ))}
      </div>
    </div>
  )
}

function isOfTerms({ code }: { code: string }): boolean {
  return code === 'embargoed' || code === 'permission-missing'
}
