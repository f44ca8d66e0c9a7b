// Whether what a reporter sends has the form of version 1. Pure: what it says stays sealed.
import { createHash } from 'node:crypto'
import { insist } from '../../../domain/errors.ts'
import type { Bytes } from '../../../protocol/bytes.ts'
import type { SealedEntry } from '../../../protocol/chain.ts'
import { isSealedInSteps } from '../../../protocol/form.ts'
import { type Header, headerHash } from '../../../protocol/header.ts'
import { fitsBody } from '../../../protocol/limits.ts'
import { TEXT_STEP } from '../../../protocol/padding.ts'
import { verifyFast } from '../../ed25519.ts'
import { decode, parseHeader } from '../../http/index.ts'

/** The entry's bytes and what its header says. */
export interface ParsedEntry {
  readonly header: Header
  readonly hash: string
  readonly bytes: { readonly header: Bytes; readonly signature: Bytes; readonly body: Bytes }
}

export interface Place {
  readonly organization: string
  readonly channel: string
  readonly caseId: string
}

/** An entry of the reporter's chain at this place, signed by the case's key. Throws `invalid`, `too_large`. */
export function checkEntry(place: Place, verifyKey: string, sealed: SealedEntry): ParsedEntry {
  const bytes = { header: decode(sealed.header), signature: decode(sealed.signature), body: decode(sealed.body) }
  const header = parseHeader(bytes.header)
  const { organization, channel, caseId } = header
  const here = organization === place.organization && channel === place.channel && caseId === place.caseId
  insist(here, 'invalid', 'of another case')
  insist(header.chain === 'reporter', 'invalid', 'of another chain')
  const brings = header.kind === 'report' || header.kind === 'evidence'
  insist(brings || header.pieces.length === 0, 'invalid', 'this kind brings no files')
  insist(fitsBody(header, bytes.body.length), 'too_large', 'larger than anything of its kind')
  insist(isSealedInSteps(bytes.body, TEXT_STEP), 'invalid', 'not a padded age file')
  insist(hashOf(bytes.body) === header.body, 'invalid', 'another ciphertext than the header names')
  insist(verifyFast(verifyKey, bytes.header, bytes.signature), 'invalid', 'not signed by the case key')
  return { header, hash: headerHash(bytes.header), bytes }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}
