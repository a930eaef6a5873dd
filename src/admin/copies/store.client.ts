// Stores copies in the browser's IndexedDB. Every function works, and answers, also where there is none.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

import {
  type Copy,
  fromStored,
  joinCopies,
  type Place,
  type StoredCopy,
  toPrune,
  toStored,
} from './copy.ts'
import { isSignedOut, whenSignedOut } from './signedOut.client.ts'

interface Schema extends DBSchema {
  copies: {
    indexes: { place: [string, string, string, string, string]; user: string }
    key: string
    value: StoredCopy
  }
}

type Database = IDBPDatabase<Schema>

/** On the disk before it counts as written, so that it survives a loss of power too. */
const durable = { durability: 'strict' } as const

let database: Database | null | undefined
let opening: Promise<Database | null> | undefined

/** False where the browser stores no copy: a private window, a full disk. */
export async function putCopy(copy: Copy): Promise<boolean> {
  const isWritten = await run((db) => write(db, copy))
  if (isWritten) {
    return true
  }
  // Most likely there is no space left: older copies of this person make room for what is being written.
  await run((db) => makeRoom(db, copy))
  return (await run((db) => write(db, copy))) ?? false
}

export async function removeCopy(form: string): Promise<void> {
  await run((db) => remove(db, [form]))
}

/** The copy goes on as that of another form, together with what that form has already. */
export async function moveCopy(copy: Copy, form: string): Promise<void> {
  await run(async (db) => {
    const transaction = db.transaction('copies', 'readwrite', durable)
    const { store } = transaction
    const own = await store.get(form)
    const moved = own ? joinCopies(fromStored(own), copy) : { ...copy, form }
    await Promise.all([store.put(toStored(moved)), store.delete(copy.form), transaction.done])
  })
}

export async function findCopies(place: Place): Promise<Copy[]> {
  const stored = await run((db) => db.getAllFromIndex('copies', 'place', placeKey(place)))
  return (stored ?? []).map(fromStored)
}

export async function findCopiesOf(user: string): Promise<Copy[]> {
  const stored = await run((db) => db.getAllFromIndex('copies', 'user', user))
  return (stored ?? []).map(fromStored)
}

export async function removeCopiesOf(user: string): Promise<void> {
  await run(async (db) => remove(db, await db.getAllKeysFromIndex('copies', 'user', user)))
}

/** Starts at once where the database is open: a page that is being left has no time to wait. */
async function run<Result>(work: (db: Database) => Promise<Result>): Promise<null | Result> {
  try {
    const db = database === undefined ? await (opening ??= open()) : database
    return db && (await work(db))
  } catch {
    return null
  }
}

async function write(db: Database, copy: Copy): Promise<boolean> {
  if (isSignedOut(copy.user)) {
    return true
  }
  const transaction = db.transaction('copies', 'readwrite', durable)
  const put = transaction.store.put(toStored(copy))
  // Without this the browser commits only when this page has handled the answer, which it may not live to do.
  transaction.commit()
  await Promise.all([put, transaction.done])
  return true
}

async function remove(db: Database, forms: string[]): Promise<void> {
  const transaction = db.transaction('copies', 'readwrite', durable)
  await Promise.all([...forms.map((form) => transaction.store.delete(form)), transaction.done])
}

async function makeRoom(db: Database, { form, user }: Copy): Promise<void> {
  const others = await db.getAllFromIndex('copies', 'user', user)
  const older = others.filter((one) => one.form !== form).sort((one, other) => one.at - other.at)
  await remove(
    db,
    older.slice(0, Math.ceil(older.length / 2)).map((one) => one.form),
  )
}

async function open(): Promise<Database | null> {
  try {
    database = await openDB<Schema>('offprint-copies', 1, {
      blocking: reopenLater,
      terminated: reopenLater,
      upgrade: (db) => {
        const copies = db.createObjectStore('copies', { keyPath: 'form' })
        copies.createIndex('place', ['user', 'collection', 'document', 'locale', 'part'])
        copies.createIndex('user', 'user')
      },
    })
    whenSignedOut((user) => void removeCopiesOf(user))
    void prune(database)
  } catch {
    // A private window of some browsers, or a setting that forbids it.
    database = null
  }
  return database
}

function reopenLater(): void {
  database?.close()
  database = undefined
  opening = undefined
}

async function prune(db: Database): Promise<void> {
  await run(async () => {
    const old = toPrune(await db.getAll('copies'), Date.now())
    await remove(
      db,
      old.map(({ form }) => form),
    )
  })
}

function placeKey({
  collection,
  document,
  locale,
  part,
  user,
}: Place): Schema['copies']['indexes']['place'] {
  return [user, collection, document, locale, part]
}
