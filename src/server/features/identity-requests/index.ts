export { describeRequest } from './describe.ts'
export { takeEffect } from './effect.ts'
export { endRequests, mayGoOn } from './end.ts'
export {
  changeRequest,
  findHandedVault,
  findRequest,
  insertRequest,
  listGranted,
  listRequests,
  type RequestKey,
  type RequestRow,
  requestsOf,
} from './queries.ts'
