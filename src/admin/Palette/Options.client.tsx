'use client'
// The list of the command palette: links, so that a click with a key opens another tab as anywhere else.
import { Link } from '@payloadcms/ui'
import { useEffect } from 'react'

import type { Group, Item } from './items.ts'

interface Props {
  /** Its position in the whole list. */
  active: number
  groups: Group[]
  id: string
  name: string
  onOpen: (item: Item) => void
  select: (item: Item) => void
}

export function Options({ id, name, active, groups, onOpen, select }: Props) {
  const activeId = optionId(id, active)
  useEffect(() => {
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId, groups])
  const starts = groups.map((_, at) =>
    groups.slice(0, at).reduce((sum, { items }) => sum + items.length, 0),
  )
  return (
    <div aria-label={name} className="offprint-palette__list" id={`${id}-list`} role="listbox">
      {groups.map((group, at) => (
        <div aria-labelledby={`${id}-group-${at}`} key={group.name} role="group">
          <div className="offprint-palette__group" id={`${id}-group-${at}`}>
            {group.name}
          </div>
          {group.items.map((item, inGroup) => {
            const position = (starts[at] ?? 0) + inGroup
            return (
              <Link
                aria-selected={position === active}
                href={item.href}
                id={optionId(id, position)}
                key={item.href}
                onAuxClick={() => onOpen(item)}
                onClickCapture={() => onOpen(item)}
                onMouseMove={() => select(item)}
                prefetch={false}
                role="option"
                tabIndex={-1}
              >
                <span>{item.label}</span> {item.detail ? <small>{item.detail}</small> : null}
              </Link>
            )
          })}
        </div>
      ))}
    </div>
  )
}

export function optionId(id: string, position: number): string {
  return `${id}-option-${position}`
}
