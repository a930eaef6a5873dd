// What a host uses in the routes of its Next app.
export { limitGraphQL } from '../api/graphql/limitGraphQL.ts'
export { pageResponse } from '../blog/pageResponse.ts'
export type { PageSite } from '../blog/pages/pageSite.ts'
