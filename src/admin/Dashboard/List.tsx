// A short list of the dashboard under its heading.
import type { ReactNode } from 'react'

interface Props {
  children: ReactNode
  /** Shown instead of an empty list. */
  empty: string
  id: string
  isEmpty: boolean
  /** Links below the list. */
  more: ReactNode
  title: string
}

export function List({ id, children, empty, isEmpty, more, title }: Props) {
  return (
    <section aria-labelledby={id} className="offprint-panel offprint-list">
      <h2 className="offprint-panel__title" id={id}>
        {title}
      </h2>
      {isEmpty ? <p>{empty}</p> : <ul className="offprint-list__items">{children}</ul>}
      {more ? <p className="offprint-list__more">{more}</p> : null}
    </section>
  )
}
