// What a person is told when something fails: one sentence where we know what happened, the whole story elsewhere.
const forPeople = [
  'CannotRun',
  'CorpusUnreadable',
  'FactsUnusable',
  'FileUnreadable',
  'SettingsWrong',
]

const diskErrors = {
  EACCES: 'this user may not write there',
  EDQUOT: 'the disk quota is used up',
  ENOSPC: 'the disk is full',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
}

export function explain(error) {
  if (forPeople.includes(error?.name)) {
    return error.message
  }
  if (error?.code in diskErrors) {
    return `Cannot write ${error.dest ?? error.path ?? 'a file'}: ${diskErrors[error.code]} (${error.code}).`
  }
  return error?.stack ?? String(error)
}

export class CannotRun extends Error {
  constructor(message) {
    super(message)
    this.name = 'CannotRun'
  }
}
