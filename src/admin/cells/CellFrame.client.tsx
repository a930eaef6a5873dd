'use client'
// The frame of a cell: in the column that Payload links a link to the document, in a drawer a button that chooses it.
import type { DefaultCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

interface Props {
  cell: Pick<
    DefaultCellComponentProps,
    'cellData' | 'collectionSlug' | 'link' | 'linkURL' | 'onClick' | 'rowData'
  >
  children: ReactNode
}

export function CellFrame({ cell, children }: Props) {
  const { config } = useConfig()
  const { cellData, collectionSlug, link, linkURL, onClick, rowData } = cell
  if (onClick) {
    return (
      <button
        className="offprint-cell"
        onClick={() => onClick({ cellData, collectionSlug, rowData })}
        type="button"
      >
        {children}
      </button>
    )
  }
  if (!link) {
    return <span className="offprint-cell">{children}</span>
  }
  const own = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${collectionSlug}/${encodeURIComponent(String(rowData.id))}`,
  })
  return (
    <Link className="offprint-cell" href={linkURL ?? own} prefetch={false}>
      {children}
    </Link>
  )
}
