// What a host uses in the routes of its Next app.
export { limitGraphQL } from '../api/graphql/limitGraphQL.ts'
