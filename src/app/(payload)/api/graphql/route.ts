// The GraphQL API.
import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import { limitGraphQL } from 'offprint/next'

import { withRetryStatus } from '../../../retryStatus.ts'

export const POST = limitGraphQL(withRetryStatus(GRAPHQL_POST(config)))

export const OPTIONS = REST_OPTIONS(config)
