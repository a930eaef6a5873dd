// Ways through the blog: contents of an article, the posts before and after it, archives.
import { css } from '../css.ts'

export const navigation = css``
