// Creates one article in every state. Each private field contains a text that anonymous users must never see.
import type { Payload } from 'payload'

import type { Article } from '../../src/app/payload-types.ts'
import type { Desk, Login } from './bootPayload.ts'

import { backdateTransitions } from './backdateTransitions.ts'
import { onePixel, textDocument } from './documents.ts'

/** The prefix of all private texts; no public text has it. */
export const secret = 'zqsecret'

/** Days that are only in private fields. */
export const secretDays = {
  from: '2019-05-07',
  grantedOn: '2029-03-03',
  heldBackOn: '2018-09-11',
  snoozedUntil: '2031-07-13',
}

/** Keys that are never public: no response to an anonymous request contains one of them. */
export const privateKeys = [
  'assignee',
  'checklist',
  'heldBack',
  'letterTemplates',
  'permission',
  'waived',
  'snoozedUntil',
  'importKey',
  'listed',
  'freeFrom',
  'pictures',
  'picturesNeeded',
  'terms',
  'touched',
  'updatedBy',
  'expectedUpdatedAt',
  'email',
  'hash',
  'salt',
  'searchText',
]

export interface SecretArticle {
  article: string
  author: string
  institution: string
  media: string
  note: string
  outlet: string
  title: string
}

export type SecretArticleName = 'atOutlet' | 'drafted' | 'excerpt' | 'full' | 'link' | 'takenDown'

export interface SecretDesk {
  articles: Record<SecretArticleName, SecretArticle>
  /** An author whose only article is `own`. */
  author: Login
  editor: Login
  own: SecretArticle
}

function isOnBlog(name: string) {
  return ['excerpt', 'full', 'link'].includes(name)
}

/** Texts that are public once the article is on the blog do not have the prefix. */
function textsFor(name: string) {
  return (what: string) => `${isOnBlog(name) ? 'open' : secret}${name.toLowerCase()}${what}`
}

export async function makeSecrets(desk: Desk): Promise<SecretDesk> {
  const { payload } = desk
  const articles = {
    atOutlet: await makeSecretArticle(desk, 'atOutlet'),
    drafted: await makeSecretArticle(desk, 'drafted'),
    excerpt: await makeSecretArticle(desk, 'excerpt'),
    full: await makeSecretArticle(desk, 'full'),
    link: await makeSecretArticle(desk, 'link'),
    takenDown: await makeSecretArticle(desk, 'takenDown'),
  }
  for (const name of ['atOutlet', 'excerpt', 'full', 'link', 'takenDown'] as const) {
    await move(desk, articles[name].article, 'published-at-outlet')
  }
  await move(desk, articles.full.article, 'republished-on-blog', { mode: 'full' })
  await move(desk, articles.takenDown.article, 'republished-on-blog', { mode: 'full' })
  await move(desk, articles.excerpt.article, 'republished-on-blog', { mode: 'excerpt' })
  await move(desk, articles.link.article, 'republished-on-blog', { mode: 'link' })
  await move(desk, articles.takenDown.article, 'published-at-outlet')
  await payload.update({
    id: articles.full.article,
    collection: 'articles',
    data: { body: textDocument('openfullbody may be read.') },
    overrideAccess: true,
  })
  // Feeds and some lists do not have what is as new as that.
  await backdateTransitions(desk, 60)
  const own = await makeSecretArticle(desk, 'ownDraft')
  const author = await desk.login('author', { author: own.author })
  const editor = await desk.login('editor')
  await renameLogins(desk, author, editor)
  await addPrivateRows(desk, editor)
  return { articles, author, editor, own }
}

/** `shown` texts become public with the article, `hidden` ones never. */
interface Texts {
  hidden: (what: string) => string
  shown: (what: string) => string
}

async function makeSecretArticle({ payload }: Desk, name: string): Promise<SecretArticle> {
  const hidden = (what: string) => `${secret}${name.toLowerCase()}${what}`
  const texts = { hidden, shown: textsFor(name) }
  const { shown } = texts
  const outlet = await makeSecretOutlet(payload, texts)
  const institution = await payload.create({
    collection: 'institutions',
    data: { name: shown('institute') },
    overrideAccess: true,
  })
  const author = await payload.create({
    collection: 'authors',
    data: { name: shown('author'), bio: shown('bio') },
    overrideAccess: true,
  })
  const media = await makeSecretPicture(payload, texts)
  const references = { author: author.id, institution: institution.id, media, outlet }
  const article = await payload.create({
    collection: 'articles',
    data: secretArticleData(name, texts, references) as never,
    overrideAccess: true,
  })
  const note = await makeSecretNote(payload, article.id, texts)
  return { ...references, article: article.id, note, title: shown('title') }
}

