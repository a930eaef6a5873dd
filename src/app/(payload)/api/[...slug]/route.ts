// The REST API.
import config from '@payload-config'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'

import { checkMethodOverride } from '../../../checkMethodOverride.ts'

export const GET = REST_GET(config)
export const POST = checkMethodOverride(REST_POST(config))
export const DELETE = REST_DELETE(config)
export const PATCH = REST_PATCH(config)
export const PUT = REST_PUT(config)
export const OPTIONS = REST_OPTIONS(config)
/** Payload does not support HEAD; the server omits the body. */
export const HEAD: typeof GET = ({ headers, signal, url }, context) =>
  GET(new Request(url, { headers, signal }), context)
