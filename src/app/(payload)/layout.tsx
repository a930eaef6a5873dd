// The layout of the admin panel. What it knows is in every page, so it does without the editor of rich text.
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'

import '@payloadcms/next/css'
import { RootLayout } from '@payloadcms/next/layouts'

import { importMap } from './admin/deskImportMap.js'
import { joinImportMap } from './admin/importMaps.ts'
import './custom.scss'
import { languageConfig } from './languageConfig.ts'
import { answerWith } from './serverFunctions.ts'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return answerWith(joinImportMap(importMap), args)
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout
      config={languageConfig()}
      importMap={joinImportMap(importMap)}
      serverFunction={serverFunction}
    >
      {children}
    </RootLayout>
  )
}
