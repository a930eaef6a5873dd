// Around documents and lists: what forms ask the server is drawn with the editor of rich text.
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'

import { ServerFunctionsProvider } from '@payloadcms/ui'

import { answerWith } from '../../../serverFunctions.ts'
import { importMap } from '../../importMap.js'
import { joinImportMap } from '../../importMaps.ts'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return answerWith(joinImportMap(importMap), args)
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <ServerFunctionsProvider serverFunction={serverFunction}>{children}</ServerFunctionsProvider>
  )
}
