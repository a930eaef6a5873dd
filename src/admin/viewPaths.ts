// Where our own pages stand in the admin panel, below its route.
export const viewPaths = {
  dashboard: '/offprint',
  outletTerms: '/outlet-terms',
  queue: '/queue',
} as const
