// Schemas of what the API says of the blog itself, and of pages of one's own.
import { z } from 'zod'

import { accents, typefaces } from '../../types/blog.ts'
import { postImage, postSummary } from '../schemas.ts'

export const blogSite = z
  .object({
    name: z.string(),
    about: z.string().describe('HTML; "" where there is none.'),
    accent: z.enum(accents).nullable().describe('Null: the usual colour.'),
    contact: z.string().describe('A mail address, a web address or a sentence.'),
    footer: z.string(),
    front: z.object({
      pinned: z.array(postSummary).describe('In this order.'),
      show: z.enum(['notes', 'pictures', 'titles']).nullable(),
    }),
    language: z.string().describe('A language tag.'),
    letter: z.object({ on: z.boolean().describe('Whether people can subscribe by mail.') }),
    links: z.array(z.string()).describe('Profiles elsewhere, for `rel="me"`.'),
    logo: postImage.nullable(),
    navigation: z.array(
      z.object({
        address: z.string().describe('A web address, or a path on this site.'),
        label: z.string(),
      }),
    ),
    portrait: postImage.nullable(),
    tagline: z.string(),
    typeface: z.enum(typefaces).nullable(),
  })
  .meta({ id: 'BlogSite', description: 'What the blog says of itself.' })

export const blogPageItem = z
  .object({
    slug: z.string(),
    inNavigation: z.boolean(),
    path: z.string().describe('On this site, ready for a link.'),
    title: z.string(),
    updatedAt: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'BlogPageItem', description: 'A page of the author’s own, in a list.' })

export const blogPage = blogPageItem
  .extend({ body: z.string().describe('HTML.'), description: z.string() })
  .meta({ id: 'BlogPage', description: 'A page of the author’s own.' })

export const blogPageList = z.object({ docs: z.array(blogPageItem) }).meta({ id: 'BlogPageList' })
