// What a reader is shown of an article: the shapes that pages, feeds and the API render.
import type { z } from 'zod'

import type * as face from './face/schemas.ts'
import type * as schemas from './schemas.ts'

/** A line in a list of what is on the blog. */
export type PostSummary = z.infer<typeof schemas.postSummary>
/** A line in a list of the API. */
export type PostItem = z.infer<typeof schemas.postItem>
/** A whole page. */
export type Post = z.infer<typeof schemas.post>
export type PostAuthor = z.infer<typeof schemas.postAuthor>
export type PostOutlet = z.infer<typeof schemas.postOutlet>
export type RelatedPost = z.infer<typeof schemas.relatedPost>
/** The same article in another language. */
export type Translation = z.infer<typeof schemas.translation>
export type Entry = z.infer<typeof schemas.entry>
export type EntryList = z.infer<typeof schemas.entryList>
/** The article at its outlet. */
export type Original = z.infer<typeof schemas.original>
export type PostImage = z.infer<typeof schemas.postImage>
/** What search engines are told. */
export type PostHead = z.infer<typeof schemas.postHead>
/** Posts of one author, outlet, series, topic or year. */
export type PostGroup = z.infer<typeof schemas.postGroup>
export type PostGroupList = z.infer<typeof schemas.postGroupList>
export type PostEvent = z.infer<typeof schemas.postEvent>
export type WithdrawnPost = z.infer<typeof schemas.withdrawnPost>
export type PostList = z.infer<typeof schemas.postList>
/** What the blog says of itself. */
export type BlogSite = z.infer<typeof face.blogSite>
/** A page of the author's own. */
export type BlogPage = z.infer<typeof face.blogPage>
export type BlogPageItem = z.infer<typeof face.blogPageItem>
