'use client'
// Buttons that fill in a field with one click.
import { Button } from '@payloadcms/ui'

import './field.scss'

interface Props {
  labels: string[]
  onTake: (index: number) => void
}

export function Offers({ labels, onTake }: Props) {
  return (
    <div className="offprint-offers">
      {labels.map((label, index) => (
        <Button
          buttonStyle="pill"
          key={label}
          margin={false}
          onClick={() => onTake(index)}
          size="small"
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
