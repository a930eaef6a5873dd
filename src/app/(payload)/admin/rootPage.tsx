// Draws a page of the admin panel with the components of an import map.
import type { Metadata } from 'next'
import type { ImportMap } from 'payload'
import type { ReactNode } from 'react'

import { generatePageMetadata, NotFoundPage, RootPage } from '@payloadcms/next/views'

import { languageConfig } from '../languageConfig.ts'

interface Args {
  /** `page` is the first part of the path, and `segments` the others. */
  params: Promise<Parts>
  searchParams: Promise<{ [key: string]: string | string[] }>
}

interface Parts {
  page?: string
  segments?: string[]
}

/** What Payload's pages take. */
type Given = Parameters<typeof RootPage>[0]

interface Drawn {
  generateMetadata: (args: Args) => Promise<Metadata>
  NotFound: () => ReactNode
  Page: (args: Args) => ReactNode
}

/** @param page of a folder that has its name */
export function drawWith(importMap: ImportMap, page?: string): Drawn {
  const toPayload = ({ params, searchParams }: Args) => ({
    config: languageConfig(),
    params: params.then((parts) => segmentsOf({ page, ...parts })) as Given['params'],
    searchParams,
  })
  return {
    generateMetadata: (args) => generatePageMetadata(toPayload(args)),
    // Next tells it nothing of the address.
    NotFound: () =>
      NotFoundPage({ config: languageConfig(), importMap } as Parameters<typeof NotFoundPage>[0]),
    Page: (args) => RootPage({ ...toPayload(args), importMap }),
  }
}

/** Without any for the dashboard. */
function segmentsOf({ page, segments = [] }: Parts): Pick<Parts, 'segments'> {
  return page === undefined ? {} : { segments: [page, ...segments] }
}
