// Articles: the article, once, whatever stage it is in.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import {
  createArticles,
  deleteArticles,
  readArticles,
  readOwnVersions,
  writeArticles,
} from '../../access/rules.ts'
import { atOutlet, byline } from './fields/outlet.ts'
import { sidebar } from './fields/sidebar.ts'
import { terms } from './fields/terms.ts'
import { body, more, pictures, title } from './fields/text.ts'
import { translation } from './fields/translation.ts'
import { work } from './fields/work.ts'
import { kept, log, note, oldAddresses, republication, stage } from './fields/workflow.ts'
import { noteFields } from './noteFields.ts'

export function articles(options: ResolvedOptions): CollectionConfig {
  return {
    slug: options.slugs.articles,
    access: {
      create: createArticles,
      delete: deleteArticles,
      read: readArticles,
      readVersions: readOwnVersions,
      update: writeArticles,
    },
    admin: {
      components: {
        afterListTable: ['offprint/rsc#Bulk'],
        beforeListTable: options.admin.newArticle ? ['offprint/rsc#NewArticleLink'] : [],
        ...(options.admin.articleList && !options.disabled
          ? { views: { list: { Component: 'offprint/rsc#ArticleList' } } }
          : {}),
      },
      defaultColumns: ['title', 'stage', 'outlet', 'publishedAt', 'freeFrom', 'updatedAt'],
      description: 'articles',
      // Our own link leads to the list.
      group: options.admin.articleList && options.admin.navLinks ? false : 'desk',
      listSearchableFields: ['title', 'slug', 'series'],
      useAsTitle: 'title',
    },
    defaultSort: '-updatedAt',
    fields: [
      stage,
      title,
      { type: 'tabs', tabs: tabs(options) },
      log(options),
      ...work(options),
      ...sidebar,
      translation(options),
      ...kept(options),
    ],
    forceSelect: { blogMode: true, schedule: true, stage: true },
    indexes: [{ fields: ['stage', 'publishedAt'] }, { fields: ['stage', 'freeFrom'] }],
    versions: { maxPerDoc: 100 },
  }
}

/** In the order of the work; what is rare is folded. */
function tabs(options: ResolvedOptions) {
  return [
    {
      fields: [
        ...noteFields,
        note(options),
        body(options),
        ...atOutlet(options),
        ...byline(options),
        pictures(options),
        more,
      ],
      label: 'article',
    },
    { fields: terms, label: 'permissionAndReminders' },
    { fields: [republication(options), oldAddresses], label: 'onTheBlog' },
  ]
}
