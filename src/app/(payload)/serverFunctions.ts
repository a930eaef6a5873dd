// What pages of the admin panel ask the server for: states of forms, documents and lists of drawers.
import type { ImportMap, ServerFunctionClient } from 'payload'

import config from '@payload-config'
import { handleServerFunctions } from '@payloadcms/next/layouts'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import { getPayload } from 'payload'

import { languageConfig } from './languageConfig.ts'

type Args = Parameters<ServerFunctionClient>[0]

export async function answerWith(importMap: ImportMap, args: Args): Promise<unknown> {
  try {
    return await handleServerFunctions({
      ...withOwnName(args),
      config: languageConfig(),
      importMap,
    })
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
function withOwnName(args: Args): Args {
  return args.name in {} ? { ...args, name: '' } : args
}

async function isSignedIn(): Promise<boolean> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  return user !== null
}
