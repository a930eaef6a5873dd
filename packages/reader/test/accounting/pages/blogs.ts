// Whole pages of blogs, in the markup of the programs that write them. The texts are made up.
import type { Generated } from '../random.ts'

import { article, type Article } from './article.ts'
import {
  all,
  figure,
  jsonLd,
  list,
  menu,
  ogTags,
  page,
  paragraphs,
  ps,
  table,
  text,
} from './markup.ts'

type Page = (made: Generated) => string

const {
  affiliation,
  author,
  caption,
  credit,
  date,
  day,
  dek,
  heading,
  items,
  notes,
  quote,
  title,
}: Article = article

export const blogs: Record<string, Page> = {
  Blogger: ({ sentence, words }) =>
    page(
      `<div class="content-outer"><header><div class="header section"><h1 class="title"><a href="/">${words(2)}</a></h1><div class="descriptionwrapper">${words(3)}</div></div></header><div class="main-outer"><div class="blog-posts hfeed"><h2 class="date-header"><span>Thursday, March 5, 2026</span></h2><div class="post hentry uncustomized-post-template" itemprop="blogPost"><h3 class="post-title entry-title" itemprop="name">${title}</h3><div class="post-body entry-content" itemprop="description articleBody">${paragraphs.slice(0, 2).join('<br /><br />')}<br /><h2>${heading}</h2>${list()}<blockquote class="tr_bq">${quote}</blockquote><br />${paragraphs
        .slice(2)
        .map((line) => `<div>${line}</div><div><br /></div>`)
        .join(
          '',
        )}<table class="tr-caption-container"><tbody><tr><td><img src="https://a.example/1.jpg"></td></tr><tr><td class="tr-caption">${caption}</td></tr></tbody></table></div><div class="post-footer"><span class="post-author vcard">Posted by <span class="fn">${author}</span></span> at <a class="timestamp-link"><abbr class="published" title="${day}T08:00:00">8:00 AM</abbr></a> <span class="post-labels">Labels: <a rel="tag">${words(1)}</a></span></div></div></div><div class="comments" id="comments"><h4>1 comment:</h4><p>${sentence(10)}</p></div><div class="blog-pager"><a>${words(2)}</a></div></div><div class="column-right-outer"><aside><div class="widget BlogArchive"><h2>${words(2)}</h2><ul><li>${words(3)}</li></ul></div></aside></div></div>`,
      { title: `${title}: Low Water` },
    ),
  Docusaurus: (made) =>
    page(
      `<div id="__docusaurus"><a class="skipToContent" href="#main">${made.words(3)}</a><nav class="navbar">${made.words(2)}</nav><div class="main-wrapper blog-post-page"><aside class="col col--3"><nav class="sidebar"><div>${made.words(2)}</div></nav></aside><main class="col col--7"><article><header><h1 class="title">${title}</h1><div class="container margin-vert--md"><time datetime="${day}">March 5, 2026</time> · 3 min read</div><div class="avatar"><div class="avatar__intro"><div class="avatar__name"><a><span>${author}</span></a></div><small class="avatar__subtitle">${affiliation}</small></div></div></header><div class="markdown">${text()}<div class="theme-admonition theme-admonition-tip alert alert--success"><div class="admonitionHeading">tip</div><div class="admonitionContent"><p>${made.sentence(7)}</p></div></div><div class="tabs-container"><ul role="tablist" class="tabs"><li role="tab">${made.words(1)}</li></ul><div role="tabpanel"><p>${made.sentence(4)}</p></div></div></div><footer><div><b>Tags:</b><ul><li><a>${made.words(1)}</a></li></ul></div><a class="edit">${made.words(3)}</a></footer></article></main><div class="tableOfContents"><ul><li><a href="#x">${heading}</a></li></ul></div></div><footer class="footer">${made.words(3)}</footer></div>`,
    ),
  Ghost: (made) => {
    const { sentence, words } = made
    return page(
      `<div class="gh-viewport"><header id="gh-head" class="gh-head"><a class="gh-head-logo" href="/">${words(2)}</a>${menu(made)}</header><main id="site-main" class="site-main"><article class="gh-article post tag-x"><header class="gh-article-header gh-canvas"><a class="gh-article-tag" href="/tag/x">${words(1)}</a><h1 class="gh-article-title">${title}</h1><p class="gh-article-excerpt">${dek}</p><div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/mina">${author}</a></h4><div class="gh-article-meta-content"><time datetime="${day}">${date}</time> <span class="gh-article-meta-length">4 min read</span></div></div>${figure(' class="gh-article-image"')}</header>
<section class="gh-content gh-canvas">${text((line) => `<p>${line}</p>`, { heading: `<h2 id="x">${heading}</h2>` })}<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">${sentence(7)}</div></div><div class="kg-card kg-signup-card"><h2>${words(2)}</h2><p>${sentence(5)}</p></div><figure class="kg-card kg-gallery-card"><div class="kg-gallery-container"><img src="https://a.example/1.jpg"></div><figcaption>${words(5)}</figcaption></figure></section></article>
<section class="gh-comments"><h3>${words(2)}</h3></section><section class="gh-readmore"><h3>${words(2)}</h3><article class="gh-card"><h3>${words(4)}</h3><p>${sentence(6)}</p></article></section></main><footer class="gh-foot">${words(3)}</footer></div>`,
      { head: `${ogTags('Low Water Weekly')}${jsonLd({ '@type': 'Article' })}` },
    )
  },
  Hugo: (made) =>
    page(
      `<header class="header">${menu(made)}</header><main class="main"><article class="post-single"><header class="post-header"><div class="breadcrumbs"><a href="/">${made.words(1)}</a></div><h1 class="post-title">${title}</h1><div class="post-description">${dek}</div><div class="post-meta"><span title="${day}">March 5, 2026</span>&nbsp;·&nbsp;4 min&nbsp;·&nbsp;${author}</div></header><div class="toc"><details><summary>Table of Contents</summary><ul><li><a href="#what">${heading}</a></li></ul></details></div><div class="post-content">${ps(paragraphs.slice(0, 2))}<h2 id="what">${heading}<a hidden class="anchor" href="#what">#</a></h2>${list()}<blockquote><p>${quote}</p></blockquote>${ps(paragraphs.slice(2, 5))}<p>${paragraphs[5]}<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup></p>${table()}<div class="highlight"><pre><code>${made.words(4)}</code></pre></div><div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>${notes[0]}&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li></ol></div></div><footer class="post-footer"><ul class="post-tags"><li><a href="/tags/x">${made.words(1)}</a></li></ul><nav class="paginav"><a class="prev"><span>« Prev</span><span>${made.words(3)}</span></a></nav></footer></article></main><footer class="footer"><span>${made.words(3)}</span></footer>`,
    ),
  Jekyll: (made) =>
    page(
      `<header class="site-header"><a class="site-title" href="/">${made.words(2)}</a>${menu(made)}</header><main class="page-content"><div class="wrapper"><article class="post h-entry"><header class="post-header"><h1 class="post-title p-name" itemprop="name headline">${title}</h1><p class="post-meta"><time class="dt-published" datetime="${day}">${date}</time> • <span itemprop="author"><span class="p-author h-card">${author}</span></span></p></header><div class="post-content e-content" itemprop="articleBody">${text()}<dl><dt>${made.words(1)}</dt><dd>${made.sentence(5)}</dd></dl></div></article></div></main><footer class="site-footer h-card"><p>${made.words(4)}</p></footer>`,
    ),
  Mastodon: ({ sentence, words }) =>
    page(
      `<div class="app-holder"><div class="columns-area"><div class="detailed-status"><div class="detailed-status__display-name"><span class="display-name"><strong>${author}</strong><span>@mina@tides.example</span></span></div><div class="status__content"><div class="status__content__text">${text()}</div></div><div class="detailed-status__meta"><a><time datetime="${day}">Mar 5, 2026</time></a> · <span>${words(2)}</span></div></div><div class="status reply"><p>${sentence(6)}</p></div></div></div>`,
      { head: `<meta property="og:title" content="${title}">` },
    ),
  Medium: ({ sentence, words }) =>
    page(
      `<div id="root"><div class="a b c"><div class="d"><a href="/">Open in app</a><button>Sign up</button></div><article><div class="l"><section><div><h1 class="pw-post-title" id="t1">${title}</h1><h2 class="pw-subtitle-paragraph" id="t2">${dek}</h2><div class="speechify-ignore"><div><a href="/@mina" rel="noopener follow">${author}</a></div><div><span>4 min read</span><span>·</span><span>Mar 5, 2026</span></div><div><button>Listen</button><button>Share</button></div></div>${text((line) => `<p id="p" class="pw-post-body-paragraph">${line}</p>`, { heading: `<h1 class="ol">${heading}</h1>` })}<figure class="paragraph-image"><div role="button"><picture><img src="https://a.example/1.jpg"></picture></div><figcaption>${caption} Photo by ${credit}</figcaption></figure></div></section></div></article><div class="s"><div><a href="/tag/x">${words(1)}</a></div><div><p>${words(3)}</p></div></div><div class="u"><h2>Written by ${author}</h2><p>${sentence(6)}</p></div><div class="v"><h2>More from ${words(2)}</h2><article><h2>${words(4)}</h2><p>${sentence(5)}</p></article></div></div></div>`,
      { head: `${ogTags('Medium')}${jsonLd()}` },
    ),
  Quarto: ({ words }) =>
    page(
      `<header id="title-block-header" class="quarto-title-block"><div class="quarto-title"><h1 class="title">${title}</h1><p class="subtitle lead">${dek}</p></div><div class="quarto-title-meta"><div><div class="quarto-title-meta-heading">Author</div><div class="quarto-title-meta-contents"><p>${author}</p></div></div><div><div class="quarto-title-meta-heading">Published</div><div class="quarto-title-meta-contents"><p class="date">March 5, 2026</p></div></div></div></header><main class="content" id="quarto-document-content">${text()}<div class="callout callout-note"><div class="callout-header"><div class="callout-title-container">${words(2)}</div></div><div class="callout-body-container"><p>${words(6)}</p></div></div><div class="quarto-figure"><figure><img src="https://a.example/1.png"><figcaption>Figure 1: ${caption}</figcaption></figure></div><section id="footnotes" class="footnotes" role="doc-endnotes"><h2 class="anchored">Footnotes</h2><ol><li id="fn1"><p>${notes[0]}<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section></main>`,
    ),
  Squarespace: (made) =>
    page(
      `<div id="siteWrapper"><header id="header" class="header"><a href="/">${made.words(2)}</a>${menu(made)}</header><main id="page"><article class="sections"><section class="page-section blog-item"><div class="content"><div class="blog-item-wrapper"><article class="h-entry entry hentry"><div class="blog-item-top-wrapper"><div class="item-pagination"></div><div class="blog-item-title"><h1 class="entry-title p-name">${title}</h1></div><div class="blog-item-meta-wrapper"><time class="dt-published blog-meta-item">${date}</time><span class="blog-author-name">Written By ${author}</span></div></div><div class="blog-item-inner-wrapper"><div class="blog-item-content-wrapper"><div class="blog-item-content e-content"><div class="sqs-layout"><div class="row"><div class="col"><div class="sqs-block html-block"><div class="sqs-block-content">${text((line) => `<p class="" style="white-space:pre-wrap;">${line}</p>`)}</div></div><div class="sqs-block image-block"><figure class="image-block-figure"><img src="https://a.example/1.jpg"><figcaption class="image-caption-wrapper"><div class="image-caption"><p>${caption}</p></div></figcaption></figure></div><div class="sqs-block newsletter-block"><h2>${made.words(2)}</h2><p>${made.sentence(5)}</p></div></div></div></div></div></div></div><section class="blog-item-author-profile-wrapper"><div class="author-name">${author}</div><p>${author} is ${affiliation}.</p></section></article></div></div></section></article><section class="item-pagination"><h2>${made.words(3)}</h2></section></main><footer class="sections" id="footer-sections"><p>${made.words(4)}</p></footer></div>`,
    ),
  Substack: ({ sentence, words }) =>
    page(
      `<div id="entry"><div class="main-menu"><div class="topbar"><a href="/">${words(2)}</a><button>Subscribe</button><button>Sign in</button></div></div><div class="single-post-container"><div class="container"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">${title}</h1><h3 class="subtitle">${dek}</h3><div class="byline-wrapper"><a class="pencraft" href="/@mina">${author}</a><div class="pencraft">Mar 05, 2026</div></div><div class="post-ufi"><a class="post-ufi-button">12</a><a class="post-ufi-comment-button">3</a><a class="share">${words(1)}</a></div></div>
<div class="available-content"><div class="body markup" dir="auto">${text((line) => `<p>${line.replace('. ', '.<a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" class="footnote-anchor">1</a> ')}</p>`, { heading: `<h2 class="header-anchor-post">${heading}</h2>` }).replaceAll(/(?<=<a data-component.*?)footnote-anchor-1/g, 'footnote-anchor-1')}<div class="captioned-image-container"><figure><a class="image-link"><img src="https://a.example/1.jpg"></a><figcaption class="image-caption">${caption}</figcaption></figure></div><p class="button-wrapper"><a class="button primary"><span>${words(2)}</span></a></p><div class="subscription-widget-wrap"><p class="cta-caption">${sentence(8)}</p></div><div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>${notes[0]}</p></div></div></div></div></article></div>
<div class="comments-section"><h4>${words(2)}</h4><div class="comment"><p>${sentence(12)}</p></div></div></div><div class="footer"><p>© 2026 ${words(2)}</p></div></div>`,
      { head: ogTags('Low Water Weekly') },
    ),
  Tumblr: ({ words }) =>
    page(
      `<header class="blog-header"><h1><a href="/">${words(2)}</a></h1><p>${words(4)}</p></header><section id="posts"><article class="post type-text"><div class="post-content"><h2 class="post-title">${title}</h2><div class="body-text">${text()}</div></div><div class="post-meta"><a class="post-date" href="#">${date}</a><a class="post-notes">41 notes</a><div class="tags"><a href="/tagged/x">#${words(1)}</a></div></div><ol class="notes"><li>${words(2)} liked this</li></ol></article></section><footer>${words(3)}</footer>`,
    ),
  Wix: ({ words }) =>
    page(
      `<div id="SITE_CONTAINER"><header id="SITE_HEADER"><div>${words(2)}</div></header><main id="PAGES_CONTAINER"><div data-hook="post"><article><div><ul><li><a data-hook="profile-link"><span data-hook="user-name">${author}</span></a></li><li><span data-hook="time-ago" title="Mar 5">Mar 5, 2026</span></li><li><span data-hook="time-to-read">4 min read</span></li></ul></div><h1 data-hook="post-title"><span>${title}</span></h1><div data-hook="post-description"><div data-rce-version="9">${text((line) => `<div type="paragraph" data-hook="rcv-block1"><p><span>${line}</span></p></div><div type="empty-line"><p><br></p></div>`, { heading: `<h2 data-hook="h"><span>${heading}</span></h2>` })}<figure data-hook="imageViewer"><img src="https://a.example/1.jpg"><div data-hook="image-caption">${caption}</div></figure></div></div><div data-hook="post-footer"><div data-hook="tags"><a>${words(1)}</a></div><div data-hook="post-views">12 views</div></div></article><section data-hook="recent-posts"><h4>${words(2)}</h4><p>${words(4)}</p></section><div data-hook="comments"><h4>${words(1)}</h4></div></div></main><footer id="SITE_FOOTER">${words(3)}</footer></div>`,
      { head: ogTags('Low Water') },
    ),
  'WordPress, block theme': (made) => {
    const { sentence, words } = made
    return page(
      `<div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group"><p class="wp-block-site-title"><a href="/">${words(2)}</a></p>${menu(made, 'nav', ' class="wp-block-navigation"')}</div></header>
<main class="wp-block-group"><h1 class="wp-block-post-title">${title}</h1><div class="wp-block-group"><div class="wp-block-post-date"><time datetime="${day}T08:00:00+00:00">${date}</time></div><div class="wp-block-post-author-name">${author}</div><div class="wp-block-post-terms"><a rel="tag">${words(1)}</a></div></div>
<div class="entry-content wp-block-post-content">${ps(paragraphs.slice(0, 2))}<h2 class="wp-block-heading">${heading}</h2><ul class="wp-block-list">${all(items, (item) => `<li>${item}</li>`)}</ul>
<figure class="wp-block-pullquote"><blockquote><p>${quote}</p><cite>${words(2)}</cite></blockquote></figure><figure class="wp-block-table">${table()}<figcaption class="wp-element-caption">${words(4)}</figcaption></figure>
<div class="wp-block-columns"><div class="wp-block-column">${ps(paragraphs.slice(2, 4))}</div><div class="wp-block-column">${ps(paragraphs.slice(4))}</div></div>
<details class="wp-block-details"><summary>${words(2)}</summary><p>${sentence(7)}</p></details><div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link">${words(2)}</a></div></div><ol class="wp-block-footnotes"><li id="a1">${notes[0]} <a href="#a1-link">↩︎</a></li></ol></div>
<div class="wp-block-comments"><h2>${words(1)}</h2><p>${sentence(8)}</p></div></main><footer class="wp-block-template-part"><p>${words(4)}</p></footer></div>`,
    )
  },
  'WordPress, classic theme': (made) => {
    const { sentence, words } = made
    return page(
      `<div id="page" class="hfeed site"><header id="masthead" class="site-header"><p class="site-title"><a href="/">${words(2)}</a></p><p class="site-description">${words(3)}</p>${menu(made, 'nav', ' id="site-navigation" class="main-navigation"')}</header>
<div id="content" class="site-content"><main id="main"><article id="post-7" class="post-7 post type-post hentry"><header class="entry-header"><h1 class="entry-title">${title}</h1><div class="entry-meta"><span class="posted-on">Posted on <a rel="bookmark"><time class="entry-date published" datetime="${day}T08:00:00+00:00">${date}</time></a></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/mina">${author}</a></span></span></div></header>
<div class="entry-content">${text()}<div class="wp-caption aligncenter" style="width: 600px"><img src="https://a.example/r.jpg"><p class="wp-caption-text">${caption}</p></div><div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">${words(2)}</h3><ul><li><a href="#">${words(1)}</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>${words(1)}</h3><p>${sentence(6)}</p></div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a rel="category tag">${words(1)}</a></span> <span class="tags-links"><a rel="tag" href="/tag/x">${words(1)}</a></span></footer></article>
<nav class="navigation post-navigation"><h2 class="screen-reader-text">${words(2)}</h2><a href="/p" rel="prev">${words(4)}</a></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on “${title}”</h2><ol class="comment-list"><li class="comment"><article class="comment-body"><b class="fn">${words(2)}</b> says: <p>${sentence(14)}</p></article></li></ol><div id="respond"><h3 id="reply-title">Leave a Reply</h3><form><p>${sentence(6)}</p></form></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>${words(2)}</h2><p>${sentence(9)}</p></section></aside><footer id="colophon" class="site-footer"><a href="https://wordpress.example/">Proudly powered by ${words(1)}</a></footer></div>`,
      { head: ogTags('Low Water Weekly') },
    )
  },
  'WordPress, page builder': ({ sentence, words }) =>
    page(
      `<div class="elementor elementor-location-header"><div class="elementor-widget-heading"><span>${words(2)}</span></div></div><div class="elementor elementor-9"><section class="elementor-section"><div class="elementor-container"><div class="elementor-column"><div class="elementor-widget elementor-widget-theme-post-title"><div class="elementor-widget-container"><h1 class="elementor-heading-title">${title}</h1></div></div><div class="elementor-widget elementor-widget-post-info"><ul class="elementor-inline-items"><li itemprop="author"><span>${author}</span></li><li itemprop="datePublished"><time>${date}</time></li></ul></div></div></div></section>
<section class="elementor-section"><div class="elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container">${text()}</div></div></section><section class="elementor-section"><div class="elementor-widget-author-box"><h4>${author}</h4><p>${author} is ${affiliation}.</p></div></section></div><div class="elementor-location-footer"><p>${sentence(6)}</p></div>`,
      { head: ogTags('Low Water Weekly') },
    ),
  'write.as': ({ words }) =>
    page(
      `<header><h1 dir="auto" id="blog-title"><a href="/">${words(2)}</a></h1><nav id="manage"><ul><li class="has-submenu">${words(1)}</li></ul></nav></header><article id="post-body" class="norm h-entry"><h2 id="title" class="p-name">${title}</h2><time class="dt-published" datetime="${day}">${date}</time><div class="e-content">${text()}</div></article><footer dir="ltr"><hr><nav><p>published with ${words(1)}</p></nav></footer>`,
    ),
}
