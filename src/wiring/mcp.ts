// Beside @payloadcms/plugin-mcp: it gets our tools, and loses those that would write our collections.
import type { CollectionSlug, Endpoint, Payload, PayloadRequest, Plugin } from 'payload'

import type { Tool } from '../api/agents/tool.ts'
import type { ResolvedOptions } from '../options.ts'

import { inCall } from '../access/mcp.ts'
import { agentTools } from '../api/agents/tools.ts'
import { isOwnSlug } from '../slugs.ts'
import { refuseMCP } from '../workflow/refuseMCP.ts'

/** What we read and change of its options: an app without it has not its types. */
interface MCPOptions {
  collections?: Record<string, { enabled?: boolean | Record<string, boolean> } | undefined>
  mcp?: { prompts?: Handled[]; resources?: Handled[]; tools?: (Handled | Tool)[] }
}

interface Handled {
  handler: (...args: never[]) => unknown
  name: string
}

/**
 * It reads its options when it runs, after us; they can be changed in place only. An app that builds its config twice
 * gives the same options again. Tools that have the name of one of ours stay, and are kept to the same rules.
 */
export function addTools(plugins: Plugin[] = [], options: ResolvedOptions): void {
  const plugin = plugins.find(({ slug }) => slug === '@payloadcms/plugin-mcp')
  const given = plugin?.options as MCPOptions | undefined
  if (!given || Object.isFrozen(given)) {
    return
  }
  const { prompts, resources, tools = [] } = given.mcp ?? {}
  const theirs = tools.filter((one) => !agentTools.includes(one as Tool))
  const ours = agentTools.filter(({ name }) => !theirs.some((one) => one.name === name))
  given.collections = withoutWrites(given.collections, options)
  given.mcp = {
    ...given.mcp,
    ...(prompts ? { prompts: prompts.map(counted) } : {}),
    ...(resources ? { resources: resources.map(counted) } : {}),
    tools: [...theirs.map(counted), ...ours],
  }
}

/** Reading stays, by the access rules of the person whose key it is. */
function withoutWrites(
  collections: MCPOptions['collections'] = {},
  options: ResolvedOptions,
): MCPOptions['collections'] {
  const entries = Object.entries(collections).map(([slug, one]) => {
    const enabled = one?.enabled
    if (!enabled || !isOwnSlug(slug, options)) {
      return [slug, one] as const
    }
    return [slug, { ...one, enabled: { find: enabled === true || enabled.find === true } }] as const
  })
  return Object.fromEntries(entries)
}

const wrapped = new WeakMap<object, Handled>()

/** The last two arguments of a handler are the request, and what the protocol adds. */
function counted(one: Handled | Tool): Handled {
  const handled = one as Handled
  if (wrapped.has(handled.handler)) {
    return handled
  }
  const handler = (...args: never[]) =>
    inCall(args.at(-2) as unknown as PayloadRequest, () => handled.handler(...args))
  wrapped.set(handler, handled)
  return { ...handled, handler }
}

/** Where it runs before us, or hides its options, it has none of our tools; what programs may write is the same. */
export function reportMissingTools({ collections, logger }: Payload): void {
  const { config } = collections['payload-mcp-api-keys' as CollectionSlug] ?? {}
  const tools = config?.flattenedFields.find(({ name }) => name === 'payload-mcp-tool')
  const fields = tools && 'flattenedFields' in tools ? tools.flattenedFields : []
  if (config && !fields.some(({ name }) => name === 'offprintOwed')) {
    logger.warn(
      'The tools of Offprint are not among those of @payloadcms/plugin-mcp: give mcpPlugin() itself in `plugins`, with options that are not frozen, and leave its `order` as it is.',
    )
  }
}

/** A program uses the tools, which say what it may do, whatever it signs in with. */
export function notForMCP(endpoints: Endpoint[]): Endpoint[] {
  return endpoints.map((one) =>
    one.method === 'get'
      ? one
      : {
          ...one,
          handler: (req) => {
            refuseMCP(req, '', 'mcp-closed')
            return one.handler(req)
          },
        },
  )
}
