// What a front end uses that is another program: a client of the blog API.
export type { BlogClient, Changes, ClientOptions, ListQuery } from '../blog/createClient.ts'
export { BlogError, createClient } from '../blog/createClient.ts'
export type { Post, PostEvent, PostGroup, PostItem, PostList, WithdrawnPost } from '../blog/post.ts'
