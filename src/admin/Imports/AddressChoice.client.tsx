'use client'
// Which address posts have on the blog: with the end of their old one, or made of their title.
import { useId, useState } from 'react'

import type { Addresses, Where } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useDecide } from './useDecide.client.ts'

interface Props {
  address: string
  addresses: Addresses
  /** Null where some have the one and some the other. */
  chosen: 'new' | 'old' | null
  legend: string
  onDecided: () => Promise<void>
  where: Where
}

export function AddressChoice({ address, addresses, chosen, legend, onDecided, where }: Props) {
  const { translate } = useTranslator()
  const { decide, isBusy } = useDecide(address, onDecided)
  const name = useId()
  // What somebody has just chosen, until it is stored.
  const [wanted, setWanted] = useState<'new' | 'old' | null>(null)
  const choose = async (choice: 'new' | 'old') => {
    setWanted(choice)
    await decide({ address: choice }, where)
    setWanted(null)
  }
  return (
    <fieldset className="offprint-imports__addresses">
      <legend>{legend}</legend>
      {(['old', 'new'] as const).map((choice) => (
        <label key={choice}>
          <input
            aria-label={`${translate(`imports-address-${choice}`)} ${addresses[choice]}`}
            checked={(wanted ?? chosen) === choice}
            disabled={isBusy}
            name={name}
            onChange={() => void choose(choice)}
            type="radio"
          />
          <span>
            {translate(`imports-address-${choice}`)} <code>{addresses[choice]}</code>
          </span>
        </label>
      ))}
      <p className="offprint-imports__help">
        {translate('imports-address-help', { address: addresses.from })}
      </p>
    </fieldset>
  )
}
