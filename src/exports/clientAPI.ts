// What a front end uses that is another program: a client of the blog API.
export type {
  BlogClient,
  Changes,
  ClientOptions,
  ListQuery,
  PostEvent,
  WithdrawnPost,
} from '../blog/createClient.ts'
export { BlogError, createClient } from '../blog/createClient.ts'
export type { Post, PostGroup, PostItem, PostList } from '../blog/post.ts'
