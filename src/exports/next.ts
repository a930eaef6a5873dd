// What a host uses in the routes of its Next app.
export { limitGraphQL } from '../api/graphql/limitGraphQL.ts'
export type { BlogOptions } from '../blog/blogOf.ts'
export type { Blog, Handler } from '../blog/createBlog.ts'
export { createBlog } from '../blog/createBlog.ts'
export { pageResponse } from '../blog/pageResponse.ts'
export type { PageSite } from '../blog/pages/pageSite.ts'
export { stylesheet } from '../blog/pages/styles/stylesheet.ts'
