'use client'
// The head of an article in the queue: its place, outlet and dates.
import type { Ref } from 'react'

import type { OwedLine } from '../../owed/classify.ts'

import { formatFreeDate, formatPublished } from '../../owed/format.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

interface Props {
  line: OwedLine
  position: string
  /** Gets the focus where nothing is missing. */
  ref: Ref<HTMLHeadingElement>
  today: string
}

export function Heading({ line, position, ref, today }: Props) {
  const translator = useTranslator()
  const facts = [
    line.outlet,
    formatPublished(line, today, translator),
    formatFreeDate(line, today, translator),
  ]
  return (
    <div className="offprint-queue__heading">
      <p className="offprint-queue__position">{position}</p>
      <h2 id="offprint-queue-heading" ref={ref} tabIndex={-1}>
        {line.title}
      </h2>
      <p className="offprint-queue__facts">{facts.filter(Boolean).join(' · ')}</p>
    </div>
  )
}
