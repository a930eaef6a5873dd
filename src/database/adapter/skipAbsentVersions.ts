// Keeps Payload from reading versions that are not there.
import type { Payload } from 'payload'

type FindVersions = Payload['db']['findVersions']

/**
 * After each save Payload looks for the version beyond `maxPerDoc`, to delete it and those before: with all columns and
 * lists of a document, though hardly any has so many versions. Counting them first needs a quarter of the time.
 */
export function skipAbsentVersions({ db }: Payload): Partial<Payload['db']> {
  const { findVersions } = db
  const find: FindVersions = async (args) => {
    const { collection, limit = 0, page = 1, pagination, req, where } = args
    if (limit === 1 && page > 1 && pagination === false) {
      const { totalDocs } = await db.countVersions({ collection, req, where })
      if (totalDocs < page) {
        const none = {
          hasNextPage: false,
          hasPrevPage: false,
          pagingCounter: 1,
          totalDocs: 0,
          totalPages: 1,
        }
        return { ...none, docs: [], limit }
      }
    }
    return findVersions.call(db, args) as never
  }
  return { findVersions: find }
}
