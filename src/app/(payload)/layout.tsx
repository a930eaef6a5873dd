// The layout of the admin panel.
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'

import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import { getPayload } from 'payload'

import { importMap } from './admin/importMap.js'
import './custom.scss'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  try {
    return await handleServerFunctions({ ...withOwnName(args), config, importMap })
  } catch (error) {
    unstable_rethrow(error)
    if (await isSignedIn()) {
      throw error
    }
    // Invalid input of an anonymous client is not a server error.
    return undefined
  }
}

/** Payload looks up the name in an object, which would also find inherited properties such as `constructor`. */
function withOwnName(args: Parameters<ServerFunctionClient>[0]): typeof args {
  return args.name in {} ? { ...args, name: '' } : args
}

async function isSignedIn(): Promise<boolean> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  return user !== null
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
