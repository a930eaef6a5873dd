/** @jsxImportSource preact */
// The preview of an article for its outlet: the page of the blog, without what belongs to a page that is public.
import type { Post } from '../../../blog/post.ts'
import type { Addresses } from '../addresses.ts'

import { renderDocument } from '../../../blog/pages/document.tsx'
import { titleOn } from '../../../blog/pages/heads.ts'
import { inWordsOf } from '../../../blog/pages/languages.ts'
import { PostArticle } from '../../../blog/pages/PostArticle.tsx'
import { stringsIn } from '../../../blog/pages/strings.ts'
import { type Frame, wordsIn } from './frame.tsx'

interface PreviewPage {
  addresses: Addresses
  frame: Frame
  post: Post
}

export function renderArticlePreview({ addresses, frame, post }: PreviewPage): string {
  const { language, site } = frame
  const words = wordsIn(language)
  const strings = stringsIn(post.language, site.language)
  return renderDocument({
    children: (
      <>
        <div class="letter">
          <p class="preview-bar" {...inWordsOf(stringsIn(language), strings.language)}>
            {words.previewHelp} {post.mode === 'full' ? words.previewPictures : null}{' '}
            <a href={addresses.letter}>{words.previewBack}</a>
          </p>
        </div>
        <PostArticle post={post} strings={strings} />
      </>
    ),
    head: { isIndexed: false, title: titleOn(site, post.title) },
    isAlone: true,
    site,
    strings,
  })
}
