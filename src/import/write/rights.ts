// With whose rights articles are written.

export interface WriteRights {
  /** Whether outlets, authors and institutions that do not exist are created. */
  mayCreate: boolean
  overrideAccess: boolean
}

/** Of the seed. */
export const fullRights: WriteRights = { mayCreate: true, overrideAccess: true }
