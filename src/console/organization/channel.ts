// A channel as the console lists it: the office's stored data, and what the statement says.
import type { Keyring } from '../../device/staff/keyring.ts'
import type { Statement } from '../../protocol/keys/statement.ts'

export type OfficeChannel = Keyring['organization']['channels'][number]

export type ChannelStatus = 'new' | 'open' | 'closed' | 'paused'

export const CHANNEL_TONES = { new: 'plain', open: 'success', closed: 'warning', paused: 'warning' } as const

/** Whether a channel has its key, is open, or was paused. */
export function statusOf(statement: Statement, { id, paused }: OfficeChannel): ChannelStatus {
  const named = statement.channels.find((channel) => channel.id === id)
  if (!named) return 'new'
  if (!named.open) return 'closed'
  return paused ? 'paused' : 'open'
}
