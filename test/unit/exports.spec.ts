import * as offprint from 'offprint'
import * as client from 'offprint/client-api'
import * as exported from 'offprint/export'
import * as corpus from 'offprint/import'
import * as next from 'offprint/next'
import { expect, it } from 'vitest'

it('offprint exports what the app and hosts use', () => {
  expect(Object.keys(offprint).toSorted()).toEqual([
    'admins',
    'adminsOrSelf',
    'countDeliveries',
    'countOwed',
    'describeBelow',
    'desk',
    'drawLinkPictures',
    'endEventStreams',
    'feedResponse',
    'fillSearch',
    'findAuthor',
    'findBelowFloors',
    'findIssues',
    'findMoved',
    'findOrphans',
    'findOutlet',
    'findPartFaults',
    'findPost',
    'findSchemaFaults',
    'formatDay',
    'fromCursor',
    'isOutage',
    'listPosts',
    'newestPosts',
    'nobody',
    'offprint',
    'offprintSchema',
    'pathOfAddress',
    'remindersOf',
    'renderBlogMail',
    'repairIssues',
    'repairSchema',
    'roleOf',
    'runNewsletter',
    'runSchedules',
    'runWebhooks',
    'searchPosts',
    'sitemapResponse',
    'staff',
    'staffOrPublic',
    'startReminders',
    'toCursor',
    'toHTML',
    'toMarkdown',
    'toPlainText',
  ])
})

it('offprint/export takes everything out, and back in', () => {
  expect(Object.keys(exported).toSorted()).toEqual([
    'BundleUnreadable',
    'DatabaseNotEmpty',
    'bundleFormat',
    'exportBundle',
    'exportEndpoint',
    'exportHTML',
    'exportWXR',
    'isBundle',
    'isOccupied',
    'restoreBundle',
    'streamChunks',
    'toFolder',
    'toZip',
  ])
})

it('offprint/import exports reading, planning and importing', () => {
  expect(Object.keys(corpus).toSorted()).toEqual([
    'AddressNotPublic',
    'CorpusUnreadable',
    'FactsUnusable',
    'SourceFailed',
    'SourcePaywalled',
    'SourceTimeout',
    'SourceTooLarge',
    'SourceUnreadable',
    'collectFeed',
    'doubtsOf',
    'fetchSource',
    'findImported',
    'findPictureType',
    'hasMetadata',
    'importBacklog',
    'importCorpus',
    'importTable',
    'messageText',
    'noFacts',
    'openBacklog',
    'openSource',
    'parseCorpus',
    'parseSource',
    'pictureTypes',
    'planImport',
    'proposeOutlets',
    'readBacklog',
    'readCorpus',
    'readFacts',
    'readSource',
    'runImports',
    'stripMetadata',
    'toReport',
  ])
})

it('offprint/next gives what the routes of a host wrap', () => {
  expect(Object.keys(next).toSorted()).toEqual([
    'createBlog',
    'limitGraphQL',
    'pageResponse',
    'stylesheet',
  ])
})

it('offprint/client-api is a client of the blog API', () => {
  expect(Object.keys(client).toSorted()).toEqual(['BlogError', 'createClient'])
})
