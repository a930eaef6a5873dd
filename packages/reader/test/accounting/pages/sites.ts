// Whole pages of newspapers, institutes, journals and other sites, in the markup of the programs that write them. The
// texts are made up.
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

export const sites: Record<string, Page> = {
  'a magazine in parts with drop caps': ({ words }) =>
    page(
      `<main><div class="issue">${words(2)}</div><h1>${title}</h1><h2 class="deck">${dek}</h2><p class="author">by ${author}</p><section class="chunk"><p class="has-dropcap"><span class="dropcap">W</span>${paragraphs[0]?.slice(1)}</p><p>${paragraphs[1]}</p></section><section class="chunk"><h3>${heading}</h3>${list()}<p>${paragraphs[2]}</p></section><div class="pullquote"><p>${quote}</p></div><section class="chunk">${ps(paragraphs.slice(3))}</section><div class="author-bio"><p><strong>${author}</strong> is ${affiliation}.</p></div></main>`,
    ),
  AMP: ({ words }) =>
    page(
      `<header class="amp-header"><a href="/">${words(2)}</a></header><amp-sidebar id="s" layout="nodisplay"><ul><li>${words(1)}</li></ul></amp-sidebar><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${title}</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">${author}</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="${day}T08:00:00+00:00">${date}</time></div></header><figure class="amp-wp-article-featured-image"><amp-img src="https://a.example/1.jpg"><noscript><img src="https://a.example/1.jpg"></noscript></amp-img><figcaption>${caption}</figcaption></figure><div class="amp-wp-article-content">${text()}<amp-ad type="x"></amp-ad><amp-accordion><section><h4>${words(2)}</h4><p>${words(6)}</p></section></amp-accordion></div><footer class="amp-wp-article-footer"><div class="amp-wp-meta">Categories: <a>${words(1)}</a></div></footer></article>`,
      { attributes: '', head: jsonLd() },
    ),
  'an author page behind the text': (made) =>
    page(
      `<main><article><h1>${title}</h1><div class="author-line">${author}</div>${text()}<div class="post-author"><img src="/m.jpg"><div><h3>About the author</h3><p>${author} is ${affiliation}. ${made.sentence(6)}</p></div></div></article></main><section class="prev-next"><a>${made.words(3)}</a></section>`,
    ),
  'a newsletter as mail': ({ sentence, words }) =>
    page(
      `<div style="display:none;max-height:0">Hidden beginning</div><table role="presentation" width="100%"><tr><td align="center"><table role="presentation" width="600"><tr><td><a href="/">${words(3)}</a></td></tr><tr><td><h1>${title}</h1></td></tr><tr><td>By ${author}</td></tr><tr><td>${text((line) => `<p style="margin:0 0 16px">${line}</p>`)}</td></tr><tr><td><p style="font-size:12px">${sentence(7)} <a>Unsubscribe</a></p></td></tr></table></td></tr></table>`,
    ),
  'a newspaper that puts all in sections': (made) =>
    page(
      `<div><section class="top">${menu(made)}</section><section name="articleBody"><header><h1>${title}</h1><p id="article-summary">${dek}</p>${figure()}<p class="byline-prefix">By <span itemprop="name">${author}</span></p><time datetime="${day}">${date}</time></header>${paragraphs
        .slice(0, 2)
        .map((line) => `<div class="StoryBodyCompanionColumn"><div><p>${line}</p></div></div>`)
        .join(
          '',
        )}<div class="StoryBodyCompanionColumn"><h2>${heading}</h2>${list()}</div><div class="ad"><p>Advertisement</p><a>SKIP ADVERTISEMENT</a></div><div class="StoryBodyCompanionColumn"><blockquote>${quote}</blockquote>${ps(paragraphs.slice(2))}</div></section><div class="bottom-of-article"><p>${author} is ${affiliation}. <a>More about ${author}</a></p><p>A version of this article appears in print on March 6, 2026, Section A, Page 1.</p></div><section id="c-col-editors-picks"><h2>${made.words(2)}</h2><p>${made.words(5)}</p></section></div>`,
      { head: `${ogTags('The Averil Times')}${jsonLd()}` },
    ),
  'an institute, with experts beside the text': (made) =>
    page(
      `<header>${menu(made)}</header><main><div class="hero"><span class="type">Commentary</span><h1>${title}</h1><p class="hero__intro">${dek}</p><div class="hero__meta">Published ${date} — 4 minute read</div></div><div class="layout"><aside class="experts"><div class="person"><h3><a href="/people/mina-holt">${author}</a></h3><p>${affiliation}</p></div></aside><div class="body rich-text">${text()}<p>${made.sentence(8)}</p><div class="topics"><h4>Topics</h4><a rel="tag">${made.words(1)}</a></div></div></div><div class="downloads"><a href="/a.pdf">${made.words(3)}</a></div><section class="related"><h2>Related work</h2><p>${made.words(4)}</p></section></main><footer>${made.words(5)}</footer>`,
    ),
  'a page printed from a PDF': ({ words }) =>
    page(
      `<div id="page1-div"><p class="ft10">${words(3)}</p><p class="ft11"><b>${title}</b></p><p class="ft12">${author}</p>${ps(paragraphs.slice(0, 3), ' class="ft13"')}<p class="ft14"><b>${heading}</b></p>${list()}</div><div id="page2-div"><p class="ft10">${words(2)}</p><p class="ft15">${quote}</p>${ps(paragraphs.slice(3), ' class="ft13"')}</div>`,
    ),
  'a podcast with a transcript': ({ words }) =>
    page(
      `<main><h1>${title}</h1><p class="show">${words(2)}</p><audio controls><source src="/a.mp3"></audio><div class="description"><p>${dek}</p></div><details open class="transcript"><summary>Transcript</summary>${text()}</details></main><footer>${words(2)}</footer>`,
    ),
  'arXiv HTML': ({ sentence, words }) =>
    page(
      `<nav class="ltx_page_navbar"><nav class="ltx_TOC"><ol class="ltx_toclist"><li class="ltx_tocentry"><a href="#S1">${heading}</a></li></ol></nav></nav><div class="ltx_page_main"><div class="ltx_page_content"><article class="ltx_document"><h1 class="ltx_title ltx_title_document">${title}</h1><div class="ltx_authors"><span class="ltx_creator ltx_role_author"><span class="ltx_personname">${author}</span><span class="ltx_author_notes"><span class="ltx_contact ltx_role_affiliation">Institute of Tides</span></span></span></div><div class="ltx_abstract"><h6 class="ltx_title ltx_title_abstract">Abstract</h6><p class="ltx_p">${dek}</p></div><section id="S1" class="ltx_section"><h2 class="ltx_title ltx_title_section"><span class="ltx_tag ltx_tag_section">1 </span>${heading}</h2>${paragraphs.map((line) => `<div class="ltx_para"><p class="ltx_p">${line}</p></div>`).join('')}<ul class="ltx_itemize">${all(items, (item) => `<li class="ltx_item"><span class="ltx_tag">•</span><div class="ltx_para"><p class="ltx_p">${item}</p></div></li>`)}</ul><div class="ltx_para"><blockquote class="ltx_quote"><p class="ltx_p">${quote}<span id="fn1" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>${notes[0]}</span></span></span></p></blockquote></div><figure class="ltx_table"><figcaption class="ltx_caption"><span class="ltx_tag">Table 1: </span>${words(4)}</figcaption>${table(' class="ltx_tabular"')}</figure><div class="ltx_theorem"><h6>Lemma 1.</h6><p class="ltx_p">${sentence(6)} <math><mi>x</mi><annotation encoding="application/x-tex">x</annotation></math></p></div></section><section class="ltx_bibliography"><h2>References</h2><ul class="ltx_biblist"><li class="ltx_bibitem"><span class="ltx_tag">[1]</span><span class="ltx_bibblock">${notes[1]}</span></li></ul></section></article></div><footer class="ltx_page_footer">${words(2)}</footer></div>`,
    ),
  Discourse: ({ sentence, words }) =>
    page(
      `<header class="d-header"><a href="/">${words(2)}</a></header><div id="main-outlet"><div id="topic-title"><h1><a href="/t/1">${title}</a></h1><div class="topic-category"><a>${words(1)}</a></div></div><div itemscope itemtype="http://schema.org/DiscussionForumPosting"><div id="post_1" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author"><a><span itemprop="name">${author}</span></a></span><span class="crawler-post-infos"><time itemprop="datePublished" datetime="${day}T08:00:00Z">${date}</time></span></div><div class="post" itemprop="text">${text()}</div></div><div id="post_2" class="topic-body crawler-post" itemprop="comment"><div class="crawler-post-meta"><span class="creator">${words(1)}</span></div><div class="post" itemprop="text"><p>${sentence(16)}</p></div></div></div></div><footer class="container">${words(3)}</footer>`,
    ),
  Drupal: (made) => {
    const { sentence, words } = made
    return page(
      `<div class="dialog-off-canvas-main-canvas"><div class="layout-container"><header role="banner"><div class="region region-header"><div class="block site-branding"><a href="/">${words(2)}</a></div></div>${menu(made, 'nav', ' role="navigation"')}</header><main role="main"><div class="region region-breadcrumb"><nav class="breadcrumb"><ol><li><a href="/">${words(1)}</a></li></ol></nav></div><div class="layout-content"><div class="region region-content"><div id="block-page-title"><h1 class="page-title"><span class="field field--name-title">${title}</span></h1></div><article class="node node--type-article node--view-mode-full"><footer class="node__meta"><div class="node__submitted">Submitted by <span class="field field--name-uid"><span lang="" typeof="schema:Person" property="schema:name" datatype="">${author}</span></span> on <span class="field field--name-created">Thu, 03/05/2026 - 08:00</span></div></footer><div class="node__content"><div class="field field--name-field-image field--label-hidden"><img src="https://a.example/1.jpg"></div><div class="clearfix text-formatted field field--name-body field__item">${text()}</div><div class="field field--name-field-tags"><div class="field__label">Tags</div><div class="field__items"><div class="field__item"><a>${words(1)}</a></div></div></div><ul class="links inline"><li class="comment-forbidden">${words(4)}</li></ul><section class="field field--name-comment comment-wrapper"><h2>${words(1)}</h2><p>${sentence(9)}</p></section></div></article></div></div><aside class="layout-sidebar-second"><div class="block"><h2>${words(2)}</h2><p>${sentence(5)}</p></div></aside></main><footer role="contentinfo">${words(3)}</footer></div></div>`,
    )
  },
  DSpace: (made) =>
    page(
      `<header>${menu(made)}</header><main class="main-content"><div class="item-page"><h2 class="page-header">${title}</h2><div class="row"><div class="simple-item-view-date"><h5>Date</h5>${day}</div><div class="simple-item-view-authors"><h5>Author</h5><div>${author}</div></div><div class="simple-item-view-description"><h5>Abstract</h5><div>${ps()}<h4>${heading}</h4>${list()}<blockquote>${quote}</blockquote></div></div><div class="simple-item-view-uri"><h5>URI</h5>https://hdl.example/7</div><div class="simple-item-view-collections"><h5>Collections</h5><ul><li>${made.words(3)}</li></ul></div></div></div></main><footer>${made.words(3)}</footer>`,
      {
        head: `<meta name="DC.creator" content="${author}"><meta name="DC.title" content="${title}">`,
      },
    ),
  'GOV.UK': (made) =>
    page(
      `<a href="#content" class="govuk-skip-link">Skip to main content</a><header role="banner" class="gem-c-layout-super-navigation-header">${menu(made)}</header><div class="govuk-width-container"><div class="govuk-breadcrumbs"><ol><li><a>${made.words(1)}</a></li></ol></div><main id="content" class="govuk-main-wrapper"><div class="govuk-grid-row"><div class="gem-c-heading"><span class="govuk-caption-xl">Speech</span><h1 class="gem-c-heading__text govuk-heading-l">${title}</h1></div><p class="gem-c-lead-paragraph">${dek}</p></div><div class="gem-c-metadata"><dl><dt class="gem-c-metadata__term">From:</dt><dd class="gem-c-metadata__definition"><a>${made.words(3)}</a> and <a>${author}</a></dd><dt class="gem-c-metadata__term">Published</dt><dd>${date}</dd></dl></div><div class="govuk-grid-column-two-thirds"><div class="gem-c-govspeak govuk-govspeak"><div class="govspeak">${text()}<div class="call-to-action"><p>${made.sentence(6)}</p></div><div class="information"><p>${made.sentence(4)}</p></div></div></div><div class="gem-c-published-dates">Published ${date}</div></div><div class="gem-c-contextual-sidebar"><h2>Related content</h2><ul><li><a>${made.words(4)}</a></li></ul></div></main></div><div class="gem-c-feedback"><h2>Is this page useful?</h2><button>Yes</button></div><footer role="contentinfo">${made.words(4)}</footer>`,
    ),
  Joomla: (made) =>
    page(
      `<header class="header"><div class="site-description">${made.words(3)}</div>${menu(made)}</header><div class="site-grid"><main><div class="com-content-article item-page"><meta itemprop="inLanguage" content="en-GB"><div class="page-header"><h1>${title}</h1></div><dl class="article-info text-muted"><dt class="article-info-term">Details</dt><dd class="createdby">Written by: <span>${author}</span></dd><dd class="category-name">Category: <a>${made.words(1)}</a></dd><dd class="published">Published: <time datetime="${day}T08:00:00+00:00">${date}</time></dd><dd class="hits">Hits: 212</dd></dl><div class="com-content-article__body">${text()}</div><nav class="pagenavigation"><span>${made.words(2)}</span></nav></div></main></div><footer>${made.words(3)}</footer>`,
    ),
  'live updates': (made) => {
    const post = (line: string, time: string) =>
      `<article class="block" data-block-id="${time}"><header><time datetime="${day}T${time}:00Z">${time} GMT</time><h2>${made.words(3)}</h2></header><div class="block-body"><p>${line}</p></div><div class="block-share"><button>Share</button></div></article>`
    return page(
      `<header>${menu(made)}</header><main><h1>${title}</h1><p class="standfirst">${dek}</p><p class="byline">By ${author}</p><div class="key-events"><h2>Key events</h2><ul><li><a>${made.words(3)}</a></li></ul></div><div class="live-blog">${paragraphs.map((line, at) => post(line, `0${at + 3}:15`)).join('')}<article class="block"><header><time>02:15 GMT</time></header><div class="block-body"><h2>${heading}</h2>${list()}<blockquote><p>${quote}</p></blockquote></div></article></div></main><footer>${made.words(3)}</footer>`,
      { head: jsonLd({ '@type': 'LiveBlogPosting' }) },
    )
  },
  MediaWiki: ({ sentence, words }) =>
    page(
      `<div class="mw-page-container"><header class="mw-body-header"><h1 id="firstHeading" class="firstHeading"><span class="mw-page-title-main">${title}</span></h1></header><div class="vector-menu"><ul><li><a>${words(1)}</a></li></ul></div><div id="bodyContent" class="vector-body"><div id="siteSub">From ${words(2)}</div><div id="mw-content-text"><div class="mw-content-ltr mw-parser-output"><div class="hatnote">${sentence(5)}</div><table class="infobox"><tbody><tr><th colspan="2">${words(2)}</th></tr><tr><th>${words(1)}</th><td>${words(2)}</td></tr></tbody></table>${ps(paragraphs.slice(0, 2))}<div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#W"><span class="tocnumber">1</span> <span class="toctext">${heading}</span></a></li></ul></div><h2><span class="mw-headline" id="W">${heading}</span><span class="mw-editsection">[<a>edit</a>]</span></h2>${list()}<figure typeof="mw:File/Thumb"><a><img src="https://a.example/1.jpg"></a><figcaption>${caption}</figcaption></figure><blockquote>${quote}</blockquote>${ps(paragraphs.slice(2, 5))}<p>${paragraphs[5]}<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup></p>${table(' class="wikitable"')}<h2>References</h2><div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">${notes[0]}</span></li></ol></div><div class="navbox"><table><tr><td>${words(3)}</td></tr></table></div></div></div><div id="catlinks" class="catlinks"><a>Categories</a>: <ul><li><a>${words(1)}</a></li></ul></div></div><footer id="footer" class="mw-footer"><ul><li>${sentence(5)}</li></ul></footer></div>`,
    ),
  'microformats and a photo essay': ({ words }) =>
    page(
      `<main class="h-entry"><h1 class="p-name">${title}</h1><p class="p-summary">${dek}</p><p>by <a class="p-author h-card">${author}</a>, <time class="dt-published" datetime="${day}">${date}</time></p><div class="e-content">${paragraphs.map((line, at) => `<figure><img src="https://a.example/${at}.jpg"><figcaption>${words(5)} Photo: ${credit}</figcaption></figure><p>${line}</p>`).join('')}<h2>${heading}</h2>${list()}<blockquote>${quote}</blockquote></div></main>`,
    ),
  'newspaper, with adverts within': (made) => {
    const { sentence, words } = made
    return page(
      `<div class="ad-slot">Advertisement</div><header class="masthead">${menu(made)}</header><main><article class="story"><div class="kicker">${words(1)}</div><h1 class="headline">${title}</h1><p class="standfirst">${dek}</p><div class="byline">By <a rel="author">${author}</a></div><div class="timestamp">Updated ${date} 09.12 GMT</div>${figure(' class="lead"')}<div class="article-body">${ps(paragraphs.slice(0, 2))}<aside class="related-inline"><h4>Read more</h4><a href="/x">${words(5)}</a></aside><h2>${heading}</h2>${list()}<div class="ad-slot"><span>Advertisement</span></div>${ps(paragraphs.slice(2, 4))}<blockquote class="pullquote">${quote}</blockquote><div class="newsletter-signup"><h3>${words(2)}</h3><p>${sentence(6)}</p><button>Sign up</button></div>${ps(paragraphs.slice(4))}</div><div class="article-footer"><p class="bio">${author} is ${affiliation}.</p><ul class="topics"><li><a rel="tag">${words(1)}</a></li></ul></div></article><section class="most-read"><h2>${words(2)}</h2><ol><li><a>${words(4)}</a></li><li><a>${words(3)}</a></li></ol></section></main><footer><p>© 2026 ${words(2)}</p></footer><div id="onetrust-banner-sdk" role="dialog"><p>${sentence(9)}</p><button>Accept all</button></div>`,
      { head: `${ogTags('The Averil Herald')}${jsonLd()}` },
    )
  },
  'Nuxt, server rendered': (made) =>
    page(
      `<div id="__nuxt"><div data-v-1><header data-v-1>${menu(made)}</header><main data-v-1><div class="prose"><h1>${title}</h1><p class="lead">${dek}</p><div class="meta"><img src="/m.jpg"><div><span>${author}</span><span>${date}</span></div></div><div class="content" data-v-2>${text()}<div class="callout"><div>${made.sentence(6)}</div></div></div><div class="cta"><h3>${made.words(2)}</h3><a>${made.words(1)}</a></div></div></main><footer data-v-1>${made.words(3)}</footer></div></div><script>window.__NUXT__={}</script>`,
      { head: ogTags('Averil Notes') },
    ),
  OJS: (made) =>
    page(
      `<header class="pkp_structure_head">${menu(made)}</header><div class="pkp_structure_content"><main class="pkp_structure_main"><div class="page page_article"><nav class="cmp_breadcrumbs"><ol><li><a>${made.words(1)}</a></li></ol></nav><article class="obj_article_details"><h1 class="page_title">${title}</h1><div class="row"><div class="main_entry"><section class="item authors"><h2 class="pkp_screen_reader">Authors</h2><ul class="authors"><li><span class="name">${author}</span><span class="affiliation">Institute of Tides</span></li></ul></section><section class="item doi"><h2 class="label">DOI:</h2><span class="value"><a href="https://doi.org/10.1234/lw.7">https://doi.org/10.1234/lw.7</a></span></section><section class="item keywords"><h2 class="label">Keywords:</h2><p class="value">${made.words(2)}</p></section><section class="item abstract"><h2 class="label">Abstract</h2><p>${dek}</p></section><section class="item fulltext">${text()}<section class="item references"><h2 class="label">References</h2><div class="value">${ps(notes)}</div></section></section></div><div class="entry_details"><div class="item issue"><div class="label">Issue</div><a>Vol. 3 No. 2 (2026)</a></div><div class="item citation"><h2>How to Cite</h2><p>${made.words(6)}</p></div></div></div></article></div></main><div class="pkp_structure_sidebar">${made.words(3)}</div></div><footer class="pkp_structure_footer">${made.words(3)}</footer>`,
      {
        head: `<meta name="citation_title" content="${title}"><meta name="citation_author" content="${author}"><meta name="citation_journal_title" content="Tides Review"><meta name="citation_publication_date" content="2026/03/05">`,
      },
    ),
  'Stack of cards, no article element': (made) =>
    page(
      `<div class="nav">${made.words(2)}</div><div class="wrap"><div class="c1"><div class="c2"><div class="h1">${title}</div><div class="by">By ${author}</div><div class="dt">${date}</div></div><div class="c3">${paragraphs
        .slice(0, 3)
        .map((line) => `<div class="t">${line}</div>`)
        .join('')}<div class="h2">${heading}</div>${list()}<div class="q">${quote}</div>${paragraphs
        .slice(3)
        .map((line) => `<div class="t">${line}</div>`)
        .join('')}</div></div><div class="c9"><div>${made.words(3)}</div></div></div>`,
    ),
  'Substack in another language of its data': ({ words }) =>
    page(
      `<main><article><h1 dir="auto">${title}</h1><p>${author}</p>${text()}</article></main><div role="complementary">${words(4)}</div>`,
      { head: `<meta property="og:locale" content="fr_FR">${jsonLd({ inLanguage: 'en' })}` },
    ),
  'tables for layout, 2001': ({ words }) =>
    page(
      `<table width="100%"><tr><td bgcolor="#ccccff" colspan="2"><font size="5">${words(2)}</font></td></tr><tr><td width="120"><a href="/">${words(1)}</a><br><a href="/b">${words(1)}</a></td><td><h2><font face="Arial">${title}</font></h2><i>by ${author}, ${date}</i><p>${paragraphs.slice(0, 3).join('<p>')}<p><b>${heading}</b><p>${list()}<p><blockquote>${quote}</blockquote><p>${paragraphs.slice(3).join('<p>')}<hr><font size="-1">${words(3)}</font></td></tr></table>`,
    ),
  TYPO3: (made) =>
    page(
      `<header>${menu(made)}</header><div id="content"><div class="news news-single"><div class="article"><div class="header"><h1>${title}</h1></div><div class="footer"><p><span class="news-list-date"><time datetime="${day}">05.03.2026</time></span> <span class="news-list-author">By ${author}</span></p></div><div class="teaser-text"><p>${dek}</p></div><div class="news-text-wrap">${text()}</div><div class="news-backlink-wrap"><a>${made.words(2)}</a></div></div></div></div><footer>${made.words(4)}</footer>`,
    ),
  Wayback: (made) =>
    page(
      `<div id="wm-ipp-base" lang="en"><div id="wm-ipp">${made.words(3)}</div></div><header>${menu(made)}</header><article><h1>${title}</h1><p class="byline">By ${author}</p><time datetime="${day}">${date}</time>${text()}</article><footer>${made.words(2)}</footer>`,
    ),
}
