// The requests of the attacker, as the bytes that a connection sends.
import { randomBytes } from 'node:crypto'

export const newId = () => randomBytes(16).toString('base64url')
export const newToken = () => randomBytes(32).toString('base64url')

const LOOKED_UP = 16
const TYPES = { json: 'application/json', bytes: 'application/octet-stream' }

/** Builds requests to the server at this port. `draft` and `piece` are sealed files that it accepts. */
export function requestsTo(port, { draft, piece }) {
  const request = (method, path, headers, body = '') => {
    const all = { Host: `localhost:${port}`, ...headers, 'Content-Length': body.length }
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
    return [`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`, body].filter((part) => part.length > 0)
  }
  const json = (method, path, value, token) => {
    const headers = { 'Content-Type': TYPES.json, ...(token && { 'Peluit-Token': token }) }
    return request(method, path, headers, JSON.stringify(value))
  }
  const saved = { draft: draft.toString('base64url') }
  return {
    page: (path) => request('GET', path, {}),
    challenge: () => json('POST', '/api/reporter/challenges', { purpose: 'slot' }),
    /** Opens a slot; without `work` it is refused at once. */
    slot: (work, token = newToken()) =>
      json('POST', '/api/reporter/slot', { caseId: newId(), ...(work && { work }) }, token),
    draft: (token) => json('PUT', '/api/reporter/draft', saved, token),
    lookup: () => json('POST', '/api/reporter/lookup', { tokens: Array.from({ length: LOOKED_UP }, newToken) }),
    /** A whole file; without `sent` only its first request, which learns the price. */
    piece: (token, sent = piece) => {
      const place = { 'Peluit-Piece': newId(), 'Upload-Offset': 0, 'Upload-Length': piece.length }
      return request(
        'PATCH',
        '/api/reporter/piece',
        { 'Content-Type': TYPES.bytes, 'Peluit-Token': token, ...place },
        sent,
      )
    },
  }
}
