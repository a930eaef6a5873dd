// What an export leaves out, and why. A test fails where a table or column is neither exported nor here.
import type { OwnTable } from '../../database/names.ts'
import type { Kind } from '../../slugs.ts'

const aboutRuns =
  'work of this installation: what came of a run is in the articles, and "imported" knows their keys'

const aboutNewsletters =
  'what this installation has sent to its subscribers, or is about to: the posts are in it, and a copy must not send it again'

const aboutBulk =
  'what this installation has done to many articles at once: what came of it is in the articles'

const aboutWebhooks =
  'whom this installation tells of changes, with secrets: a copy must not tell them as well'

const aboutMentions = 'what others have written about posts: not the words of this blog'

/** Why the documents of a collection stay here; null for those that are exported. */
export const leftOutKinds: Record<Kind, null | string> = {
  articleComments: null,
  articles: null,
  articleViews: null,
  authors: null,
  imports: aboutRuns,
  institutions: null,
  media: null,
  newsletters: aboutNewsletters,
  notes: null,
  outlets: null,
  pages: null,
  permissionRequests: null,
  presence: 'who has which document open right now',
  reminderRuns: 'when mails were sent: a ledger of this installation',
  reminders: 'the ledger of mails, with addresses of people',
  republications: null,
  series: null,
  subscribers:
    'people who have agreed that this installation writes to them, and no other: mail addresses',
  transitions: null,
  users: 'people who sign in: mail addresses, passwords, sessions and reset tokens',
  webhooks: aboutWebhooks,
  webmentions: aboutMentions,
}

/** The same of our own tables. */
export const leftOutTables: Record<OwnTable, null | string> = {
  article_facts: 'made anew from the articles',
  article_search: 'made anew from the articles',
  bulk_rows: aboutBulk,
  bulk_runs: aboutBulk,
  events: 'what front ends of this installation were told, and in which order',
  import_items: aboutRuns,
  import_leases: aboutRuns,
  import_parts: aboutRuns,
  import_pictures: null,
  imported: null,
  link_pictures: 'drawn anew from the posts',
  moved: null,
  previews: 'links that end within an hour',
  public_posts: 'made anew from the posts',
  related: 'made anew from the posts',
  schedules: null,
  search: 'made anew from the posts',
  version: 'says what the database has, and not what is in it',
  webhook_deliveries: aboutWebhooks,
  webhook_endpoints: aboutWebhooks,
  webmention_queue: aboutMentions,
  websub_feeds: 'what a hub was told of the feeds of this installation',
}
