// Everything that the package exports, so that tsc reads the declarations of all of it.
export type * as offprint from 'offprint'
export type * as client from 'offprint/client'
export type * as exported from 'offprint/export'
export type * as corpus from 'offprint/import'
export type * as next from 'offprint/next'
export type * as rsc from 'offprint/rsc'
export type * as types from 'offprint/types'