async function makeSecretOutlet(payload: Payload, { hidden, shown }: Texts): Promise<string> {
  const terms = {
    allowedSince: '4711-01-01',
    askAfterDays: 4713,
    contactEmail: `${hidden('contact')}@example.org`,
    creditTemplate: undefined,
    embargoDays: 4711,
    excerptWords: 3,
    freeAfterDays: 4714,
    fullText: 'after-embargo' as const,
    policyUrl: `https://policy.example/${hidden('policy')}`,
    remarks: hidden('remarks'),
    searchPolicy: 'canonical' as const,
  }
  const { id } = await payload.create({
    collection: 'outlets',
    data: {
      name: shown('outlet'),
      letterTemplates: [{ body: hidden('letter'), language: 'en', subject: hidden('subject') }],
      terms,
      url: `https://${shown('outlet')}.example`,
    },
    overrideAccess: true,
  })
  return id
}

async function makeSecretPicture(payload: Payload, { hidden }: Texts): Promise<string> {
  const image = Buffer.from(onePixel)
  const { id } = await payload.create({
    collection: 'media',
    data: {
      alt: hidden('alt'),
      caption: hidden('caption'),
      credit: hidden('credit'),
      rights: 'outlet-only',
    },
    file: {
      name: `${hidden('file')}.png`,
      data: image,
      mimetype: 'image/png',
      size: image.length,
    },
    overrideAccess: true,
  })
  return id
}

function secretArticleData(
  name: string,
  { hidden, shown }: Texts,
  {
    author,
    institution,
    media,
    outlet,
  }: Record<'author' | 'institution' | 'media' | 'outlet', string>,
): object {
  const shownInFull = name === 'full' ? shown : hidden
  return {
    acknowledgements: [shownInFull('thanks')],
    // As many words as an excerpt may have, and the others.
    body: textDocument(
      `${shown('opening')} and then ${hidden('body')}`,
      `${hidden('second')} and so on.`,
    ),
    byline: [{ affiliations: [{ institution, printed: shown('printed') }], author }],
    bylineText: [shown('byline')],
    dateline: shownInFull('dateline'),
    heldBack: { by: hidden('heldback'), on: `${secretDays.heldBackOn}T12:00:00.000Z` },
    importKey: hidden('key'),
    leadImage: { caption: shownInFull('leadcaption'), image: media },
    outlet,
    outletUrl: `https://${shown('outlet')}.example/${shown('url')}`,
    permission: {
      evidence: hidden('evidence'),
      from: `${secretDays.from}T12:00:00.000Z`,
      grantedBy: hidden('grantedby'),
      grantedOn: `${secretDays.grantedOn}T00:00:00.000Z`,
      mode: 'full',
    },
    publishedAt: '2024-01-02T00:00:00.000Z',
    series: shown('series'),
    snoozedUntil: `${secretDays.snoozedUntil}T00:00:00.000Z`,
    standfirst: [shown('standfirst')],
    title: shown('title'),
    topics: [shown('topic')],
    waived: { by: hidden('waivedby'), reason: hidden('waived') },
  }
}

async function makeSecretNote(
  payload: Payload,
  article: string,
  { hidden, shown }: Texts,
): Promise<string> {
  const author = await payload.create({
    collection: 'authors',
    data: { name: hidden('notewriter') },
    overrideAccess: true,
  })
  const { id } = await payload.create({
    collection: 'notes',
    data: { article, author: author.id, body: textDocument(shown('note')) },
    overrideAccess: true,
  })
  return id
}

async function move(
  { payload }: Desk,
  id: string,
  stage: Article['stage'],
  republication?: object,
): Promise<void> {
  const transition = { reason: `${secret}reason`, republication }
  await payload.update({
    id,
    collection: 'articles',
    data: { stage, transition } as never,
    overrideAccess: true,
  })
}

async function renameLogins({ payload }: Desk, ...logins: Login[]): Promise<void> {
  for (const [index, login] of logins.entries()) {
    login.email = `${secret}login${index}@example.org`
    await payload.update({
      id: login.id,
      collection: 'users',
      data: { name: `${secret}name${index}`, email: login.email },
      overrideAccess: true,
    })
  }
}

/** Creates rows in the collections that anonymous users can never read. */
async function addPrivateRows(desk: Desk, editor: Login): Promise<void> {
  const { payload } = desk
  const started = new Date().toISOString()
  await payload.create({
    collection: 'reminders',
    data: {
      email: editor.email,
      key: `${secret}ledger`,
      kind: 'digest',
      period: `${secret}period`,
      person: editor.id,
      state: 'sent',
    },
    overrideAccess: true,
  })
  await payload.create({
    collection: 'reminder-runs',
    data: { error: `${secret}run`, startedAt: started, via: 'job' },
    overrideAccess: true,
  })
  // As the admin panel does.
  await desk.rest('POST', `/payload-preferences/${secret}preference`, {
    body: { value: `${secret}preference` },
    token: editor.token,
  })
  await payload.kv.set(`${secret}kv`, `${secret}kv`)
  await payload.jobs.queue({
    input: {} as never,
    overrideAccess: true,
    queue: `${secret}queue`,
    task: 'send-reminders' as never,
  })
}
